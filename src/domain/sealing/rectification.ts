import { canonicalJson } from './canonical-json.js';
import type { CertificateHolder } from './certificate-snapshot.js';
import type { PlainDay } from '../day.js';
import type { BlocDecisionOutcome, TitleDecisionOutcome } from '../decisions/deliberation.js';
import { DomainError } from '../errors.js';
import type { RecordedDecision } from '../decisions/recorded-decision.js';
import type { SessionSnapshot, SnapshotCandidacy } from './session-snapshot.js';

/** What makes sealed minutes be rectified. */
export const RECTIFICATION_GROUNDS = ['materialError', 'appealUpheld', 'courtDecision', 'identity', 'other'] as const;
export type RectificationGround = (typeof RECTIFICATION_GROUNDS)[number];

export interface Change<T> {
  readonly from: T;
  readonly to: T;
}

export interface RectifiedBloc extends Change<BlocDecisionOutcome> {
  readonly blocCode: string;
}

/** What changes for one candidate: only that. */
export interface RectifiedCandidacy {
  readonly candidacyId: string;
  /** In the order of the certification. */
  readonly blocs: readonly RectifiedBloc[];
  readonly title: Change<TitleDecisionOutcome> | null;
  readonly identity: Change<CertificateHolder> | null;
  /** What the candidate is told in their space. */
  readonly wordsForCandidate: string;
}

/** A rectification by the certifier, where the president of the jury can no more. */
export interface ActForCertifier {
  /** In which quality whoever decided did. */
  readonly decidedAs: string;
  /** Why the president does not rectify. */
  readonly presidentUnable: string;
}

/** Who decided that the minutes are rectified, on what ground, and what changes. */
export interface RectificationTerms {
  readonly ground: RectificationGround;
  readonly reason: string;
  readonly decidedBy: string;
  readonly decidedOn: PlainDay;
  /** Absent where the president rectified. */
  readonly forCertifier?: ActForCertifier;
  readonly changes: readonly RectifiedCandidacy[];
}

/**
 * Rectifying minutes, sealed: what changes, and what it changes. The state of a session is its first record and its
 * rectifications in their order.
 */
export interface Rectification extends RectificationTerms {
  readonly format: 'delibloc-rectification/1';
  readonly sessionId: string;
  /** Among those of the session, from 1. */
  readonly number: number;
  /** The first minutes, which stay whole. */
  readonly rectifies: { readonly reference: string; readonly rank: number; readonly hash: string };
  /** Hash of the session's record before this one: the first, or the rectification before. */
  readonly follows: string;
  readonly sealing: { readonly by: string; readonly at: string };
  /** Its place in the chain of all sealed records. */
  readonly chain: { readonly rank: number; readonly previousHash: string | null };
}

type Rectifiable = Pick<SnapshotCandidacy, 'identity' | 'decision'>;

/** The session once the changes are made. Throws `rectificationOutOfOrder` where it is not as they found it. */
export function applyRectification(
  snapshot: SessionSnapshot,
  { changes, reason }: Pick<RectificationTerms, 'changes' | 'reason'>,
): SessionSnapshot {
  const known = new Set(snapshot.candidacies.map(({ id }) => id));
  const stranger = changes.find(({ candidacyId }) => !known.has(candidacyId));
  if (stranger) throw outOfOrder(stranger, 'candidacy');
  const byCandidacy = new Map(changes.map((change) => [change.candidacyId, change]));
  const candidacies = snapshot.candidacies.map((candidacy) => {
    const change = byCandidacy.get(candidacy.id);
    return change ? { ...candidacy, ...rectified(candidacy, change, reason) } : candidacy;
  });
  return { ...snapshot, candidacies };
}

/** What the jury decided of one candidate, and who that is, once a change is made. Throws `rectificationOutOfOrder`. */
export function rectified(
  { identity, decision }: Rectifiable,
  change: RectifiedCandidacy,
  reason: string,
): Rectifiable {
  if (change.identity && canonicalJson(change.identity.from) !== canonicalJson(identity)) {
    throw outOfOrder(change, 'identity');
  }
  return { identity: change.identity?.to ?? identity, decision: rectifiedDecision(decision, change, reason) };
}

/** The same of the decision alone. What changes rests on the rectification's reason, no more on a vote. */
export function rectifiedDecision(
  decision: RecordedDecision | null,
  change: RectifiedCandidacy,
  reason: string,
): RecordedDecision | null {
  const changed = new Map(change.blocs.map((bloc) => [bloc.blocCode, bloc]));
  const found = new Map(decision?.blocs.map(({ blocCode, outcome }) => [blocCode, outcome]));
  const strange = change.blocs.find(({ blocCode, from }) => found.get(blocCode) !== from);
  if (strange) throw outOfOrder(change, strange.blocCode);
  if (change.title && decision?.title?.outcome !== change.title.from) throw outOfOrder(change, 'title');
  if (!decision) return null;
  const blocs = decision.blocs.map((bloc) => {
    const to = changed.get(bloc.blocCode)?.to;
    return to ? { ...bloc, outcome: to, reason, votes: null } : bloc;
  });
  const title =
    decision.title && change.title ? { ...decision.title, outcome: change.title.to, reason } : decision.title;
  return { ...decision, blocs, title };
}

function outOfOrder({ candidacyId }: RectifiedCandidacy, subject: string): DomainError {
  return new DomainError('rectificationOutOfOrder', { candidacyId, subject });
}
