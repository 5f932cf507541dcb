import { ACCESS_ROUTES, type Certification, type College, type JuryClause, type JuryRule } from './certification.js';
import type { LintFinding } from './lint-finding.js';

/** Periods that touch on one day are continuous: the new one takes effect on the last day of the old. */
export function lintRegistrations({ registrations }: Certification): LintFinding[] {
  const inOrder = registrations
    .map((period, index) => ({ ...period, path: `registrations[${index}]` }))
    .sort((one, other) => (one.from < other.from ? -1 : 1));
  let covered: string | undefined;
  return inOrder.flatMap(({ from, until, path }): LintFinding[] => {
    const before = covered;
    covered = before !== undefined && before > until ? before : until;
    if (before === undefined || from === before) return [];
    const facts = { from, until: before };
    return from < before
      ? [{ severity: 'error', code: 'overlappingRegistrations', path, facts }]
      : [{ severity: 'information', code: 'registrationGap', path, facts }];
  });
}

/** Each route is said to be open or not, and where juries are ruled, each open route has one. */
export function lintAccessRoutes({ accessRoutes, juries }: Certification): LintFinding[] {
  const routesOf = (jury: JuryRule) => jury.accessRoutes ?? ACCESS_ROUTES;
  return ACCESS_ROUTES.flatMap((route): LintFinding[] => {
    const terms = accessRoutes.find((it) => it.route === route);
    const about = { severity: 'warning', path: `accessRoutes.${route}`, facts: { accessRoute: route } } as const;
    if (!terms) return [{ code: 'accessRouteNotMentioned', ...about, path: 'accessRoutes' }];
    const hasJury = juries.length === 0 || juries.some((jury) => routesOf(jury).includes(route));
    return terms.open && !hasJury ? [{ code: 'accessRouteWithoutJury', ...about }] : [];
  });
}

export function lintJuries({ juries }: Certification): LintFinding[] {
  return juries.flatMap((jury, index) => [
    ...findTooSmall(jury, `juries[${index}]`),
    ...findShareMismatches(jury, `juries[${index}]`),
  ]);
}

/** Members among whom shares are counted. */
const seatsOf = ({ size, president }: JuryRule): number =>
  president.required && !president.countsInShares ? size - 1 : size;

function findTooSmall(jury: JuryRule, path: string): LintFinding[] {
  const seats = seatsOf(jury);
  const needed = Math.max(
    mostNeeded(jury.clauses.filter((clause) => clause.kind === 'college')),
    ...jury.clauses.filter((clause) => clause.kind === 'external').map(({ atLeast }) => atLeast),
  );
  return needed > seats
    ? [{ severity: 'error', code: 'juryTooSmall', path: `${path}.clauses`, facts: { needed, seats } }]
    : [];
}

/** Seats that clauses take which no member can fill two of: the most over all choices of disjoint clauses. */
function mostNeeded(clauses: readonly Extract<JuryClause, { kind: 'college' }>[]): number {
  const [first, ...others] = clauses;
  if (!first) return 0;
  const apart = others.filter(({ colleges }) => !colleges.some((college) => overlaps(college, first.colleges)));
  return Math.max(mostNeeded(others), first.atLeast + mostNeeded(apart));
}

/** An employer or an employee is a professional too. */
function overlaps(college: College, colleges: readonly College[]): boolean {
  const widened = (one: College): College[] =>
    one === 'professional' ? ['professional', 'employer', 'employee'] : [one];
  return colleges.flatMap(widened).some((one) => widened(college).includes(one));
}

function findShareMismatches(jury: JuryRule, path: string): LintFinding[] {
  const seats = seatsOf(jury);
  return jury.clauses.flatMap((clause, index): LintFinding[] => {
    if (clause.kind === 'parity' || clause.percent === undefined) return [];
    const { percent, atLeast } = clause;
    if (Math.abs((percent / 100) * seats - atLeast) < 1) return [];
    const facts = { percent, seats, atLeast };
    return [{ severity: 'warning', code: 'juryShareMismatch', path: `${path}.clauses[${index}]`, facts }];
  });
}
