import type { Certification } from '../domain/certification/certification.js';
import type { Cohort } from './cohort.js';
import { evaluateCandidates } from './outcomes.js';

const OUTCOMES_FORMAT = 'delibloc-outcomes/1';
const CANDIDATES_PER_PIECE = 500;

/** The outcomes of a cohort as one JSON document, a candidate a line, in pieces: it may be tens of megabytes. */
export function* outcomesDocument(cohort: Cohort, certification: Certification): Generator<string> {
  const { certification: code, sessionDate } = cohort;
  const head = JSON.stringify({ format: OUTCOMES_FORMAT, certification: code, sessionDate });
  yield `${head.slice(0, -1)},"candidates":[`;
  let lines: string[] = [];
  let separator = '\n';
  for (const outcomes of evaluateCandidates(cohort, certification)) {
    lines.push(`${separator}${JSON.stringify(outcomes)}`);
    separator = ',\n';
    if (lines.length === CANDIDATES_PER_PIECE) {
      yield lines.join('');
      lines = [];
    }
  }
  yield `${lines.join('')}\n]}\n`;
}
