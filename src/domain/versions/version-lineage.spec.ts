import { aBloc, aCertification } from '../../../test/support/a-certification.js';
import type { Bloc, Certification } from '../certification/certification.js';
import { lintSuccessions } from '../certification/lint-successions.js';
import { currentVersion, isSuccessor, lineageOf, predecessorsOf } from './version-lineage.js';

type Succession = NonNullable<Bloc['succeeds']>[number];

const standing = (certification: string, version: number, ...blocs: string[]): Succession => ({
  ...{ certification, version, blocs, provenance: { assumed: 'for the test' } },
});
const version = (
  code: string,
  number: number,
  succeeds: readonly Succession[] = [],
  from = '2020-01-01',
): Certification =>
  aCertification({
    ...{ code, version: number, registrations: [{ from, until: '2030-12-31' }] },
    blocs: [aBloc('BC01', succeeds.length > 0 ? { succeeds } : {}), aBloc('BC02')],
  });
const namesOf = (all: readonly Certification[]): string[] =>
  all.map(({ code, version: number }) => `${code}.${number}`);

const first = version('OLD', 1);
const second = version('OLD', 2, [standing('OLD', 1, 'BC01')]);
const renewed = version('NEW', 1, [standing('OLD', 2, 'BC01', 'BC02'), standing('OLD', 2, 'BC02')], '2025-01-01');
const other = version('OTHER', 1);

describe('The lineage of a version', () => {
  it('has the versions of its code, and the codes that succeed each other, the newest first', () => {
    const all = [first, other, renewed, second];
    expect(namesOf(lineageOf(all, first))).toEqual(['OLD.2', 'NEW.1', 'OLD.1']);
    expect(lineageOf(all, renewed)).toEqual(lineageOf(all, first));
    expect(namesOf(lineageOf(all, other))).toEqual(['OTHER.1']);
  });

  it('leads from a version to a later one of its code, and to a code that says what it succeeds', () => {
    expect(predecessorsOf(renewed)).toEqual([{ code: 'OLD', version: 2 }]);
    expect([isSuccessor(second, first), isSuccessor(first, second), isSuccessor(first, first)]).toEqual([
      ...[true, false, false],
    ]);
    expect([isSuccessor(renewed, second), isSuccessor(renewed, first), isSuccessor(second, renewed)]).toEqual([
      ...[true, false, false],
    ]);
  });
});

describe('The version that new enrollments take', () => {
  const prepared = version('OLD', 3, [], '2024-01-01');

  it.each([
    ['2023-12-31', 2],
    ['2024-01-01', 3],
    ['2019-06-01', 3],
  ])('on %s is version %i', (day, expected) => {
    expect(currentVersion([prepared, first, second], day)?.version).toBe(expected);
  });

  it('is the newest where no registration is stated', () => {
    const unregistered = aCertification({ version: 7, registrations: [] });
    expect(currentVersion([unregistered, second], '1999-01-01')).toBe(unregistered);
    const none: Certification[] = [];
    expect(currentVersion(none, '2023-01-01')).toBe(undefined);
  });
});

describe('Linting what a version succeeds', () => {
  it('finds nothing where older versions and blocs exist', () => {
    expect(lintSuccessions(renewed, [first, second, renewed])).toEqual([]);
  });

  it('names an older version that no file describes, and a bloc it does not have', () => {
    const odd = version('NEW', 1, [standing('GONE', 4, 'BC01'), standing('OLD', 1, 'BC01', 'BC09')]);
    expect(lintSuccessions(odd, [odd, first])).toMatchObject([
      { code: 'unknownPredecessor', path: 'blocs[0].succeeds[0]', facts: { certification: 'GONE', version: 4 } },
      { code: 'unknownPredecessorBloc', path: 'blocs[0].succeeds[1]', facts: { bloc: 'BC09' } },
    ]);
  });

  it('names versions that succeed each other in a circle, however long', () => {
    const [one, two] = [version('A', 1, [standing('B', 1, 'BC01')]), version('B', 1, [standing('C', 1, 'BC01')])];
    const three = version('C', 1, [standing('A', 1, 'BC01')]);
    expect(lintSuccessions(one, [one, two, three])).toMatchObject([{ code: 'successionCircle', severity: 'error' }]);
    expect(lintSuccessions(one, [one, two])).toEqual([]);
  });
});
