import {
  ACCESS_ROUTES,
  type AccessRoute,
  type Bloc,
  type Certification,
} from '../domain/certification/certification.js';
import { isPlainDay, type PlainDay } from '../domain/day.js';
import { assessmentsCheck, competencesCheck, marksCheck, onceCheck } from './check-evidence.js';
import { COHORT_FORMAT } from './cohort.js';
import {
  isRecord,
  listCheck,
  objectCheck,
  valueCheck,
  type Check,
  type DocumentFault,
  type Report,
} from './document-checks.js';

/** The certification of the cohort, or why there is none: `refusal` completes "certification: ". */
export type CertificationLookup =
  | { readonly certification: Certification; readonly refusal?: string }
  | { readonly certification?: undefined; readonly refusal?: string };

/** Every fault of a cohort document, in its order; without a certification, those that can be told without it. */
export function findCohortFaults(document: unknown, { certification, refusal }: CertificationLookup): DocumentFault[] {
  const faults: DocumentFault[] = [];
  const report: Report = (path, message) => faults.push({ path, message });
  const day = valueCheck(report, isPlainDay, 'must be a day, as 2023-06-15');
  const checkDocument = objectCheck(
    report,
    {
      format: valueCheck(report, (value) => value === COHORT_FORMAT, `must be ${COHORT_FORMAT}`),
      certification: certificationCheck(report, refusal),
      sessionDate: day,
      candidates: listCheck(report, candidateCheck(report, day, sessionDayOf(document), certification)),
    },
    {},
  );
  if (isRecord(document)) checkDocument(document, '');
  else report('document', 'must be an object');
  return faults;
}

function sessionDayOf(document: unknown): PlainDay | undefined {
  const day = isRecord(document) ? document['sessionDate'] : undefined;
  return isPlainDay(day) ? day : undefined;
}

function certificationCheck(report: Report, refusal: string | undefined): Check {
  return (code, path) => {
    if (typeof code !== 'string') report(path, 'must be the code of a certification');
    else if (refusal !== undefined) report(path, refusal);
  };
}

function candidateCheck(
  report: Report,
  day: Check,
  sessionDay: PlainDay | undefined,
  certification: Certification | undefined,
): Check {
  const award = { bloc: blocCheck(report, certification), awardedOn: notAfterCheck(report, day, sessionDay) };
  const equivalence = { bloc: equivalentBlocCheck(report, certification), obtainedOn: day };
  const check = objectCheck(
    report,
    { ref: refCheck(report), accessRoute: accessRouteCheck(report, certification) },
    {
      enrolledOn: day,
      competences: competencesCheck(report, certification),
      marks: marksCheck(report, certification),
      assessments: assessmentsCheck(report, certification),
      awards: listCheck(report, objectCheck(report, award, {})),
      equivalences: listCheck(report, objectCheck(report, equivalence, {})),
    },
  );
  return onceCheck(report, check);
}

function refCheck(report: Report): Check {
  const firstPaths = new Map<string, string>();
  return (ref, path) => {
    if (typeof ref !== 'string' || ref.trim() === '') return report(path, 'must be a text that is not blank');
    const first = firstPaths.get(ref);
    if (first === undefined) firstPaths.set(ref, path);
    else report(path, `already at ${first}`);
  };
}

function accessRouteCheck(report: Report, certification: Certification | undefined): Check {
  const open = certification?.accessRoutes.filter((terms) => terms.open).map(({ route }) => route);
  return (route, path) => {
    if (!ACCESS_ROUTES.includes(route as AccessRoute)) report(path, `must be one of ${ACCESS_ROUTES.join(', ')}`);
    else if (open && !open.includes(route as AccessRoute)) report(path, 'closed for this certification');
  };
}

function blocCheck(
  report: Report,
  certification: Certification | undefined,
  refuse?: (bloc: Bloc) => string | null,
): Check {
  const blocs = new Map(certification?.blocs.map((bloc) => [bloc.code, bloc]));
  return (code, path) => {
    if (typeof code !== 'string') return report(path, 'must be the code of a bloc');
    if (!certification) return;
    const bloc = blocs.get(code);
    const refusal = bloc ? refuse?.(bloc) : 'unknown bloc';
    if (refusal) report(path, refusal);
  };
}

function equivalentBlocCheck(report: Report, certification: Certification | undefined): Check {
  return blocCheck(report, certification, ({ equivalences }) =>
    equivalences.length > 0 ? null : 'no certificate stands for this bloc',
  );
}

function notAfterCheck(report: Report, day: Check, sessionDay: PlainDay | undefined): Check {
  return (value, path) => {
    day(value, path);
    if (isPlainDay(value) && sessionDay !== undefined && value > sessionDay) report(path, 'after sessionDate');
  };
}
