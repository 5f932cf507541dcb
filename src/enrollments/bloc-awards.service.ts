import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { demand, type Principal } from '../accounts/principal.js';
import { candidateOf } from '../candidates/candidates.service.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import type { Reading } from '../database/reading.js';
import type { Writing } from '../database/writing.js';
import { awardBloc } from '../domain/proposals/bloc-award.js';
import type { Bloc } from '../domain/certification/certification.js';
import { DomainError } from '../domain/errors.js';
import type { RecordEarlierAward, RecordEquivalence, RemoveAward } from './bloc-award.dto.js';
import { type AwardOrigin, BlocAwardRecord } from './bloc-award.entity.js';
import { blocAwardPolicy } from './enrollment.policy.js';
import { demandNotMoved } from './enrollment-checks.js';
import { enrollmentOf, type LoadedEnrollment } from './enrollments.service.js';

/** Blocs acquired elsewhere or before: what was decided here is written by publishing, and by nothing else. */
@Injectable()
export class BlocAwardsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** All that a person holds or has held, of every certification, the oldest first. Throws `notFound`. */
  async list(who: Principal, candidateId: string): Promise<BlocAwardRecord[]> {
    demand(blocAwardPolicy.read(who), 'blocAward.read');
    return this.database.read(async (reading) => {
      await candidateOf(reading, candidateId);
      const order = { certificationCode: 'ASC', awardedOn: 'ASC', blocCode: 'ASC', id: 'ASC' } as const;
      return reading.find(BlocAwardRecord, { where: { candidateId }, order });
    });
  }

  /** Throws `notFound`. */
  async find(who: Principal, id: string): Promise<BlocAwardRecord> {
    demand(blocAwardPolicy.read(who), 'blocAward.read');
    return this.database.read(async (reading) => {
      const found = await reading.findOneBy(BlocAwardRecord, { id });
      if (!found) throw new DomainError('notFound', { subject: 'bloc_award', id });
      return found;
    });
  }

  /** Throws `notFound`, `unknownBloc`, `awardInFuture`, `alreadyAwarded`. */
  async recordEarlier(who: Principal, enrollmentId: string, input: RecordEarlierAward): Promise<BlocAwardRecord> {
    const { bloc, awardedOn, evidence } = input;
    return this.record(who, enrollmentId, 'earlier', { bloc, awardedOn, evidence });
  }

  /** Throws `noEquivalence` where no certificate stands for the bloc, and what {@link recordEarlier} throws. */
  async recordEquivalence(who: Principal, enrollmentId: string, input: RecordEquivalence): Promise<BlocAwardRecord> {
    const { bloc, obtainedOn, evidence } = input;
    return this.record(who, enrollmentId, 'equivalence', { bloc, awardedOn: obtainedOn, evidence });
  }

  /** Throws `decidedAward` for what a jury decided here, `movedAward` for what a move rests on, `staleVersion`, `notFound`. The journal keeps the reason. */
  async remove(who: Principal, id: string, { version, reason }: RemoveAward): Promise<void> {
    demand(blocAwardPolicy.remove(who), 'blocAward.remove');
    await this.database.write(who, async (writing) => {
      const found = await writing.read.findOneBy(BlocAwardRecord, { id });
      if (found?.origin === 'decision') throw new DomainError('decidedAward', { sessionId: found.sessionId });
      if (found) await refuseRelied(writing.read, found);
      await writing.remove(BlocAwardRecord, { id, version }, 'blocAward.removed');
      await writing.record({
        ...{ action: 'blocAward.removalExplained', subjectType: 'bloc_award', subjectId: id, after: { reason } },
      });
    });
  }

  private async record(
    who: Principal,
    enrollmentId: string,
    origin: Exclude<AwardOrigin, 'decision'>,
    award: RecordEarlierAward,
  ): Promise<BlocAwardRecord> {
    demand(blocAwardPolicy.record(who), 'blocAward.record');
    const today = this.clock.today();
    if (award.awardedOn > today) throw new DomainError('awardInFuture', { awardedOn: award.awardedOn, today });
    return this.database.write(who, async (writing) => {
      const enrollment = await enrollmentOf(writing.read, enrollmentId);
      demandNotMoved(enrollment);
      return recordAward(writing, enrollment, { ...award, origin });
    });
  }
}

/**
 * Records a bloc that a jury awarded before, brought in from a file, in a transaction under way: told as such in the
 * journal. Throws what {@link BlocAwardsService.recordEarlier} throws.
 */
export async function recordPastAward(
  writing: Writing,
  enrollment: LoadedEnrollment,
  award: RecordEarlierAward,
): Promise<BlocAwardRecord> {
  demandNotMoved(enrollment);
  return recordAward(writing, enrollment, { ...award, origin: 'earlier' }, 'blocAward.imported');
}

type ElsewhereAward = RecordEarlierAward & { readonly origin: Exclude<AwardOrigin, 'decision'> };

/** Records what was acquired elsewhere, in a transaction under way; validity is that of the enrollment's access route. */
async function recordAward(
  writing: Writing,
  enrollment: LoadedEnrollment,
  { origin, bloc: blocCode, awardedOn, evidence }: ElsewhereAward,
  action = 'blocAward.recorded',
): Promise<BlocAwardRecord> {
  const { candidateId, accessRoute, certification } = enrollment;
  const bloc = blocOf(enrollment, blocCode);
  if (origin === 'equivalence' && bloc.equivalences.length === 0) {
    const having = certification.content.blocs.filter(({ equivalences }) => equivalences.length > 0);
    throw new DomainError('noEquivalence', { bloc: blocCode, having: having.map(({ code }) => code) });
  }
  const { code: certificationCode, number: certificationNumber } = certification;
  const same = { candidateId, certificationCode, certificationNumber, blocCode, origin, awardedOn };
  await refuseTwice(writing.read, same);
  const { validUntil } = awardBloc(certification.content, bloc, accessRoute, awardedOn);
  const row: BlocAwardRecord = {
    ...{ id: randomUUID(), ...same, evidence, sessionId: null, restsOn: null, version: 1 },
    validUntil: validUntil === 'unlimited' ? null : validUntil,
  };
  return writing.insert(BlocAwardRecord, row, action);
}

function blocOf({ certification }: LoadedEnrollment, blocCode: string): Bloc {
  const { blocs } = certification.content;
  const bloc = blocs.find(({ code }) => code === blocCode);
  if (!bloc) throw new DomainError('unknownBloc', { blocs: [blocCode], known: blocs.map(({ code }) => code) });
  return bloc;
}

async function refuseTwice(
  reading: Reading,
  award: Pick<BlocAwardRecord, 'candidateId' | 'certificationCode' | 'certificationNumber'> &
    Pick<BlocAwardRecord, 'blocCode' | 'origin' | 'awardedOn'>,
): Promise<void> {
  const same = await reading.findOneBy(BlocAwardRecord, award);
  if (same) throw new DomainError('alreadyAwarded', { blocAwardId: same.id, awardedOn: award.awardedOn });
}

/** Throws `movedAward` for what a move has written, or rests on: it is undone with the move, and not apart. */
async function refuseRelied(reading: Reading, { id, candidateId, restsOn }: BlocAwardRecord): Promise<void> {
  const awards = await reading.findBy(BlocAwardRecord, { candidateId });
  const resting = restsOn ? id : awards.find((award) => award.restsOn?.includes(id))?.id;
  if (resting) throw new DomainError('movedAward', { blocAwardId: resting });
}
