import type { ConditionFacts } from '../../domain/rules/condition-facts.js';
import type { BlocProposal } from '../../domain/proposals/proposal.js';
import { validityPhrase } from './award-sentence.js';
import { agree, listOf } from './format.js';
import { BLOCS, codeName, namedAssessments } from './nouns.js';

/** The proposal for a bloc in a few words, for a line of a grid: « encore 2, dont la 9 », « manque la note E1 ». */
export function blocProposalSummary({ acquired, outcome, heldUntil, facts }: BlocProposal): string {
  const { required, missingMandatory, missingCount, conditions = [] } = facts;
  if (outcome === 'held') return heldUntil === null ? '' : validityPhrase(heldUntil);
  if (outcome === 'validated') {
    return facts.conditions ? 'tout est réuni' : `${acquired} sur ${required} ${agree(required, 'requise')}`;
  }
  const unmet = conditions.filter(({ mandatory, status }) => mandatory && status !== 'acquired');
  const names = [...missingMandatory.map((code) => `la ${codeName(code)}`), ...unmet.map(conditionName)];
  const named = listOf(names);
  const told = unmet.reduce((count, condition) => count + condition.missingCount, missingMandatory.length);
  if (told === missingCount) {
    return outcome === 'open' ? `encore ${named}` : `${agree(names.length, 'manque', 'manquent')} ${named}`;
  }
  const amount = outcome === 'open' ? `encore ${missingCount}` : `il en manque ${missingCount}`;
  return named === '' ? amount : `${amount}, dont ${named}`;
}

/** « la note E1 », « la moyenne », « l’épreuve E4P2 », « le bloc BC01 ». */
function conditionName(facts: ConditionFacts): string {
  switch (facts.kind) {
    case 'mark':
      return `la note ${codeName(facts.code)}`;
    case 'mean':
      return 'la moyenne';
    case 'passed':
      return namedAssessments([facts.assessmentCode]);
    case 'validated':
      return BLOCS.named([facts.blocCode]);
  }
}
