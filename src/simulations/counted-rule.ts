import type { Bloc } from '../domain/certification/certification.js';
import { compileRule } from '../domain/rules/rule-evaluation.js';
import { type AtLeastRule, isSameItem, type Rule } from '../domain/rules/rule.js';
import { normalForm } from '../rule-text/normal-form.js';

/** The rule of a bloc as a form counts it: so many of all its competences, and which of them are mandatory. */
export interface CountedRule {
  readonly atLeast: number;
  readonly mandatory: readonly string[];
}

/** Where all are asked for, none is called mandatory. */
export function countedRuleOf({ validation }: Bloc): CountedRule {
  const { required, mandatory, codes } = compileRule(validation.rule);
  return { atLeast: required, mandatory: required === codes.length ? [] : mandatory };
}

/** The rule that a form counts so. */
export function ruleCounting({ competences }: Bloc, { atLeast, mandatory }: CountedRule): AtLeastRule {
  const of = competences.map(({ code }) => code);
  return { atLeast, of, ...(mandatory.length > 0 && { including: mandatory }) };
}

/** Whether a count of its competences says the rule of the bloc in full. */
export function isCounted(bloc: Bloc): boolean {
  const order = bloc.competences.map(({ code }) => code);
  return isSameRule(bloc.validation.rule, ruleCounting(bloc, countedRuleOf(bloc)), order);
}

/** Whether two rules over these codes are one, however they are written down. */
export function isSameRule(one: Rule, other: Rule, order: readonly string[]): boolean {
  return isSameItem(normalForm(one, order), normalForm(other, order));
}
