import fc from 'fast-check';
import { checkQuorum } from '../jury/quorum.js';
import { decidedSitting, membersThen, sittingFor, standingBySitting } from './decided-sitting.js';

const member = (id: string, present: boolean | null = true) => ({ id, present });
const JURY = [member('m3'), member('m1'), member('m2', false), member('m4', null)];

/** Members of whom each is present, absent or not noted, and who steps out. */
const aJury = fc
  .array(fc.constantFrom(true, false, null), { maxLength: 7 })
  .map((presences) => presences.map((present, index) => member(`m${index}`, present)));
const someRecused = fc.subarray(['m0', 'm1', 'm2', 'm3', 'm4', 'm5', 'm6']);

describe('Those who sit for a candidate', () => {
  it('are the members present who have not stepped out, in an order of their own', () => {
    expect(sittingFor(JURY, [])).toEqual(['m1', 'm3']);
    expect(sittingFor(JURY, ['m1', 'm2'])).toEqual(['m3']);
  });

  it('are those whom the quorum counts, whoever is absent or steps out', () => {
    fc.assert(
      fc.property(aJury, someRecused, fc.integer({ min: 1, max: 7 }), (members, recused, required) => {
        const persons = members.map((one) => ({ ...one, college: 'employee', gender: 'F' }) as const);
        const jury = persons.map((one) => ({ ...one, president: false, external: true }));
        expect(decidedSitting(sittingFor(members, recused), required).quorum).toEqual(
          checkQuorum(required, jury, recused),
        );
      }),
    );
  });

  it('are found again as they were when it was decided, whoever came and left since', () => {
    fc.assert(
      fc.property(aJury, aJury, someRecused, (before, after, recused) => {
        const then = sittingFor(before, recused);
        const still = after.filter(({ id }) => then.includes(id)).map(({ id }) => id);
        expect(sittingFor(membersThen(after, decidedSitting(then, 1)), [])).toEqual(still.toSorted());
      }),
    );
  });
});

describe('A decision', () => {
  const then = decidedSitting(['m1', 'm3'], 2);

  it('stands though one of those who took it has left since, or somebody has arrived', () => {
    const later = [member('m1', false), member('m2'), member('m3')];
    expect(standingBySitting('decided', then, later)).toBe('decided');
    expect(standingBySitting('proposalChanged', then, later)).toBe('proposalChanged');
  });

  it('is taken again once one of those who took it is no longer of the jury', () => {
    expect(standingBySitting('decided', then, [member('m1'), member('m2')])).toBe('sittingChanged');
    expect(standingBySitting('proposalChanged', then, [])).toBe('sittingChanged');
  });

  it('is taken again where those who took it are fewer than the quorum asks for', () => {
    expect(standingBySitting('decided', decidedSitting(['m1', 'm3'], 3), JURY)).toBe('sittingChanged');
  });

  it('stands where who sat was not kept; what is undecided or absent stays so', () => {
    expect(standingBySitting('decided', null, [])).toBe('decided');
    const [none, few] = [[], decidedSitting([], 3)] as const;
    expect(standingBySitting('undecided', few, none)).toBe('undecided');
    expect(standingBySitting('absent', few, none)).toBe('absent');
    expect(standingBySitting('recusalsChanged', few, none)).toBe('recusalsChanged');
  });
});
