import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { AccountsService } from '../accounts/accounts.service.js';
import { demand, type Principal } from '../accounts/principal.js';
import { chainJournal } from '../audit/chain-journal.js';
import { hashOfText } from '../audit/hash-of-text.js';
import type { Certificate } from '../certificates/certificate.entity.js';
import { rectifyCertificates } from '../certificates/rectify-certificates.js';
import { TellHolders, type Told } from '../certificates/tell-holders.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import type { Writing } from '../database/writing.js';
import { lastInChain } from '../deliberations/chain-of-records.js';
import { firstMinutes, rectificationStatement } from '../deliberations/rectified-session.js';
import { rectifiedDocuments } from '../domain/certificates/rectified-documents.js';
import { canonicalJson } from '../domain/sealing/canonical-json.js';
import { rectificationReference } from '../domain/sealing/document-references.js';
import { DomainError } from '../domain/errors.js';
import { type CandidacyConsequences, consequencesOf } from '../domain/sealing/rectification-consequences.js';
import { rectificationSealText } from '../domain/sealing/rectification-seal.js';
import type { Rectification } from '../domain/sealing/rectification.js';
import type { SessionSnapshot } from '../domain/sealing/session-snapshot.js';
import { awardBlocs, type DecidedAward } from '../enrollments/bloc-awards.js';
import { withdrawAwards } from '../enrollments/withdraw-awards.js';
import { rectifyValidated } from '../evaluations/rectify-validated.js';
import { loadJury } from '../jury-sessions/load-session.js';
import { RectificationRecord } from '../jury-sessions/rectification.entity.js';
import { SigningKeys } from '../signing/signing-keys.js';
import { actForCertifier } from './for-certifier.js';
import { planRectification, type PlannedRectification } from './plan-rectification.js';
import type { DraftRectification, SealRectification } from './rectification.dto.js';
import { rectificationPolicy } from './rectification.policy.js';

export interface SealedRectification {
  readonly row: RectificationRecord;
  /** Nobody is to be told before the results are published. */
  readonly told: Told;
}

/** After sealing, the one way to change a decision: new minutes, sealed beside the first. */
@Injectable()
export class RectifySession {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AccountsService) private readonly accounts: AccountsService,
    @Inject(SigningKeys) private readonly keys: SigningKeys,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(TellHolders) private readonly telling: TellHolders,
  ) {}

  /** What it would do; writes nothing. Throws as {@link actForCertifier} and {@link planRectification}. */
  async preview(who: Principal, sessionId: string, asked: DraftRectification): Promise<PlannedRectification> {
    return this.database.read(async (reading) => {
      const { session, members } = await loadJury(reading, sessionId);
      demand(rectificationPolicy.rectify(who, members), 'jurySession.rectify');
      const forCertifier = actForCertifier(who, members, asked);
      return planRectification(reading, session, { ...asked, forCertifier }, this.clock.today());
    });
  }

  /**
   * Seals the rectification and all that follows from it, in one transaction. Throws `wrongPassword`,
   * `rectificationChanged` where it would do otherwise than was seen, and as `preview`.
   */
  async rectify(who: Principal, sessionId: string, asked: SealRectification): Promise<SealedRectification> {
    const { members } = await this.database.read((reading) => loadJury(reading, sessionId));
    demand(rectificationPolicy.rectify(who, members), 'jurySession.rectify');
    await this.accounts.confirmPassword(who, asked.password);
    await this.keys.ready();
    return this.database.writeLong(who, async (writing) => {
      const { session, members: jury } = await loadJury(writing.read, sessionId);
      demand(rectificationPolicy.rectify(who, jury), 'jurySession.rectify');
      const forCertifier = actForCertifier(who, jury, asked);
      const terms = { ...asked, forCertifier };
      const plan = await planRectification(writing.read, session, terms, this.clock.today());
      if (plan.seen !== asked.seen) throw new DomainError('rectificationChanged', { seen: asked.seen, now: plan.seen });
      const row = await this.seal(writing, plan);
      await noteSealed(writing, plan, row);
      const told = await this.telling.tell(writing, await carryOut(writing, plan, row), 'rectified');
      return { row, told };
    });
  }

  private async seal(writing: Writing, { opened, number, terms }: PlannedRectification): Promise<RectificationRecord> {
    const { read, actor, at } = writing;
    const last = await lastInChain(read);
    const chain = { rank: (last?.rank ?? 0) + 1, previousHash: last?.hash ?? null };
    const { first, record: sealed, rectifications } = opened;
    const content: Rectification = {
      ...{ format: 'delibloc-rectification/1', sessionId: first.session.id, number },
      ...{ rectifies: firstMinutes(opened), follows: rectifications.at(-1)?.row.hash ?? sealed.hash },
      ...terms,
      ...{ sealing: { by: actor.name, at }, chain },
    };
    const record = canonicalJson(content);
    const row = {
      ...{ id: randomUUID(), sessionId: first.session.id, number, rank: chain.rank, hash: hashOfText(record) },
      ...{ sealedAt: at, sealedBy: actor.accountId, sealerName: actor.name, journalHead: await chainJournal(writing) },
    };
    const statement = rectificationStatement(row, chain.previousHash);
    const signature = await this.keys.sign(read, Buffer.from(rectificationSealText(statement), 'utf8'));
    return { ...row, record, ...signature };
  }
}

/** Beside the record, the journal tells why, and who acted for the certifier in the president's place. */
async function noteSealed(
  writing: Writing,
  { terms: { ground, reason, decidedBy, forCertifier } }: PlannedRectification,
  row: RectificationRecord,
): Promise<void> {
  const { record: _record, journalHead: _head, ...shown } = row;
  const act = forCertifier ? 'certifierRectification.sealed' : 'rectification.sealed';
  const told = { ...shown, ground, reason, ...(forCertifier && { decider: decidedBy, ...forCertifier }) };
  await writing.insert(RectificationRecord, row, act, told);
}

/**
 * Awards and documents where they have been given already; what may still be evaluated, in any case. Gives the documents
 * that were revoked or issued.
 */
async function carryOut(
  writing: Writing,
  { opened, number, terms, affected, issued }: PlannedRectification,
  { rank, sessionId }: RectificationRecord,
): Promise<Certificate[]> {
  const { current, first } = opened;
  const reference = rectificationReference(first, number);
  const consequences = consequencesOf(current, terms, { reference, rank });
  const changed: Certificate[] = [];
  if (issued) {
    const by = { minutes: reference, reason: terms.reason };
    await withdrawAwards(writing, [...affected.withdrawn, ...affected.carried], by);
    await awardBlocs(
      writing,
      consequences.flatMap((one) => awardsIn(current, one, reference)),
    );
    const documents = rectifiedDocuments(consequences, issued);
    changed.push(...(await rectifyCertificates(writing, documents, { sessionId, ...by })));
  }
  const enrollmentOf = new Map(current.candidacies.map(({ id, enrollmentId }) => [id, enrollmentId]));
  const rectified = terms.changes.map(({ candidacyId, blocs }) => ({
    enrollmentId: enrollmentOf.get(candidacyId)!,
    validated: blocs.filter(({ to }) => to === 'validated').map(({ blocCode }) => blocCode),
    notValidated: blocs.filter(({ from }) => from === 'validated').map(({ blocCode }) => blocCode),
  }));
  await rectifyValidated(writing, sessionId, rectified);
  return changed;
}

function awardsIn(
  { session, certification }: SessionSnapshot,
  { candidateId, awarded }: CandidacyConsequences,
  evidence: string,
): DecidedAward[] {
  const { code: certificationCode, version: certificationNumber } = certification;
  const of = { candidateId, certificationCode, certificationNumber, sessionId: session.id, evidence };
  return awarded.map((award) => ({ ...award, ...of }));
}
