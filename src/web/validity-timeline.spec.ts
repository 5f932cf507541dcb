import { lifeCycleView } from './life-cycle-view.js';
import { validitySentence } from './timeline-bars.js';
import { spanOfAll, validityTimeline } from './validity-timeline.js';

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
    expect([badgeOn('2024-05-02'), badgeOn('2024-05-03')]).toEqual(['Acquis, expire bientôt', 'Expiré']);
  });

  it('tells a bloc that ends within six months from one that ends later', () => {
    const endingOn = (day: string) =>
      validityTimeline([{ label: 'Bloc 1', award: award('2019-05-02', day) }], '2023-06-15').blocs[0]!;
    expect(endingOn('2023-12-15')).toMatchObject({
      badge: { label: 'Acquis, expire bientôt' },
      bars: [{ kind: 'soon' }],
    });
    expect(endingOn('2023-12-16')).toMatchObject({ badge: { label: 'Acquis' }, bars: [{ kind: 'held' }] });
    expect(endingOn('2023-06-14')).toMatchObject({ badge: { label: 'Expiré' }, bars: [{ kind: 'lost' }] });
  });

  it('draws what was lost and retaken as stretches of their own, and says them', () => {
    const [bloc] = validityTimeline(
      [
        {
          ...{ label: 'Bloc 1', award: award('2020-06-15', '2025-06-15') },
          ...{ earlier: [award('2014-05-02', '2019-05-02')], tries: ['2019-10-01'] },
        },
      ],
      '2023-06-15',
    ).blocs;
    const [lost, held] = bloc!.bars;
    expect([lost?.kind, held?.kind]).toEqual(['lost', 'held']);
    expect(lost!.x + lost!.width).toBeLessThan(held!.x);
    expect(bloc!.tries[0]).toBeGreaterThan((lost!.x + lost!.width) / 10);
    expect(bloc!.tries[0]).toBeLessThan(held!.x / 10);
    expect(bloc!.description).toBe(
      'Acquis le 15 juin 2020, valable jusqu’au 15 juin 2025 inclus\u202f; déjà acquis auparavant du 2 mai 2014 au ' +
        '2 mai 2019\u202f; présenté sans être validé le 1er octobre 2019',
    );
  });

  it('parts an award from the one that replaced it while it still counted', () => {
    const { bars } = validityTimeline(
      [{ label: 'Bloc 1', award: award('2022-06-15', '2027-06-15'), earlier: [award('2019-06-15', '2024-06-15')] }],
      '2023-06-15',
    ).blocs[0]!;
    expect(bars[0]!.x + bars[0]!.width).toBeLessThan(bars[1]!.x);
  });

  it('counts tries beyond the last three', () => {
    const tries = ['2015', '2016', '2017', '2018', '2019'].map((year) => `${year}-06-15`);
    const [bloc] = validityTimeline([{ label: 'Bloc 1', award: null, tries }], '2023-06-15').blocs;
    expect(bloc!.tries).toHaveLength(5);
    expect(bloc!.description).toContain('le 15 juin 2017, le 15 juin 2018, le 15 juin 2019 et 2 autres fois avant');
  });

  it('names at most six years, from the first on, however long it runs', () => {
    const long = [{ label: 'Bloc 1', award: award('1998-06-15', '2003-06-15') }];
    const { years } = validityTimeline(long, '2023-06-15');
    expect(years.length).toBeLessThanOrEqual(6);
    expect(years[0]).toEqual({ label: '1998', x: 0, left: 0 });
  });

  it('goes through the years of another where they stand beside each other', () => {
    const span = spanOfAll([
      { fromYear: 2015, untilYear: 2021 },
      { fromYear: 2018, untilYear: 2030 },
    ]);
    const { fromYear, untilYear } = validityTimeline([{ label: 'Bloc 1', award: null }], '2020-01-01', [], span);
    expect([fromYear, untilYear]).toEqual(['2015', '2030']);
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
