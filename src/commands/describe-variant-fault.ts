import { describePrerequisiteFault, describeRuleFault } from '../certifications/describe-rule-fault.js';
import type { VariantFault } from '../domain/simulations/variant-faults.js';

/** "BC02.atLeast: 10 is above the 9 that there are". */
export function describeVariantFault(fault: VariantFault): string {
  const { blocCode, path } = fault;
  const where = [blocCode ?? (path === 'validity' ? '' : 'title'), path].filter((part) => part !== '').join('.');
  return `${where}: ${messageOf(fault)}`;
}

function messageOf({ blocCode, path, code, facts }: VariantFault): string {
  switch (code) {
    case 'unknownBloc':
      return 'unknown bloc';
    case 'stillMandatory':
      return `${String(facts.code)} stays mandatory by this rule`;
    case 'notAPeriod':
      return `must be ${String(facts.least)} to ${String(facts.most)} years, or unlimited`;
    case 'circularPrerequisites':
    case 'tooManyPrerequisites':
      return describePrerequisiteFault({ code, facts });
    default:
      return describeRuleFault({ path, code, facts }, blocCode === null ? 'bloc' : 'competence');
  }
}
