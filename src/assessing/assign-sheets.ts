import { randomUUID } from 'node:crypto';
import type { PlainDay } from '../domain/day.js';
import type { Act, Writing } from '../database/writing.js';
import { BLANK_SHEET } from '../domain/assessing/assessor-sheet.js';
import type { Assignment } from '../domain/assessing/assignments.js';
import type { SheetProgress } from './assessing-overview.js';
import { AssessorSheet } from './assessor-sheet.entity.js';
import { recordWhatFollows } from './record-what-follows.js';

/** Blank sheets to fill in. */
export async function assignSheets(
  writing: Writing,
  sessionId: string,
  toAssign: readonly Assignment[],
): Promise<void> {
  const rows = toAssign.map((one): AssessorSheet => ({
    ...{ id: randomUUID(), sessionId, ...one, ...BLANK_SHEET },
    ...{ adjustment: null, savedAt: null, handedInAt: null, version: 1 },
  }));
  await writing.saveAll(AssessorSheet, rows, actsOf('juryMember.assigned', toAssign));
}

/** Takes back blank sheets; the caller has seen that nothing is written there. */
export async function withdrawSheets(
  writing: Writing,
  withdrawn: readonly SheetProgress[],
  today: PlainDay,
): Promise<void> {
  const ids = withdrawn.map(({ id }) => id);
  await writing.removeAll(AssessorSheet, ids, actsOf('juryMember.unassigned', withdrawn));
  await recordWhatFollows(writing, [...new Set(withdrawn.map(({ candidacyId }) => candidacyId))], today);
}

/** One act a member, with whom they are to assess, or no longer are. */
function actsOf(action: string, assignments: readonly Assignment[]): Act[] {
  const byMember = new Map<string, Assignment[]>();
  for (const one of assignments) byMember.set(one.memberId, [...(byMember.get(one.memberId) ?? []), one]);
  return [...byMember].map(([subjectId, own]) => ({
    ...{ action, subjectType: 'jury_member', subjectId },
    after: {
      candidacies: [...new Set(own.map(({ candidacyId }) => candidacyId))],
      assessments: [...new Set(own.map(({ assessmentCode }) => assessmentCode))],
      assignments: own.length,
    },
  }));
}
