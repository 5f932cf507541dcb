import type { Reading } from '../database/reading.js';
import type { CandidacyRecord } from '../domain/proposals/candidacy-record.js';
import { type Ballot, ballotFor } from '../domain/decisions/ballot.js';
import {
  type DecidedSitting,
  decidedSitting,
  membersThen,
  standingBySitting,
} from '../domain/decisions/decided-sitting.js';
import { DomainError } from '../domain/errors.js';
import { examineCandidacies, type ExaminedCandidacy } from '../domain/proposals/examine-candidacies.js';
import { type DecisionStanding, type RecordedDecision, standingOf } from '../domain/decisions/recorded-decision.js';
import { type CandidateQuorum, type Composition, compositionOf } from '../jury-sessions/composition.js';
import { RectificationRecord } from '../jury-sessions/rectification.entity.js';
import { type LoadedSession, loadSession, type PresentedCandidacy } from '../jury-sessions/load-session.js';
import { loadDecisions, type VersionedDecision } from './load-decisions.js';
import { loadRecords } from './load-records.js';

/** One candidate before the jury: what the rules propose, what is decided, and what is left to do. */
export interface CandidacyCase {
  /** Of the candidacy. */
  readonly id: string;
  /** Place in the order of passage, from 1. */
  readonly rank: number;
  readonly examined: ExaminedCandidacy;
  /** Of its record, what the reader is told; all of it unless something is withheld from them. */
  readonly told: CandidacyRecord;
  /** Why the rest is withheld: nothing is told of who is stepped out for, nor of assessments whose sheet is to be handed in. */
  readonly untold: Untold;
  readonly quorum: CandidateQuorum;
  readonly ballot: Ballot;
  /** Of the decision; 0 where there is none. */
  readonly version: number;
  readonly decision: RecordedDecision | null;
  readonly standing: DecisionStanding;
  /** Who sat when it was decided; null where nothing is, and where that was not kept. */
  readonly sittingThen: DecidedSitting | null;
  /** Who could vote then; null likewise. */
  readonly ballotThen: Ballot | null;
  /** Of the cells with a result, by `cellName`, while something is recorded: none once the session is sealed. */
  readonly versions: ReadonlyMap<string, number>;
}

export interface SessionCases {
  readonly loaded: LoadedSession;
  readonly composition: Composition;
  /** Those asked for, in the order of passage. */
  readonly cases: readonly CandidacyCase[];
  /** How many minutes rectify those of the session: the cases show what the first say. */
  readonly rectifications: number;
}

/** Codes of assessments, where it is for a sheet to be handed in. */
export interface Untold {
  readonly steppedOut: boolean;
  readonly toHandIn: ReadonlySet<string>;
}

const ALL_TOLD: Untold = { steppedOut: false, toHandIn: new Set() };
const UNDECIDED = { version: 0, decision: null, recusedThen: null, sittingThen: null };

/** Which candidacies of a session are loaded. */
export type Choice = (candidacies: readonly PresentedCandidacy[]) => readonly PresentedCandidacy[];

/** What is proposed and decided of one candidate, whoever sits. */
export type FoundCandidacy = Pick<CandidacyCase, 'examined' | 'version' | 'decision' | 'standing' | 'versions'> &
  Pick<VersionedDecision, 'sittingThen'>;

/** Finds those candidacies of the session, in their order. */
export type Examine = (
  reading: Reading,
  loaded: LoadedSession,
  chosen: readonly PresentedCandidacy[],
) => Promise<readonly FoundCandidacy[]>;

/** The cases of a session, or those of them that are chosen, in as many queries whatever their number. Throws `notFound`. */
export async function loadCases(
  reading: Reading,
  sessionId: string,
  choose: Choice = (all) => all,
  examine: Examine = examineNow,
): Promise<SessionCases> {
  const loaded = await loadSession(reading, sessionId);
  const composition = compositionOf(loaded);
  const quorums = new Map(composition.candidates.map((quorum) => [quorum.candidacyId, quorum]));
  const places = new Map(loaded.candidacies.map(({ id }, index) => [id, index + 1]));
  const chosen = choose(loaded.candidacies);
  const cases = (await examine(reading, loaded, chosen)).map((found, index): CandidacyCase => {
    const { id } = chosen[index]!;
    return { id, rank: places.get(id)!, ...caseBefore(loaded, found, quorums.get(id)!) };
  });
  const rectifications = await reading.countBy(RectificationRecord, { sessionId });
  return { loaded, composition, cases, rectifications };
}

/** What is found of a candidacy, before the jury that sits and the one that decided. */
function caseBefore({ members, certification }: LoadedSession, found: FoundCandidacy, quorum: CandidateQuorum) {
  const { examined, sittingThen: memberIds, standing } = found;
  const { juries } = certification.content;
  const sittingThen = memberIds && decidedSitting(memberIds, quorum.required);
  return {
    ...found,
    standing: standingBySitting(standing, sittingThen, members),
    ...{ told: examined.record, untold: ALL_TOLD, quorum, sittingThen },
    ballot: ballotFor(juries, examined.candidate, members, quorum.recusedMemberIds),
    ballotThen: sittingThen && ballotFor(juries, examined.candidate, membersThen(members, sittingThen)),
  };
}

/** From what is recorded, in as many queries whatever their number. */
export const examineNow: Examine = async (reading, loaded, chosen) => {
  const found = await loadRecords(reading, loaded, chosen);
  const records = found.map(({ record }) => record);
  const decided = await loadDecisions(
    reading,
    chosen.map(({ id }) => id),
  );
  const { session, certification } = loaded;
  return examineCandidacies(certification.content, session.day, records).map((examined, index) => {
    const { version, decision, recusedThen, sittingThen } = decided.get(chosen[index]!.id) ?? UNDECIDED;
    const standing = standingOf(examined, decision, recusedThen);
    return { examined, version, decision, standing, sittingThen, versions: found[index]!.versions };
  });
};

/** One case of a session, and what surrounds it. Throws `notFound`. */
export async function loadCase(
  reading: Reading,
  sessionId: string,
  candidacyId: string,
): Promise<SessionCases & { readonly one: CandidacyCase }> {
  const found = await loadCases(reading, sessionId, (all) => all.filter(({ id }) => id === candidacyId));
  return { ...found, one: caseIn(found, candidacyId) };
}

/** That case among those loaded. Throws `notFound`. */
export function caseIn({ cases }: SessionCases, candidacyId: string): CandidacyCase {
  const one = cases.find(({ id }) => id === candidacyId);
  if (!one) throw new DomainError('notFound', { subject: 'candidacy', id: candidacyId });
  return one;
}
