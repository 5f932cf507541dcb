import fc from 'fast-check';
import { aJuryRule } from '../../../test/support/a-certification.js';
import { compositionOfPresent } from './composition-of-present.js';
import { checkComposition } from './jury.js';
import type { JuryContext, JuryPerson } from './jury-person.js';

const STUDENTS: JuryContext = { day: '2023-06-15', accessRoutes: ['FI'] };
const VAE: JuryContext = { day: '2025-06-15', accessRoutes: ['VAE'] };

/** "F employer external president qualified absent": gender, college, then what else is true. */
function member(words: string, index: number): JuryPerson {
  const [gender, college, ...traits] = words.split(' ');
  return {
    ...{ id: `m${index}`, gender: gender as JuryPerson['gender'], college: college as JuryPerson['college'] },
    ...{ president: traits.includes('president'), external: traits.includes('external') },
    ...{ qualified: traits.includes('qualified'), present: !traits.includes('absent') },
  };
}

const RULE = aJuryRule({
  size: 4,
  clauses: [
    { kind: 'college', colleges: ['employee'], atLeast: 1 },
    { kind: 'parity', among: 'all' },
  ],
});
const kindsOf = (context: JuryContext, ...members: string[]) =>
  compositionOfPresent([RULE], members.map(member), context).map(({ requirement }) => requirement.kind);

describe('Among the members present,', () => {
  it('a clause is warned of once the only one who met it is absent', () => {
    const others = ['F school president', 'F employer', 'M school'];
    expect(kindsOf(STUDENTS, ...others, 'M employee')).toEqual([]);
    const [clause] = compositionOfPresent(
      [RULE],
      ['F school president', 'M school', 'F employer', 'M employee absent'].map(member),
      STUDENTS,
    );
    expect(clause).toMatchObject({
      requirement: { kind: 'college', colleges: ['employee'] },
      found: 0,
      advisory: true,
    });
  });

  it('parity is counted again', () => {
    expect(kindsOf(STUDENTS, 'F school president', 'F employer', 'M employee', 'M school absent')).toEqual([]);
    expect(kindsOf(STUDENTS, 'F school', 'F employer absent', 'M employee', 'M school', 'F school absent')).toEqual([]);
    expect(kindsOf(STUDENTS, 'F school absent', 'F employer absent', 'M employee', 'M school')).toContain('parity');
  });

  it('what the appointed do not meet either is not told a second time', () => {
    expect(kindsOf(STUDENTS, 'F school president', 'F employer', 'M school', 'M school absent')).toEqual([]);
  });

  it('the national texts are looked at again, by the number of members too', () => {
    const kinds = kindsOf(VAE, 'F employee president', 'M employee qualified absent');
    expect(kinds).toEqual(expect.arrayContaining(['size', 'qualified']));
  });

  it('nothing is told before attendance is taken, nor when all are there', () => {
    const members = ['F school president', 'M employee'].map(member).map((one) => ({ ...one, present: null }));
    expect(compositionOfPresent([RULE], members, STUDENTS)).toEqual([]);
  });

  it('each warning is a clause that they do not meet, and that those appointed do', () => {
    const words = fc.constantFrom('F employer', 'M employee absent', 'F employee', 'M school absent', 'M school');
    fc.assert(
      fc.property(fc.array(words, { maxLength: 6 }), (jury) => {
        const members = jury.map(member);
        const present = checkComposition(
          [RULE],
          members.filter((one) => one.present),
          STUDENTS,
        );
        const college = compositionOfPresent([RULE], members, STUDENTS).filter(
          ({ requirement }) => requirement.kind === 'college',
        );
        const appointed = checkComposition([RULE], members, STUDENTS).find(
          ({ requirement }) => requirement.kind === 'college',
        )!;
        const sitting = present.find(({ requirement }) => requirement.kind === 'college')!;
        const absences = members.some((one) => !one.present) && members.some((one) => one.present);
        expect(college.length).toBe(absences && appointed.met && !sitting.met ? 1 : 0);
      }),
    );
  });
});
