import { Inject, Injectable } from '@nestjs/common';
import { demand, type Principal } from '../accounts/principal.js';
import { Database } from '../database/database.js';
import type { Reading } from '../database/reading.js';
import { PrintingPool } from '../documents/printing-pool.js';
import { minutesOfSession } from '../domain/sealing/minutes-of-session.js';
import type { MinutesSnapshot } from '../domain/sealing/minutes-snapshot.js';
import { loadJury } from '../jury-sessions/load-session.js';
import { deliberationPolicy } from './deliberation.policy.js';
import { loadCases } from './load-cases.js';
import { SealedRecord } from './sealed-record.entity.js';
import { isIntact, openRecord, sealedRecordOf } from './sealed-record.js';
import { takeSnapshot } from './take-snapshot.js';

export interface Minutes {
  /** "PV_RNCP31936_2023-06-15.pdf", marked as a draft until sealed. */
  readonly fileName: string;
  readonly pdf: Uint8Array;
}

/** What is sealed, and the minutes that show it. */
@Injectable()
export class SealedRecordsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(PrintingPool) private readonly pool: PrintingPool,
  ) {}

  /** Throws `notFound` until the session is sealed. */
  async find(who: Principal, sessionId: string): Promise<{ record: SealedRecord; intact: boolean }> {
    return this.database.read(async (reading) => {
      const { members } = await loadJury(reading, sessionId);
      demand(deliberationPolicy.readMinutes(who, members), 'sealedRecord.read');
      const record = await sealedRecordOf(reading, sessionId);
      return { record, intact: await isIntact(reading, record) };
    });
  }

  /** The minutes from the sealed snapshot; before sealing, a draft from what is recorded so far. */
  async minutes(who: Principal, sessionId: string): Promise<Minutes> {
    const minutes = await this.database.read(async (reading) => {
      const { members } = await loadJury(reading, sessionId);
      demand(deliberationPolicy.readMinutes(who, members), 'minutes.read');
      return minutesOf(reading, sessionId);
    });
    const { certification, session, seal } = minutes;
    const fileName = `PV${seal ? '' : '_projet'}_${certification.code}_${session.day}.pdf`;
    return { fileName, pdf: await this.pool.print('minutes', minutes) };
  }
}

async function minutesOf(reading: Reading, sessionId: string): Promise<MinutesSnapshot> {
  const record = await reading.findOneBy(SealedRecord, { id: sessionId });
  if (record) return minutesOfSession(await openRecord(reading, record), record);
  return minutesOfSession(takeSnapshot(await loadCases(reading, sessionId)), null);
}
