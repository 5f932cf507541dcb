import type { Rule } from '../domain/rules/rule.js';
import type { Surroundings } from './condition-scope.js';
import { parseBlocRule, parseTitleRule } from './parse-rule.js';
import type { RuleReading } from './reading.js';
import type { BlocContext, CertificationContext } from './scope.js';

export type NotUnderstood = Extract<RuleReading, { understood: false }>;

/** A rule as somebody typed it; or why there is none. */
export type RuleTextReading =
  | { readonly rule: Rule }
  | { readonly stumble: NotUnderstood }
  /** What stands in the way of reading it as JSON, in English. */
  | { readonly notJson: string };

/**
 * A rule typed as the sentence of a fiche, or as JSON: of the bloc, or of the title where it is null. What JSON holds is
 * not looked at: it is judged with the certification it leads to.
 */
export function readRuleText(
  text: string,
  certification: CertificationContext & Surroundings,
  bloc: BlocContext | null,
): RuleTextReading {
  if (text.trimStart().startsWith('{')) return parseJson(text);
  const reading = bloc ? parseBlocRule(text, bloc, certification) : parseTitleRule(text, certification);
  return reading.understood ? { rule: reading.rule } : { stumble: reading };
}

function parseJson(text: string): RuleTextReading {
  try {
    return { rule: JSON.parse(text) as Rule };
  } catch (error) {
    return { notJson: (error as SyntaxError).message };
  }
}
