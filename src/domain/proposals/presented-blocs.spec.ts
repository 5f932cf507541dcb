import type { BlocAward } from './bloc-award.js';
import type { Bloc } from '../certification/certification.js';
import { blocsToPresent } from './presented-blocs.js';

const bloc = (code: string, option?: string): Bloc => ({
  code,
  number: 1,
  title: code,
  ...(option !== undefined && { option }),
  competences: [],
  validation: { rule: { all: [] }, provenance: { assumed: 'for this test' } },
  equivalences: [],
  activities: [],
  notes: [],
});
const certification = { blocs: [bloc('BC01'), bloc('BC02'), bloc('BC03', 'A'), bloc('BC04', 'B')] };
const wholeTitle = { targetBlocs: null, optionBloc: null };
const held = (blocCode: string, validUntil: BlocAward['validUntil']): BlocAward => ({
  blocCode,
  awardedOn: '2019-05-02',
  validUntil,
});

describe('The blocs presented to a jury', () => {
  it.each([
    ['the whole title, no option chosen yet', wholeTitle, ['BC01', 'BC02']],
    ['the whole title by option B', { targetBlocs: null, optionBloc: 'BC04' }, ['BC01', 'BC02', 'BC04']],
    [
      'some blocs, in the order of the certification',
      { targetBlocs: ['BC04', 'BC01'], optionBloc: null },
      ['BC01', 'BC04'],
    ],
  ])('are those aimed at: %s', (_, aim, expected) => {
    expect(blocsToPresent(certification, aim, [], '2024-05-02')).toEqual(expected);
  });

  it.each([
    ['held for ever', held('BC01', 'unlimited'), '2024-05-03', ['BC02']],
    ['held on its last day', held('BC01', '2024-05-02'), '2024-05-02', ['BC02']],
    ['lost the day after', held('BC01', '2024-05-02'), '2024-05-03', ['BC01', 'BC02']],
    ['not held before it was awarded', held('BC01', 'unlimited'), '2019-05-01', ['BC01', 'BC02']],
  ])('are less those held on the day of the session: %s', (_, award, day, expected) => {
    expect(blocsToPresent(certification, wholeTitle, [award], day)).toEqual(expected);
  });

  it('are none where all is held', () => {
    const aim = { targetBlocs: ['BC02'], optionBloc: null };
    expect(blocsToPresent(certification, aim, [held('BC02', 'unlimited')], '2024-05-02')).toEqual([]);
  });
});
