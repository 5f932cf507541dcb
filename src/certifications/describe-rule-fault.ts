import type { ConditionFaultCode } from '../domain/rules/condition-faults.js';
import type { PrerequisiteFault } from '../domain/rules/prerequisite-faults.js';
import type { RuleFault } from '../domain/rules/rule-faults.js';

/** A fault of a rule in words; `noun` is what the rule's codes name, "competence" or "bloc". */
export function describeRuleFault({ code, facts }: RuleFault, noun: 'competence' | 'bloc'): string {
  switch (code) {
    case 'notARule':
      return 'must be a rule: all, any, or atLeast with of';
    case 'unknownKey':
      return 'unknown key';
    case 'missingKey':
      return 'missing';
    case 'notAList':
      return `must be a list of ${noun}s or rules`;
    case 'emptyList':
      return 'must not be empty';
    case 'unknownCode':
      return `unknown ${noun} ${String(facts.code)}`;
    case 'codeTwice':
      return `${String(facts.code)} is already at ${String(facts.first)}`;
    case 'itemTwice':
      return `already at ${String(facts.first)}`;
    case 'notACount':
      return 'must be a whole number from 1';
    case 'atLeastBelowMandatory':
      return `${String(facts.atLeast)} is below the ${String(facts.mandatory)} that are mandatory`;
    case 'atLeastAboveItems':
      return `${String(facts.atLeast)} is above the ${String(facts.items)} that there are`;
    case 'notWithinOf':
      return 'is not within of';
    default:
      return describeConditionFault(code, facts);
  }
}

type ConditionFault = Extract<RuleFault['code'], ConditionFaultCode | 'notACode' | 'tooDeep'>;

function describeConditionFault(code: ConditionFault, facts: RuleFault['facts']): string {
  switch (code) {
    case 'tooDeep':
      return `rules are nested more than ${String(facts.deepest)} deep`;
    case 'notACode':
      return 'must be a code';
    case 'conditionNotAllowed':
      return `${String(facts.kind)} is for the rule of a bloc only`;
    case 'notAMark':
      return 'must be a mark from 0 to 20, with two decimals at most';
    case 'notACoefficient':
      return 'must be more than 0, up to 1000, with two decimals at most';
    case 'unknownAssessment':
      return `no assessment ${String(facts.code)} covers a competence of this bloc`;
    case 'notMarked':
      return `${String(facts.code)} is neither a competence marked at one assessment nor an assessment marked as a whole`;
    case 'unknownPrerequisite':
      return `unknown bloc ${String(facts.code)}`;
    case 'ownPrerequisite':
      return 'a bloc cannot require itself';
    case 'prerequisiteNotMandatory':
      return 'must be an item of the all, or of the including, of the whole rule';
  }
}

/** Why blocs that require one another cannot, in words. */
export function describePrerequisiteFault({ code, facts }: Pick<PrerequisiteFault, 'code' | 'facts'>): string {
  if (code === 'tooManyPrerequisites')
    return `${String(facts.found)} blocs that the title can do without are required by others; ${String(facts.most)} at most`;
  return `blocs require one another in a circle: ${(facts.circle as string[]).join(', ')}`;
}
