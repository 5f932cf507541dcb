import { ACCESS_ROUTES, type AccessRoute } from '../certification/certification.js';
import { groupsOf } from './groups.js';

/** All that one person presented by one access route in one year, of one certification. */
export interface PersonYear {
  readonly year: number;
  readonly accessRoute: AccessRoute;
  readonly candidateId: string;
  /** Was before a jury for the title. */
  readonly presentedTitle: boolean;
  readonly obtainedTitle: boolean;
  readonly validatedBloc: boolean;
}

/** Somebody who enrolled by an access route in a year. */
export type EnrolledYear = Pick<PersonYear, 'year' | 'accessRoute' | 'candidateId'>;

/** People, each counted once. */
export interface PromotionFigures {
  readonly enrolled: number;
  readonly presented: number;
  readonly certified: number;
  /** Who validated a bloc without the title. */
  readonly blocsOnly: number;
}

export interface PromotionOfRoute extends PromotionFigures {
  readonly accessRoute: AccessRoute;
}

/**
 * Those who obtained the certification in a calendar year by all access routes: what France compétences calls a promotion, of
 * which it looks at two or more (code du travail, art. R. 6113-9). Enrolled and presented are those of the same year.
 */
export interface Promotion extends PromotionFigures {
  readonly year: number;
  readonly routes: readonly PromotionOfRoute[];
}

/** The latest first, each year from the first that has anybody or is one of the `others`; who came by two routes is once in the year, and once in each. */
export function promotionsOf(
  people: readonly PersonYear[],
  enrolled: readonly EnrolledYear[],
  others: readonly number[] = [],
): Promotion[] {
  const years = [...[...people, ...enrolled].map(({ year }) => year), ...others];
  if (years.length === 0) return [];
  const [first, last] = years.reduce<readonly [number, number]>(
    ([least, most], year) => [Math.min(least, year), Math.max(most, year)],
    [Infinity, -Infinity],
  );
  const peopleOf = groupsOf(people, ({ year }) => year);
  const enrolledOf = groupsOf(enrolled, ({ year }) => year);
  return Array.from({ length: last - first + 1 }, (_, index) => last - index).map((year) =>
    promotion(year, peopleOf.get(year) ?? [], enrolledOf.get(year) ?? []),
  );
}

function promotion(year: number, people: readonly PersonYear[], enrolled: readonly EnrolledYear[]): Promotion {
  const routes = ACCESS_ROUTES.map((accessRoute) => ({
    accessRoute,
    ...figures(
      people.filter((one) => one.accessRoute === accessRoute),
      enrolled.filter((one) => one.accessRoute === accessRoute),
    ),
  }));
  return { year, ...figures(people, enrolled), routes: routes.filter(isSomebodyThere) };
}

function figures(people: readonly PersonYear[], enrolled: readonly EnrolledYear[]): PromotionFigures {
  const certified = who(people.filter(({ obtainedTitle }) => obtainedTitle));
  const validated = who(people.filter(({ validatedBloc }) => validatedBloc));
  return {
    enrolled: who(enrolled).size,
    presented: who(people.filter(({ presentedTitle }) => presentedTitle)).size,
    certified: certified.size,
    blocsOnly: [...validated].filter((candidateId) => !certified.has(candidateId)).length,
  };
}

const who = (rows: readonly EnrolledYear[]): Set<string> => new Set(rows.map(({ candidateId }) => candidateId));

const isSomebodyThere = ({ enrolled, presented, certified, blocsOnly }: PromotionFigures): boolean =>
  enrolled + presented + certified + blocsOnly > 0;
