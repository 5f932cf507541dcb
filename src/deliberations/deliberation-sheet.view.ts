import type { Principal } from '../accounts/principal.js';
import { candidatePolicy } from '../candidates/candidate.policy.js';
import { allowsEdit } from '../domain/session-edits.js';
import { sessionBreadcrumb } from '../jury-sessions/session.view.js';
import type { FormState } from '../http/form.js';
import type { Badge } from '../web/badge.js';
import { capitalize, formatDay, formatInstant, listOf, plural } from '../web/french/format.js';
import { ACCESS_ROUTE_LABELS, ATTENDANCE_LABELS } from '../web/french/labels.js';
import { typeset } from '../web/french/typography.js';
import { caseName, sheetHref, toDecide } from './case-name.view.js';
import type { Fields } from './decision-form.js';
import { progressView } from './deliberation-list.view.js';
import { deliberationPolicy } from './deliberation.policy.js';
import type { CandidacyCase, SessionCases } from './load-cases.js';
import { decisionsView, type SheetErrors } from './sheet-decisions.view.js';
import { evidenceView } from './sheet-evidence.view.js';

export interface SheetForm {
  readonly form: FormState;
  /** What was typed, where a decision was refused. */
  readonly typed: Fields | null;
  /** French message by bloc, and for `title`. */
  readonly errors: SheetErrors;
}

/** One candidate before the jury, on one page. */
export function sheetView(who: Principal, found: SessionCases, one: CandidacyCase, sent: SheetForm): object {
  const { session, certification, members } = found.loaded;
  const index = found.cases.indexOf(one);
  const decides = deliberationPolicy.decide(who, members) && allowsEdit(session.state, 'decisions') && isDecidable(one);
  const values = sent.typed ?? { ...commentsOf(one) };
  return {
    title: caseName(one),
    width: 'wide',
    breadcrumb: [
      ...sessionBreadcrumb(session),
      { label: 'Délibération', href: `/sessions/${session.id}/deliberation` },
    ],
    bar: barView(found, one, index),
    notices: noticesOf(one, session.state === 'open'),
    subtitle: [certification.title, ...factsOf(one)].join(' · '),
    actions: fileLink(who, found, one),
    decides,
    action: sheetHref(session.id, one),
    version: one.version,
    refusal: sent.form.refusal,
    comments: { candidate: values.candidateComment ?? '', jury: values.juryComment ?? '' },
    ...decisionsView(certification.content, one, decides, sent),
    ...evidenceView(certification.content, one, members),
    previous: neighbour(found, index - 1),
    next: neighbour(found, index + 1),
    list: `/sessions/${session.id}/deliberation`,
  };
}

const BORN = { F: 'Née', M: 'Né', X: 'Né·e' } as const;

function isDecidable({ examined, quorum }: CandidacyCase): boolean {
  return !examined.absent && quorum.met;
}

function commentsOf({ decision }: CandidacyCase): Fields {
  return { candidateComment: decision?.candidateComment ?? '', juryComment: decision?.juryComment ?? '' };
}

function barView({ cases }: SessionCases, one: CandidacyCase, index: number) {
  const { record } = one.examined;
  const { sitting, required, met } = one.quorum;
  const label = `Quorum ${met ? 'atteint' : 'non atteint'} : ${plural(sitting, 'membre')}, ${required} requis`;
  const quorum: Badge = { tone: met ? 'success' : 'danger', label: typeset(label) };
  return {
    place: `${index + 1} sur ${cases.length}`,
    accommodations: record.accommodations.length > 0 ? `Aménagements\u00a0: ${listOf(record.accommodations)}` : null,
    quorum,
    left: toDecide(cases).length,
    progress: progressView(cases),
  };
}

function factsOf({ examined: { record } }: CandidacyCase): string[] {
  const { usedName, birthName, birthDay, gender } = record.identity;
  return [
    ...(usedName ? [`Nom de naissance ${birthName}`] : []),
    ...(birthDay ? [`${BORN[gender]} le ${formatDay(birthDay)}`] : []),
    ACCESS_ROUTE_LABELS[record.accessRoute],
    `Inscription du ${formatDay(record.enrolledOn)}`,
  ];
}

/** To the person's own page, for whoever may read it. */
function fileLink(who: Principal, { loaded }: SessionCases, one: CandidacyCase) {
  const enrollment = loaded.candidacies.find(({ id }) => id === one.id)?.enrollment;
  if (!enrollment || !candidatePolicy.read(who)) return [];
  return [{ label: 'Voir le dossier', href: `/candidats/${enrollment.candidateId}` }];
}

/** What stands in the way of a decision, or asks for another. */
function noticesOf({ standing, examined, quorum, decision }: CandidacyCase, isOpen: boolean) {
  const notices: { tone: Badge['tone']; text: string }[] = [];
  const warn = (text: string) => notices.push({ tone: 'warning', text: typeset(text) });
  if (standing === 'absent') {
    const absence = ATTENDANCE_LABELS[examined.record.attendance];
    warn(
      `${capitalize(absence)} : sans décision, ni reçu·e ni refusé·e. Relevez sa présence sur la feuille d'émargement en cas d'arrivée.`,
    );
  } else if (!quorum.met && isOpen) {
    warn(
      'Le quorum n’est pas atteint pour cette candidature, déports et absences déduits : faites siéger d’autres membres.',
    );
  }
  if (standing === 'proposalChanged' && decision) {
    warn(
      `La proposition a changé depuis la décision du ${formatInstant(decision.decidedAt)} : confirmez-la, ou changez-la.`,
    );
  }
  return notices;
}

function neighbour({ cases, loaded }: SessionCases, index: number) {
  const one = cases[index];
  return one ? { name: caseName(one), href: sheetHref(loaded.session.id, one) } : null;
}
