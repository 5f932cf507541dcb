import { createHash, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { demand, type Principal } from '../accounts/principal.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import type { Reading } from '../database/reading.js';
import type { Writing } from '../database/writing.js';
import type { Found } from '../domain/assessing/assessor-sheet.js';
import type { RecordedDivergence } from '../domain/assessing/divergence.js';
import { DomainError } from '../domain/errors.js';
import { resultOfMark } from '../domain/rules/marks.js';
import { versionOf } from '../evaluations/next-evaluation.js';
import { recordCells } from '../evaluations/record-cells.js';
import { cellName, cellsOf, hasResult } from '../evaluations/results.js';
import { candidacyOf } from '../jury-sessions/candidacies.service.js';
import { Recusal } from '../jury-sessions/recusal.entity.js';
import { presides } from '../jury-sessions/jury-session.policy.js';
import { loadJury, type LoadedSession, loadSession } from '../jury-sessions/load-session.js';
import { assessingPolicy } from './assessing.policy.js';
import { assessorNames } from './assessor-names.js';
import { demandUnsealed } from './assessor-sheets.service.js';
import type { SettleDivergence } from './divergence.dto.js';
import { DivergenceSettlement } from './divergence-settlement.entity.js';
import { divergencesOf } from './load-divergences.js';
import { type AssessorWords, wordsOn } from './load-words.js';
import { assessmentOf } from './own-sheets.js';

/** A divergence with whose it is, and what names its findings as they are. */
export interface SessionDivergence extends RecordedDivergence {
  readonly candidacyId: string;
  readonly seen: string;
}

export interface SessionDivergences {
  readonly loaded: LoadedSession;
  /** Open or settled, in the order of passage. */
  readonly divergences: readonly SessionDivergence[];
  readonly settles: boolean;
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

  /** Of candidates for whom the reader does not step out. Throws `notFound`. */
  all(who: Principal, sessionId: string): Promise<SessionDivergences> {
    return this.database.read(async (reading) => {
      const { members } = await loadJury(reading, sessionId);
      demand(assessingPolicy.readDivergences(who, members), 'divergence.list');
      const found = await loadDivergences(reading, sessionId);
      const hidden = new Set(recusedFor(who, found.loaded));
      const divergences = found.divergences.filter(({ candidacyId }) => !hidden.has(candidacyId));
      const words = await wordsOn(
        reading,
        sessionId,
        divergences.map(({ candidacyId }) => candidacyId),
      );
      return { ...found, divergences, words, settles: assessingPolicy.settle(who, members) };
    });
  }

  /** What assessors wrote of one candidate; nothing for a reader who steps out. Throws `notFound`. */
  words(who: Principal, sessionId: string, candidacyId: string): Promise<AssessorWords[]> {
    return this.database.read(async (reading) => {
      const { members } = await loadJury(reading, sessionId);
      demand(assessingPolicy.readDivergences(who, members), 'divergence.list');
      const seat = members.find(({ accountId }) => accountId === who.accountId);
      const stepsOut = seat && (await reading.existsBy(Recusal, { memberId: seat.id, candidacyId }));
      return stepsOut ? [] : wordsOn(reading, sessionId, [candidacyId]);
    });
  }

  /**
   * Settles a divergence as it was seen, and records its result. Throws `sessionSealed`, `recused`, `presidentRecused`,
   * `noDivergence`, `divergenceChanged`, `presidentsWordRequired`, and `invalidInput` for a result that the assessment has not.
   */
  settle(who: Principal, sessionId: string, input: SettleDivergence): Promise<DivergenceSettlement> {
    const today = this.clock.today();
    return this.database.write(who, async (writing) => {
      const { members } = await loadJury(writing.read, sessionId);
      demand(assessingPolicy.settle(who, members), 'divergence.settle');
      const { loaded, divergences } = await loadDivergences(writing.read, sessionId);
      demandUnsealed(loaded);
      const isPresident = presides(who, members);
      if (!isPresident && input.onWordOfPresident !== true) throw new DomainError('presidentsWordRequired', {});
      const { enrollmentId } = candidacyOf(loaded.candidacies, input.candidacyId);
      if (recusedFor(who, loaded).includes(input.candidacyId)) {
        throw new DomainError('recused', { candidacyIds: [input.candidacyId] });
      }
      if (!isPresident) demandPresidentSits(loaded, input.candidacyId);
      const divergence = divergenceSeen(divergences, input);
      const found = foundIn(loaded, input);
      const names = assessorNames(members, divergence.findings);
      await recordSettled(writing, { input, enrollmentId, names, today, certificationId: loaded.certification.id });
      return saveSettlement(writing, sessionId, input, divergence, found, !isPresident);
    });
  }
}

async function loadDivergences(
  reading: Reading,
  sessionId: string,
): Promise<Omit<SessionDivergences, 'settles' | 'words'>> {
  const loaded = await loadSession(reading, sessionId);
  const { candidacies, members, recusals } = loaded;
  const cells = await cellsOf(
    reading,
    candidacies.map(({ enrollmentId }) => enrollmentId),
  );
  const results = new Map([...cells].map(([id, own]) => [id, [...own.values()].filter(hasResult)]));
  const certification = loaded.certification.content;
  const context = { session: loaded.session, certification, candidacies, members, recusals, results };
  const found = await divergencesOf(reading, context);
  const divergences = candidacies.flatMap(({ id }) =>
    (found.get(id) ?? []).map((one) => ({ candidacyId: id, ...one, seen: seenName(one) })),
  );
  return { loaded, divergences };
}

/** The word of a president who steps out for the candidate settles nothing of them. */
function demandPresidentSits({ members, recusals }: LoadedSession, candidacyId: string): void {
  const president = members.find((member) => member.president);
  const stepsOut = recusals.some((one) => one.candidacyId === candidacyId && one.memberId === president?.id);
  if (stepsOut) throw new DomainError('presidentRecused', { candidacyIds: [candidacyId] });
}

/** Candidacies for which that person steps out. */
function recusedFor(who: Principal, { members, recusals }: LoadedSession): string[] {
  const seat = members.find(({ accountId }) => accountId === who.accountId);
  return recusals.filter(({ memberId }) => memberId === seat?.id).map(({ candidacyId }) => candidacyId);
}

/** A name for the findings and the entry as they are: on others, nothing is settled. */
function seenName({ findings, entry, settlement, earlier }: RecordedDivergence): string {
  const facts = [findings.map(({ memberId, result, mark }) => [memberId, result, mark]), entry, settlement, earlier];
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 16);
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
