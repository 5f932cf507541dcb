import { Inject, Injectable } from '@nestjs/common';
import { AccountsService } from '../accounts/accounts.service.js';
import { demand, type Principal } from '../accounts/principal.js';
import { Database } from '../database/database.js';
import type { Reading } from '../database/reading.js';
import type { Writing } from '../database/writing.js';
import { canonicalJson } from '../domain/canonical-json.js';
import type { SessionSnapshot } from '../domain/session-snapshot.js';
import { sealEvaluations } from '../evaluations/seal-evaluations.js';
import { enterState } from '../jury-sessions/enter-state.js';
import { loadJury } from '../jury-sessions/load-session.js';
import { demandDecided } from './close-deliberation.js';
import { deliberationPolicy } from './deliberation.policy.js';
import { loadCases, type SessionCases } from './load-cases.js';
import { SealedRecord } from './sealed-record.entity.js';
import { hashOf } from './sealed-record.js';
import { takeSnapshot } from './take-snapshot.js';

/** The president seals the session: what its decisions rest on is written down whole, hashed, and changes no more. */
@Injectable()
export class SealSession {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AccountsService) private readonly accounts: AccountsService,
  ) {}

  /** Throws `wrongPassword`, `wrongState`, or `sessionNotReady` with what is left to decide. */
  async seal(who: Principal, sessionId: string, password: string): Promise<SealedRecord> {
    const { members } = await this.database.read((reading) => loadJury(reading, sessionId));
    demand(deliberationPolicy.seal(who, members), 'jurySession.seal');
    await this.accounts.confirmPassword(who, password);
    return this.database.write(who, async (writing) => {
      const cases = await loadCases(writing.read, sessionId);
      demand(deliberationPolicy.seal(who, cases.loaded.members), 'jurySession.seal');
      demandDecided(cases, 'seal');
      const record = sealedRecord(writing, takeSnapshot(cases, await sealingOf(writing)));
      await enterState(writing, cases.loaded.session, 'seal');
      const { snapshot: _whole, ...shown } = record;
      await writing.insert(SealedRecord, record, 'sealedRecord.written', shown);
      await sealResults(writing, cases);
      return record;
    });
  }
}

/** The act itself, and the next place in the chain of sealed sessions. */
async function sealingOf({ read, actor, at }: Writing) {
  const last = await lastSealed(read);
  const chain = { rank: (last?.rank ?? 0) + 1, previousHash: last?.hash ?? null };
  return { chain, step: { state: 'sealed', by: actor.name, at } } as const;
}

async function lastSealed(reading: Reading): Promise<Pick<SealedRecord, 'rank' | 'hash'> | null> {
  const [last] = await reading.find(SealedRecord, {
    select: { id: true, rank: true, hash: true },
    order: { rank: 'DESC' },
    take: 1,
  });
  return last ?? null;
}

function sealedRecord({ actor, at }: Writing, whole: SessionSnapshot): SealedRecord {
  const snapshot = canonicalJson(whole);
  return {
    ...{ id: whole.session.id, rank: whole.chain?.rank ?? 0, snapshot, hash: hashOf(snapshot) },
    ...{ sealedAt: at, sealedBy: actor.accountId, sealerName: actor.name },
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
