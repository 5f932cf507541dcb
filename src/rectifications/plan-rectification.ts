import { In } from 'typeorm';
import { hashOfText } from '../audit/hash-of-text.js';
import { Candidate } from '../candidates/candidate.entity.js';
import { holdersOfSession } from '../certificates/holders-of-session.js';
import { certificatesInForce } from '../certificates/rectify-certificates.js';
import type { Reading } from '../database/reading.js';
import { identityOf } from '../deliberations/load-records.js';
import { openRectified, type RectifiedSession } from '../deliberations/rectified-session.js';
import { canonicalJson } from '../domain/sealing/canonical-json.js';
import type { PlainDay } from '../domain/day.js';
import { type IssuedBySession, rectifiedDocuments } from '../domain/certificates/rectified-documents.js';
import { type AskedChange, draftRectification } from '../domain/sealing/draft-rectification.js';
import { DomainError } from '../domain/errors.js';
import { type CandidacyConsequences, consequencesOf } from '../domain/sealing/rectification-consequences.js';
import type { ActForCertifier, RectificationTerms } from '../domain/sealing/rectification.js';
import type { SessionSnapshot } from '../domain/sealing/session-snapshot.js';
import type { JurySession } from '../jury-sessions/jury-session.entity.js';
import { affectedRecords, type AffectedRecords } from './affected-records.js';
import type { DraftRectification, RectifyCandidacy } from './rectification.dto.js';

/** All that a rectification would do, and the name of that, for whoever confirms it. */
export interface PlannedRectification {
  readonly opened: RectifiedSession;
  /** Among those of the session, from 1. */
  readonly number: number;
  readonly terms: RectificationTerms;
  /** Of a session that is not published yet, they come with its publication. */
  readonly consequences: readonly CandidacyConsequences[];
  readonly affected: AffectedRecords;
  /** Null where the session has not been published yet. */
  readonly issued: IssuedBySession | null;
  readonly seen: string;
}

export interface AskedRectification extends Pick<
  DraftRectification,
  'ground' | 'reason' | 'decidedBy' | 'decidedOn' | 'changes'
> {
  /** Null where the president rectifies. */
  readonly forCertifier: ActForCertifier | null;
}

/**
 * What is asked, checked against what holds of the session now. Throws `notSealed`, `rectifiedInFuture`,
 * `rectifiedBeforeSession`, `rectificationRefused` with all faults, `notFound`, `recordTampered`.
 */
export async function planRectification(
  reading: Reading,
  session: JurySession,
  asked: AskedRectification,
  today: PlainDay,
): Promise<PlannedRectification> {
  demandSealed(session);
  const { ground, reason, decidedBy, decidedOn, forCertifier } = asked;
  if (decidedOn > today) throw new DomainError('rectifiedInFuture', { decidedOn, today });
  if (decidedOn < session.day) throw new DomainError('rectifiedBeforeSession', { decidedOn, day: session.day });
  const opened = await openRectified(reading, session.id);
  const changes = draftRectification(
    opened.current,
    await askedChanges(reading, opened.current, asked.changes),
    reason,
  );
  const terms = { ground, reason, decidedBy, decidedOn, ...(forCertifier && { forCertifier }), changes };
  const decided = consequencesOf(opened.current, terms);
  const issued = session.state === 'published' ? await issuedBySession(reading, opened, terms, decided) : null;
  const consequences = issued ? rectifiedDocuments(decided, issued) : decided;
  const affected = await affectedRecords(reading, opened.current, consequences);
  const number = opened.rectifications.length + 1;
  const { state } = session;
  const seen = hashOfText(canonicalJson({ state, number, terms, consequences, affected: plain(affected) }));
  return { opened, number, terms, consequences, affected, issued, seen };
}

/** Throws `notSealed`: until then, a decision is simply taken again. */
export function demandSealed({ state }: JurySession): void {
  if (state !== 'sealed' && state !== 'published') throw new DomainError('notSealed', { state });
}

/** Whoever's identity is rectified now bears that one from now on. */
async function issuedBySession(
  reading: Reading,
  opened: RectifiedSession,
  { changes }: RectificationTerms,
  consequences: readonly CandidacyConsequences[],
): Promise<IssuedBySession> {
  const holders = await holdersOfSession(reading, opened);
  const candidateOf = new Map(opened.current.candidacies.map(({ id, candidateId }) => [id, candidateId]));
  for (const { candidacyId, identity } of changes) if (identity) holders.delete(candidateOf.get(candidacyId)!);
  return { inForce: await certificatesInForce(reading, opened.current.session.id, consequences), holders };
}

async function askedChanges(
  reading: Reading,
  { candidacies }: SessionSnapshot,
  changes: readonly RectifyCandidacy[],
): Promise<AskedChange[]> {
  const candidateOf = new Map(candidacies.map(({ id, candidateId }) => [id, candidateId]));
  const wanted = changes.filter(({ identity }) => identity).flatMap((one) => candidateOf.get(one.candidacyId) ?? []);
  const registered = new Map((await reading.findBy(Candidate, { id: In(wanted) })).map((one) => [one.id, one]));
  return changes.map(({ candidacyId, blocs, title = null, wordsForCandidate, identity }) => {
    const candidate = identity ? registered.get(candidateOf.get(candidacyId) ?? '') : undefined;
    return {
      ...{ candidacyId, title, wordsForCandidate },
      blocs: Object.fromEntries(blocs.map(({ bloc, outcome }) => [bloc, outcome])),
      identity: candidate ? identityOf(candidate) : null,
    };
  });
}

/** Without what no JSON holds. */
function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
