import { Inject, Injectable } from '@nestjs/common';
import { Brackets } from 'typeorm';
import { demand, type Principal } from '../accounts/principal.js';
import { AuditEntry } from '../audit/audit-entry.entity.js';
import { Database } from '../database/database.js';
import type { Reading } from '../database/reading.js';
import { DomainError } from '../domain/errors.js';
import { type PageOf, pageOf, type PageQuery, windowOf } from '../http/page-query.dto.js';
import type { HistorySubject, JournalSubjects } from './history-subject.js';
import { historyPolicy } from './history.policy.js';
import { linkedRecords } from './linked-records.js';
import { type RecordNames, recordNames, referencesIn } from './record-names.js';
import { juryOf } from './subject-record.js';

/** A page of what happened to a record, the newest first, and what the records in it are called by. */
export interface RecordHistory {
  readonly subject: HistorySubject;
  readonly id: string;
  readonly entries: PageOf<AuditEntry>;
  readonly names: RecordNames;
}

@Injectable()
export class HistoryService {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** All that the journal holds of a record and of what belongs to it. Throws `notFound` where it holds nothing. */
  async of(who: Principal, subject: HistorySubject, id: string, query: PageQuery): Promise<RecordHistory> {
    const found = await this.latest(who, subject, id, query);
    if (found.entries.total === 0) throw new DomainError('notFound', { subject, id });
    return found;
  }

  /** The same, of a record that is known to be there. */
  async latest(who: Principal, subject: HistorySubject, id: string, query: PageQuery): Promise<RecordHistory> {
    return this.database.read(async (reading) => {
      demand(historyPolicy.read(who, subject, await juryOf(reading, subject, id)), 'history.read');
      const entries = await entriesOf(reading, await linkedRecords(reading, subject, id), query);
      const ids = entries.items.flatMap(({ subjectId, before, after }) => [
        subjectId,
        ...referencesIn(before ?? {}),
        ...referencesIn(after ?? {}),
      ]);
      return { subject, id, entries, names: await recordNames(reading, [id, ...ids]) };
    });
  }
}

/** Each kind of record is looked up by the index on kind and id. */
async function entriesOf(reading: Reading, subjects: JournalSubjects, query: PageQuery): Promise<PageOf<AuditEntry>> {
  const kinds = Object.entries(subjects).filter(([, ids]) => ids.length > 0);
  const { skip, take } = windowOf(query);
  const found = await reading
    .select(AuditEntry, 'entry')
    .where(
      new Brackets((any) => {
        kinds.forEach(([kind, ids], n) => {
          any.orWhere(`(entry.subjectType = :kind${n} AND entry.subjectId IN (:...ids${n}))`, {
            [`kind${n}`]: kind,
            [`ids${n}`]: ids,
          });
        });
      }),
    )
    .orderBy('entry.sequence', 'DESC')
    .offset(skip)
    .limit(take)
    .getManyAndCount();
  return pageOf(query, found);
}
