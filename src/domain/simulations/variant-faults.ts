import type { CertificationChange } from './certification-change.js';
import type { Bloc, Certification, ValidityPeriod } from '../certification/certification.js';
import { conditionScopeOf } from '../rules/condition-scope.js';
import { findPrerequisiteFaults, type PrerequisiteFault } from '../rules/prerequisite-faults.js';
import { compileRule } from '../rules/rule-evaluation.js';
import { findRuleFaults, type RuleFaultCode } from '../rules/rule-faults.js';

/** Why a variant makes no sense. `path` is within the rule of the bloc, or of the title where `blocCode` is null. */
export interface VariantFault {
  readonly blocCode: string | null;
  readonly path: string;
  /** `stillMandatory`: the rule cannot do without a competence that is to be mandatory no more. */
  readonly code: RuleFaultCode | PrerequisiteFault['code'] | 'unknownBloc' | 'stillMandatory' | 'notAPeriod';
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

function findFaults(varied: Certification, changes: readonly CertificationChange[]): VariantFault[] {
  const { blocs, validation } = varied;
  const codes = blocs.map(({ code }) => code);
  const title = findRuleFaults(validation.rule, codes).map((fault) => ({ blocCode: null, ...fault }));
  const periods = changes.filter((change) => change.kind === 'validity' && !isPeriod(change.period));
  const rules = [...blocs.flatMap((bloc) => findBlocFaults(varied, bloc, changes)), ...title];
  return [
    ...rules,
    ...(rules.length === 0 ? findPrerequisiteFaults(blocs, validation.rule) : []),
    ...periods.map((): VariantFault => ({ blocCode: null, path: 'validity', code: 'notAPeriod', facts: PERIOD_YEARS })),
  ];
}

function findBlocFaults(
  { blocs, assessments }: Certification,
  bloc: Bloc,
  changes: readonly CertificationChange[],
): VariantFault[] {
  const { code: blocCode, competences, validation } = bloc;
  const { rule } = validation;
  const known = competences.map(({ code }) => code);
  const named = changes.flatMap((change) =>
    'competence' in change && change.blocCode === blocCode ? [{ code: change.competence, kind: change.kind }] : [],
  );
  const blame = (code: VariantFault['code'], competence: string): VariantFault => {
    return { blocCode, path: '', code, facts: { code: competence } };
  };
  const unknown = named.filter(({ code }) => !known.includes(code)).map(({ code }) => code);
  const faults = findRuleFaults(rule, known, conditionScopeOf(bloc, blocs, assessments)).filter(
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
