import { AuditEntry } from '../audit/audit-entry.entity.js';
import type { Reading } from '../database/reading.js';
import { Candidacy } from '../jury-sessions/candidacy.entity.js';
import { JuryMember } from '../jury-sessions/jury-member.entity.js';
import type { HistorySubject } from './history-subject.js';

/** The jury of the session that a record belongs to; nobody where it belongs to none. A removed record has its own. */
export async function juryOf(reading: Reading, subject: HistorySubject, id: string): Promise<JuryMember[]> {
  const sessionId = await sessionOf(reading, subject, id);
  return sessionId === null ? [] : reading.findBy(JuryMember, { sessionId });
}

async function sessionOf(reading: Reading, subject: HistorySubject, id: string): Promise<string | null> {
  if (subject === 'jury_session') return id;
  if (subject === 'jury_member') {
    const member = await reading.findOneBy(JuryMember, { id });
    return member?.sessionId ?? (await sessionInJournal(reading, subject, id));
  }
  if (subject === 'candidacy' || subject === 'deliberation') {
    const candidacy = await reading.findOneBy(Candidacy, { id });
    return candidacy?.sessionId ?? (await sessionInJournal(reading, 'candidacy', id));
  }
  return null;
}

async function sessionInJournal(reading: Reading, subjectType: string, subjectId: string): Promise<string | null> {
  const [first] = await reading.find(AuditEntry, {
    where: { subjectType, subjectId },
    order: { sequence: 'ASC' },
    take: 1,
  });
  const sessionId = first?.after?.sessionId;
  return typeof sessionId === 'string' ? sessionId : null;
}
