import { passageOf } from '../jury-sessions/load-agenda.js';
import type { Badge } from '../web/badge.js';
import { formatHour, formatNumber } from '../web/french/format.js';
import { ATTENDANCE_LABELS } from '../web/french/labels.js';
import { caseName, nextToDecide, sheetHref } from './case-name.view.js';
import { differs, diverges, hasRecusal, isNear, SELECTIONS, selected } from './deliberation-selections.view.js';
import type { CandidacyCase, SessionCases } from './load-cases.js';

/** How many candidates the rail shows at most on each side of the one at hand: all of a usual session. */
const AROUND = 30;

const SIGNS: Readonly<Record<CandidacyCase['standing'], Badge>> = {
  undecided: { tone: 'neutral', icon: 'open', label: 'à décider' },
  recusalsChanged: { tone: 'warning', label: 'à reprendre' },
  sittingChanged: { tone: 'warning', label: 'à reprendre' },
  proposalChanged: { tone: 'warning', label: 'à confirmer' },
  decided: { tone: 'success', label: 'décidée' },
  absent: { tone: 'neutral', icon: 'deferred', label: '' },
};

/** All candidates beside the one at hand: what is decided, differs, is borderline, and where to go next. */
export function railView(found: SessionCases, one: CandidacyCase, selection: string) {
  const shown = selected(found.cases, selection);
  const at = shown.findIndex(({ rank }) => rank >= one.rank);
  const index = at === -1 ? shown.length : at;
  const first = Math.max(0, index - AROUND);
  const last = Math.min(shown.length, index + AROUND + 1);
  const sessionId = found.loaded.session.id;
  return {
    choices: choicesView(found, one, selection),
    items: shown.slice(first, last).map((other) => itemView(found, other, one, selection)),
    before: first,
    after: shown.length - last,
    list: `/sessions/${sessionId}/deliberation`,
  };
}

/** The neighbours within the selection, and the next one that asks for a decision. */
export function waysOn(found: SessionCases, one: CandidacyCase, selection: string) {
  const shown = selected(found.cases, selection);
  const linkTo = (other: CandidacyCase | null | undefined) =>
    other ? { name: caseName(other), href: sheetHref(found.loaded.session.id, other, selection) } : null;
  return {
    previous: linkTo(shown.findLast(({ rank }) => rank < one.rank)),
    next: linkTo(shown.find(({ rank }) => rank > one.rank)),
    attention: linkTo(nextToDecide(found, one.id)),
  };
}

function choicesView({ cases, loaded }: SessionCases, one: CandidacyCase, selection: string) {
  const all = { word: '', label: 'Toutes', count: cases.length };
  const others = [...SELECTIONS].map(([word, { label, shows }]) => ({
    word,
    label,
    count: cases.filter(shows).length,
  }));
  return [all, ...others]
    .filter(({ word, count }) => word === '' || word === selection || count > 0)
    .map(({ word, label, count }) => ({
      ...{ label, count: formatNumber(count), current: word === selection },
      href: sheetHref(loaded.session.id, one, word),
    }));
}

function itemView({ loaded }: SessionCases, other: CandidacyCase, { id }: CandidacyCase, selection: string) {
  const { session, agenda } = loaded;
  const passage = passageOf(agenda, other.id);
  const { standing, examined } = other;
  const sign = SIGNS[standing];
  const words = [
    ...(passage ? [`${formatHour(passage.from)}, ${passage.room}`] : []),
    standing === 'absent' ? ATTENDANCE_LABELS[examined.record.attendance].toLowerCase() : sign.label,
    ...(diverges(other) ? ['évaluations divergentes'] : []),
    ...(differs(other) ? ['diffère'] : []),
    ...(isNear(other) ? ['à une compétence'] : []),
    ...(hasRecusal(other) ? ['déport'] : []),
  ];
  return {
    ...{ id: other.id, rank: other.rank, name: caseName(other), href: sheetHref(session.id, other, selection) },
    ...{ icon: sign.icon ?? sign.tone, tone: sign.tone, words: words.join(', '), current: other.id === id },
  };
}
