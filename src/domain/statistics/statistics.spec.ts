import fc from 'fast-check';
import { ACCESS_ROUTES } from '../certification/certification.js';
import { BLOC_DECISIONS, TITLE_DECISIONS } from '../decisions/deliberation.js';
import { CANDIDACY, countedResults, tallied, type Tally, TITLE } from './counted-result.js';
import { blocOutcomes, figuresOf } from './outcomes.js';
import { sumOfFigures } from './publication.js';
import { type CountedSession, type RouteTally, type SessionTally, statisticsOf } from './statistics.js';

const BLOCS = ['BC01', 'BC02', 'BC03'];
const sessionOf = (index: number): CountedSession => ({
  ...{ id: `s${index}`, certificationId: `c${index % 2}`, day: `${2019 + index * 2}-06-15` },
  place: ['Paris', 'PARIS ', 'Lyon'][index]!,
});
const SESSIONS = [0, 1, 2].map(sessionOf);

const aCandidacy = fc
  .record({
    sessionId: fc.constantFrom(...SESSIONS.map(({ id }) => id)),
    accessRoute: fc.constantFrom(...ACCESS_ROUTES),
    attendance: fc.constantFrom('present' as const, 'absentJustified' as const, 'absentUnjustified' as const),
    aimsAtTitle: fc.boolean(),
    title: fc.constantFrom(...TITLE_DECISIONS),
    blocs: fc.dictionary(fc.constantFrom(...BLOCS), fc.constantFrom(...BLOC_DECISIONS, null)),
    isDecided: fc.boolean(),
  })
  .map(({ sessionId, accessRoute, attendance, aimsAtTitle, title, blocs, isDecided }) => {
    const presented = Object.keys(blocs);
    const decided = Object.entries(blocs).flatMap(([blocCode, outcome]) => (outcome ? [{ blocCode, outcome }] : []));
    const decision = isDecided ? { blocs: decided, title: aimsAtTitle ? { outcome: title } : null } : null;
    return { sessionId, accessRoute, attendance, presented, targetBlocs: aimsAtTitle ? null : presented, decision };
  });
const someCandidacies = fc
  .array(aCandidacy, { maxLength: 40 })
  .map((all) => all.map((one, index) => ({ ...one, id: `${index}`, candidateId: `p${index % 7}` })));
type Candidacies = typeof someCandidacies extends fc.Arbitrary<infer All> ? All : never;

const talliesOf = (all: Candidacies) =>
  all.flatMap((one) => tallied(countedResults([one])).map((tally) => ({ ...tally, sessionId: one.sessionId })));

/** As a database counts them: those alike in one row, in any order. */
function collapsed<T extends Tally>(tallies: readonly T[], keyOf: (tally: T) => string): T[] {
  const rows = new Map<string, T>();
  for (const tally of tallies) {
    const key = `${keyOf(tally)} ${tally.subject} ${tally.attendance} ${tally.outcome}`;
    rows.set(key, { ...tally, count: (rows.get(key)?.count ?? 0) + 1 });
  }
  return [...rows.values()].reverse();
}

/** The same told one candidacy after another. */
function oracle(all: Candidacies) {
  const counts = { candidates: 0, present: 0, full: 0, partial: 0, none: 0, titlePresented: 0, titleUndecided: 0 };
  const blocs = { presented: 0, validated: 0, notValidated: 0, deferred: 0, undecided: 0 };
  for (const { attendance, targetBlocs, decision, presented } of all) {
    counts.candidates += 1;
    if (attendance !== 'present') continue;
    counts.present += 1;
    if (targetBlocs === null) {
      counts.titlePresented += 1;
      if (decision?.title) counts[decision.title.outcome] += 1;
      else counts.titleUndecided += 1;
    }
    for (const code of presented) {
      blocs.presented += 1;
      blocs[decision?.blocs.find(({ blocCode }) => blocCode === code)?.outcome ?? 'undecided'] += 1;
    }
  }
  return { counts, blocs };
}

function flat(all: Candidacies) {
  const { attendances, title, blocs } = figuresOf(talliesOf(all));
  const { candidates, present } = attendances;
  const { full, partial, none, presented: titlePresented, undecided: titleUndecided } = title;
  return { counts: { candidates, present, full, partial, none, titlePresented, titleUndecided }, blocs };
}

describe('Statistics', () => {
  it('count as one would by hand, one candidacy after another', () => {
    fc.assert(fc.property(someCandidacies, (all) => expect(flat(all)).toEqual(oracle(all))));
  });

  it('are the same from results counted beforehand, in any order', () => {
    fc.assert(
      fc.property(someCandidacies, (all) => {
        const each = talliesOf(all);
        const bySession = collapsed<SessionTally>(each, ({ sessionId }) => sessionId);
        const byRoute = collapsed<RouteTally>(each, ({ accessRoute }) => accessRoute);
        const found = statisticsOf(SESSIONS, bySession, byRoute);
        expect(found.whole).toEqual(figuresOf(each));
        for (const { accessRoute, ...figures } of found.routes) {
          const own = all.filter((one) => one.accessRoute === accessRoute);
          expect(figures).toEqual(figuresOf(talliesOf(own)));
        }
      }),
    );
  });

  it('add up to the whole, however they are cut', () => {
    fc.assert(
      fc.property(fc.array(aCandidacy, { minLength: 1, maxLength: 30 }), (some) => {
        const all = some.map((one, index) => ({ ...one, id: `${index}`, candidateId: `p${index}` }));
        const each = talliesOf(all);
        const { whole, years, certifications, places, sessions, routes, blocs } = statisticsOf(SESSIONS, each, each);
        for (const cut of [years, certifications, places, sessions, routes]) {
          expect(sumOfFigures(cut as readonly Parameters<typeof sumOfFigures>[0][number][])).toEqual(whole);
        }
        const presented = blocs.reduce((sum, { outcomes }) => sum + outcomes.presented, 0);
        expect(presented).toBe(blocOutcomes(each).presented);
      }),
    );
  });

  it('tell a year without a session between others, and places once however they are written', () => {
    const each = talliesOf(
      SESSIONS.map(({ id: sessionId }, index) => ({
        ...{ sessionId, id: `${index}`, candidateId: `p${index}`, accessRoute: 'FC', attendance: 'present' },
        ...{ presented: [], targetBlocs: null, decision: { blocs: [], title: { outcome: 'full' } } },
      })),
    );
    const { years, places } = statisticsOf(SESSIONS, each, each);
    expect(years.map(({ year, title }) => [year, title.full])).toEqual([
      [2019, 1],
      [2020, 0],
      [2021, 1],
      [2022, 0],
      [2023, 1],
    ]);
    expect(places.map(({ place, sessions, title }) => [place, sessions, title.full])).toEqual([
      ['Lyon', 1, 1],
      ['PARIS ', 2, 2],
    ]);
  });

  it('keep who is absent out of every outcome, whatever was written of them', () => {
    const results = countedResults([
      {
        ...{ id: '1', candidateId: 'p', accessRoute: 'VAE', attendance: 'absentJustified', presented: ['BC01'] },
        ...{ targetBlocs: null, decision: { blocs: [{ blocCode: 'BC01', outcome: 'validated' }], title: null } },
      },
    ]);
    expect(results.map(({ subject, outcome }) => [subject, outcome])).toEqual([
      [CANDIDACY, null],
      [TITLE, null],
      ['BC01', null],
    ]);
    expect(figuresOf(tallied(results)).blocs).toMatchObject({ presented: 0, validated: 0 });
  });
});
