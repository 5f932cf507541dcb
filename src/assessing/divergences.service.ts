import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { demand, type Principal } from '../accounts/principal.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import type { Writing } from '../database/writing.js';
import type { Found } from '../domain/assessing/assessor-sheet.js';
import type { AssessorWords } from '../domain/assessing/assessor-words.js';
import { isWithheld, type Withheld } from '../domain/assessing/withheld.js';
import { DomainError } from '../domain/errors.js';
import { resultOfMark } from '../domain/rules/marks.js';
import { versionOf } from '../evaluations/next-evaluation.js';
import { recordCells } from '../evaluations/record-cells.js';
import { cellName, cellsOf } from '../evaluations/results.js';
import { candidacyOf } from '../jury-sessions/candidacies.service.js';
import { presides } from '../jury-sessions/jury-session.policy.js';
import { loadJury, type LoadedSession } from '../jury-sessions/load-session.js';
import { assessingPolicy } from './assessing.policy.js';
import { assessorNames } from './assessor-names.js';
import { demandUnsealed } from './assessor-sheets.service.js';
import type { SettleDivergence } from './divergence.dto.js';
import { DivergenceSettlement } from './divergence-settlement.entity.js';
import { withheldFrom } from './load-withheld.js';
import { wordsTold } from './load-words.js';
import { assessmentOf } from './own-sheets.js';
import { loadDivergences, type SessionDivergence } from './session-divergences.js';

export interface SessionDivergences {
  readonly loaded: LoadedSession;
  /** Open or settled, in the order of passage; without those withheld from the reader. */
  readonly divergences: readonly SessionDivergence[];
  readonly settles: boolean;
  /** How many sheets the reader has to hand in before they are told what others found there. */
  readonly sheetsToHandIn: number;
  /** What assessors wrote of those candidates. */
  readonly words: readonly AssessorWords[];
}

/** Where assessors differ: shown, and open until the president settles it. */
@Injectable()
export class DivergencesService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** As far as nothing is withheld from the reader. Throws `notFound`. */
  all(who: Principal, sessionId: string): Promise<SessionDivergences> {
    return this.database.read(async (reading) => {
      const { session, members } = await loadJury(reading, sessionId);
      demand(assessingPolicy.readDivergences(who, members), 'divergence.list');
      const withheld = await withheldFrom(reading, who, { session, members });
      const found = await loadDivergences(reading, sessionId);
      const divergences = found.divergences.filter((one) => !isWithheld(withheld, one.candidacyId, one));
      const candidacyIds = divergences.map(({ candidacyId }) => candidacyId);
      const words = await wordsTold(reading, sessionId, withheld, candidacyIds);
      const settles = assessingPolicy.settle(who, members);
      return { ...found, divergences, words, settles, sheetsToHandIn: countOf(withheld) };
    });
  }

  /**
   * Settles a divergence as it was seen, and records its result. Throws `sessionSealed`, `recused`, `sheetToHandIn`,
   * `presidentRecused`, `noDivergence`, `divergenceChanged`, `presidentsWordRequired`, and `invalidInput` for a result that the assessment has not.
   */
  settle(who: Principal, sessionId: string, input: SettleDivergence): Promise<DivergenceSettlement> {
    const today = this.clock.today();
    return this.database.write(who, async (writing) => {
      const { session, members } = await loadJury(writing.read, sessionId);
      demand(assessingPolicy.settle(who, members), 'divergence.settle');
      const withheld = await withheldFrom(writing.read, who, { session, members });
      const { loaded, divergences } = await loadDivergences(writing.read, sessionId);
      demandUnsealed(loaded);
      const isPresident = presides(who, members);
      if (!isPresident && input.onWordOfPresident !== true) throw new DomainError('presidentsWordRequired', {});
      const { enrollmentId } = candidacyOf(loaded.candidacies, input.candidacyId);
      demandTold(withheld, input);
      if (!isPresident) demandPresidentSits(loaded, input.candidacyId);
      const divergence = divergenceSeen(divergences, input);
      const found = foundIn(loaded, input);
      const names = assessorNames(members, divergence.findings);
      await recordSettled(writing, { input, enrollmentId, names, today, certificationId: loaded.certification.id });
      return saveSettlement(writing, sessionId, input, divergence, found, !isPresident);
    });
  }
}

function countOf({ steppedOut, toHandIn }: Withheld): number {
  return [...toHandIn].reduce((sum, [id, codes]) => sum + (steppedOut.has(id) ? 0 : codes.size), 0);
}

/** Nobody settles what they are not told. Throws `recused`, `sheetToHandIn`. */
function demandTold(withheld: Withheld, { candidacyId, assessment: assessmentCode }: SettleDivergence): void {
  if (!isWithheld(withheld, candidacyId, { assessmentCode })) return;
  const code = withheld.steppedOut.has(candidacyId) ? 'recused' : 'sheetToHandIn';
  throw new DomainError(code, { candidacyIds: [candidacyId] });
}

/** The word of a president who steps out for the candidate settles nothing of them. */
function demandPresidentSits({ members, recusals }: LoadedSession, candidacyId: string): void {
  const president = members.find((member) => member.president);
  const stepsOut = recusals.some((one) => one.candidacyId === candidacyId && one.memberId === president?.id);
  if (stepsOut) throw new DomainError('presidentRecused', { candidacyIds: [candidacyId] });
}

function divergenceSeen(
  divergences: readonly SessionDivergence[],
  { candidacyId, assessment, competence, seen }: SettleDivergence,
): SessionDivergence {
  const found = divergences.find(
    (one) => one.candidacyId === candidacyId && one.assessmentCode === assessment && one.competenceCode === competence,
  );
  if (!found) throw new DomainError('noDivergence', { candidacyId, assessment, competence });
  if (found.seen !== seen) throw new DomainError('divergenceChanged', { current: found });
  return found;
}

function foundIn(
  { certification }: LoadedSession,
  { assessment, result = null, mark = null }: SettleDivergence,
): Found {
  const { marking } = assessmentOf(certification, assessment);
  if (marking && mark !== null) return { result: resultOfMark(mark, marking), mark };
  if (result === null) {
    throw new DomainError('invalidInput', {
      faults: [{ path: marking ? 'mark' : 'result', code: marking ? 'markRequired' : 'isIn', message: 'is required' }],
    });
  }
  return { result, mark };
}

interface SettledCell {
  readonly input: SettleDivergence;
  readonly enrollmentId: string;
  readonly names: string;
  readonly today: string;
  readonly certificationId: string;
}

async function recordSettled(
  writing: Writing,
  { input, enrollmentId, names, today, certificationId }: SettledCell,
): Promise<void> {
  const { assessment, competence, result = null, mark = null } = input;
  const current = (await cellsOf(writing.read, [enrollmentId]))
    .get(enrollmentId)
    ?.get(cellName(assessment, competence));
  const given = mark === null ? { result } : { mark, ...(result !== null && { result }) };
  const place = { enrollmentId, assessment, competence, version: versionOf(current), assessor: names };
  const pathOf = (_: number, field: string): string => field;
  await recordCells(writing, [{ ...place, ...given }], { today, certificationId, origin: 'assessors', pathOf });
}

async function saveSettlement(
  writing: Writing,
  sessionId: string,
  { candidacyId, assessment: assessmentCode, competence: competenceCode, reason }: SettleDivergence,
  divergence: SessionDivergence,
  found: Found,
  onWordOfPresident: boolean,
): Promise<DivergenceSettlement> {
  const findings = divergence.findings.map(({ memberId, result, mark }) => ({ memberId, result, mark }));
  const decided = { decidedBy: writing.actor.accountId, deciderName: writing.actor.name, decidedAt: writing.at };
  const content = { findings, ...found, reason, ...decided, onWordOfPresident };
  const place = { candidacyId, assessmentCode, competenceCode };
  const current = await writing.read.findOneBy(DivergenceSettlement, place);
  if (current) return writing.update(DivergenceSettlement, current, content, 'divergence.settled');
  const row = { id: randomUUID(), sessionId, ...place, ...content, version: 1 };
  return writing.insert(DivergenceSettlement, row, 'divergence.settled');
}
