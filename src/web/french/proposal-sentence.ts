import type { BlocAward } from '../../domain/proposals/bloc-award.js';
import type { Bloc } from '../../domain/certification/certification.js';
import type { BlocProposal } from '../../domain/proposals/proposal.js';
import { heldSentence } from './award-sentence.js';
import { unmetConditionPhrase } from './condition-sentence.js';
import { agree, capitalize, listOf, plural } from './format.js';
import { codeName } from './nouns.js';
import { COLON } from './typography.js';
import { SEMICOLON } from './way-phrase.js';

type BlocOfProposal = Pick<Bloc, 'competences'>;

/** More names than this are told without their titles. */
const MOST_TITLES = 2;
const MOST_TITLE_LENGTH = 60;

/** Why the rules propose what they propose for a bloc, and what it would take. `awards` date a bloc held earlier. */
export function blocProposalSentence(
  proposal: BlocProposal,
  bloc: BlocOfProposal,
  awards: readonly BlocAward[] = [],
): string {
  if (proposal.facts.conditions && proposal.outcome !== 'held') return conditionedSentence(proposal, bloc);
  switch (proposal.outcome) {
    case 'validated':
      return `${countSentence(proposal)}.`;
    case 'held':
      return heldSentence(proposal, awards);
    case 'notValidated':
      return failedSentence(proposal, bloc);
    case 'open':
      return openSentence(proposal, bloc);
  }
}

/** Where the rule asks for more than competences: what it cannot do without, each part told. */
function conditionedSentence({ outcome, facts }: BlocProposal, bloc: BlocOfProposal): string {
  const { missingMandatory, conditions = [] } = facts;
  if (outcome === 'validated') return 'Tout ce que demande la règle du bloc est réuni.';
  const isCompetence = (code: string) => bloc.competences.some((one) => one.code === code);
  const { named } = outcome === 'open' ? REMAINING : LACKING;
  const unmet = conditions.filter(({ mandatory, status }) => mandatory && status !== 'acquired');
  const parts = [
    ...(missingMandatory.length > 0 ? [`${named} ${namedCompetences(missingMandatory, bloc, true)}`] : []),
    ...unmet.map((condition) => unmetConditionPhrase(condition, isCompetence)),
  ];
  if (parts.length > 0) return `${capitalize(parts.join(SEMICOLON))}.`;
  return `La règle du bloc n’est pas ${outcome === 'open' ? 'encore ' : ''}satisfaite.`;
}

/** How what is missing is introduced: by name, or by number. */
interface Wording {
  readonly named: string;
  readonly counted: (count: number) => string;
}

const LACKING: Wording = { named: 'il manque', counted: (count) => `il en manque ${count}` };
const REMAINING: Wording = { named: 'il reste à acquérir', counted: (count) => `il en reste ${count} à acquérir` };

function failedSentence(proposal: BlocProposal, bloc: BlocOfProposal): string {
  const near = proposal.facts.missingCount === 1 ? ' À une compétence du bloc.' : '';
  return `${countSentence(proposal)}${missingPhrase(proposal, bloc, LACKING)}.${near}`;
}

function openSentence(proposal: BlocProposal, bloc: BlocOfProposal): string {
  const { facts } = proposal;
  if (facts.open.length < bloc.competences.length) {
    return `${countSentence(proposal)}${missingPhrase(proposal, bloc, REMAINING)}.`;
  }
  const required = `${facts.required} ${agree(facts.required, 'requise')} sur ${bloc.competences.length}`;
  return `Aucune compétence n’est encore évaluée${COLON}${required}.`;
}

/** « 6 compétences acquises sur 5 requises ». */
function countSentence({ acquired, facts: { required } }: BlocProposal): string {
  const counted =
    acquired === 0 ? 'Aucune compétence acquise' : plural(acquired, 'compétence acquise', 'compétences acquises');
  return `${counted} sur ${required} ${agree(required, 'requise')}`;
}

/** « , mais il manque la compétence 7 (Rédiger…) » where each is known, else « : il en manque 3, dont la compétence… ». */
function missingPhrase({ acquired, facts }: BlocProposal, bloc: BlocOfProposal, { named, counted }: Wording): string {
  const { missingMandatory, missingCount, required } = facts;
  const isEnough = acquired >= required;
  const link = isEnough ? ', mais ' : COLON;
  if (missingMandatory.length === missingCount) {
    return `${link}${named} ${namedCompetences(missingMandatory, bloc, isEnough)}`;
  }
  if (missingMandatory.length > 0) {
    return `${link}${counted(missingCount)}, dont ${namedCompetences(missingMandatory, bloc, true)}`;
  }
  return `${link}${counted(missingCount)}${isEnough ? ' pour satisfaire la règle' : ''}`;
}

function namedCompetences(codes: readonly string[], { competences }: BlocOfProposal, mandatory: boolean): string {
  const titleOf = (code: string) => competences.find((one) => one.code === code)?.title ?? '';
  const names = codes.map((code) =>
    codes.length > MOST_TITLES ? codeName(code) : `${codeName(code)} (${shortened(titleOf(code))})`,
  );
  const noun = agree(codes.length, 'la compétence', 'les compétences');
  return `${noun}${mandatory ? ` ${agree(codes.length, 'obligatoire')}` : ''} ${listOf(names)}`;
}

/** The title, cut between two words where it is long. */
function shortened(title: string): string {
  if (title.length <= MOST_TITLE_LENGTH) return title;
  const kept = title.slice(0, MOST_TITLE_LENGTH);
  return `${kept.slice(0, kept.lastIndexOf(' ')).replace(/[\s,;:]+$/, '')}…`;
}
