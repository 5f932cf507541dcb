import type { Reading } from '../database/reading.js';
import {
  type AssessorSheetState,
  type AssessorStanding,
  type RecordedFound,
  standingAt,
} from '../domain/assessing/divergence.js';
import type { EvaluationResult } from '../domain/rules/evaluation.js';
import type { Evaluation } from '../evaluations/evaluation.entity.js';
import type { Recusal } from '../jury-sessions/recusal.entity.js';
import { AssessorSheet } from './assessor-sheet.entity.js';
import { DivergenceSettlement } from './divergence-settlement.entity.js';
import { openCodesOf, type PresentedCandidates } from './open-codes.js';

type Pair = Pick<Recusal, 'candidacyId' | 'memberId'>;

/** A competence of a candidate at an assessment, and where those who assess it there stand. */
export interface AssessedPlace {
  readonly candidacyId: string;
  readonly assessmentCode: string;
  /** The assessment's own where it is marked as a whole. */
  readonly competenceCode: string;
  readonly standing: AssessorStanding;
  readonly settlement: DivergenceSettlement | null;
  /** Something was found there, by members who have all stepped out since. */
  readonly findersSteppedOut: boolean;
}

/** Candidates of one session, and who steps out for them. */
export interface StandingContext extends PresentedCandidates {
  readonly recusals: readonly Pair[];
}

/** What is read of a sheet to know where assessors stand. */
type SheetFacts = Pick<AssessorSheet, 'memberId' | 'candidacyId' | 'assessmentCode' | 'results' | 'handedInAt'>;

/**
 * Where assessors stand on those candidates, in three queries whatever their number; a member who steps out for a
 * candidate has no finding of them. Those whom nobody assesses by sheet are left out, and so is what is not decided here:
 * blocs no longer presented, or that another sealed session has validated.
 */
export async function standingsOf(reading: Reading, context: StandingContext): Promise<Map<string, AssessedPlace[]>> {
  const candidacyIds = context.candidacies.map(({ id }) => id);
  const sheets = await sheetFactsOf(reading, candidacyIds);
  if (sheets.length === 0) return new Map();
  const settlements = await reading.rowsIn(DivergenceSettlement, 'candidacyId', candidacyIds);
  const settled = new Map(settlements.map((one) => [placeName(one), one]));
  const stepsOut = new Set(context.recusals.map(pairName));
  const codesOf = await openCodesOf(reading, context);
  const places = new Map<string, AssessedPlace[]>();
  for (const own of byAssessment(sheets)) {
    const { candidacyId, assessmentCode } = own[0]!;
    const sitting = own.filter((sheet) => !stepsOut.has(pairName(sheet))).map(sheetState);
    const gone = own.filter((sheet) => stepsOut.has(pairName(sheet))).map(sheetState);
    const found = codesOf(candidacyId, assessmentCode).map((competenceCode): AssessedPlace => {
      const place = { candidacyId, assessmentCode, competenceCode };
      const settlement = settled.get(placeName(place)) ?? null;
      const standing = standingAt(sitting, competenceCode);
      const findersSteppedOut = !hasFindings(standing) && hasFindings(standingAt(gone, competenceCode));
      return { ...place, standing, settlement, findersSteppedOut };
    });
    places.set(candidacyId, [...(places.get(candidacyId) ?? []), ...found]);
  }
  return places;
}

const pairName = ({ memberId, candidacyId }: Pair): string => `${memberId} ${candidacyId}`;

const hasFindings = (standing: AssessorStanding): boolean => 'findings' in standing && standing.findings.length > 0;

/** Sheets of one candidate at one assessment together. */
function byAssessment(sheets: readonly SheetFacts[]): Iterable<SheetFacts[]> {
  const byPlace = new Map<string, SheetFacts[]>();
  for (const sheet of sheets) {
    const name = `${sheet.candidacyId} ${sheet.assessmentCode}`;
    byPlace.set(name, [...(byPlace.get(name) ?? []), sheet]);
  }
  return byPlace.values();
}

/** What is recorded at a place for a session, as the domain compares it: another sealed session's is an earlier attempt. */
export function recordedFound(evaluation: Evaluation | undefined, sessionId: string): RecordedFound | null {
  if (!evaluation || evaluation.result === null) return null;
  if (evaluation.sealedInSession !== null && evaluation.sealedInSession !== sessionId) return null;
  const { result, mark, origin } = evaluation;
  return { result: result satisfies EvaluationResult, mark, byAssessors: origin === 'assessors' };
}

export function sheetState({ memberId, results, handedInAt }: SheetFacts): AssessorSheetState {
  return { memberId, results, handedIn: handedInAt !== null };
}

type Place = Pick<AssessedPlace, 'candidacyId' | 'assessmentCode' | 'competenceCode'>;

const placeName = ({ candidacyId, assessmentCode, competenceCode }: Place): string =>
  `${candidacyId} ${assessmentCode} ${competenceCode}`;

/** Without criteria and comments, which are long. */
async function sheetFactsOf(reading: Reading, candidacyIds: readonly string[]): Promise<SheetFacts[]> {
  if (candidacyIds.length === 0) return [];
  const query = reading.select(AssessorSheet, 'sheet').select('sheet.memberId', 'memberId');
  for (const column of ['candidacyId', 'assessmentCode', 'results', 'handedInAt'] as const) {
    query.addSelect(`sheet.${column}`, column);
  }
  const rows = await query
    .where('sheet.candidacyId IN (:...candidacyIds)', { candidacyIds })
    .orderBy('sheet.assessmentCode')
    .addOrderBy('sheet.id')
    .getRawMany<Omit<SheetFacts, 'results'> & { readonly results: string }>();
  return rows.map((row) => ({ ...row, results: JSON.parse(row.results) as SheetFacts['results'] }));
}
