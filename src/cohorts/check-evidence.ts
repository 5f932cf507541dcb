import type { Certification } from '../domain/certification/certification.js';
import { isMark } from '../domain/rules/marks.js';
import { asksForAssessments, markedCodes } from './cohort-evidence.js';
import { COHORT_MARKS_BESIDE, COHORT_RESULTS } from './cohort.js';
import { entriesCheck, isRecord, join, type Check, type Report } from './document-checks.js';

const RESULTS: ReadonlySet<unknown> = new Set(COHORT_RESULTS);
const BESIDE: ReadonlySet<unknown> = new Set(COHORT_MARKS_BESIDE);

export function competencesCheck(report: Report, certification: Certification | undefined): Check {
  const known = new Set(certification?.blocs.flatMap(({ competences }) => competences.map(({ code }) => code)));
  return entriesCheck(report, (code, result, path) => {
    if (certification && !known.has(code)) report(path, 'unknown competence');
    else if (!RESULTS.has(result)) report(path, `must be one of ${COHORT_RESULTS.join(', ')}`);
  });
}

/** Marks are taken where the certification marks something, and of what it marks. */
export function marksCheck(report: Report, certification: Certification | undefined): Check {
  const marked = certification && markedCodes(certification);
  const checkEntries = entriesCheck(report, (code, mark, path) => {
    if (marked && !marked.has(code)) report(path, 'nothing of this code is marked');
    else if (!isMark(mark) && !BESIDE.has(mark))
      report(path, 'must be a mark from 0 to 20 with two decimals at most, absent or exempted');
  });
  return (value, path) => {
    if (marked?.size === 0) report(path, 'nothing is marked in this certification');
    else checkEntries(value, path);
  };
}

/** Results of assessments are taken where a rule asks for one to be passed. */
export function assessmentsCheck(report: Report, certification: Certification | undefined): Check {
  const known = new Set(certification?.assessments.map(({ code }) => code));
  const isAsked = !certification || asksForAssessments(certification);
  const checkEntries = entriesCheck(report, (code, result, path) => {
    if (certification && !known.has(code)) report(path, 'unknown assessment');
    else if (!RESULTS.has(result)) report(path, `must be one of ${COHORT_RESULTS.join(', ')}`);
  });
  return (value, path) => {
    if (isAsked) checkEntries(value, path);
    else report(path, 'no rule of this certification asks for an assessment');
  };
}

/** What is marked is said once: its mark says whether it is acquired. */
export function onceCheck(report: Report, checkCandidate: Check): Check {
  return (candidate, path) => {
    checkCandidate(candidate, path);
    if (!isRecord(candidate) || !isRecord(candidate['marks'])) return;
    for (const key of ['competences', 'assessments']) {
      const entries = candidate[key];
      for (const code of isRecord(entries) ? Object.keys(entries) : []) {
        if (Object.hasOwn(candidate['marks'], code)) report(join(join(path, key), code), 'already in marks');
      }
    }
  };
}
