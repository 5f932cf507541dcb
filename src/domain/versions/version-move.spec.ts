import { aBloc, aCertification } from '../../../test/support/a-certification.js';
import type { Bloc, Certification } from '../certification/certification.js';
import { type MoveCase, planMove } from './version-move.js';

const OLDER = { code: 'RNCP00001', version: 1 };

const standing = (...blocs: string[]): Partial<Bloc> => ({
  succeeds: [{ certification: OLDER.code, version: 1, blocs, provenance: { assumed: 'for the test' } }],
});
const newer = (parts: Partial<Certification> = {}): Certification =>
  aCertification({ version: 2, blocs: [aBloc('BC01', standing('BC01', 'BC02')), aBloc('BC02')], ...parts });
const OPTIONS = [
  aBloc('BC01'),
  aBloc('BC04', { option: 'A', ...standing('BC04') }),
  aBloc('BC05', { option: 'B', ...standing('BC05', 'BC06') }),
];

const aCase = (parts: Partial<MoveCase> = {}): MoveCase => ({
  ...{ accessRoute: 'FC', optionBloc: null, targetBlocs: null, chosenOption: null, day: '2023-06-15' },
  ...{ awards: [], awardsThere: [], movedToId: null, enrolledThere: null, pendingSessions: [], titleAwardedOn: null },
  ...parts,
});
const stops = (version: Certification, parts: Partial<MoveCase> = {}) => planMove(version, OLDER, aCase(parts)).stops;

describe('Moving a candidate', () => {
  it('is stopped by nothing where there is nothing', () => {
    expect(planMove(newer(), OLDER, aCase())).toEqual({
      ...{ granted: [], alreadyHeld: [], lost: [], optionBloc: null, targetBlocs: null, stops: [] },
    });
  });

  it.each<[Partial<MoveCase>, object]>([
    [{ movedToId: 'there' }, { code: 'alreadyMoved', movedToId: 'there' }],
    [{ enrolledThere: 'other' }, { code: 'alreadyEnrolledThere', enrollmentId: 'other' }],
    [{ pendingSessions: [{ id: 's', day: '2023-07-01' }] }, { code: 'presentedUnpublished' }],
    [{ titleAwardedOn: '2023-01-01' }, { code: 'titleAwarded', on: '2023-01-01' }],
    [{ day: '2025-01-01' }, { code: 'registrationEnded', until: '2024-12-31' }],
    [{ targetBlocs: ['BC07'] }, { code: 'targetsWithoutSuccessor', targetBlocs: ['BC07'] }],
  ])('is stopped where %j', (parts, stop) => {
    expect(stops(newer(), parts)).toMatchObject([stop]);
  });

  it('is stopped by an access route that the newer version does not open', () => {
    const accessRoutes = [{ route: 'VAE', open: true, provenance: { assumed: 'for the test' } } as const];
    expect(stops(newer({ accessRoutes }))).toEqual([{ code: 'accessRouteClosed', open: ['VAE'] }]);
    expect(stops(newer({ accessRoutes }), { accessRoute: 'VAE' })).toEqual([]);
  });

  it('tells all that stops it at once', () => {
    const all = stops(newer({ blocs: OPTIONS }), { movedToId: 'there', day: '2025-01-01' });
    expect(all.map(({ code }) => code)).toEqual(['alreadyMoved', 'registrationEnded', 'optionToChoose']);
  });

  it('goes on with the blocs that those aimed at stand for', () => {
    expect(planMove(newer(), OLDER, aCase({ targetBlocs: ['BC02', 'BC09'] })).targetBlocs).toEqual(['BC01']);
  });

  it.each<[string, Partial<MoveCase>, string | null]>([
    ['the only one that the older option stands for', { optionBloc: 'BC06' }, 'BC05'],
    ['the one chosen for the move', { optionBloc: 'BC06', chosenOption: 'BC04' }, 'BC04'],
    ['none, and has to be chosen, where nothing tells', { optionBloc: 'BC09' }, null],
    ['none, and has to be chosen, where none was', {}, null],
    ['none, and has to be chosen, where the one chosen is no option', { chosenOption: 'BC01' }, null],
  ])('takes as option %s', (_, parts, expected) => {
    const plan = planMove(newer({ blocs: OPTIONS }), OLDER, aCase(parts));
    expect(plan.optionBloc).toBe(expected);
    expect(plan.stops).toEqual(expected === null ? [{ code: 'optionToChoose', options: ['BC04', 'BC05'] }] : []);
  });

  it('asks for no option of who aims at blocs, nor where there is none', () => {
    expect(stops(newer({ blocs: OPTIONS }), { targetBlocs: ['BC04'] })).toEqual([]);
    expect(planMove(newer(), OLDER, aCase({ optionBloc: 'BC01', chosenOption: 'BC01' }))).toMatchObject({
      ...{ optionBloc: null, stops: [] },
    });
  });
});
