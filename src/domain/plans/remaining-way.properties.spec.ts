import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { aBloc, aCertification } from '../../../test/support/a-certification.js';
import { arbitraryRule, codesOf, holds, subsetsOf } from '../../../test/support/arbitrary-rules.js';
import { isHeldOn, lastDayOfValidity } from '../proposals/bloc-award.js';
import type { Certification } from '../certification/certification.js';
import type { PlainDay } from '../day.js';
import { mayAward } from '../certification/registration.js';
import type { RemainingWay } from './remaining-way-blocs.js';
import { codesOfWay } from './remaining-way-choices.js';
import { compileRemainingWay, lostAfter, type WayCase, type WayStage } from './remaining-way.js';
import type { Item } from '../rules/rule.js';

const TODAY = '2028-02-26';
const dayFrom = (day: PlainDay, days: number) => Temporal.PlainDate.from(day).add({ days }).toString();
/** Every validity, registration and deadline of the cases ends among these or before; they go past a 29 February. */
const DAYS = Array.from({ length: 12 }, (_, days) => dayFrom(TODAY, days));

const aDay = fc.nat(9).map((days) => dayFrom('2028-02-24', days));
const assumed = { assumed: 'for the test' };

const anAward = (code: string) => {
  const begun = fc.tuple(fc.constantFrom(1, 3, 4, 5, 8), aDay).map(([years, ends]) => ({
    ...{ years, awardedOn: ends.replace('2028', String(2028 - years)).replace(/-02-29$/, '-02-28') },
  }));
  const limited = begun.map(({ years, awardedOn }) => ({
    ...{ blocCode: code, awardedOn, validUntil: lastDayOfValidity(awardedOn, { years }) },
  }));
  const leap = fc.constant({ blocCode: code, awardedOn: '2024-02-29', validUntil: '2028-02-29' });
  const unlimited = fc.constant({ blocCode: code, awardedOn: '2020-01-01', validUntil: 'unlimited' as const });
  return fc.oneof(
    { weight: 6, arbitrary: limited },
    { weight: 1, arbitrary: leap },
    { weight: 1, arbitrary: unlimited },
  );
};

const arbitraryRegistrations = fc
  .uniqueArray(aDay, { minLength: 2, maxLength: 4 })
  .map((days) => days.sort())
  .chain(([from, until, ...more]) =>
    fc.constantFrom(
      [],
      [{ from: '2020-01-01', until: from! }],
      [{ from: '2020-01-01', until: from!, deliveryDeadline: until! }],
      [
        { from: '2020-01-01', until: from!, deliveryDeadline: until! },
        { from: more[0] ?? '2028-03-03', until: more[1] ?? '2040-01-01' },
      ],
    ),
  );

interface Situation {
  readonly certification: Certification;
  readonly candidate: WayCase;
  readonly missing: ReadonlyMap<string, number>;
}

/** A title of up to eight blocs of three competences, some of them options, with blocs held until days close by. */
const arbitrarySituation: fc.Arbitrary<Situation> = arbitraryRule.chain((rule) => {
  const codes = codesOf(rule);
  return fc
    .record({
      registrations: arbitraryRegistrations,
      acquired: fc.tuple(...codes.map(() => fc.nat(3))),
      options: fc.tuple(...codes.map(() => fc.boolean())),
      awards: fc.tuple(...codes.map((code) => fc.array(anAward(code), { maxLength: 2 }))),
      optionBloc: fc.constantFrom(null, codes[0]!),
      enrolledOn: fc.constantFrom(undefined, '2020-01-01', '2028-02-28'),
    })
    .map(({ registrations, acquired, options, awards, optionBloc, enrolledOn }) => {
      const blocs = codes.map((code, index) => aBloc(code, options[index] ? { option: 'A' } : {}));
      const got = new Set(
        blocs.flatMap(({ competences }, index) => competences.slice(0, acquired[index])).map(({ code }) => code),
      );
      return {
        certification: aCertification({ blocs, registrations, validation: { rule, provenance: assumed } }),
        candidate: {
          ...{ today: TODAY, awards: awards.flat(), optionBloc, ...(enrolledOn && { enrolledOn }) },
          statusOf: (code) => (got.has(code) ? 'acquired' : 'open'),
        },
        missing: new Map(codes.map((code, index) => [code, 3 - acquired[index]!])),
      };
    });
});

interface Oracle {
  readonly refused?: string;
  readonly cost?: readonly number[];
  readonly ways?: readonly string[];
}

const planOf = ({ certification, candidate }: Situation) => compileRemainingWay(certification)(candidate);
const nameOf = (set: readonly string[]) => set.toSorted().join(' ');
const stageOn = (stages: readonly WayStage[], day: PlainDay) =>
  stages.filter(({ from, until }) => from <= day && (until === 'unlimited' || day <= until));

/** The cheapest of all sets of blocs that reach the title that day, each tried. */
function triedOn({ certification, candidate, missing }: Situation, day: PlainDay): Oracle {
  const permission = mayAward(certification, day, candidate.enrolledOn);
  if (!permission.allowed) return { refused: permission.reason };
  const order = certification.blocs.map(({ code }) => code);
  const known = candidate.awards.filter(({ awardedOn }) => awardedOn <= TODAY);
  const held = order.filter((code) => known.some((award) => award.blocCode === code && isHeldOn(award, day)));
  const options = certification.blocs.filter(({ option }) => option !== undefined).map(({ code }) => code);
  const costOf = (set: readonly string[]) => [
    set.length,
    candidate.optionBloc ? set.filter((code) => options.includes(code) && code !== candidate.optionBloc).length : 0,
    set.reduce((total, code) => total + missing.get(code)!, 0),
  ];
  const sufficient = subsetsOf(order.filter((code) => !held.includes(code)))
    .filter((set) => holds(certification.validation.rule, new Set([...held, ...set])))
    .map((set) => ({ name: nameOf(set), cost: costOf(set) }))
    .sort((one, other) => compareLists(one.cost, other.cost));
  const cost = sufficient[0]!.cost;
  return {
    cost,
    ways: sufficient
      .filter((one) => compareLists(one.cost, cost) === 0)
      .map(({ name }) => name)
      .sort(),
  };
}

/** The ways of a stage, each reading of it: the sets that satisfy it with nothing to spare. */
function readOf(stage: WayStage): Oracle {
  if ('refused' in stage) return { refused: stage.refused };
  const { blocs, blocCount, competenceCount } = stage.way;
  return {
    cost: [blocCount, expect.any(Number) as number, competenceCount],
    ways: leastSets(blocs).map(nameOf).sort(),
  };
}

function leastSets(item: Item | null): string[][] {
  if (item === null) return [[]];
  return subsetsOf(codesOfWay(item)).filter(
    (set) => holds(item, new Set(set)) && !set.some((code) => holds(item, new Set(set.filter((one) => one !== code)))),
  );
}

describe('Whatever the title, the blocs held and the registrations, the plan', () => {
  it('gives for each day exactly the shortest ways that trying every set of blocs finds that day', () => {
    fc.assert(
      fc.property(arbitrarySituation, (situation) => {
        const stages = planOf(situation);
        for (const day of DAYS) {
          const covering = stageOn(stages, day);
          expect(covering).toHaveLength(1);
          expect(triedOn(situation, day)).toEqual(readOf(covering[0]!));
        }
      }),
    );
  });

  it('changes only on days on which the shortest ways do, and goes on without a gap or an end', () => {
    fc.assert(
      fc.property(arbitrarySituation, (situation) => {
        const stages = planOf(situation);
        expect(stages[0]?.from).toBe(TODAY);
        expect(stages.at(-1)?.until).toBe('unlimited');
        stages.slice(1).forEach(({ from }, index) => {
          const before = dayFrom(from, -1);
          expect(stages[index]?.until).toBe(before);
          expect(triedOn(situation, from)).not.toEqual(triedOn(situation, before));
        });
      }),
    );
  });

  it('names the blocs whose loss changes it: were they kept, it would go on as before', () => {
    fc.assert(
      fc.property(arbitrarySituation, (situation) => {
        planOf(situation).forEach((stage, index, stages) => {
          const next = stages[index + 1];
          if (!next || 'refused' in stage || 'refused' in next) return;
          const lost = lostAfter(stage);
          expect(lost).not.toEqual([]);
          const kept = lost.map((blocCode) => ({ blocCode, awardedOn: TODAY, validUntil: 'unlimited' as const }));
          const awards = [...situation.candidate.awards, ...kept];
          const [covering] = stageOn(
            planOf({ ...situation, candidate: { ...situation.candidate, awards } }),
            next.from,
          );
          expect(readOf(covering!)).toEqual(readOf(stage));
        });
      }),
    );
  });

  it('offers as alternatives, day by day, the blocs on some other way of as many blocs, and no others', () => {
    fc.assert(
      fc.property(arbitrarySituation, (situation) => {
        const stages = planOf(situation);
        for (const day of DAYS) {
          const [stage] = stageOn(stages, day);
          if (!stage || 'refused' in stage) continue;
          const open = stage.way.alternatives.filter(({ openUntil = 'unlimited' }) => {
            return openUntil === 'unlimited' || day <= openUntil;
          });
          expect(open.map(({ blocCode }) => blocCode)).toEqual(otherBlocsOn(situation, day, stage.way));
        }
      }),
    );
  });
});

/** The blocs of every set of as many blocs that reaches the title that day, less those of the way. */
function otherBlocsOn({ certification, candidate }: Situation, day: PlainDay, way: RemainingWay): string[] {
  const order = certification.blocs.map(({ code }) => code);
  const known = candidate.awards.filter(({ awardedOn }) => awardedOn <= TODAY);
  const held = order.filter((code) => known.some((award) => award.blocCode === code && isHeldOn(award, day)));
  const asFew = subsetsOf(order.filter((code) => !held.includes(code)))
    .filter((set) => set.length === way.blocCount)
    .filter((set) => holds(certification.validation.rule, new Set([...held, ...set])));
  const named = codesOfWay(way.blocs);
  return order.filter((code) => !named.includes(code) && asFew.flat().includes(code));
}

function compareLists(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at < 0 ? 0 : one[at]! - other[at]!;
}
