import { Inject, Injectable } from '@nestjs/common';
import { AccountsService } from '../accounts/accounts.service.js';
import { demand, type Principal } from '../accounts/principal.js';
import { chainJournal } from '../audit/chain-journal.js';
import { hashOfText } from '../audit/hash-of-text.js';
import { Database } from '../database/database.js';
import type { Writing } from '../database/writing.js';
import { canonicalJson } from '../domain/sealing/canonical-json.js';
import { CURRENT_CUT } from '../domain/sealing/journal-cut.js';
import { journalText, sealText } from '../domain/sealing/seal.js';
import { sealEvaluations } from '../evaluations/seal-evaluations.js';
import { enterState } from '../jury-sessions/enter-state.js';
import { loadJury } from '../jury-sessions/load-session.js';
import { SigningKeys } from '../signing/signing-keys.js';
import { lastInChain } from './chain-of-records.js';
import { deliberationPolicy } from './deliberation.policy.js';
import { loadCases, type SessionCases } from './load-cases.js';
import { SealedRecord } from './sealed-record.entity.js';
import { demandSealable } from './obstacles-to-seal.js';
import { sealStatement } from './sealed-record.js';
import { sessionJournal } from './session-journal.js';
import { SealedSheetsRecord } from './sealed-sheets.entity.js';
import { sheetsToSeal } from './sealed-sheets.js';
import { takeSnapshot } from './take-snapshot.js';

/**
 * The president seals the session: what its decisions rest on is written down whole, hashed, signed together with what
 * the journal holds of it, and changes no more.
 */
@Injectable()
export class SealSession {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AccountsService) private readonly accounts: AccountsService,
    @Inject(SigningKeys) private readonly keys: SigningKeys,
  ) {}

  /** Throws `wrongPassword`, `wrongState`, `sessionNotReady` with all that is missing, or `signingKeysUnavailable`. */
  async seal(who: Principal, sessionId: string, password: string): Promise<SealedRecord> {
    const { members } = await this.database.read((reading) => loadJury(reading, sessionId));
    demand(deliberationPolicy.seal(who, members), 'jurySession.seal');
    await this.accounts.confirmPassword(who, password);
    await this.keys.ready();
    return this.database.writeLong(who, async (writing) => {
      const cases = await loadCases(writing.read, sessionId);
      demand(deliberationPolicy.seal(who, cases.loaded.members), 'jurySession.seal');
      demandSealable(cases);
      const { sheets, ...toSign } = await sealedRecord(writing, cases);
      const record = await this.sign(writing, toSign);
      await enterState(writing, cases.loaded.session, 'seal');
      const { content: _sheets, ...named } = sheets;
      await writing.insert(SealedSheetsRecord, sheets, 'sealedSheets.written', named);
      const { snapshot: _whole, journal: _sequences, ...shown } = record;
      await writing.insert(SealedRecord, record, 'sealedRecord.written', shown);
      await sealResults(writing, cases);
      return record;
    });
  }

  private async sign({ read }: Writing, { record, previousHash }: ToSign): Promise<SealedRecord> {
    const bytes = Buffer.from(sealText(sealStatement(record, previousHash)!), 'utf8');
    return { ...record, ...(await this.keys.sign(read, bytes)) };
  }
}

interface ToSign {
  readonly record: Omit<SealedRecord, 'keyId' | 'signature'>;
  readonly previousHash: string | null;
}

interface ToSeal extends ToSign {
  readonly sheets: SealedSheetsRecord;
}

/** The session whole at the next place in the chain of sealed records, and what the journal holds of it. */
async function sealedRecord(writing: Writing, cases: SessionCases): Promise<ToSeal> {
  const { read, actor, at } = writing;
  const last = await lastInChain(read);
  const [rank, previousHash] = [(last?.rank ?? 0) + 1, last?.hash ?? null];
  const step = { state: 'sealed', by: actor.name, at } as const;
  const whole = takeSnapshot(cases, { step, chain: { rank, previousHash } });
  const { named: assessors, row: sheets } = await sheetsToSeal(read, whole);
  const snapshot = canonicalJson({ ...whole, assessors });
  const entries = await sessionJournal(read, cases.loaded);
  const journal = {
    sequences: entries.map(({ sequence }) => sequence),
    hash: hashOfText(journalText(entries)),
    head: await chainJournal(writing),
    cut: CURRENT_CUT,
  };
  const { id } = cases.loaded.session;
  const [sealedBy, sealerName] = [actor.accountId, actor.name];
  return {
    record: { id, rank, snapshot, hash: hashOfText(snapshot), sealedAt: at, sealedBy, sealerName, journal },
    previousHash,
    sheets,
  };
}

/** Those absent were not decided on: their results remain to be read by another session. */
async function sealResults(writing: Writing, { loaded, cases }: SessionCases): Promise<void> {
  const sealed = cases
    .filter(({ examined }) => !examined.absent)
    .map(({ examined: { record, presented }, decision }) => ({
      enrollmentId: record.enrollmentId,
      presented,
      validated: (decision?.blocs ?? [])
        .filter(({ blocCode, outcome }) => presented.includes(blocCode) && outcome === 'validated')
        .map(({ blocCode }) => blocCode),
    }));
  await sealEvaluations(writing, loaded.session.id, sealed);
}
