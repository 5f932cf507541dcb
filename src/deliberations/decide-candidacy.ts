import { Inject, Injectable } from '@nestjs/common';
import { demand, type Principal } from '../accounts/principal.js';
import { withheldFrom } from '../assessing/load-withheld.js';
import { Database } from '../database/database.js';
import { checkDecision, type StatedDecision } from '../domain/decisions/check-decision.js';
import { decidedSitting, sittingFor } from '../domain/decisions/decided-sitting.js';
import { DomainError } from '../domain/errors.js';
import { unansweredIn } from '../domain/jury/jury-links.js';
import { recusedFrom, type RecordedDecision, standingOf } from '../domain/decisions/recorded-decision.js';
import { demandEdit } from '../domain/sessions/session-edits.js';
import { caseTold } from './cases-told.js';
import type { StateDecision } from './deliberation.dto.js';
import { deliberationPolicy } from './deliberation.policy.js';
import { type CandidacyCase, loadCase } from './load-cases.js';
import { DeliberationWatch } from './deliberation-watch.js';
import { saveDecision } from './recorded-rows.js';

/** The president records what the jury decides on one candidate. */
@Injectable()
export class DecideCandidacy {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(DeliberationWatch) private readonly watching: DeliberationWatch,
  ) {}

  /**
   * Decides all blocs presented, and the title, at once; again as often as the jury wishes while the session is open.
   * Throws `wrongState`, `sessionSealed`, `staleVersion`, `candidateAbsent`, `linkUnanswered`, `quorumNotReached`, `registrationEnded`,
   * `deliveryDeadlinePassed`, or `decisionRefused` with every fault of it.
   */
  async decide(who: Principal, sessionId: string, candidacyId: string, input: StateDecision): Promise<CandidacyCase> {
    return this.database.write(who, async (writing) => {
      const { loaded, one } = await loadCase(writing.read, sessionId, candidacyId);
      demand(deliberationPolicy.decide(who, loaded.members), 'deliberation.decide');
      demandEdit(loaded.session.state, 'decisions');
      demandCurrent(one, input);
      demandDecidable(one);
      demandFaultless(one, input);
      const decision = recordOf(one, input, { decidedBy: who.name, decidedAt: writing.at });
      const version = one.version + 1;
      writing.onceCommitted(() => this.watching.nudge(sessionId));
      const recused = recusedFrom(one.examined);
      const sitting = sittingFor(loaded.members, recused);
      await saveDecision(writing, { candidacyId, version, recused, sitting }, one.decision, decision);
      const standing = standingOf(one.examined, decision, recused);
      const then = { sittingThen: decidedSitting(sitting, one.quorum.required), ballotThen: one.ballot };
      const decided = { ...one, version, decision, standing, ...then };
      return caseTold(await withheldFrom(writing.read, who, loaded), decided);
    });
  }
}

function demandCurrent({ id, version, decision }: CandidacyCase, yours: StateDecision): void {
  if (version === yours.version) return;
  const facts = { subject: 'deliberation', id, yours: { ...yours }, current: { version, ...decision } };
  throw new DomainError('staleVersion', facts);
}

function demandDecidable({ examined, quorum }: CandidacyCase): void {
  if (examined.absent) throw new DomainError('candidateAbsent', { attendance: examined.record.attendance });
  const unanswered = unansweredIn(examined.record);
  if (unanswered.length > 0) throw new DomainError('linkUnanswered', { links: unanswered });
  if (quorum.met) return;
  const { required, sitting, recusedMemberIds } = quorum;
  throw new DomainError('quorumNotReached', { required, sitting, recusedMemberIds });
}

function demandFaultless({ examined, ballot }: CandidacyCase, input: StateDecision): void {
  const faults = checkDecision(examined, statedDecision(input), ballot);
  if (faults.length === 0) return;
  const isBarred = faults.some(({ code }) => code === 'awardRefused');
  throw new DomainError((isBarred && examined.proposal.title.refused) || 'decisionRefused', { faults });
}

function statedDecision({ blocs, title }: StateDecision): StatedDecision {
  const voted = blocs.flatMap(({ bloc, votes }) => (votes ? [[bloc, votes] as const] : []));
  return {
    blocs: Object.fromEntries(blocs.map(({ bloc, outcome, reason }) => [bloc, { outcome, reason: reason ?? null }])),
    title: title ?? null,
    votes: Object.fromEntries(voted),
  };
}

/** The decision beside the proposal on which it was taken. */
function recordOf(
  { examined }: CandidacyCase,
  { blocs, title, candidateComment, juryComment }: StateDecision,
  by: Pick<RecordedDecision, 'decidedBy' | 'decidedAt'>,
): RecordedDecision {
  const { proposal } = examined;
  const decided = proposal.blocs.flatMap((bloc) => {
    const input = blocs.find((one) => one.bloc === bloc.blocCode);
    if (!input) return [];
    const { outcome, reason = null, votes } = input;
    return [{ blocCode: bloc.blocCode, proposal: bloc, outcome, reason, votes: votes ? { ...votes } : null }];
  });
  const decidedTitle = title
    ? { proposal: proposal.title, outcome: title.outcome, reason: title.reason ?? null }
    : null;
  return {
    ...by,
    blocs: decided,
    title: decidedTitle,
    candidateComment: candidateComment ?? null,
    juryComment: juryComment ?? null,
  };
}
