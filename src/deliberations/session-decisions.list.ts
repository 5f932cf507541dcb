import type { ExportedList } from '../lists/list-exports.js';
import type { ListColumn } from '../lists/list.js';
import {
  BLOC_DECISION_BADGES,
  BLOC_PROPOSAL_BADGES,
  TITLE_DECISION_BADGES,
  TITLE_PROPOSAL_BADGES,
} from '../web/french/badges.js';
import { formatDay } from '../web/french/format.js';
import { ACCESS_ROUTE_LABELS } from '../web/french/labels.js';
import { caseName } from './case-name.view.js';
import { passageText, signalsOf, standingBadge } from './deliberation-list.view.js';
import { isAbsent } from './deliberation-selections.view.js';
import { presentedBlocs } from './grid-extent.js';
import type { CandidacyCase, SessionCases } from './load-cases.js';

/**
 * What is proposed and decided of the candidates of a session as a file. Beside each other rather than one in the place of
 * the other, as on the page: a file is read without its colours, and a proposal is never a decision.
 */
export function sessionDecisionsList(found: SessionCases): ExportedList<CandidacyCase> {
  const { session, agenda } = found.loaded;
  return {
    subject: session.id,
    label: `${found.rectifications === 0 ? 'Décisions' : 'Décisions avant rectification'} du ${formatDay(session.day)}`,
    columns: [
      { key: 'rank', heading: 'Rang', kind: 'number', value: ({ rank }) => rank },
      { key: 'name', heading: 'Candidat·e', value: caseName },
      {
        key: 'route',
        heading: 'Voie d’accès',
        value: ({ examined }) => ACCESS_ROUTE_LABELS[examined.record.accessRoute],
      },
      { key: 'passage', heading: 'Passage', value: (one) => passageText(agenda, one) },
      { key: 'standing', heading: 'Décision', value: (one) => standingBadge(one).label },
      ...presentedBlocs(found).flatMap(({ code }) => blocColumns(code)),
      ...(found.cases.some(({ examined }) => examined.presentsTitle) ? TITLE_COLUMNS : []),
      { key: 'signals', heading: 'À regarder de près', value: signalsText },
    ],
  };
}

function blocColumns(code: string): ListColumn<CandidacyCase>[] {
  return [
    { key: `${code}-proposal`, heading: `${code} proposé`, value: (one) => proposedText(one, code) },
    { key: `${code}-decision`, heading: `${code} décidé`, value: (one) => decidedText(one, code) },
  ];
}

function proposedText(one: CandidacyCase, code: string): string | null {
  const { presented, proposal } = one.examined;
  const bloc = presented.includes(code) ? proposal.blocs.find(({ blocCode }) => blocCode === code) : undefined;
  return bloc === undefined || isAbsent(one) ? null : BLOC_PROPOSAL_BADGES[bloc.outcome].label;
}

function decidedText(one: CandidacyCase, code: string): string | null {
  const bloc = one.decision?.blocs.find(({ blocCode }) => blocCode === code);
  return bloc === undefined || isAbsent(one) ? null : BLOC_DECISION_BADGES[bloc.outcome].label;
}

const TITLE_COLUMNS: readonly ListColumn<CandidacyCase>[] = [
  {
    ...{ key: 'title-proposal', heading: 'Certification proposée' },
    value: (one) =>
      !one.examined.presentsTitle || isAbsent(one)
        ? null
        : TITLE_PROPOSAL_BADGES[one.examined.proposal.title.outcome].label,
  },
  {
    ...{ key: 'title-decision', heading: 'Certification décidée' },
    value: (one) =>
      !one.decision?.title || isAbsent(one) ? null : TITLE_DECISION_BADGES[one.decision.title.outcome].label,
  },
];

function signalsText(one: CandidacyCase): string | null {
  const texts = signalsOf(one).map(({ badge, detail }) => (detail === '' ? badge.label : `${badge.label} (${detail})`));
  return texts.join(' ; ') || null;
}
