import type { Bloc, Certification, ValidityPeriod } from '../certification/certification.js';
import { isCondition, itemsOf, type AtLeastRule, type Rule } from '../rules/rule.js';

/** A change to try on a certification, without a new version of it. `validity` is for every bloc and every access route. */
export type CertificationChange =
  | BlocChange
  | { readonly kind: 'titleRule'; readonly rule: Rule }
  | { readonly kind: 'validity'; readonly period: ValidityPeriod };

export type BlocChange =
  | { readonly kind: 'atLeast'; readonly blocCode: string; readonly count: number }
  | { readonly kind: 'mandatory' | 'notMandatory'; readonly blocCode: string; readonly competence: string }
  | { readonly kind: 'blocRule'; readonly blocCode: string; readonly rule: Rule };

const PROVENANCE = { assumed: 'simulation' };

/** The certification with this change made, whether it makes sense or not. */
export function applyChange(certification: Certification, change: CertificationChange): Certification {
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

/** Any rule says "at least so many of": all of them, or one. What a bloc requires stays mandatory. */
function countedForm(rule: Rule): AtLeastRule {
  if ('atLeast' in rule) return rule;
  const of = itemsOf(rule);
  const including = of.filter((item) => isCondition(item) && 'validated' in item);
  return { atLeast: 'all' in rule ? of.length : 1, of, ...(including.length > 0 && { including }) };
}

function withMandatory(atLeast: number, of: AtLeastRule['of'], including: AtLeastRule['of']): AtLeastRule {
  return { atLeast, of, ...(including.length > 0 && { including }) };
}
