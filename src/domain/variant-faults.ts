import type { CertificationChange } from './certification-change.js';
import type { Bloc, Certification, ValidityPeriod } from './certification.js';
import { compileRule } from './rule-evaluation.js';
import { findRuleFaults, type RuleFaultCode } from './rule-faults.js';

/** Why a variant makes no sense. `path` is within the rule of the bloc, or of the title where `blocCode` is null. */
export interface VariantFault {
  readonly blocCode: string | null;
  readonly path: string;
  /** `stillMandatory`: the rule cannot do without a competence that is to be mandatory no more. */
  readonly code: RuleFaultCode | 'unknownBloc' | 'stillMandatory' | 'notAPeriod';
  readonly facts: Readonly<Record<string, unknown>>;
}

const PERIOD_YEARS = { least: 1, most: 100 };

/** Every fault of what the changes lead to: unknown blocs, then the rules of the blocs, of the title, and the validity. */
export function findVariantFaults(varied: Certification, changes: readonly CertificationChange[]): VariantFault[] {
  return [...findUnknownBlocs(varied, changes), ...findFaults(varied, changes)];
}

function findUnknownBlocs({ blocs }: Certification, changes: readonly CertificationChange[]): VariantFault[] {
  const named = new Set(changes.flatMap((change) => ('blocCode' in change ? [change.blocCode] : [])));
  for (const { code } of blocs) named.delete(code);
  return [...named].map((blocCode) => ({ blocCode, path: '', code: 'unknownBloc', facts: { blocCode } }));
}

function findFaults({ blocs, validation }: Certification, changes: readonly CertificationChange[]): VariantFault[] {
  const codes = blocs.map(({ code }) => code);
  const title = findRuleFaults(validation.rule, codes).map((fault) => ({ blocCode: null, ...fault }));
  const periods = changes.filter((change) => change.kind === 'validity' && !isPeriod(change.period));
  return [
    ...blocs.flatMap((bloc) => findBlocFaults(bloc, changes)),
    ...title,
    ...periods.map((): VariantFault => ({ blocCode: null, path: 'validity', code: 'notAPeriod', facts: PERIOD_YEARS })),
  ];
}

function findBlocFaults(
  { code: blocCode, competences, validation: { rule } }: Bloc,
  changes: readonly CertificationChange[],
): VariantFault[] {
  const known = competences.map(({ code }) => code);
  const named = changes.flatMap((change) =>
    'competence' in change && change.blocCode === blocCode ? [{ code: change.competence, kind: change.kind }] : [],
  );
  const blame = (code: VariantFault['code'], competence: string): VariantFault => {
    return { blocCode, path: '', code, facts: { code: competence } };
  };
  const unknown = named.filter(({ code }) => !known.includes(code)).map(({ code }) => code);
  const faults = findRuleFaults(rule, known).filter(
    ({ code, facts }) => code !== 'notWithinOf' || !unknown.some((one) => one === facts.item),
  );
  const blamed = [
    ...faults.map((fault) => ({ blocCode, ...fault })),
    ...unknown.map((code) => blame('unknownCode', code)),
  ];
  if (blamed.length > 0) return blamed;
  const { mandatory } = compileRule(rule);
  const kept = named.filter(({ code, kind }) => kind === 'notMandatory' && mandatory.includes(code));
  return kept.map(({ code }) => blame('stillMandatory', code));
}

function isPeriod(period: ValidityPeriod): boolean {
  if (period === 'unlimited') return true;
  return Number.isSafeInteger(period.years) && period.years >= PERIOD_YEARS.least && period.years <= PERIOD_YEARS.most;
}
