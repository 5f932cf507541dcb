import { randomUUID } from 'node:crypto';
import type { Writing } from '../database/writing.js';
import type { TitleProposal, BlocProposal } from '../domain/proposals/proposal.js';
import type { BlocDecisionOutcome, TitleDecisionOutcome } from '../domain/decisions/deliberation.js';
import type {
  RecordedBlocDecision,
  RecordedDecision,
  RecordedTitleDecision,
} from '../domain/decisions/recorded-decision.js';
import { Decision } from './decision.entity.js';
import { Deliberation } from './deliberation.entity.js';

const TITLE = 'title';

/** The decision that the rows hold. */
export function recordedDecision(deliberation: Deliberation, decisions: readonly Decision[]): RecordedDecision {
  const { deciderName: decidedBy, decidedAt, candidateComment, juryComment } = deliberation;
  const title = decisions.find(({ subject }) => subject === TITLE);
  const blocs = decisions.filter(({ subject }) => subject !== TITLE).map(recordedBloc);
  blocs.sort((one, other) => (one.blocCode < other.blocCode ? -1 : 1));
  return { decidedBy, decidedAt, blocs, title: title ? recordedTitle(title) : null, candidateComment, juryComment };
}

/** Of which candidacy, the version it gets, which members had stepped out, and which sat. */
export interface DecidedThen {
  readonly candidacyId: string;
  readonly version: number;
  readonly recused: readonly string[];
  readonly sitting: readonly string[];
}

/**
 * Replaces what was decided on the candidacy; the caller has checked the version it had. The journal keeps what was
 * decided before and after, in one act.
 */
export async function saveDecision(
  writing: Writing,
  { candidacyId, version, recused, sitting }: DecidedThen,
  before: RecordedDecision | null,
  after: RecordedDecision,
): Promise<void> {
  const { decidedBy: deciderName, decidedAt, candidateComment, juryComment } = after;
  const decidedBy = writing.actor.accountId;
  const by = { decidedBy, deciderName, decidedAt, recusedMemberIds: [...recused], sittingMemberIds: [...sitting] };
  const row = { id: candidacyId, ...by, candidateComment, juryComment, version };
  const act = { action: 'deliberation.decided', subjectType: 'deliberation', subjectId: candidacyId };
  await writing.saveAll(
    Deliberation,
    [row],
    [{ ...act, before: before && { ...before }, after: { ...after, sittingMemberIds: [...sitting] } }],
  );
  const existing = await writing.read.findBy(Decision, { deliberationId: candidacyId });
  const ids = new Map(existing.map(({ subject, id }) => [subject, id]));
  const rows = decisionRows(candidacyId, after).map((decision): Decision => ({
    id: ids.get(decision.subject) ?? randomUUID(),
    ...decision,
  }));
  const kept = new Set(rows.map(({ id }) => id));
  const superseded = existing.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
  await writing.removeAll(Decision, superseded, []);
  await writing.saveAll(Decision, rows, []);
}

function decisionRows(deliberationId: string, { blocs, title }: RecordedDecision): Omit<Decision, 'id'>[] {
  const ofBlocs = blocs.map(({ blocCode, proposal, outcome, reason, votes }) => ({
    ...{ deliberationId, subject: blocCode, proposal: { ...proposal }, outcome, reason, votes },
  }));
  if (!title) return ofBlocs;
  const { proposal, outcome, reason } = title;
  return [...ofBlocs, { deliberationId, subject: TITLE, proposal: { ...proposal }, outcome, reason, votes: null }];
}

function recordedBloc({ subject: blocCode, proposal, outcome, reason, votes }: Decision): RecordedBlocDecision {
  return {
    blocCode,
    proposal: proposal as unknown as BlocProposal,
    outcome: outcome as BlocDecisionOutcome,
    reason,
    votes,
  };
}

function recordedTitle({ proposal, outcome, reason }: Decision): RecordedTitleDecision {
  return { proposal: proposal as unknown as TitleProposal, outcome: outcome as TitleDecisionOutcome, reason };
}
