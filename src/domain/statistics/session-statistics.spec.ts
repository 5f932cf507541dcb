import { aSessionSnapshot } from '../../../test/support/a-session-snapshot.js';
import { rateOf } from './rate.js';
import { sessionStatistics } from './session-statistics.js';

const VALIDATED = { outcome: 'validated' } as const;
const REFUSED = { outcome: 'notValidated' } as const;

describe('The statistics of a session', () => {
  const snapshot = aSessionSnapshot([
    { record: { id: '1' }, decision: { blocs: { BC01: VALIDATED, BC02: REFUSED }, title: { outcome: 'partial' } } },
    {
      record: { id: '2' },
      decision: { blocs: { BC01: VALIDATED, BC02: { ...VALIDATED, reason: 'Dossier.' } }, title: { outcome: 'full' } },
    },
    {
      record: { id: '3', targetBlocs: ['BC01'], presented: ['BC01'], accessRoute: 'VAE' },
      decision: { blocs: { BC01: VALIDATED } },
    },
    { record: { id: '4', attendance: 'absentJustified' }, decision: null },
    { record: { id: '5' }, decision: null },
  ]);
  const statistics = sessionStatistics(snapshot);

  it('count those who were there, and those who were not by why', () => {
    expect(statistics).toMatchObject({ candidates: 5, present: 4, absentJustified: 1, absentUnjustified: 0 });
  });

  it('count the title among those who present it and were there', () => {
    expect(statistics.title).toEqual({ presented: 3, full: 1, partial: 1, none: 0, undecided: 1 });
  });

  it('count each bloc among those who present it, and all together', () => {
    expect(statistics.blocs).toEqual([
      { blocCode: 'BC01', presented: 4, validated: 3, notValidated: 0, deferred: 0, undecided: 1 },
      { blocCode: 'BC02', presented: 3, validated: 1, notValidated: 1, deferred: 0, undecided: 1 },
    ]);
    expect(statistics.allBlocs).toEqual({ presented: 7, validated: 4, notValidated: 1, deferred: 0, undecided: 2 });
  });

  it('add up route by route', () => {
    expect(statistics.routes.map(({ accessRoute, candidates, present }) => [accessRoute, candidates, present])).toEqual(
      [
        ['FC', 4, 3],
        ['VAE', 1, 1],
      ],
    );
    expect(statistics.routes.reduce((sum, { blocs }) => sum + blocs.presented, 0)).toBe(statistics.allBlocs.presented);
  });

  it('tell for how many the jury decided otherwise than proposed', () => {
    expect(statistics.differing).toBe(1);
  });

  it('give a rate of what is decided, and none of nothing', () => {
    expect(rateOf(1, statistics.title)).toEqual({ part: 1, of: 2, percent: null });
    expect(rateOf(0, { presented: 2, undecided: 2 })).toBeNull();
    expect(sessionStatistics(aSessionSnapshot([])).routes).toEqual([]);
  });
});
