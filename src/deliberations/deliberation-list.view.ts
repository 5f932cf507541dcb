import type { Principal } from '../accounts/principal.js';
import type { DecisionStanding } from '../domain/decisions/recorded-decision.js';
import { pageOf } from '../http/page-query.dto.js';
import { passageOf, type SessionAgenda } from '../jury-sessions/load-agenda.js';
import { exportLinks } from '../lists/export-links.js';
import { sessionBreadcrumb } from '../jury-sessions/session.view.js';
import type { Badge } from '../web/badge.js';
import {
  BLOC_DECISION_BADGES,
  BLOC_PROPOSAL_BADGES,
  SESSION_STATE_BADGES,
  TITLE_DECISION_BADGES,
  TITLE_PROPOSAL_BADGES,
} from '../web/french/badges.js';
import { presentCompositionText } from '../web/french/composition-items.js';
import { formatDay, formatHour } from '../web/french/format.js';
import { paginationView } from '../web/pagination.js';
import { ACCESS_ROUTE_LABELS, ATTENDANCE_LABELS } from '../web/french/labels.js';
import { caseName, sheetHref } from './case-name.view.js';
import { nextStepView } from './deliberation-next.view.js';
import {
  type Choice,
  differs,
  isAbsent,
  isBare,
  isNear,
  SELECTIONS,
  selected,
} from './deliberation-selections.view.js';
import type { CandidacyCase, SessionCases } from './load-cases.js';
import { rectifiedNotice } from './rectified-notice.view.js';
import { barelyText, oneAwayText } from './sensitivity.view.js';

const STANDING_BADGES: Readonly<Record<Exclude<DecisionStanding, 'absent'>, Badge>> = {
  undecided: { tone: 'neutral', icon: 'open', label: 'À décider' },
  recusalsChanged: { tone: 'warning', label: 'À reprendre\u00a0: les déports ont changé' },
  sittingChanged: { tone: 'warning', label: 'À reprendre\u00a0: le jury a changé' },
  proposalChanged: { tone: 'warning', label: 'À confirmer\u00a0: la proposition a changé' },
  decided: { tone: 'success', label: 'Décidée' },
};

const BORDERLINE: Badge = { tone: 'info', label: 'À une compétence d’un bloc' };
const BARELY_VALIDATED: Badge = { tone: 'info', label: 'Tient à une seule évaluation' };
const DIFFERS: Badge = { tone: 'info', icon: 'held', label: 'Diffère de la proposition' };

/** What to look at twice, and what makes it so. */
const SIGNALS: readonly {
  readonly shows: Choice;
  readonly badge: Badge;
  readonly detail: (one: CandidacyCase) => string;
}[] = [
  { shows: isNear, badge: BORDERLINE, detail: ({ examined }) => oneAwayText(examined) },
  { shows: isBare, badge: BARELY_VALIDATED, detail: ({ examined }) => barelyText(examined) },
  { shows: differs, badge: DIFFERS, detail: () => '' },
];

/** Candidates a page: a session of any usual size on one, and a very large one without delay. */
const ROWS = 100;

/** The candidates of a session: what is decided, what is left, and what comes next. */
export function deliberationListView(
  who: Principal,
  found: SessionCases,
  { selection, page }: { selection: string; page: number },
): object {
  const { session, certification } = found.loaded;
  const address = `/sessions/${session.id}/deliberation`;
  return {
    title: 'Délibération',
    subtitle: `${certification.title} · ${certification.code} · ${formatDay(session.day)}, ${session.place}`,
    badge: SESSION_STATE_BADGES[session.state],
    breadcrumb: sessionBreadcrumb(session),
    actions: [
      { label: minutesLabel(session.state), href: `/sessions/${session.id}/proces-verbal.pdf`, icon: 'download' },
    ],
    address,
    rectified: rectifiedNotice(found),
    ofPresent: presentCompositionText(found.composition.ofPresent),
    ...{ progress: progressView(found.cases), figures: figuresView(found.cases) },
    next: nextStepView(who, found),
    selections: [...SELECTIONS].map(([value, { label }]) => ({
      value,
      label,
      selected: value === selection,
    })),
    filtered: SELECTIONS.has(selection),
    exports: exportLinks({ path: address }, SELECTIONS.has(selection) ? `?voir=${selection}` : ''),
    ...rowsView(found, selection, page),
  };
}

/** A page of the selection; the last one, where there are fewer. */
function rowsView(found: SessionCases, selection: string, asked: number): object {
  const { id } = found.loaded.session;
  const all = selected(found.cases, selection);
  const page = Math.min(asked, Math.max(1, Math.ceil(all.length / ROWS)));
  const rows = pageOf({ page, size: ROWS }, [all.slice((page - 1) * ROWS, page * ROWS), all.length]);
  const address = `/sessions/${id}/deliberation${SELECTIONS.has(selection) ? `?voir=${selection}` : ''}`;
  return {
    rows: rows.items.map((one) => rowView(found, one, selection)),
    pagination: paginationView(rows, address, 'candidature'),
  };
}

/** « 12 sur 30 », absent candidates apart. */
export function progressView(cases: readonly CandidacyCase[]) {
  const max = cases.filter(({ standing }) => standing !== 'absent').length;
  const value = cases.filter(({ standing }) => standing === 'decided').length;
  return { value, max, text: `${value} sur ${max}` };
}

function figuresView(cases: readonly CandidacyCase[]) {
  return [...SELECTIONS.values()].map(({ label, shows }) => ({ label, value: cases.filter(shows).length }));
}

function rowView({ loaded }: SessionCases, one: CandidacyCase, selection: string) {
  const { rank, examined, decision } = one;
  const { record, proposal, presented } = examined;
  const proposed = proposal.blocs.filter(({ blocCode }) => presented.includes(blocCode));
  return {
    ...{
      rank,
      name: caseName(one),
      passage: passageText(loaded.agenda, one),
      href: sheetHref(loaded.session.id, one, SELECTIONS.has(selection) ? selection : ''),
      route: ACCESS_ROUTE_LABELS[record.accessRoute],
    },
    standing: standingBadge(one),
    signals: signalsOf(one),
    blocs: proposed.map(({ blocCode, outcome }) => {
      const decided = decision?.blocs.find((bloc) => bloc.blocCode === blocCode);
      const badge = decided ? BLOC_DECISION_BADGES[decided.outcome] : BLOC_PROPOSAL_BADGES[outcome];
      return { code: blocCode, badge: isAbsent(one) ? null : badge };
    }),
    title: titleBadge(one),
  };
}

/** What to look at twice of a candidate. */
export function signalsOf(one: CandidacyCase) {
  return SIGNALS.filter(({ shows }) => shows(one)).map(({ badge, detail }) => ({ badge, detail: detail(one) }));
}

/** « 16 juin 2023 à 9 h 20, salle A ». */
export function passageText(agenda: SessionAgenda, { id }: CandidacyCase): string | null {
  const passage = passageOf(agenda, id);
  return passage ? `${formatDay(passage.day)} à ${formatHour(passage.from)}, ${passage.room}` : null;
}

function titleBadge({ standing, examined, decision }: CandidacyCase): Badge | null {
  if (!examined.presentsTitle || standing === 'absent') return null;
  if (decision?.title) return TITLE_DECISION_BADGES[decision.title.outcome];
  return TITLE_PROPOSAL_BADGES[examined.proposal.title.outcome];
}

export function standingBadge({ standing, examined }: CandidacyCase): Badge {
  if (standing !== 'absent') return STANDING_BADGES[standing];
  return { tone: 'warning', label: ATTENDANCE_LABELS[examined.record.attendance] };
}

function minutesLabel(state: string): string {
  return state === 'sealed' || state === 'published' ? 'Procès-verbal (PDF)' : 'Projet de procès-verbal (PDF)';
}
