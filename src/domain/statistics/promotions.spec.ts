import fc from 'fast-check';
import { ACCESS_ROUTES } from '../certification/certification.js';
import { type EnrolledYear, type PersonYear, promotionsOf } from './promotions.js';

const someone = {
  year: fc.integer({ min: 2019, max: 2024 }),
  accessRoute: fc.constantFrom(...ACCESS_ROUTES),
  candidateId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
};
const people = fc.array(
  fc.record({ ...someone, presentedTitle: fc.boolean(), obtainedTitle: fc.boolean(), validatedBloc: fc.boolean() }),
);
const enrolled = fc.array(fc.record(someone));

/** Each person of a year asked in turn. */
function byHand(all: readonly PersonYear[], joined: readonly EnrolledYear[], isOf: (one: EnrolledYear) => boolean) {
  const counts = { enrolled: 0, presented: 0, certified: 0, blocsOnly: 0 };
  for (const candidateId of ['a', 'b', 'c', 'd', 'e']) {
    const own = all.filter((one) => one.candidateId === candidateId && isOf(one));
    const certified = own.some((one) => one.obtainedTitle);
    if (joined.some((one) => one.candidateId === candidateId && isOf(one))) counts.enrolled += 1;
    if (own.some((one) => one.presentedTitle)) counts.presented += 1;
    if (certified) counts.certified += 1;
    if (!certified && own.some((one) => one.validatedBloc)) counts.blocsOnly += 1;
  }
  return counts;
}

describe('Promotions', () => {
  it('count each person once in a year, and once by each route, as one would by asking them', () => {
    fc.assert(
      fc.property(people, enrolled, (all, joined) => {
        for (const { year, routes, ...figures } of promotionsOf(all, joined)) {
          expect(figures).toEqual(byHand(all, joined, (one) => one.year === year));
          for (const { accessRoute, ...ofRoute } of routes) {
            const isOf = (one: EnrolledYear) => one.year === year && one.accessRoute === accessRoute;
            expect(ofRoute).toEqual(byHand(all, joined, isOf));
          }
        }
      }),
    );
  });

  it('are told the latest first, with the years between that have nobody', () => {
    const one = { accessRoute: 'VAE', candidateId: 'a' } as const;
    const found = promotionsOf(
      [],
      [
        { ...one, year: 2021 },
        { ...one, year: 2024 },
      ],
    );
    expect(found.map(({ year, enrolled: count, routes }) => [year, count, routes.length])).toEqual([
      [2024, 1, 1],
      [2023, 0, 0],
      [2022, 0, 0],
      [2021, 1, 1],
    ]);
    expect(promotionsOf([], [])).toEqual([]);
  });
});
