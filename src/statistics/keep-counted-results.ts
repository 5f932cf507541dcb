import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { FollowingRows, Touched } from '../database/following.js';
import { Setting } from '../database/setting.entity.js';
import { openRectified } from '../deliberations/rectified-session.js';
import { SealedRecord } from '../deliberations/sealed-record.entity.js';
import { DomainError } from '../domain/errors.js';
import { countedResults } from '../domain/statistics/counted-result.js';
import { RectificationRecord } from '../jury-sessions/rectification.entity.js';
import { CountedResultRow } from './counted-result.entity.js';

/** To be raised whenever other results are to be counted of what is sealed already. */
const COUNT_VERSION = '1';
const SETTING = 'counted-results-version';

/** Counts each session as it is sealed and as it is rectified, in the transaction that does it. */
@Injectable()
export class KeepCountedResults implements OnModuleInit {
  constructor(@Inject(Database) private readonly database: Database) {}

  onModuleInit(): void {
    this.database.followEachWrite({ tables: [SealedRecord, RectificationRecord], follow: followResults });
  }

  /** Counts all again where this release counts otherwise than what is there: after an upgrade, at its first start. */
  async run(): Promise<void> {
    const kept = await this.database.read((reading) => reading.findOneBy(Setting, { id: SETTING }));
    if (kept?.value === COUNT_VERSION) return;
    await this.database.keep(async (housekeeping) => {
      const rows = housekeeping.following;
      const sealed = rows.read.select(SealedRecord, 'record').select('record.id', 'id');
      for (const { id } of await sealed.getRawMany<{ readonly id: string }>()) await countIntact(rows, id);
      await housekeeping.put(Setting, { id: SETTING, value: COUNT_VERSION });
    });
  }
}

async function followResults(rows: FollowingRows, touched: Touched): Promise<void> {
  const rectified = await rows.read.rowsIn(RectificationRecord, 'id', touched(RectificationRecord));
  const sessionIds = new Set([...touched(SealedRecord), ...rectified.map(({ sessionId }) => sessionId)]);
  for (const sessionId of sessionIds) await count(rows, sessionId);
}

/** A record that is not what was sealed counts for nothing; the pages say so. */
async function countIntact(rows: FollowingRows, sessionId: string): Promise<void> {
  try {
    await count(rows, sessionId);
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'recordTampered') throw error;
    await rows.drop(CountedResultRow, { sessionId });
  }
}

async function count(rows: FollowingRows, sessionId: string): Promise<void> {
  const { current } = await openRectified(rows.read, sessionId);
  await rows.drop(CountedResultRow, { sessionId });
  await rows.fill(
    CountedResultRow,
    countedResults(current.candidacies).map((result) => ({ ...result, sessionId })),
  );
}
