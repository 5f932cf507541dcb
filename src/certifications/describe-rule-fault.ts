import type { RuleFault } from '../domain/rule-faults.js';

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
    case 'tooDeep':
      return `rules are nested more than ${String(facts.deepest)} deep`;
  }
}
