import type { Certification } from '../certification/certification.js';
import type { CandidacyRecord } from '../proposals/candidacy-record.js';
import { assessmentsPresented, type CriterionFinding, type SheetContent } from './assessor-sheet.js';

/** What an assessor wrote beside their results, criterion by criterion and of the whole. */
export interface AssessorWords extends Pick<SheetContent, 'criteria' | 'comment'> {
  readonly memberId: string;
  readonly candidacyId: string;
  readonly assessmentCode: string;
}

/** The words of one assessor on a candidate at an assessment, without the criteria on which they wrote nothing. */
export interface WrittenWords {
  readonly assessmentCode: string;
  readonly memberId: string;
  readonly assessor: string;
  readonly comment: string | null;
  readonly notes: readonly WrittenNote[];
}

export interface WrittenNote {
  readonly criterionCode: string;
  readonly title: string;
  readonly finding: CriterionFinding | null;
  readonly note: string;
}

interface Assessors {
  readonly certification: Certification;
  /** In the order of the jury. */
  readonly members: readonly { readonly id: string; readonly firstNames: string; readonly lastName: string }[];
}

/**
 * What the jury reads of what assessors wrote on that candidate: at assessments that they present, in the order of the
 * certification then of the jury, without members who step out for them.
 */
export function writtenOn(
  { certification, members }: Assessors,
  { id, presented, recusals }: Pick<CandidacyRecord, 'id' | 'presented' | 'recusals'>,
  words: readonly AssessorWords[],
): WrittenWords[] {
  const steppedOut = new Set(recusals.map(({ memberId }) => memberId));
  const sitting = members.filter((member) => !steppedOut.has(member.id));
  const own = words.filter(({ candidacyId }) => candidacyId === id);
  return assessmentsPresented(certification, presented).flatMap(({ code: assessmentCode, criteria }) =>
    sitting.flatMap(({ id: memberId, firstNames, lastName }): WrittenWords[] => {
      const sheet = own.find((one) => one.memberId === memberId && one.assessmentCode === assessmentCode);
      if (!sheet) return [];
      const notes = notesOf(criteria, sheet);
      const { comment } = sheet;
      if (comment === null && notes.length === 0) return [];
      return [{ assessmentCode, memberId, assessor: `${firstNames} ${lastName}`, comment, notes }];
    }),
  );
}

function notesOf(
  criteria: readonly { readonly code: string; readonly title: string }[],
  sheet: AssessorWords,
): WrittenNote[] {
  return criteria.flatMap(({ code: criterionCode, title }) => {
    const { finding = null, comment: note = null } = sheet.criteria[criterionCode] ?? {};
    return note === null ? [] : [{ criterionCode, title, finding, note }];
  });
}
