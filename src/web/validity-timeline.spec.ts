import { lifeCycleView } from './life-cycle-view.js';
import { validitySentence, validityTimeline } from './validity-timeline.js';

const award = (awardedOn: string, validUntil: string) => ({ blocCode: 'BC01', awardedOn, validUntil });

describe('the timeline of blocs', () => {
  it('runs from the year of the first award to the year after the last end', () => {
    const { fromYear, untilYear, blocs } = validityTimeline(
      [
        { label: 'Bloc 1', award: award('2020-01-01', '2025-01-01') },
        { label: 'Bloc 2', award: award('2021-06-15', 'unlimited') },
        { label: 'Bloc 3', award: null },
      ],
      '2023-06-15',
    );
    expect([fromYear, untilYear]).toEqual(['2020', '2026']);
    expect(blocs[0]?.bars[0]).toMatchObject({ kind: 'held', x: 0 });
    const unlimited = blocs[1]!.bars[0]!;
    expect(unlimited.x + unlimited.width).toBe(1000);
    expect(blocs[2]).toMatchObject({ bars: [], badge: { label: 'Reste à obtenir' } });
  });

  it('still shows a bloc as held on its last day, and as expired the day after', () => {
    const bloc = { label: 'Bloc 1', award: award('2019-05-02', '2024-05-02') };
    const badgeOn = (day: string) => validityTimeline([bloc], day).blocs[0]?.badge.label;
    expect([badgeOn('2024-05-02'), badgeOn('2024-05-03')]).toEqual(['Acquis', 'Expiré']);
  });

  it('marks the days at which the way changes, the last one on top, and reaches to it', () => {
    const deadlines = [
      { day: '2025-01-01', text: 'dernier jour de validité du bloc 1' },
      { day: '2031-12-31', text: 'dernier jour où la certification peut être délivrée' },
    ];
    const timeline = validityTimeline(
      [{ label: 'Bloc 1', award: award('2020-01-01', '2025-01-01') }],
      '2023-06-15',
      deadlines,
    );
    expect(timeline.untilYear).toBe('2032');
    expect(timeline.deadlines).toMatchObject([
      { day: '1er janvier 2025', text: 'dernier jour de validité du bloc 1', top: 2.4, anchor: 'end' },
      { day: '31 décembre 2031', top: 1, anchor: 'end', x: 1000, left: 100 },
    ]);
    const [bar] = timeline.blocs[0]!.bars;
    expect(timeline.deadlines[0]!.x).toBe(bar!.x + bar!.width);
  });

  it.each([
    ['unlimited', 'Acquis le 2 mai 2019, validité illimitée'],
    ['2024-05-02', 'Acquis le 2 mai 2019, valable jusqu’au 2 mai 2024 inclus'],
    ['2022-05-02', 'Acquis le 2 mai 2019, était valable jusqu’au 2 mai 2022 inclus'],
  ])('says a validity until %s', (validUntil, sentence) => {
    expect(validitySentence(award('2019-05-02', validUntil), '2023-01-01')).toBe(sentence);
  });
});

describe('the steps of a session', () => {
  it('shows what is done, where it is, and what is to come, with the days known', () => {
    const { steps } = lifeCycleView('convened', { planned: '2023-05-02' });
    expect(steps.slice(0, 3)).toEqual([
      { label: 'Prévue', state: 'done', when: 'le 2 mai 2023' },
      { label: 'Convoquée', state: 'current', when: null },
      { label: 'Ouverte', state: 'next', when: null },
    ]);
  });
});
