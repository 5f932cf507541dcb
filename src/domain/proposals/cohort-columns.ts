import type { Certification } from '../certification/certification.js';
import { type ColumnRule, compileColumnRule } from '../rules/rule-columns.js';

/** A certification with its rules prepared for whole cohorts. */
export interface ColumnCertification {
  /** In the order of the certification. */
  readonly blocs: readonly { readonly blocCode: string; readonly rule: ColumnRule }[];
  /** Its codes are in the order in which the rule names the blocs. */
  readonly title: ColumnRule;
}

/** Who validates what, a word for each candidate: bit n for the n-th bloc of the title's rule. */
export interface CohortOutcome {
  readonly blocs: Int32Array;
  /** 1 for each candidate who reaches the title, 0 for the others. */
  readonly title: Int32Array;
}

/** Prepares the rules once. Throws a RangeError where one has more codes than a word has bits. */
export function compileColumns({ blocs, validation }: Certification): ColumnCertification {
  return {
    blocs: blocs.map(({ code, validation: { rule } }) => ({ blocCode: code, rule: compileColumnRule(rule) })),
    title: compileColumnRule(validation.rule),
  };
}

/**
 * Decides a cohort by the rules alone. `acquired` holds, for each bloc of the certification, a word for each candidate
 * with a bit for each code of its rule; `held`, where given, a word for each candidate with a bit for each bloc of the
 * title's rule held from earlier. A bloc that the title does not name is not decided.
 */
export function decideCohort(
  { blocs, title }: ColumnCertification,
  acquired: readonly Int32Array[],
  held?: Int32Array,
): CohortOutcome {
  const candidates = acquired[0]?.length ?? 0;
  const validated = new Int32Array(candidates);
  blocs.forEach(({ blocCode, rule }, index) => {
    const bit = title.codes.indexOf(blocCode);
    if (bit >= 0) rule.mark(acquired[index]!, validated, bit);
  });
  const titles = new Int32Array(candidates);
  title.mark(held ? validated.map((word, row) => word | held[row]!) : validated, titles, 0);
  return { blocs: validated, title: titles };
}
