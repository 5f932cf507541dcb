import type { Principal } from '../accounts/principal.js';
import { candidatePolicy } from '../candidates/candidate.policy.js';
import type { AssessorWords } from '../domain/assessing/assessor-words.js';
import { openDivergences } from '../domain/assessing/divergence.js';
import { unansweredIn } from '../domain/jury/jury-links.js';
import { allowsEdit } from '../domain/sessions/session-edits.js';
import type { FormState } from '../http/form.js';
import { sessionBreadcrumb } from '../jury-sessions/session.view.js';
import type { Badge } from '../web/badge.js';
import { capitalize, formatInstant, plural } from '../web/french/format.js';
import { ACCESS_ROUTE_LABELS, ATTENDANCE_LABELS } from '../web/french/labels.js';
import { typeset } from '../web/french/typography.js';
import { caseName, sheetHref, toDecide } from './case-name.view.js';
import type { Fields } from './decision-form.js';
import { railView, waysOn } from './deliberation-rail.view.js';
import { deliberationPolicy } from './deliberation.policy.js';
import type { CandidacyCase, SessionCases } from './load-cases.js';
import { conflictView, recordedView } from './recorded-decision.view.js';
import { rectifiedNotice } from './rectified-notice.view.js';
import { clockText } from './session-clock.view.js';
import { ballotView } from './sheet-ballot.view.js';
import { decisionsView, type SheetErrors } from './sheet-decisions.view.js';
import { evidenceView } from './sheet-evidence.view.js';
import { caseFacts } from './sheet-facts.view.js';
import { sheetDivergencesView } from './sheet-divergences.view.js';
import { sheetLinksView } from './sheet-links.view.js';
import { earlierView, wayView } from './sheet-way.view.js';

export interface SheetForm {
  readonly form: FormState;
  /** What was typed, where a decision was refused. */
  readonly typed: Fields | null;
  /** French message by bloc, and for `title`. */
  readonly errors: SheetErrors;
}

/** Where the sheet is read: among which candidates, at what time, and in which state of the deliberation. */
export interface SheetPlace {
  readonly selection: string;
  readonly now: string;
  readonly state: string;
  /** What assessors wrote of the candidate, as far as the reader is told. */
  readonly words: readonly AssessorWords[];
}

/** One candidate before the jury, on one page. */
export function sheetView(
  who: Principal,
  found: SessionCases,
  one: CandidacyCase,
  sent: SheetForm,
  place: SheetPlace,
): object {
  const { session, certification, members } = found.loaded;
  const { content } = certification;
  const isOpen = allowsEdit(session.state, 'decisions');
  const decides = deliberationPolicy.decide(who, members) && isOpen && isDecidable(one);
  return {
    ...headView(who, found, one),
    ...{ decides, self: sheetHref(session.id, one, place.selection), version: one.version },
    bar: barView(found, one, place.now),
    facts: caseFacts(content, one, members),
    notices: noticesOf(one, session.state === 'open'),
    rectified: rectifiedNotice(found),
    ...{ links: sheetLinksView(who, found, one), live: liveView(found, place) },
    divergences: sheetDivergencesView(who, found, one, place.words),
    ...sentView(found, one, sent),
    record: recordedView(content, one, members),
    ballot: ballotView(one.ballot, hasVotes(one, sent)),
    ...decisionsView(content, one, decides, sent),
    ...{ left: wayView(content, one), earlier: earlierView(content, one) },
    ...evidenceView(content, one, members, place.words),
    rail: railView(found, one, place.selection),
    ways: waysOn(found, one, place.selection),
  };
}

function headView(who: Principal, found: SessionCases, one: CandidacyCase) {
  const { session, certification } = found.loaded;
  const list = { label: 'Délibération', href: `/sessions/${session.id}/deliberation` };
  return {
    ...{ title: caseName(one), width: 'wide', breadcrumb: [...sessionBreadcrumb(session), list] },
    subtitle: `${certification.title} · ${ACCESS_ROUTE_LABELS[one.examined.record.accessRoute]}`,
    actions: fileLink(who, found, one),
  };
}

function sentView({ loaded }: SessionCases, one: CandidacyCase, { form, typed }: SheetForm) {
  const isStale = form.problem?.code === 'staleVersion' && typed !== null;
  const values = typed ?? commentsOf(one);
  return {
    ...{ refusal: form.refusal, typed: typed !== null },
    conflict: isStale ? conflictView(loaded.certification.content, one, typed) : [],
    submit: isStale ? 'Remplacer par ma décision et passer à la suivante' : 'Décider et passer à la suivante',
    comments: { candidate: values.candidateComment ?? '', jury: values.juryComment ?? '' },
  };
}

/** Nothing moves any more once the results are published. */
function liveView({ loaded }: SessionCases, { state }: SheetPlace) {
  const { id, state: standing } = loaded.session;
  return { state, events: standing === 'published' ? null : `/api/v1/jury-sessions/${id}/deliberations/events` };
}

function hasVotes({ decision }: CandidacyCase, { typed, errors }: SheetForm): boolean {
  const isTyped = Object.entries(typed ?? {}).some(([name, value]) => name.startsWith('inFavour.') && value !== '');
  const isWrong = Object.keys(errors).some((subject) => subject.startsWith('votes.'));
  return isTyped || isWrong || (decision?.blocs ?? []).some(({ votes }) => votes !== null);
}

function isDecidable({ examined, quorum }: CandidacyCase): boolean {
  return !examined.absent && quorum.met && unansweredIn(examined.record).length === 0;
}

function commentsOf({ decision }: CandidacyCase): Fields {
  return { candidateComment: decision?.candidateComment ?? '', juryComment: decision?.juryComment ?? '' };
}

function barView(found: SessionCases, one: CandidacyCase, now: string) {
  const { sitting, required, met } = one.quorum;
  const label = `Quorum ${met ? 'atteint' : 'non atteint'} : ${plural(sitting, 'membre')}, ${required} requis`;
  const quorum: Badge = { tone: met ? 'success' : 'danger', label: typeset(label) };
  return {
    place: `${found.cases.indexOf(one) + 1} sur ${found.cases.length}`,
    ...{ quorum, left: toDecide(found.cases).length, clock: clockText(found, now) },
  };
}

/** To the person's own page, for whoever may read it. */
function fileLink(who: Principal, { loaded }: SessionCases, one: CandidacyCase) {
  const enrollment = loaded.candidacies.find(({ id }) => id === one.id)?.enrollment;
  if (!enrollment || !candidatePolicy.read(who)) return [];
  return [{ label: 'Voir le dossier', href: `/candidats/${enrollment.candidateId}` }];
}

const STEPPED_OUT =
  'Vous vous déportez pour cette candidature : ses évaluations, leurs commentaires et leurs divergences ne vous sont pas montrés.';

/** What the reader is not shown, what stands in the way of a decision, or asks for another. */
function noticesOf({ standing, examined, told, untold, quorum, ballot, decision }: CandidacyCase, isOpen: boolean) {
  const notices: { tone: Badge['tone']; text: string }[] = [];
  const warn = (text: string) => notices.push({ tone: 'warning', text: typeset(text) });
  if (untold.steppedOut) notices.push({ tone: 'info', text: typeset(STEPPED_OUT) });
  if (standing === 'absent') {
    const absence = ATTENDANCE_LABELS[examined.record.attendance];
    warn(
      `${capitalize(absence)} : sans décision, ni reçu·e ni refusé·e. Relevez sa présence sur la feuille d'émargement en cas d'arrivée.`,
    );
  } else if (!quorum.met && isOpen && standing !== 'decided') {
    warn(
      'Le quorum n’est pas atteint pour cette candidature, déports et absences déduits : faites siéger d’autres membres.',
    );
  }
  if (standing !== 'absent' && quorum.met && !ballot.presidentSits && isOpen) {
    warn(
      'La présidence se déporte ou est absente pour cette candidature : elle enregistre ce que les autres décident.',
    );
  }
  const open = openDivergences(told).length;
  if (open > 0 && standing !== 'absent') warn(divergenceNotice(open));
  if (unansweredIn(examined.record).length > 0 && isOpen) {
    warn('Un membre a déclaré un lien avec cette personne : le jury délibère une fois que la présidence y a répondu.');
  }
  const again = decision && againText(standing, formatInstant(decision.decidedAt));
  if (again) warn(again);
  return notices;
}

/** Why what was decided is to be decided again; null where it is not. */
function againText(standing: CandidacyCase['standing'], decidedAt: string): string | null {
  if (standing === 'recusalsChanged') {
    return `Les déports ont changé depuis la décision du ${decidedAt} : le jury la reprend, tel qu’il siège maintenant pour cette candidature.`;
  }
  if (standing === 'sittingChanged') {
    return `Un membre qui siégeait lors de la décision du ${decidedAt} a été retiré du jury, ou le quorum lui manquait : le jury la reprend, tel qu’il siège maintenant.`;
  }
  if (standing !== 'proposalChanged') return null;
  return `La proposition a changé depuis la décision du ${decidedAt} : confirmez-la, ou changez-la.`;
}

function divergenceNotice(open: number): string {
  const diverging = plural(open, 'évaluation diverge', 'évaluations divergent');
  return `${capitalize(diverging)} : la présidence tranche, avec un motif, avant de sceller.`;
}
