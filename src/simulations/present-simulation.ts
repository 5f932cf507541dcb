import { DomainError } from '../domain/errors.js';
import type { OutcomeComparison } from '../domain/simulations/simulation.js';
import type { SourcedRule, ValidityPeriod } from '../domain/certification/certification.js';
import type { UnreadRule } from './changes-asked.js';
import type { TriedCase } from './load-tried-cases.js';
import type { TriedRules } from './simulations.service.js';

type PresentedCandidate = Pick<TriedCase, 'enrollmentId' | 'candidateId'>;
type PresentedComparison = OutcomeComparison<PresentedCandidate, string>;

interface PresentedRuleChange {
  readonly before: SourcedRule['rule'];
  readonly after: SourcedRule['rule'];
}

/** What the rules tried would change, beside the rules in force. */
export interface PresentedSimulation {
  readonly certification: string;
  readonly version: number;
  readonly candidates: number;
  readonly validity: { readonly before: ValidityPeriod; readonly after: ValidityPeriod };
  readonly blocs: readonly (PresentedComparison & {
    readonly blocCode: string;
    readonly rule: PresentedRuleChange;
  })[];
  readonly title: PresentedComparison & { readonly rule: PresentedRuleChange };
}

/** Throws `ruleNotUnderstood`, `ruleRefused` with every fault of what was tried, or `nothingToTry`. */
export function presentSimulation({ version, outcome, faults, unread }: TriedRules): PresentedSimulation {
  if (unread.length > 0) throw new DomainError('ruleNotUnderstood', { faults: unread.map(presentUnread) });
  if (faults.length > 0) throw new DomainError('ruleRefused', { faults });
  if (!outcome) throw new DomainError('nothingToTry');
  const { variant, candidates, simulation } = outcome;
  const { code, number, content } = version;
  return {
    ...{ certification: code, version: number, candidates },
    validity: { before: content.validity.period, after: variant.validity.period },
    blocs: simulation.blocs.map(({ blocCode, ...comparison }, index) => ({
      blocCode,
      rule: { before: content.blocs[index]!.validation.rule, after: variant.blocs[index]!.validation.rule },
      ...presentComparison(comparison),
    })),
    title: {
      rule: { before: content.validation.rule, after: variant.validation.rule },
      ...presentComparison(simulation.title),
    },
  };
}

/** The words that stopped the reading, where they are, and why. */
function presentUnread({ field, ...reading }: UnreadRule): object {
  if ('notJson' in reading) return { field, code: 'notJson', facts: { reason: reading.notJson } };
  const { stumbledOn, at, why } = reading.stumble;
  return { field, stumbledOn, at, ...why };
}

function presentComparison(comparison: OutcomeComparison<TriedCase, string>): PresentedComparison {
  const { before, after, gained, lost, kept, neither } = comparison;
  const ids = (cases: readonly TriedCase[]) =>
    cases.map(({ enrollmentId, candidateId }) => ({ enrollmentId, candidateId }));
  return { before, after, gained: ids(gained), lost: ids(lost), kept: ids(kept), neither: ids(neither) };
}
