import type { Reading } from '../database/reading.js';
import { divergenceAt, type RecordedDivergence } from '../domain/assessing/divergence.js';
import { cellName, type RecordedResult } from '../evaluations/results.js';
import type { JuryMember } from '../jury-sessions/jury-member.entity.js';
import { memberName } from './assessor-names.js';
import type { DivergenceSettlement } from './divergence-settlement.entity.js';
import { type AssessedPlace, recordedFound, type StandingContext, standingsOf } from './load-standings.js';

/** What divergences are told from. */
export interface DivergenceContext extends StandingContext {
  readonly members: readonly JuryMember[];
  /** Results that count, by enrollment. */
  readonly results: ReadonlyMap<string, readonly RecordedResult[]>;
}

/** Where assessors differ, open or settled, by candidacy; three queries whatever their number, and one where none assess. */
export async function divergencesOf(
  reading: Reading,
  context: DivergenceContext,
): Promise<Map<string, RecordedDivergence[]>> {
  const { session, candidacies, members, results } = context;
  const places = await standingsOf(reading, context);
  const names = new Map(members.map((member) => [member.id, memberName(member)]));
  const found = new Map<string, RecordedDivergence[]>();
  for (const { id, enrollmentId } of candidacies.filter((one) => places.has(one.id))) {
    const recorded = new Map(
      (results.get(enrollmentId) ?? []).map((one) => [cellName(one.assessmentCode, one.competenceCode), one]),
    );
    const own = places.get(id)!.flatMap((place) => {
      const current = recorded.get(cellName(place.assessmentCode, place.competenceCode));
      return recordedDivergence(place, current, names, session.id) ?? [];
    });
    if (own.length > 0) found.set(id, own);
  }
  return found;
}

function recordedDivergence(
  { assessmentCode, competenceCode, standing, settlement }: AssessedPlace,
  current: RecordedResult | undefined,
  names: ReadonlyMap<string, string>,
  sessionId: string,
): RecordedDivergence | null {
  if (standing.kind !== 'differing' && standing.kind !== 'agreed') return null;
  const findings = standing.findings.map((finding) => ({
    ...{ memberId: finding.memberId, assessor: names.get(finding.memberId) ?? '' },
    ...{ result: finding.result, mark: finding.mark },
  }));
  const place = { assessmentCode, competenceCode, findings };
  const open = divergenceAt(standing, settlement, recordedFound(current, sessionId));
  if (open) {
    const entry = open.entry && { ...open.entry, recorderName: current?.recorderName ?? '' };
    return { ...place, entry, settlement: null, ...(settlement && { earlier: told(settlement) }) };
  }
  return settlement && { ...place, entry: null, settlement: told(settlement) };
}

function told({ result, mark, reason, deciderName, onWordOfPresident, decidedAt }: DivergenceSettlement) {
  return { result, mark, reason, deciderName, onWordOfPresident, decidedAt };
}
