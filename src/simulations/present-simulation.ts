import { DomainError } from '../domain/errors.js';
import type { OutcomeComparison } from '../domain/simulation.js';
import type { SourcedRule, ValidityPeriod } from '../domain/certification.js';
import type { TriedCase } from './load-tried-cases.js';
import type { TriedRules } from './simulations.service.js';

type PresentedCandidate = Pick<TriedCase, 'enrollmentId' | 'candidateId'>;
type PresentedComparison = OutcomeComparison<PresentedCandidate, string>;

/** What the rules tried would change, beside the rules in force. */
export interface PresentedSimulation {
  readonly certification: string;
  readonly version: number;
  readonly candidates: number;
  readonly validity: { readonly before: ValidityPeriod; readonly after: ValidityPeriod };
  readonly blocs: readonly (PresentedComparison & {
    readonly blocCode: string;
    readonly rule: { readonly before: SourcedRule['rule']; readonly after: SourcedRule['rule'] };
  })[];
  readonly title: PresentedComparison;
}

/** Throws `ruleRefused` with every fault of what was tried, or `nothingToTry`. */
export function presentSimulation({ version, outcome, faults }: TriedRules): PresentedSimulation {
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
    title: presentComparison(simulation.title),
  };
}

function presentComparison(comparison: OutcomeComparison<TriedCase, string>): PresentedComparison {
  const { before, after, gained, lost, kept, neither } = comparison;
  const ids = (cases: readonly TriedCase[]) =>
    cases.map(({ enrollmentId, candidateId }) => ({ enrollmentId, candidateId }));
  return { before, after, gained: ids(gained), lost: ids(lost), kept: ids(kept), neither: ids(neither) };
}
