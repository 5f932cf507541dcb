import { Inject, Injectable } from '@nestjs/common';
import { demand, type Principal } from '../accounts/principal.js';
import { withheldFrom } from '../assessing/load-withheld.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import type { Reading } from '../database/reading.js';
import { isWithheld, type Withheld } from '../domain/assessing/withheld.js';
import { DomainError } from '../domain/errors.js';
import { acceptsEvaluations } from '../domain/sessions/session-life-cycle.js';
import type { GridCell } from '../evaluations/evaluation.dto.js';
import type { Evaluation } from '../evaluations/evaluation.entity.js';
import { recordCells, type RecordedCell } from '../evaluations/record-cells.js';
import { cellsOf } from '../evaluations/results.js';
import { Candidacy } from '../jury-sessions/candidacy.entity.js';
import { loadJury } from '../jury-sessions/load-session.js';
import { casesTold } from './cases-told.js';
import { deliberationState } from './deliberation-state.js';
import type { RecordWorkedGrid } from './evaluation-grid.dto.js';
import { evaluationGridPolicy } from './evaluation-grid.policy.js';
import { ExaminedCandidacies } from './examined-candidacies.js';
import { type ExtentName, extentNamed, type GridExtent, presenting } from './grid-extent.js';
import { type CandidacyCase, loadCases, type SessionCases } from './load-cases.js';

/** The candidates of a session with what is recorded of them. */
export interface SessionGrid extends SessionCases {
  /** The candidates whose cells are shown, in the order of passage. */
  readonly shown: readonly CandidacyCase[];
  /** False once the session is sealed: what it rests on is shown, and changes no more. */
  readonly open: boolean;
  /** Names the state that is shown, as the events of the deliberation do. */
  readonly token: string;
}

/** The same with the rows themselves, which tell who recorded what. */
export interface RecordedGrid extends SessionGrid {
  /** The last attempts, cleared ones too, by enrollment and by name of the cell. */
  readonly cells: ReadonlyMap<string, ReadonlyMap<string, Evaluation>>;
}

/** Which of the candidates of a session. */
export type Shown = (found: SessionCases) => readonly CandidacyCase[];

@Injectable()
export class EvaluationGridService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ExaminedCandidacies) private readonly examined: ExaminedCandidacies,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** In as many queries whatever the number of candidates, who are examined again where they changed. Throws `notFound`. */
  async find(who: Principal, sessionId: string, choose: Shown = ({ cases }) => cases): Promise<SessionGrid> {
    return this.database.read((reading) => this.read(reading, who, sessionId, choose));
  }

  /** All of it, in as many queries too; thousands of rows are read. Throws `notFound`. */
  async findRecorded(who: Principal, sessionId: string): Promise<RecordedGrid> {
    return this.database.read(async (reading) => {
      const grid = await this.read(reading, who, sessionId, ({ cases }) => cases);
      const enrollmentIds = grid.shown.map(({ examined }) => examined.record.enrollmentId);
      return { ...grid, cells: await cellsOf(reading, enrollmentIds) };
    });
  }

  /** The grid of one bloc or assessment, with the cells of those who present some of it and are chosen. Throws `notFound`. */
  async findExtent(
    who: Principal,
    sessionId: string,
    name: ExtentName,
    choose: (one: CandidacyCase) => boolean,
  ): Promise<{ readonly grid: SessionGrid; readonly extent: GridExtent }> {
    const grid = await this.find(who, sessionId, (found) => {
      const extent = extentNamed(found, name);
      return extent ? presenting(found, extent).filter(choose) : [];
    });
    const extent = extentNamed(grid, name);
    if (!extent) throw new DomainError('notFound', { subject: name.kind, id: name.code });
    return { grid, extent };
  }

  /**
   * Records cells of candidates of the session, all or none. Throws `sessionSealed`, `notOfSession`, `otherAccount`,
   * `recused` for a member who steps out for one of them, `sheetToHandIn` for one whose own sheet is open there, and what
   * `recordCells` throws.
   */
  async record(who: Principal, sessionId: string, { cells, accountId }: RecordWorkedGrid): Promise<RecordedCell[]> {
    if (accountId !== undefined && accountId !== who.accountId) throw new DomainError('otherAccount', {});
    const today = this.clock.today();
    return this.database.write(who, async (writing) => {
      const { session, members } = await loadJury(writing.read, sessionId);
      demand(evaluationGridPolicy.record(who, members), 'evaluationGrid.record');
      if (!acceptsEvaluations(session.state)) throw new DomainError('sessionSealed', { state: session.state });
      const candidacies = await presentedIn(writing.read, sessionId, cells);
      demandTold(await withheldFrom(writing.read, who, { session, members }), candidacies, cells);
      return recordCells(writing, cells, { today, certificationId: session.certificationId });
    });
  }

  private async read(reading: Reading, who: Principal, sessionId: string, choose: Shown): Promise<SessionGrid> {
    const { session, members } = await loadJury(reading, sessionId);
    demand(evaluationGridPolicy.read(who, members), 'evaluationGrid.read');
    const state = await deliberationState(reading, sessionId);
    const all = await loadCases(reading, sessionId, undefined, this.examined.since(state));
    const found = casesTold(await withheldFrom(reading, who, { session, members }), all);
    return { ...found, shown: choose(found), open: acceptsEvaluations(session.state), token: state.token };
  }
}

/** The candidacies that the cells belong to. */
async function presentedIn(reading: Reading, sessionId: string, cells: readonly GridCell[]): Promise<Candidacy[]> {
  const candidacies = await reading.findBy(Candidacy, { sessionId });
  const presented = new Set(candidacies.map(({ enrollmentId }) => enrollmentId));
  const asked = new Set(cells.map(({ enrollmentId }) => enrollmentId));
  const others = [...asked].filter((id) => !presented.has(id));
  if (others.length > 0) throw new DomainError('notOfSession', { enrollmentIds: others });
  return candidacies.filter(({ enrollmentId }) => asked.has(enrollmentId));
}

/** Who steps out does not assess, and who assesses by sheet begins with it. Throws `recused`, `sheetToHandIn`. */
function demandTold(withheld: Withheld, candidacies: readonly Candidacy[], cells: readonly GridCell[]): void {
  const ids = new Map(candidacies.map(({ id, enrollmentId }) => [enrollmentId, id]));
  const isKept = ({ enrollmentId, assessment: assessmentCode }: GridCell): boolean =>
    isWithheld(withheld, ids.get(enrollmentId)!, { assessmentCode });
  const enrollmentIds = [...new Set(cells.filter(isKept).map(({ enrollmentId }) => enrollmentId))];
  if (enrollmentIds.length === 0) return;
  const recused = enrollmentIds.filter((one) => withheld.steppedOut.has(ids.get(one)!));
  if (recused.length > 0) throw new DomainError('recused', { enrollmentIds: recused });
  throw new DomainError('sheetToHandIn', { enrollmentIds });
}
