import type { Certification } from '../domain/certification/certification.js';
import { blocByRecordedCode, recordedCodes } from '../domain/rules/recorded-places.js';
import type { JurySession } from '../jury-sessions/jury-session.entity.js';
import type { Badge } from '../web/badge.js';
import { SESSION_STATE_BADGES } from '../web/french/badges.js';
import { formatDay, plural } from '../web/french/format.js';
import { wayText } from '../web/french/remaining-way-text.js';
import type { CandidateFile } from './candidate-file.service.js';
import type { EnrollmentFile } from './enrollment-files.js';
import { isDecided, type Presentation } from './presentations.js';

/** Something to do for a person, and where. */
export interface NextStep {
  readonly title: string;
  readonly text: string;
  readonly href: string;
  readonly action: string;
  readonly badge?: Badge;
  readonly lines?: readonly {
    readonly tone: string;
    readonly icon: string;
    readonly text: string;
    readonly href: string;
  }[];
}

/** What comes next for a person: sessions that wait, then what is to be presented, then what is missing of them. */
export function nextSteps(file: CandidateFile): NextStep[] {
  const { enrollments, coming, whole } = file;
  const waiting = enrollments.flatMap((one) =>
    one.presentations.filter((presentation) => isWaiting(presentation)).map((it) => waitingStep(it, one, whole)),
  );
  const toPresent = enrollments.flatMap((one) => presentingStep(one, coming, file));
  return [...waiting, ...toPresent, ...(whole ? personSteps(file) : [])];
}

/** Whether something is still to be done of it: its results are not published. */
export const isWaiting = ({ candidacy: { session } }: Presentation): boolean => session.state !== 'published';

function waitingStep(presentation: Presentation, file: EnrollmentFile, whole: boolean): NextStep {
  const { candidacy } = presentation;
  const { session } = candidacy;
  const at = `/sessions/${session.id}`;
  const missing = whole && !isDecided(presentation) ? missingOf(candidacy.blocs, file) : 0;
  const sits = session.state === 'open' || session.state === 'deliberated' || !whole;
  return {
    title: `Session du ${formatDay(session.day)}, ${session.place}`,
    text: waitingText(presentation),
    badge: SESSION_STATE_BADGES[session.state],
    lines: missing === 0 ? [] : [missingLine(missing, `${at}/evaluations`)],
    ...(sits
      ? { href: `${at}/deliberation/${candidacy.id}`, action: 'Voir la fiche de délibération' }
      : { href: at, action: 'Voir la session' }),
  };
}

const missingLine = (count: number, href: string) => ({
  ...{ tone: 'warning', icon: 'warning', href },
  text: `${plural(count, 'évaluation reste', 'évaluations restent')} à saisir pour cette session`,
});

function waitingText({ candidacy: { session }, convocation }: Presentation): string {
  if (session.state === 'open') return 'Le jury siège.';
  if (session.state === 'deliberated') return 'Le jury a décidé ; le procès-verbal reste à sceller.';
  if (session.state === 'sealed') return 'Le procès-verbal est scellé ; les résultats restent à publier.';
  if (!convocation) return 'La convocation n’est pas encore partie.';
  if (convocation.answer === 'coming') return 'Convocation partie, présence confirmée.';
  if (convocation.answer === 'notComing') return 'Convocation partie, absence annoncée.';
  return 'Convocation partie, sans réponse pour l’instant.';
}

/** What is expected of the blocs presented and not recorded. */
function missingOf(presented: readonly string[], { enrollment, standing }: EnrollmentFile): number {
  const { content } = enrollment.certification;
  const blocs = blocByRecordedCode(content);
  const isPresented = (code: string): boolean => presented.includes(blocs.get(code) ?? '');
  const recorded = new Set(standing?.results.map((one) => `${one.assessmentCode}/${one.competenceCode}`));
  const expected = content.assessments.flatMap((assessment) =>
    recordedCodes(assessment)
      .filter(isPresented)
      .map((code) => `${assessment.code}/${code}`),
  );
  return expected.filter((cell) => !recorded.has(cell)).length;
}

/** Where something is left to obtain and no jury awaits it: the next session to present it to, or one to plan. */
function presentingStep(
  { enrollment, standing, presentations }: EnrollmentFile,
  coming: readonly JurySession[],
  { candidate }: CandidateFile,
): NextStep[] {
  if (!standing || enrollment.movedToId !== null || presentations.some(isWaiting)) return [];
  const { certification, certificationId } = enrollment;
  const left = leftText(standing, certification.content, enrollment.targetBlocs);
  if (left === null) return [];
  const session = coming.find((one) => one.certificationId === certificationId);
  const title = `Présenter à un jury\u00a0: ${certification.title}`;
  if (!session) {
    const action = 'Prévoir une session';
    return [{ title, text: `${left} Aucune session n’est prévue.`, href: '/sessions/nouvelle', action }];
  }
  const q = encodeURIComponent(candidate.usedName ?? candidate.birthName);
  return [
    {
      ...{ title, href: `/sessions/${session.id}/candidats/ajouter?q=${q}` },
      text: `${left} Une session est prévue le ${formatDay(session.day)}, ${session.place}.`,
      action: `Présenter le ${formatDay(session.day)}`,
    },
  ];
}

/** Null where nothing is left, or nothing can be delivered any more. */
function leftText(
  { plan, proposal }: NonNullable<EnrollmentFile['standing']>,
  content: Certification,
  targetBlocs: readonly string[] | null,
): string | null {
  if (targetBlocs !== null) {
    const left = proposal.blocs.filter(
      ({ blocCode, heldUntil }) => targetBlocs.includes(blocCode) && heldUntil === null,
    );
    return left.length === 0 ? null : `${plural(left.length, 'bloc visé reste', 'blocs visés restent')} à obtenir.`;
  }
  const current = plan?.stages[0];
  if (!plan || plan.reachedOn !== null || !current || 'refused' in current) return null;
  const { blocCount } = current.way;
  const { deadline } = wayText(plan.stages, content);
  return [
    `${plural(blocCount, 'bloc reste', 'blocs restent')} à obtenir.`,
    current.until === 'unlimited' ? '' : deadline,
  ]
    .filter((text) => text !== '')
    .join(' ');
}

function personSteps({ candidate, enrollments }: CandidateFile): NextStep[] {
  const at = `/candidats/${candidate.id}/modifier`;
  if (enrollments.length === 0) return [];
  const account = {
    ...{ title: 'Ouvrir l’accès à ses résultats', href: `${at}#acces`, action: 'Relier un compte' },
    text: 'Sans compte relié, cette personne ne voit en ligne ni ses convocations, ni ses résultats, ni ses certificats.',
  };
  const address = {
    ...{ title: 'Compléter l’adresse électronique', href: at, action: 'Modifier l’identité' },
    text: 'Sans adresse, les convocations partent sur papier et aucun courriel n’annonce les résultats.',
  };
  return [...(candidate.accountId === null ? [account] : []), ...(candidate.email === null ? [address] : [])];
}
