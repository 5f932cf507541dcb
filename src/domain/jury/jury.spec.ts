import { aJuryRule } from '../../../test/support/a-certification.js';
import type { CompositionClause } from './jury-clauses.js';
import type { JuryPerson } from './jury-person.js';
import { checkComposition, juryRulesFor } from './jury.js';

const STUDENTS = { day: '2023-06-15', accessRoutes: ['FI'] } as const;

/** "F employer external president qualified": gender, college, then what else is true. */
function member(words: string): JuryPerson {
  const [gender, college, ...traits] = words.split(' ');
  return {
    id: words,
    gender: gender as JuryPerson['gender'],
    college: college as JuryPerson['college'],
    president: traits.includes('president'),
    external: traits.includes('external'),
    qualified: traits.includes('qualified'),
    present: true,
  };
}

const unmet = (clauses: readonly CompositionClause[]) => clauses.filter(({ met }) => !met);
const kindsOf = (clauses: readonly CompositionClause[]) => clauses.map(({ requirement }) => requirement.kind);

describe('A jury of five with two external members, an employer and an employee at parity (RNCP31936),', () => {
  const rule = aJuryRule({
    size: 5,
    clauses: [
      { kind: 'external', atLeast: 2, percent: 40 },
      { kind: 'college', colleges: ['employer'], atLeast: 1 },
      { kind: 'college', colleges: ['employee'], atLeast: 1 },
      { kind: 'parity', among: 'external' },
    ],
  });
  const school = ['M school president', 'M school', 'M certifier'];
  const check = (...external: string[]) => checkComposition([rule], [...school, ...external].map(member), STUDENTS);

  it('is as it should be with a woman and a man from outside, though five cannot be at parity', () => {
    expect(unmet(check('F employer external', 'M employee external'))).toEqual([]);
  });

  it('names each clause with its figures', () => {
    expect(check('F employer external', 'M employee external')).toEqual([
      { requirement: { kind: 'size', members: 5 }, met: true, found: 5, advisory: false },
      { requirement: { kind: 'president' }, met: true, found: 1, advisory: false },
      { requirement: { kind: 'external', atLeast: 2, percent: 40 }, met: true, found: 2, advisory: false },
      { requirement: { kind: 'college', colleges: ['employer'], atLeast: 1 }, met: true, found: 1, advisory: false },
      { requirement: { kind: 'college', colleges: ['employee'], atLeast: 1 }, met: true, found: 1, advisory: false },
      { requirement: { kind: 'parity', among: 'external', women: 1, men: 1 }, met: true, found: 2, advisory: false },
    ]);
  });

  it('lacks parity with two men from outside', () => {
    expect(unmet(check('M employer external', 'M employee external'))).toEqual([
      { requirement: { kind: 'parity', among: 'external', women: 0, men: 2 }, met: false, found: 2, advisory: false },
    ]);
  });

  it('lacks an employee when both are employers', () => {
    expect(kindsOf(unmet(check('F employer external', 'M employer external')))).toEqual(['college']);
  });

  it('has neither one member too few nor one too many', () => {
    expect(kindsOf(unmet(check('F employer external')))).toContain('size');
    expect(kindsOf(unmet(check('F employer external', 'M employee external', 'F school')))).toEqual(['size']);
  });
});

describe('A jury whose president is left out of the shares (RNCP25520)', () => {
  const clauses = [
    { kind: 'college', colleges: ['professional'], atLeast: 2, percent: 50 },
    { kind: 'college', colleges: ['school'], atLeast: 2, percent: 50 },
  ] as const;
  const members = ['F professional president', 'M employer', 'F school', 'M school', 'M school'].map(member);

  it('is short of a professional when the president is one of the two', () => {
    const rule = aJuryRule({ size: 5, president: { required: true, countsInShares: false }, clauses });
    expect(unmet(checkComposition([rule], members, STUDENTS))).toEqual([
      expect.objectContaining({ requirement: clauses[0], found: 1 }),
    ]);
  });

  it('would not be if the president counted', () => {
    const rule = aJuryRule({ size: 5, president: { required: true, countsInShares: true }, clauses });
    expect(unmet(checkComposition([rule], members, STUDENTS))).toEqual([]);
  });
});

describe('The president', () => {
  const rule = aJuryRule({ president: { required: true, colleges: ['employer'], countsInShares: false } });
  const presidentClause = (...words: string[]) =>
    checkComposition([rule], words.map(member), STUDENTS).find(({ requirement }) => requirement.kind === 'president');

  it('comes from the college asked for', () => {
    expect(presidentClause('F employer president', 'M school', 'F school')?.met).toBe(true);
    expect(presidentClause('F school president', 'M employer', 'F school')?.met).toBe(false);
  });

  it('is one', () => {
    expect(presidentClause('F employer', 'M school', 'F school')?.met).toBe(false);
    expect(presidentClause('F employer president', 'M employer president', 'F school')?.met).toBe(false);
  });

  it('is not asked for where the rule does not', () => {
    const without = aJuryRule({ president: { required: false, countsInShares: true } });
    expect(kindsOf(checkComposition([without], [], STUDENTS))).toEqual(['size']);
  });
});

describe('A practitioner', () => {
  const clauseOf = (college: 'professional' | 'employer', word: string) =>
    checkComposition(
      [aJuryRule({ clauses: [{ kind: 'college', colleges: [college], atLeast: 1 }] })],
      [member(word)],
      STUDENTS,
    ).find(({ requirement }) => requirement.kind === 'college');

  it('is an employer, an employee, or one whose side is not told', () => {
    expect(clauseOf('professional', 'F employer')?.met).toBe(true);
    expect(clauseOf('professional', 'F employee')?.met).toBe(true);
    expect(clauseOf('professional', 'F professional')?.met).toBe(true);
    expect(clauseOf('professional', 'F school')?.met).toBe(false);
  });

  it('does not stand for an employer where an employer is asked for', () => {
    expect(clauseOf('employer', 'F professional')?.met).toBe(false);
  });
});

describe('Parity among all', () => {
  const rule = aJuryRule({ clauses: [{ kind: 'parity', among: 'all' }] });

  it.each([
    ['F F M M', true, 'as many of each'],
    ['F F M', true, 'one apart, of an odd number'],
    ['F F F M', false, 'two apart'],
    ['F F F', false, 'no man'],
    ['F F M X', true, 'one recorded as neither may count for either'],
    ['F F F X', false, 'one recorded as neither is not enough'],
  ])('with %s: %s, %s', (genders, met) => {
    const members = genders.split(' ').map((gender) => member(`${gender} school`));
    const parity = checkComposition([rule], members, STUDENTS).find(({ requirement }) => requirement.kind === 'parity');
    expect(parity?.met).toBe(met);
  });
});

describe('The rules of a jury', () => {
  it('apply on days from the first to the last, both included', () => {
    const rule = aJuryRule({ from: '2023-01-01', until: '2023-12-31' });
    const isApplied = (day: string) => juryRulesFor([rule], { day, accessRoutes: ['FI'] }).length === 1;
    expect(['2022-12-31', '2023-01-01', '2023-12-31', '2024-01-01'].map(isApplied)).toEqual([false, true, true, false]);
  });

  it('apply when a candidate comes by one of their routes', () => {
    const rule = aJuryRule({ accessRoutes: ['VAE', 'CQ'] });
    expect(juryRulesFor([rule], { day: '2023-06-15', accessRoutes: ['FI', 'VAE'] })).toEqual([rule]);
    expect(juryRulesFor([rule], { day: '2023-06-15', accessRoutes: ['FI'] })).toEqual([]);
  });

  it('are said once where the rules of several routes ask the same', () => {
    const rules = [aJuryRule({ accessRoutes: ['FI'] }), aJuryRule({ accessRoutes: ['FC'] })];
    const members = ['F school president', 'M school', 'F school'].map(member);
    const clauses = checkComposition(rules, members, { day: '2023-06-15', accessRoutes: ['FI', 'FC'] });
    expect(kindsOf(clauses)).toEqual(['size', 'president']);
  });

  it('ask nothing where a certification states none', () => {
    expect(checkComposition([], [], STUDENTS)).toEqual([]);
  });
});
