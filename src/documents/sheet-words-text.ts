import { type AssessorWords, writtenOn } from '../domain/assessing/assessor-words.js';
import type { SessionSnapshot, SnapshotCandidacy } from '../domain/sealing/session-snapshot.js';
import { FINDING_LABELS } from '../web/french/labels.js';

/** What assessors wrote of the candidate, of the whole and on criteria. */
export function sheetWords(snapshot: SessionSnapshot, candidacy: SnapshotCandidacy, words: readonly AssessorWords[]) {
  const titles = new Map(snapshot.certification.assessments.map(({ code, title }) => [code, title]));
  return writtenOn(snapshot, candidacy, words).map(({ assessmentCode, assessor, comment, notes }) => ({
    ...{ assessor, assessment: titles.get(assessmentCode) ?? assessmentCode, comment: comment ?? '' },
    notes: notes.map(({ title, finding, note }) => ({
      label: finding === null ? title : `${title} (${FINDING_LABELS[finding].toLocaleLowerCase('fr')})`,
      text: note,
    })),
  }));
}
