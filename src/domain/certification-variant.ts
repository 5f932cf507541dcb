import type { Bloc, Certification, ValidityPeriod } from './certification.js';
import { compileRule } from './rule-evaluation.js';
import { findRuleFaults, type RuleFaultCode } from './rule-faults.js';
import { itemsOf, type AtLeastRule, type Rule } from './rule.js';

/** A change to try on a certification, without a new version of it. `validity` is for every bloc and every access route. */
export type CertificationChange =
  | BlocChange
  | { readonly kind: 'titleRule'; readonly rule: Rule }
  | { readonly kind: 'validity'; readonly period: ValidityPeriod };

export type BlocChange =
  | { readonly kind: 'atLeast'; readonly blocCode: string; readonly count: number }
  | { readonly kind: 'mandatory' | 'notMandatory'; readonly blocCode: string; readonly competence: string }
  | { readonly kind: 'blocRule'; readonly blocCode: string; readonly rule: Rule };

/** Why a variant makes no sense. `path` is within the rule of the bloc, or of the title where `blocCode` is null. */
export interface VariantFault {
  readonly blocCode: string | null;
  readonly path: string;
  /** `stillMandatory`: the rule cannot do without a competence that is to be mandatory no more. */
  readonly code: RuleFaultCode | 'unknownBloc' | 'stillMandatory' | 'notAPeriod';
  readonly facts: Readonly<Record<string, unknown>>;
}

export type CertificationVariant =
  | { readonly certification: Certification; readonly faults: readonly [] }
  | { readonly faults: readonly VariantFault[] };

const PROVENANCE = { assumed: 'simulation' };
const PERIOD_YEARS = { least: 1, most: 100 };

/** The certification with these changes made in their order; or every fault of what they lead to. */
export function varyCertification(
  certification: Certification,
  changes: readonly CertificationChange[],
): CertificationVariant {
  const varied = changes.reduce(applyChange, certification);
  const faults = [...findUnknownBlocs(certification, changes), ...findFaults(varied, changes)];
  return faults.length > 0 ? { faults } : { certification: varied, faults: [] };
}

function applyChange(certification: Certification, change: CertificationChange): Certification {
  if (change.kind === 'titleRule')
    return { ...certification, validation: { rule: change.rule, provenance: PROVENANCE } };
  if (change.kind === 'validity') return withValidity(certification, change.period);
  const blocs = certification.blocs.map((bloc) => (bloc.code === change.blocCode ? applyToBloc(bloc, change) : bloc));
  return { ...certification, blocs };
}

function withValidity(certification: Certification, period: ValidityPeriod): Certification {
  const blocs = certification.blocs.map(({ validity: _own, ...bloc }): Bloc => bloc);
  return { ...certification, blocs, validity: { period, provenance: PROVENANCE } };
}

function applyToBloc(bloc: Bloc, change: BlocChange): Bloc {
  return { ...bloc, validation: { rule: changeRule(bloc.validation.rule, change), provenance: PROVENANCE } };
}

function changeRule(rule: Rule, change: BlocChange): Rule {
  if (change.kind === 'blocRule') return change.rule;
  const { atLeast, of, including = [] } = countedForm(rule);
  if (change.kind === 'atLeast') return withMandatory(change.count, of, including);
  const others = including.filter((item) => item !== change.competence);
  if (change.kind === 'notMandatory') return withMandatory(atLeast, of, others);
  return withMandatory(atLeast, of, including.length > others.length ? including : [...including, change.competence]);
}

/** Any rule says "at least so many of": all of them, or one. */
function countedForm(rule: Rule): AtLeastRule {
  if ('atLeast' in rule) return rule;
  return { atLeast: 'all' in rule ? rule.all.length : 1, of: itemsOf(rule) };
}

function withMandatory(atLeast: number, of: AtLeastRule['of'], including: AtLeastRule['of']): AtLeastRule {
  return { atLeast, of, ...(including.length > 0 && { including }) };
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
  const faults = findRuleFaults(rule, known).map((fault): VariantFault => ({ blocCode, ...fault }));
  const released = changes.filter((change) => change.kind === 'notMandatory' && change.blocCode === blocCode);
  const codes = released.flatMap((change) => ('competence' in change ? [change.competence] : []));
  const blame = (code: VariantFault['code'], competence: string): VariantFault => {
    return { blocCode, path: '', code, facts: { code: competence } };
  };
  const unknown = codes.filter((code) => !known.includes(code)).map((code) => blame('unknownCode', code));
  if (faults.length > 0) return [...faults, ...unknown];
  const { mandatory } = compileRule(rule);
  return [...unknown, ...codes.filter((code) => mandatory.includes(code)).map((code) => blame('stillMandatory', code))];
}

function isPeriod(period: ValidityPeriod): boolean {
  if (period === 'unlimited') return true;
  return Number.isSafeInteger(period.years) && period.years >= PERIOD_YEARS.least && period.years <= PERIOD_YEARS.most;
}
