import type { CertificationChange } from '../domain/simulations/certification-change.js';
import type { Bloc, Certification, ValidityPeriod } from '../domain/certification/certification.js';
import { findRuleFaults } from '../domain/rules/rule-faults.js';
import type { Rule } from '../domain/rules/rule.js';
import { readRuleText, type RuleTextReading } from '../rule-text/read-rule-text.js';
import { type CountedRule, countedRuleOf, isSameRule, ruleCounting } from './counted-rule.js';
import type { SimulationQuery } from './simulation.dto.js';

/** A rule in words that is not understood, and where it was typed. */
export type UnreadRule = Exclude<RuleTextReading, { readonly rule: Rule }> & { readonly field: 'rule' | 'titleRule' };

export interface ChangesAsked {
  readonly changes: readonly CertificationChange[];
  readonly unread: readonly UnreadRule[];
}

/** The changes that a query asks for; none where it only chooses a bloc or a session, or asks for what is so already. */
export function changesAsked(certification: Certification, query: SimulationQuery): ChangesAsked {
  const readings = [blocRuleAsked(certification, query), titleRuleAsked(certification, query)];
  const changes = readings.flatMap((one) => (one !== null && 'kind' in one ? [one] : []));
  const unread = readings.flatMap((one) => (one !== null && 'field' in one ? [one] : []));
  return { changes: [...changes, ...validityAsked(query)], unread };
}

type Asked = CertificationChange | UnreadRule | null;

/** Words that say the rule in force leave it to the count, and a count that does leaves the rule alone. */
function blocRuleAsked(
  certification: Certification,
  { bloc: code = '', rule, atLeast, mandatory }: SimulationQuery,
): Asked {
  if (rule === undefined && atLeast === undefined) return null;
  const bloc = certification.blocs.find((one) => one.code === code);
  if (!bloc) return { kind: 'blocRule', blocCode: code, rule: { all: [] } };
  const counted = atLeast === undefined ? null : countAsked(bloc, { atLeast, mandatory: mandatory ?? [] });
  if (rule === undefined) return counted;
  const reading = readRuleText(rule, certification, bloc);
  if (!('rule' in reading)) return { field: 'rule', ...reading };
  const order = bloc.competences.map((one) => one.code);
  const isInForce = isSameAsInForce(reading.rule, bloc.validation.rule, order);
  return isInForce ? counted : { kind: 'blocRule', blocCode: code, rule: reading.rule };
}

/** The form as it was shown leaves the rule alone, also one that it cannot say in full. */
function countAsked(bloc: Bloc, asked: CountedRule): CertificationChange | null {
  const inForce = countedRuleOf(bloc);
  const mandatory = new Set(inForce.mandatory);
  const isShown =
    inForce.atLeast === asked.atLeast &&
    mandatory.size === asked.mandatory.length &&
    asked.mandatory.every((code) => mandatory.has(code));
  return isShown ? null : { kind: 'blocRule', blocCode: bloc.code, rule: ruleCounting(bloc, asked) };
}

function titleRuleAsked(certification: Certification, { titleRule }: SimulationQuery): Asked {
  if (titleRule === undefined) return null;
  const reading = readRuleText(titleRule, certification, null);
  if (!('rule' in reading)) return { field: 'titleRule', ...reading };
  const order = certification.blocs.map(({ code }) => code);
  const isInForce = isSameAsInForce(reading.rule, certification.validation.rule, order);
  return isInForce ? null : { kind: 'titleRule', rule: reading.rule };
}

/** What was typed as JSON may be no rule at all. */
function isSameAsInForce(typed: Rule, inForce: Rule, codes: readonly string[]): boolean {
  return findRuleFaults(typed, codes).length === 0 && isSameRule(typed, inForce, codes);
}

function validityAsked({ validity }: SimulationQuery): CertificationChange[] {
  if (validity === undefined) return [];
  const period: ValidityPeriod = validity === 'unlimited' ? validity : { years: Number(validity) };
  return [{ kind: 'validity', period }];
}
