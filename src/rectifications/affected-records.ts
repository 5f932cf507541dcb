import { In } from 'typeorm';
import type { Reading } from '../database/reading.js';
import { SealedRecord } from '../deliberations/sealed-record.entity.js';
import type { PlainDay } from '../domain/day.js';
import { blocByRecordedCode } from '../domain/rules/recorded-places.js';
import type { CandidacyConsequences } from '../domain/sealing/rectification-consequences.js';
import type { SessionSnapshot } from '../domain/sealing/session-snapshot.js';
import type { SessionState } from '../domain/sessions/session-life-cycle.js';
import { BlocAwardRecord } from '../enrollments/bloc-award.entity.js';
import { awardsRestingOn } from '../enrollments/withdraw-awards.js';
import { countUnsealed } from '../evaluations/rectify-validated.js';
import { Candidacy } from '../jury-sessions/candidacy.entity.js';
import type { JurySession } from '../jury-sessions/jury-session.entity.js';

/** Another session that relied on a bloc withdrawn, or will find it missing. */
export interface RelyingSession {
  readonly sessionId: string;
  readonly day: PlainDay;
  readonly state: SessionState;
  readonly candidateId: string;
  readonly blocCode: string;
}

/** Awards to withdraw, and what the president should know of the rest before confirming. */
export interface AffectedRecords {
  readonly withdrawn: readonly BlocAwardRecord[];
  /** Blocs of another version that were carried over from those withdrawn: they go with them. */
  readonly carried: readonly BlocAwardRecord[];
  /** Sealed ones that relied on a bloc withdrawn keep their decisions; the others will propose without it. */
  readonly relyingSessions: readonly RelyingSession[];
  /** Results recorded since for a bloc that is now validated: no session will read them. */
  readonly evaluations: readonly { readonly candidacyId: string; readonly blocCode: string; readonly count: number }[];
}

type Presented = Candidacy & { readonly session: JurySession; readonly enrollment: { readonly candidateId: string } };

/** What a rectification touches beyond its own session. */
export async function affectedRecords(
  reading: Reading,
  { session, certification }: SessionSnapshot,
  consequences: readonly CandidacyConsequences[],
): Promise<AffectedRecords> {
  const losing = consequences.filter(({ withdrawn }) => withdrawn.length > 0);
  const candidateIds = losing.map(({ candidateId }) => candidateId);
  const awarded = await reading.find(BlocAwardRecord, {
    where: { sessionId: session.id, candidateId: In(candidateIds) },
    order: { candidateId: 'ASC', blocCode: 'ASC' },
  });
  const isLost = ({ candidateId, blocCode }: BlocAwardRecord) =>
    losing.some((one) => one.candidateId === candidateId && one.withdrawn.some((gone) => gone.blocCode === blocCode));
  const withdrawn = awarded.filter(isLost);
  const carried = await awardsRestingOn(reading, withdrawn);
  const evaluations = await lostEvaluations(reading, certification, consequences);
  return {
    withdrawn,
    carried,
    relyingSessions: await relyingOn(reading, session, [...withdrawn, ...carried]),
    evaluations,
  };
}

async function lostEvaluations(
  reading: Reading,
  certification: SessionSnapshot['certification'],
  consequences: readonly CandidacyConsequences[],
): Promise<AffectedRecords['evaluations']> {
  const blocs = [...blocByRecordedCode(certification)];
  const evaluations = [];
  for (const { candidacyId, enrollmentId, awarded } of consequences) {
    for (const { blocCode } of awarded) {
      const codes = blocs.filter(([, bloc]) => bloc === blocCode).map(([code]) => code);
      const count = await countUnsealed(reading, enrollmentId, codes);
      if (count > 0) evaluations.push({ candidacyId, blocCode, count });
    }
  }
  return evaluations;
}

async function relyingOn(
  reading: Reading,
  { id, day }: SessionSnapshot['session'],
  gone: readonly BlocAwardRecord[],
): Promise<RelyingSession[]> {
  if (gone.length === 0) return [];
  const candidacies = (await reading.find(Candidacy, {
    where: { enrollment: { candidateId: In(gone.map(({ candidateId }) => candidateId)) } },
    relations: { session: true, enrollment: true },
    order: { session: { day: 'ASC' }, id: 'ASC' },
  })) as Presented[];
  const others = candidacies.filter(({ sessionId, session }) => sessionId !== id && session.day >= day);
  const relying: RelyingSession[] = [];
  for (const candidacy of others) {
    const { session, enrollment } = candidacy;
    const own = gone.filter(({ candidateId }) => candidateId === enrollment.candidateId);
    const relied = await reliedOn(reading, candidacy, own);
    const of = { sessionId: session.id, day: session.day, state: session.state, candidateId: enrollment.candidateId };
    relying.push(...relied.map(({ blocCode }) => ({ ...of, blocCode })));
  }
  return relying;
}

/** Of a sealed session what it had before it; of another, what it would still find. */
async function reliedOn(
  reading: Reading,
  { id, sessionId, session }: Presented,
  gone: readonly BlocAwardRecord[],
): Promise<readonly BlocAwardRecord[]> {
  if (session.state !== 'sealed' && session.state !== 'published') return gone;
  const record = await reading.findOneBy(SealedRecord, { id: sessionId });
  const { candidacies } = JSON.parse(record?.snapshot ?? '{"candidacies":[]}') as Pick<SessionSnapshot, 'candidacies'>;
  const had = candidacies.find((one) => one.id === id)?.awards ?? [];
  return gone.filter(({ blocCode, awardedOn, evidence }) =>
    had.some((one) => one.blocCode === blocCode && one.awardedOn === awardedOn && one.evidence === evidence),
  );
}
