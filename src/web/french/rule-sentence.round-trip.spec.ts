import fc from 'fast-check';
import { arbitraryConditionedRule } from '../../../test/support/arbitrary-conditions.js';
import { arbitraryRule, codesOf } from '../../../test/support/arbitrary-rules.js';
import { aBloc, aCertification } from '../../../test/support/a-certification.js';
import { isRule, itemsOf, type Item, type Rule } from '../../domain/rules/rule.js';
import { normalForm } from '../../rule-text/normal-form.js';
import { parseBlocRule, parseTitleRule } from '../../rule-text/parse-rule.js';
import type { RuleReading } from '../../rule-text/reading.js';
import { blocRuleSentence, titleRuleSentence } from './rule-sentence.js';

const RUNS = { numRuns: 2000 };
/** How codes are written, from their rank. */
const WRITINGS: readonly ((rank: number) => string)[] = [
  (rank) => `C${rank}`,
  (rank) => `C1.${rank}`,
  (rank) => `CS2.${rank}`,
  (rank) => `BC0${rank}`,
  (rank) => 'ABCDEFGHIJKL'[rank - 1]!,
];

/** A rule, and all codes of its bloc or title: those it speaks of, and others. */
const ruleInScope = fc.tuple(arbitraryRule, fc.nat(3), fc.constantFrom(...WRITINGS)).map(([rule, others, write]) => ({
  rule: withCodes(rule, (code) => write(Number(code.slice(1)))),
  codes: Array.from({ length: codesOf(rule).length + others }, (_, index) => write(index + 1)),
}));

describe('The sentence of any rule', () => {
  it('is understood as that rule, of a bloc', () => {
    fc.assert(
      fc.property(ruleInScope, ({ rule, codes }) => {
        const bloc = aBloc('BC99', { codes });
        const sentence = blocRuleSentence(rule, bloc);
        expectUnderstood(sentence, parseBlocRule(sentence, bloc), normalForm(rule, codes));
      }),
      RUNS,
    );
  });

  it('is understood as that rule, whatever it asks for beside competences', () => {
    fc.assert(
      fc.property(arbitraryConditionedRule, ({ rule, bloc, assessments, blocs }) => {
        const sentence = blocRuleSentence(rule, bloc);
        const order = [...bloc.competences, ...assessments, ...blocs].map(({ code }) => code);
        expectUnderstood(sentence, parseBlocRule(sentence, bloc, { assessments, blocs }), normalForm(rule, order));
      }),
      { numRuns: 1000 },
    );
  });

  it('is understood as that rule, of a title', () => {
    fc.assert(
      fc.property(ruleInScope, ({ rule, codes }) => {
        const certification = aCertification({ blocs: codes.map((code, index) => aBloc(code, { number: index + 1 })) });
        const sentence = titleRuleSentence(rule, certification);
        expectUnderstood(sentence, parseTitleRule(sentence, certification), normalForm(rule, codes));
      }),
      RUNS,
    );
  });
});

function expectUnderstood(sentence: string, reading: RuleReading, rule: Rule): void {
  expect({ sentence, reading }).toEqual({ sentence, reading: { understood: true, rule } });
}

function withCodes(rule: Rule, rename: (code: string) => string): Rule {
  const renamed = (item: Item): Item => {
    if (typeof item === 'string') return rename(item);
    return isRule(item) ? withCodes(item, rename) : item;
  };
  const items = itemsOf(rule).map(renamed);
  if ('all' in rule) return { all: items };
  if ('any' in rule) return { any: items };
  return { atLeast: rule.atLeast, of: items, ...(rule.including && { including: rule.including.map(renamed) }) };
}
