import type { Reading } from '../database/reading.js';
import {
  type AssessorSheetState,
  type AssessorStanding,
  type RecordedFound,
  standingAt,
} from '../domain/assessing/divergence.js';
import type { Certification } from '../domain/certification/certification.js';
import type { EvaluationResult } from '../domain/rules/evaluation.js';
import { recordedCodes } from '../domain/rules/recorded-places.js';
import type { Evaluation } from '../evaluations/evaluation.entity.js';
import type { Recusal } from '../jury-sessions/recusal.entity.js';
import { AssessorSheet } from './assessor-sheet.entity.js';
import { DivergenceSettlement } from './divergence-settlement.entity.js';

type Pair = Pick<Recusal, 'candidacyId' | 'memberId'>;

/** A competence of a candidate at an assessment, and where those who assess it there stand. */
export interface AssessedPlace {
  readonly candidacyId: string;
  readonly assessmentCode: string;
  /** The assessment's own where it is marked as a whole. */
  readonly competenceCode: string;
  readonly standing: AssessorStanding;
  readonly settlement: DivergenceSettlement | null;
}

/** What is read of a sheet to know where assessors stand. */
type SheetFacts = Pick<AssessorSheet, 'memberId' | 'candidacyId' | 'assessmentCode' | 'results' | 'handedInAt'>;

/**
 * Where assessors stand on those candidates, in two queries whatever their number; a member who steps out for a
 * candidate has no finding of them. Those whom nobody assesses by sheet are left out.
 */
export async function standingsOf(
  reading: Reading,
  certification: Certification,
  candidacyIds: readonly string[],
  recusals: readonly Pair[],
): Promise<Map<string, AssessedPlace[]>> {
  const sheets = await sheetFactsOf(reading, candidacyIds);
  if (sheets.length === 0) return new Map();
  const settlements = await reading.rowsIn(DivergenceSettlement, 'candidacyId', candidacyIds);
  const settled = new Map(settlements.map((one) => [placeName(one), one]));
  const stepsOut = new Set(recusals.map(({ memberId, candidacyId }) => `${memberId} ${candidacyId}`));
  const byPlace = new Map<string, SheetFacts[]>();
  for (const sheet of sheets.filter(({ memberId, candidacyId }) => !stepsOut.has(`${memberId} ${candidacyId}`))) {
    const name = `${sheet.candidacyId} ${sheet.assessmentCode}`;
    byPlace.set(name, [...(byPlace.get(name) ?? []), sheet]);
  }
  const codes = new Map(certification.assessments.map((one) => [one.code, recordedCodes(one)]));
  const places = new Map<string, AssessedPlace[]>();
  for (const own of byPlace.values()) {
    const { candidacyId, assessmentCode } = own[0]!;
    const states = own.map(sheetState);
    const found = (codes.get(assessmentCode) ?? []).map((competenceCode): AssessedPlace => {
      const place = { candidacyId, assessmentCode, competenceCode };
      const settlement = settled.get(placeName(place)) ?? null;
      return { ...place, standing: standingAt(states, competenceCode), settlement };
    });
    places.set(candidacyId, [...(places.get(candidacyId) ?? []), ...found]);
  }
  return places;
}

/** What is recorded at a place, as the domain compares it with what assessors found. */
export function recordedFound(evaluation: Evaluation | undefined): RecordedFound | null {
  if (!evaluation || evaluation.result === null) return null;
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
