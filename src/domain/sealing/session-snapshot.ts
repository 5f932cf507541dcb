import type { CandidacyRecord } from '../proposals/candidacy-record.js';
import type { Certification } from '../certification/certification.js';
import type { PlainDay } from '../day.js';
import { examineCandidacies } from '../proposals/examine-candidacies.js';
import type {
  MinutesClause,
  MinutesMember,
  MinutesQuorum,
  MinutesSnapshot,
  MinutesStateChange,
} from './minutes-snapshot.js';
import type { JuryPerson } from '../jury/jury-person.js';
import type { Proposal } from '../proposals/proposal.js';
import type { RecordedDecision } from '../decisions/recorded-decision.js';

export interface SnapshotMember extends MinutesMember {
  readonly id: string;
  /** With the college and the rest, what clauses of the composition rest on; not told by records of the first format. */
  readonly gender?: JuryPerson['gender'];
  readonly qualified?: boolean;
}

/** A candidacy with what the rules proposed and what the jury decided. */
export interface SnapshotCandidacy extends CandidacyRecord {
  /** When attendance was taken last; null where nobody took it. Records sealed before this was kept do not say. */
  readonly attendanceTakenAt?: string | null;
  /** Of somebody who came late, in France, « 10:12 ». */
  readonly arrivedAt?: string;
  /** For this candidate: members recused or absent do not count. */
  readonly quorum: MinutesQuorum;
  /**
   * Ids of the members who sat when it was decided, whose quorum that is; null where it was not kept. Absent where nothing
   * is decided, and from records sealed before it was.
   */
  readonly sitting?: readonly string[] | null;
  readonly proposal: Proposal;
  /** Null for an absent candidate; in a draft, also where nothing is decided yet. */
  readonly decision: RecordedDecision | null;
}

/** When and where a candidate passed, by the agenda; times are those of France. */
export interface SnapshotPassage {
  readonly candidacyId: string;
  /** Code of the assessment; null where it is for all that is presented. */
  readonly assessment: string | null;
  readonly day: PlainDay;
  /** « 09:20 ». */
  readonly from: string;
  readonly until: string;
  readonly room: string;
}

/**
 * A session whole: all that its decisions rest on, and they. Its canonical JSON is what is hashed when it is sealed;
 * minutes, awards and certificates are made from it alone.
 */
export interface SessionSnapshot {
  /** The first does not say of members what all clauses of the composition rest on. */
  readonly format: 'delibloc-session/1' | 'delibloc-session/2';
  readonly session: { readonly id: string; readonly day: PlainDay; readonly place: string };
  readonly certification: Certification;
  /** The president first, then by name. */
  readonly members: readonly SnapshotMember[];
  readonly composition: readonly MinutesClause[];
  /** What those present did not meet though those appointed did; absent where there is nothing to tell. */
  readonly compositionOfPresent?: readonly MinutesClause[];
  readonly derogation: MinutesSnapshot['derogation'];
  readonly quorum: MinutesQuorum;
  /** In the order of passage. */
  readonly candidacies: readonly SnapshotCandidacy[];
  /** The earliest first. Records sealed before passages were kept do not say. */
  readonly passages?: readonly SnapshotPassage[];
  /** What assessors handed in, sealed beside this; absent from a draft, and from records sealed before it was. */
  readonly assessors?: { readonly sheets: number; readonly sha256: string };
  readonly steps: readonly MinutesStateChange[];
  /** Rank in the chain of sealed sessions, from 1, and the hash of the one before; null in a draft. */
  readonly chain: { readonly rank: number; readonly previousHash: string | null } | null;
}

/** Whether a candidate is taken to be there though nobody looked; a jury may deliberate on files alone. */
export function isPresenceUnnoted({
  attendance,
  attendanceTakenAt,
}: Pick<SnapshotCandidacy, 'attendance' | 'attendanceTakenAt'>): boolean {
  return attendance === 'present' && attendanceTakenAt === null;
}

/** The proposals computed again from the snapshot alone, in its order: those it holds, as long as it is whole. */
export function proposalsFromSnapshot({ certification, session, candidacies }: SessionSnapshot): Proposal[] {
  return examineCandidacies(certification, session.day, candidacies).map(({ proposal }) => proposal);
}
