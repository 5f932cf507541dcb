import fc from 'fast-check';
import type { Assessment, Bloc } from '../../src/domain/certification/certification.js';
import { isRule, type Item, itemsOf, type MeanCondition, type Rule } from '../../src/domain/rules/rule.js';
import { aBloc } from './a-certification.js';
import { arbitraryRule } from './arbitrary-rules.js';

/** A rule with conditions of every kind, and the bloc and certification in which it has no fault. */
export interface ConditionedRule {
  readonly rule: Rule;
  readonly bloc: Bloc;
  readonly assessments: readonly Assessment[];
  readonly blocs: readonly Bloc[];
}

type Leaf =
  | { readonly kind: 'code' }
  | { readonly kind: 'mark'; readonly of: 'competences' | 'assessment'; readonly atLeast: number }
  | { readonly kind: 'mean'; readonly terms: readonly Term[]; readonly atLeast: number; readonly floor: number | null }
  | { readonly kind: 'passed' };

interface Term {
  readonly of: 'competences' | 'assessment';
  readonly coefficient: number;
  readonly floor: number | null;
}

export const arbitraryMark = fc.integer({ min: 0, max: 2000 }).map((hundredths) => hundredths / 100);
const floor = fc.option(arbitraryMark);
const of = fc.constantFrom('competences', 'assessment');
const coefficient = fc.oneof(
  fc.constant(1),
  fc.integer({ min: 1, max: 1000 }).map((one) => one / 100),
);
const term: fc.Arbitrary<Term> = fc.record({ of, coefficient, floor });
const leaf: fc.Arbitrary<Leaf> = fc.oneof(
  fc.record({ kind: fc.constant('code') }),
  fc.record({ kind: fc.constant('mark'), of, atLeast: arbitraryMark }),
  fc.record({
    ...{
      kind: fc.constant('mean'),
      terms: fc.array(term, { minLength: 1, maxLength: 4 }),
      atLeast: arbitraryMark,
      floor,
    },
  }),
  fc.record({ kind: fc.constant('passed') }),
);

/** Each code of an arbitrary rule becomes what a leaf says; prerequisites come on top, mandatory as they must be. */
export const arbitraryConditionedRule: fc.Arbitrary<ConditionedRule> = fc
  .tuple(arbitraryRule, fc.array(leaf, { minLength: 8, maxLength: 8 }), fc.nat(2), fc.nat(2))
  .map(([plain, leaves, prerequisites, others]) => {
    const made = new Making();
    const conditioned = withLeaves(plain, (code) => made.leaf(leaves[Number(code.slice(1)) - 1]!));
    for (let other = 0; other < others || made.competences.length === 0; other += 1) made.competence('none');
    const before = ['BC01', 'BC02'].slice(0, prerequisites).map((validated) => ({ validated }));
    const bloc = aBloc('BC03', { codes: made.competences });
    const blocs = [aBloc('BC01'), aBloc('BC02'), bloc];
    return { rule: withPrerequisites(conditioned, before), bloc, assessments: made.assessments, blocs };
  });

/** Competences and assessments as a rule comes to need them. */
class Making {
  readonly competences: string[] = [];
  readonly assessments: Assessment[] = [];

  leaf(one: Leaf): Item {
    if (one.kind === 'code') return this.competence('none');
    if (one.kind === 'passed') return { passed: this.assessment('E', [this.competence('none')]) };
    if (one.kind === 'mark') return { mark: this.marked(one.of), atLeast: one.atLeast };
    const mean: MeanCondition['mean'] = one.terms.map((part) => ({
      ...{ of: this.marked(part.of), coefficient: part.coefficient },
      ...(part.floor !== null && { floor: part.floor }),
    }));
    return { mean, atLeast: one.atLeast, ...(one.floor !== null && { floor: one.floor }) };
  }

  competence(marking: 'none' | 'competences'): string {
    const code = `C${this.competences.length + 1}`;
    this.competences.push(code);
    if (marking === 'competences') this.assessment('M', [code], 'competences');
    return code;
  }

  private marked(kind: 'competences' | 'assessment'): string {
    if (kind === 'competences') return this.competence('competences');
    return this.assessment('E', [this.competence('none')], 'assessment');
  }

  private assessment(letter: string, covers: readonly string[], markedOf?: 'competences' | 'assessment'): string {
    const rank = this.assessments.length + 1;
    const code = rank % 3 === 0 ? `${letter}${rank}P2` : `${letter}${rank}`;
    this.assessments.push({
      ...{ code, title: `Épreuve ${code}`, form: 'oral', mode: 'individual', covers, criteria: [] },
      ...(markedOf && { marking: { of: markedOf, passMark: 10 } }),
      provenance: { assumed: 'for the test' },
    });
    return code;
  }
}

function withLeaves(rule: Rule, leafOf: (code: string) => Item): Rule {
  const made = new Map<Item, Item>();
  const replaced = (item: Item): Item => {
    const known = made.get(item);
    if (known !== undefined) return known;
    const one = typeof item === 'string' ? leafOf(item) : isRule(item) ? withLeaves(item, leafOf) : item;
    made.set(item, one);
    return one;
  };
  const items = itemsOf(rule).map(replaced);
  if ('all' in rule) return { all: items };
  if ('any' in rule) return { any: items };
  return { atLeast: rule.atLeast, of: items, ...(rule.including && { including: rule.including.map(replaced) }) };
}

function withPrerequisites(rule: Rule, before: readonly Item[]): Rule {
  if (before.length === 0) return rule;
  if ('all' in rule) return { all: [...rule.all, ...before] };
  if ('any' in rule) return { all: [rule, ...before] };
  const including = [...(rule.including ?? []), ...before];
  return { atLeast: rule.atLeast + before.length, of: [...before, ...rule.of], including };
}
