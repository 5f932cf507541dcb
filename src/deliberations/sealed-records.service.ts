import { Inject, Injectable } from '@nestjs/common';
import { demand, type Principal } from '../accounts/principal.js';
import { withheldFrom } from '../assessing/load-withheld.js';
import { Database } from '../database/database.js';
import type { Reading } from '../database/reading.js';
import { PrintingPool } from '../documents/printing-pool.js';
import type { Withheld } from '../domain/assessing/withheld.js';
import { minutesOfSession } from '../domain/sealing/minutes-of-session.js';
import type { MinutesSnapshot } from '../domain/sealing/minutes-snapshot.js';
import { loadJury } from '../jury-sessions/load-session.js';
import { snapshotTold } from './cases-told.js';
import { deliberationState } from './deliberation-state.js';
import { deliberationPolicy } from './deliberation.policy.js';
import { ExaminedCandidacies } from './examined-candidacies.js';
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
    @Inject(ExaminedCandidacies) private readonly examined: ExaminedCandidacies,
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
      const jury = await loadJury(reading, sessionId);
      demand(deliberationPolicy.readMinutes(who, jury.members), 'minutes.read');
      return this.minutesOf(reading, sessionId, await withheldFrom(reading, who, jury));
    });
    const { certification, session, seal } = minutes;
    const fileName = `PV${seal ? '' : '_projet'}_${certification.code}_${session.day}.pdf`;
    return { fileName, pdf: await this.pool.print('minutes', minutes) };
  }

  /** A draft tells its reader no more than the sheets do; what is sealed tells all who sat the same. */
  private async minutesOf(reading: Reading, sessionId: string, withheld: Withheld): Promise<MinutesSnapshot> {
    const record = await reading.findOneBy(SealedRecord, { id: sessionId });
    if (record) return minutesOfSession(await openRecord(reading, record), record);
    const state = await deliberationState(reading, sessionId);
    const cases = await loadCases(reading, sessionId, undefined, this.examined.since(state));
    return minutesOfSession(snapshotTold(withheld, takeSnapshot(cases)), null);
  }
}
