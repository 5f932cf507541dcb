import { In, IsNull, MoreThanOrEqual, Not } from 'typeorm';
import { AssessorSheet } from '../assessing/assessor-sheet.entity.js';
import { AuditEntry } from '../audit/audit-entry.entity.js';
import { mentionOf } from '../audit/mention.js';
import type { Reading } from '../database/reading.js';
import type { JournalEntry } from '../domain/sealing/journal-chain.js';
import { CURRENT_CUT, type JournalCut, withoutPrivate } from '../domain/sealing/journal-cut.js';
import type { LoadedSession } from '../jury-sessions/load-session.js';
import type { SealedJournal } from './sealed-record.entity.js';

/** Ids of one query: both engines limit the parameters of a statement. */
const IDS_AT_ONCE = 5_000;

/** What belongs to a session says so in the entry that brought it in, also where it was taken out again since. */
const OF_THE_SESSION = [
  'jury_member',
  'candidacy',
  'session_step',
  'agenda',
  'session_room',
  'passage',
  'assessment_group',
  'group_sheet',
  'divergence_settlement',
  'assessor_reminder',
  'convocation',
  'convocation_terms',
];
const OF_A_CANDIDACY = ['recusal', 'declared_link', 'link_ruling'];
const OF_A_MEMBER = ['appointment_document', 'link_declaration'];

/**
 * What the journal holds of a session: of itself and its steps, its members with the decisions that appointed them and
 * what they declared, candidacies, links, recusals and deliberations, its agenda with rooms and passages, who was
 * convened, when and of what, who was reminded to assess, and of the enrollments presented with their evaluations; in
 * the order of the journal, without what is private.
 */
export async function sessionJournal(reading: Reading, loaded: LoadedSession): Promise<JournalEntry[]> {
  const subjects = new Map<string, Set<string>>([['jury_session', new Set([loaded.session.id])]]);
  const since = await firstOf(reading, loaded.session.id);
  for (const type of OF_THE_SESSION) subjects.set(type, await broughtInto(reading, type, loaded.session.id, since));
  const candidacies = subjects.get('candidacy')!;
  subjects.set('deliberation', candidacies);
  for (const type of OF_A_CANDIDACY)
    subjects.set(type, await pointingTo(reading, type, { candidacyId: candidacies }, since));
  const members = subjects.get('jury_member')!;
  for (const type of OF_A_MEMBER) subjects.set(type, await pointingTo(reading, type, { memberId: members }, since));
  subjects.set('assessor_sheet', await sheetsOf(reading, loaded.session.id, since));
  subjects.set('enrollment', new Set(loaded.candidacies.map(({ enrollmentId }) => enrollmentId)));
  const found: AuditEntry[] = [];
  for (const [subjectType, ids] of subjects) found.push(...(await entriesOf(reading, subjectType, [...ids])));
  return told(found, CURRENT_CUT);
}

/** Those very entries again, in the order of the journal, as they were cut then; one that has gone is left out. */
export async function journalAgain(
  reading: Reading,
  { sequences, cut }: Pick<SealedJournal, 'sequences' | 'cut'>,
): Promise<JournalEntry[]> {
  const found: AuditEntry[] = [];
  for (const some of portionsOf(sequences)) found.push(...(await reading.findBy(AuditEntry, { sequence: In(some) })));
  return told(found, cut);
}

/** Sheets on which something is written, those taken away since included. */
async function sheetsOf(reading: Reading, sessionId: string, since: number): Promise<Set<string>> {
  const written = { sessionId, savedAt: Not(IsNull()) };
  const rows = await reading.find(AssessorSheet, { select: { id: true }, where: written });
  const removed = await broughtInto(reading, 'assessor_sheet', sessionId, since);
  return new Set([...rows.map(({ id }) => id), ...removed]);
}

/** Where the journal begins to tell of a session: nothing belongs to it before. */
async function firstOf(reading: Reading, sessionId: string): Promise<number> {
  const [first] = await reading.find(AuditEntry, {
    select: { sequence: true },
    where: { subjectType: 'jury_session', subjectId: sessionId },
    order: { sequence: 'ASC' },
    take: 1,
  });
  return first?.sequence ?? 0;
}

async function broughtInto(
  reading: Reading,
  subjectType: string,
  sessionId: string,
  since: number,
): Promise<Set<string>> {
  const rows = await reading
    .select(AuditEntry, 'entry')
    .select('entry.subjectId', 'id')
    .distinct()
    .where('entry.subjectType = :subjectType AND entry.sequence >= :since', { subjectType, since })
    .andWhere('(entry.after LIKE :mention OR entry.before LIKE :mention)', {
      mention: mentionOf('sessionId', sessionId),
    })
    .getRawMany<{ id: string }>();
  return new Set(rows.map(({ id }) => id));
}

/** Records of that kind that point to one of these, those removed since included. */
async function pointingTo(
  reading: Reading,
  subjectType: string,
  owners: Readonly<Record<string, ReadonlySet<string>>>,
  since: number,
): Promise<Set<string>> {
  const entries = await reading.findBy(AuditEntry, { subjectType, sequence: MoreThanOrEqual(since) });
  const ofThese = entries.filter(({ before, after }) =>
    Object.entries(owners).some(([column, ids]) => ids.has(String((after ?? before)?.[column]))),
  );
  return new Set(ofThese.map(({ subjectId }) => subjectId));
}

async function entriesOf(reading: Reading, subjectType: string, ids: readonly string[]): Promise<AuditEntry[]> {
  const found: AuditEntry[] = [];
  for (const some of portionsOf(ids)) {
    found.push(...(await reading.findBy(AuditEntry, { subjectType, subjectId: In(some) })));
  }
  return found;
}

function* portionsOf<T>(items: readonly T[]): Generator<T[]> {
  for (let start = 0; start < items.length; start += IDS_AT_ONCE) yield items.slice(start, start + IDS_AT_ONCE);
}

function told(entries: readonly AuditEntry[], cut?: JournalCut): JournalEntry[] {
  const inOrder = entries.toSorted((one, other) => one.sequence - other.sequence);
  return inOrder.map(({ sequence, at, accountId, actorName, action, subjectType, subjectId, before, after }) => ({
    ...{ sequence, at, accountId, actorName, action, subjectType, subjectId },
    ...{ before: withoutPrivate(subjectType, before, cut), after: withoutPrivate(subjectType, after, cut) },
  }));
}
