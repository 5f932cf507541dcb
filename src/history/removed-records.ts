import { Brackets } from 'typeorm';
import { AuditEntry } from '../audit/audit-entry.entity.js';
import { mentionOf } from '../audit/mention.js';
import type { Reading } from '../database/reading.js';

/** What the journal calls the act that takes away a record of each kind. */
const REMOVALS: Readonly<Record<string, readonly string[]>> = {
  appointment_document: ['appointmentDocument.withdrawn'],
  assessor_reminder: ['assessorReminder.withdrawn'],
  convocation: ['convocation.withdrawn'],
  convocation_terms: ['convocation.termsRemoved'],
  bloc_award: ['blocAward.removed'],
  candidacy: ['candidacy.withdrawn'],
  jury_member: ['juryMember.withdrawn'],
  passage: ['passage.emptied', 'passage.withdrawn'],
  recusal: ['recusal.withdrawn'],
  session_room: ['sessionRoom.removed'],
  declared_link: ['declaredLink.withdrawn'],
  link_ruling: ['linkRuling.withdrawn'],
  link_declaration: ['linkDeclaration.withdrawn'],
  assessment_group: ['assessmentGroup.dissolved'],
  assessor_sheet: ['assessorSheet.withdrawn'],
};

/** Records of that kind that are no more, and pointed to one of these: the journal has kept all of each. */
export async function removed(
  reading: Reading,
  kind: string,
  column: string,
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return [];
  const entries = reading
    .select(AuditEntry, 'entry')
    .where('entry.subjectType = :kind AND entry.action IN (:...actions)', { kind, actions: REMOVALS[kind] });
  if (ids.length <= MOST_MENTIONED) entries.andWhere(mentioned(column, ids));
  const owners = new Set<unknown>(ids);
  return (await entries.getMany())
    .filter(({ before }) => owners.has(before?.[column]))
    .map(({ subjectId }) => subjectId);
}

/** With more of them it is quicker to read every removal of the kind than to look for each in all. */
const MOST_MENTIONED = 20;

const mentioned = (column: string, ids: readonly string[]): Brackets =>
  new Brackets((where) => {
    for (const [index, id] of ids.entries())
      where.orWhere(`entry.before LIKE :mention${index}`, { [`mention${index}`]: mentionOf(column, id) });
  });
