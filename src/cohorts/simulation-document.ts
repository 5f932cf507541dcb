import type { Certification } from '../domain/certification/certification.js';
import { isSameItem } from '../domain/rules/rule.js';
import { compareOutcomes, type OutcomeComparison } from '../domain/simulations/simulation.js';
import { compileCohortCases } from './cohort-case.js';
import type { Cohort } from './cohort.js';

const SIMULATION_FORMAT = 'delibloc-simulation/1';

/** What a variant of the certification would change for a cohort without faults, as one JSON document. */
export function simulationDocument(cohort: Cohort, certification: Certification, variant: Certification): string {
  const { certification: code, sessionDate, candidates } = cohort;
  const caseOf = compileCohortCases(certification, sessionDate);
  const cases = candidates.map((candidate) => ({
    ...caseOf(candidate),
    ref: candidate.ref,
  }));
  const { blocs, title } = compareOutcomes(certification, variant, cases);
  const document = {
    ...{ format: SIMULATION_FORMAT, certification: code, sessionDate, candidates: candidates.length },
    changes: changesBetween(certification, variant),
    blocs: Object.fromEntries(blocs.map(({ blocCode, ...comparison }) => [blocCode, presentComparison(comparison)])),
    title: presentComparison(title),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** Only what differs. */
function changesBetween(certification: Certification, variant: Certification): object {
  const blocs = certification.blocs.flatMap(({ code, validation }, index) => {
    const change = { before: validation.rule, after: variant.blocs[index]!.validation.rule };
    return isSameItem(change.before, change.after) ? [] : [[code, change] as const];
  });
  const title = { before: certification.validation.rule, after: variant.validation.rule };
  const validity = { before: certification.validity.period, after: variant.validity.period };
  return {
    ...(blocs.length > 0 && { blocs: Object.fromEntries(blocs) }),
    ...(!isSameItem(title.before, title.after) && { title }),
    ...(!isSameItem(validity.before, validity.after) && { validity }),
  };
}

interface Named {
  readonly ref: string;
}

function presentComparison<Outcome extends string>(comparison: OutcomeComparison<Named, Outcome>): object {
  const { before, after, gained, lost, kept, neither } = comparison;
  const refs = (cases: readonly Named[]) => cases.map(({ ref }) => ref);
  return { before, after, gained: refs(gained), lost: refs(lost), kept: refs(kept), neither: refs(neither) };
}
