import { type AssessorWords, writtenOn } from '../domain/assessing/assessor-words.js';
import { FINDING_LABELS } from '../web/french/labels.js';
import type { CandidacyCase } from './load-cases.js';

/** What assessors wrote of the candidate, assessment by assessment, of the whole and on criteria. */
export function wordsView(
  assessors: Parameters<typeof writtenOn>[0],
  { examined }: CandidacyCase,
  words: readonly AssessorWords[],
) {
  const written = writtenOn(assessors, examined.record, words);
  return assessors.certification.assessments.flatMap(({ code, title }) => {
    const findings = written
      .filter(({ assessmentCode }) => assessmentCode === code)
      .map(({ assessor: by, comment, notes }) => ({
        ...{ by, text: '', comment },
        criteria: notes.map((one) => ({
          ...{ title: one.title, note: one.note },
          finding: one.finding === null ? '' : FINDING_LABELS[one.finding],
        })),
      }));
    return findings.length === 0 ? [] : [{ title, findings }];
  });
}
