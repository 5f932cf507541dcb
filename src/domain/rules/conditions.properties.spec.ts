import fc from 'fast-check';
import { aCertification } from '../../../test/support/a-certification.js';
import { arbitraryConditionedRule } from '../../../test/support/arbitrary-conditions.js';
import { holds, subsetsOf } from '../../../test/support/arbitrary-rules.js';
import { canonicalJson } from '../sealing/canonical-json.js';
import type { Assessment, Certification } from '../certification/certification.js';
import { compileEvidence, type CompetenceResult } from './competence-statuses.js';
import type { CompetenceStatus } from './evaluation.js';
import { type ConditionGrounds, costOfCondition, statusOfCondition } from './rule-conditions.js';
import { compileRule } from './rule-evaluation.js';
import { type Condition, conditionsOf, type Item, type Rule } from './rule.js';

interface Situation {
  readonly rule: Rule;
  readonly certification: Certification;
  readonly results: readonly CompetenceResult[];
  /** Places at which nothing is recorded. */
  readonly open: readonly Place[];
  readonly validated: ReadonlyMap<string, CompetenceStatus>;
}

interface Place {
  readonly assessmentCode: string;
  readonly competenceCode: string;
  readonly isMarked: boolean;
}

const PROVENANCE = { assumed: 'for the test' };
const GRID = [0, 6, 9.5, 10, 20];
const MOST_OPEN = 3;

/** Results of each kind: with one out of three places of the arbitrary rule left open, three at most. */
const situation: fc.Arbitrary<Situation> = fc
  .tuple(
    arbitraryConditionedRule,
    fc.array(fc.nat(11), { minLength: 40, maxLength: 40 }),
    fc.array(fc.constantFrom<CompetenceStatus>('acquired', 'failed', 'open'), { minLength: 2, maxLength: 2 }),
  )
  .map(([{ rule, bloc, assessments, blocs }, kinds, [first, second]]) => {
    const covered = new Set(assessments.flatMap(({ covers }) => covers));
    const others = bloc.competences.map(({ code }) => code).filter((code) => !covered.has(code));
    const rest: Assessment = {
      ...{ code: 'REST', title: 'Entretien', form: 'oral', mode: 'individual', covers: others, criteria: [] },
      provenance: PROVENANCE,
    };
    const certification = aCertification({
      blocs,
      assessments: others.length > 0 ? [...assessments, rest] : assessments,
    });
    const places = certification.assessments.flatMap(placesOf);
    const open = places.filter((_, index) => kinds[index % kinds.length]! < 4).slice(0, MOST_OPEN);
    const results = places
      .filter((place) => !open.includes(place))
      .map((place, index) => resultAt(place, kinds[(index * 7 + 3) % kinds.length]!));
    return {
      rule,
      certification,
      results,
      open,
      validated: new Map([
        ['BC01', first!],
        ['BC02', second!],
      ]),
    };
  });

function placesOf({ code, covers, marking }: Assessment): Place[] {
  const recorded = marking?.of === 'assessment' ? [code] : covers;
  return recorded.map((competenceCode) => ({ assessmentCode: code, competenceCode, isMarked: marking !== undefined }));
}

function resultAt({ isMarked, ...place }: Place, kind: number): CompetenceResult {
  if (kind === 0) return { ...place, result: 'absentJustified' };
  if (kind === 1) return { ...place, result: 'exempted' };
  if (!isMarked) return { ...place, result: kind % 2 === 0 ? 'acquired' : 'notAcquired' };
  return markedAt(place, [0, 4, 6, 9.5, 9.99, 10, 12, 16, 18.25, 20][kind - 2]!);
}

function markedAt(place: Omit<Place, 'isMarked'>, mark: number): CompetenceResult {
  return { ...place, result: mark >= 10 ? 'acquired' : 'notAcquired', mark };
}

function evidenceIn({ certification, validated }: Situation, results: readonly CompetenceResult[]) {
  const evidence = compileEvidence(certification)(results);
  return { ...evidence, validatedOf: (code: string): CompetenceStatus => validated.get(code)! };
}

function factsIn(one: Situation, results = one.results) {
  const evidence = evidenceIn(one, results);
  return compileRule(one.rule).evaluate(evidence.statusOf, evidence);
}

describe('Whatever its conditions, a rule', () => {
  it('is what every completion of results and marks makes of it', () => {
    fc.assert(
      fc.property(situation, (one) => {
        const verdicts = new Set(completionsOf(one).map(({ results, validated }) => isMet(one, results, validated)));
        const expected = verdicts.size === 2 ? 'open' : verdicts.has(true) ? 'satisfied' : 'impossible';
        expect(factsIn(one).state).toBe(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('counts as missing the least that its codes and conditions can cost together', () => {
    fc.assert(
      fc.property(situation, (one) => {
        const evidence = evidenceIn(one, one.results);
        const leaves = leavesOf(one.rule);
        const costOf = (leaf: Item) => costOfLeaf(leaf, evidence);
        const costs = subsetsOf(leaves.filter((leaf) => costOf(leaf) > 0))
          .filter((set) => holds(one.rule, new Set([...set, ...leaves.filter((leaf) => costOf(leaf) === 0)])))
          .map((set) => set.map(costOf).reduce((total, cost) => total + cost, 0));
        expect(factsIn(one).missingCount).toBe(Math.min(...costs));
      }),
      { numRuns: 300 },
    );
  });

  it('tells of each of its conditions, in its order, what it found and what would satisfy it', () => {
    fc.assert(
      fc.property(situation, (one) => {
        const evidence = evidenceIn(one, one.results);
        const conditions = conditionsOf(one.rule);
        const facts = factsIn(one).conditions ?? [];
        expect(facts.map(({ status, missingCount }) => ({ status, missingCount }))).toEqual(
          conditions.map((condition) => ({
            ...{ status: statusOfCondition(condition, evidence), missingCount: costOfCondition(condition, evidence) },
          })),
        );
        for (const one of facts) expect(one.missingCount === 0).toBe(one.status === 'acquired');
      }),
    );
  });

  it('gives the same facts when certification and results are read back from what was sealed', () => {
    fc.assert(
      fc.property(situation, (one) => {
        const { rule, certification, results } = one;
        const sealed = canonicalJson({ rule, certification, results });
        const read = JSON.parse(sealed) as Pick<Situation, 'rule' | 'certification' | 'results'>;
        const facts = factsIn({ ...one, ...read });
        expect(facts).toEqual(factsIn(one));
        expect(canonicalJson(JSON.parse(canonicalJson(facts)))).toBe(canonicalJson(factsIn(one)));
      }),
    );
  });

  it('owes nothing to the order in which results were recorded', () => {
    fc.assert(fc.property(situation, (one) => expect(factsIn(one, one.results.toReversed())).toEqual(factsIn(one))));
  });
});

/**
 * Every way in which what is open may turn out: acquired or not, and each mark of a small grid. Who is absent has no
 * mark, not even the 0 that a condition on it may ask for; a mean takes those still to come for given.
 */
function completionsOf({ rule, results, open, validated }: Situation): Pick<Situation, 'results' | 'validated'>[] {
  const asked = new Set(conditionsOf(rule).flatMap((one) => ('mark' in one ? [one.mark] : [])));
  const outcomesAt = (place: Place) => [
    ...resultsAt(place),
    ...(asked.has(place.competenceCode) ? [resultAt(place, 0)] : []),
  ];
  const recorded = open.reduce<(readonly CompetenceResult[])[]>(
    (completions, place) => completions.flatMap((before) => outcomesAt(place).map((result) => [...before, result])),
    [results],
  );
  const undecided = [...validated].filter(([, status]) => status === 'open').map(([code]) => code);
  return subsetsOf(undecided).flatMap((later) => {
    const statusOf = (code: string, before: CompetenceStatus): CompetenceStatus =>
      before === 'open' ? (later.includes(code) ? 'acquired' : 'failed') : before;
    const known = new Map([...validated].map(([code, before]) => [code, statusOf(code, before)]));
    return recorded.map((all) => ({ results: all, validated: known }));
  });
}

function resultsAt({ isMarked, ...place }: Place): CompetenceResult[] {
  if (isMarked) return GRID.map((mark) => markedAt(place, mark));
  return [
    { ...place, result: 'acquired' },
    { ...place, result: 'notAcquired' },
  ];
}

/** Read straight off the words of the rule and of the results, once all of them are known. */
function isMet(
  { rule, certification: { assessments } }: Situation,
  results: readonly CompetenceResult[],
  validated: ReadonlyMap<string, CompetenceStatus>,
): boolean {
  const isGood = ({ result }: CompetenceResult) => result === 'acquired' || result === 'exempted';
  const at = (code: string) => results.find(({ competenceCode }) => competenceCode === code);
  const competenceAt = (code: string) => {
    const { code: covering, marking } = assessments.find(({ covers }) => covers.includes(code))!;
    return at(marking?.of === 'assessment' ? covering : code)!;
  };
  const conditionHolds = (condition: Condition): boolean => {
    if ('validated' in condition) return validated.get(condition.validated) === 'acquired';
    if ('passed' in condition) {
      return results.filter(({ assessmentCode }) => assessmentCode === condition.passed).every(isGood);
    }
    if ('mark' in condition) {
      const { result, mark = null } = at(condition.mark)!;
      return result === 'exempted' || (mark !== null && mark >= condition.atLeast);
    }
    const terms = condition.mean
      .map((term) => ({ ...term, ...at(term.of)! }))
      .filter((term) => term.result !== 'exempted');
    if (terms.some(({ mark, floor = condition.floor ?? 0 }) => typeof mark !== 'number' || mark < floor)) return false;
    const whole = (value: number) => Math.round(value * 100);
    const points = terms.reduce((total, { mark, coefficient }) => total + whole(mark!) * whole(coefficient), 0);
    return points >= terms.reduce((total, one) => total + whole(condition.atLeast) * whole(one.coefficient), 0);
  };
  const leafHolds = (leaf: Item) =>
    typeof leaf === 'string' ? isGood(competenceAt(leaf)) : conditionHolds(leaf as Condition);
  return holds(rule, new Set(leavesOf(rule).filter(leafHolds)));
}

function leavesOf(item: Item): Item[] {
  const conditions = new Set<Item>(conditionsOf(item));
  const visit = (one: Item): Item[] => {
    if (typeof one === 'string' || conditions.has(one)) return [one];
    return ('all' in one ? one.all : 'any' in one ? one.any : 'of' in one ? one.of : []).flatMap(visit);
  };
  return visit(item);
}

function costOfLeaf(leaf: Item, evidence: ConditionGrounds & { statusOf: (code: string) => CompetenceStatus }): number {
  if (typeof leaf !== 'string') return costOfCondition(leaf as Condition, evidence);
  return evidence.statusOf(leaf) === 'acquired' ? 0 : 1;
}
