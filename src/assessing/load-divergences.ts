import type { Reading } from '../database/reading.js';
import {
  areSameFindings,
  divergenceAt,
  type Finding,
  type RecordedDivergence,
} from '../domain/assessing/divergence.js';
import type { Certification } from '../domain/certification/certification.js';
import { cellName, type RecordedResult } from '../evaluations/results.js';
import type { Candidacy } from '../jury-sessions/candidacy.entity.js';
import type { JuryMember } from '../jury-sessions/jury-member.entity.js';
import type { Recusal } from '../jury-sessions/recusal.entity.js';
import { memberName } from './assessor-names.js';
import type { DivergenceSettlement } from './divergence-settlement.entity.js';
import { type AssessedPlace, recordedFound, standingsOf } from './load-standings.js';

/** What divergences are told from. */
export interface DivergenceContext {
  readonly certification: Certification;
  readonly candidacies: readonly Pick<Candidacy, 'id' | 'enrollmentId'>[];
  readonly members: readonly JuryMember[];
  readonly recusals: readonly Pick<Recusal, 'candidacyId' | 'memberId'>[];
  /** Results that count, by enrollment. */
  readonly results: ReadonlyMap<string, readonly RecordedResult[]>;
}

/** Where assessors differ, open or settled, by candidacy; two queries whatever their number, and one where none assess. */
export async function divergencesOf(
  reading: Reading,
  { certification, candidacies, members, recusals, results }: DivergenceContext,
): Promise<Map<string, RecordedDivergence[]>> {
  const ids = candidacies.map(({ id }) => id);
  const places = await standingsOf(reading, certification, ids, recusals);
  const names = new Map(members.map((member) => [member.id, memberName(member)]));
  const found = new Map<string, RecordedDivergence[]>();
  for (const { id, enrollmentId } of candidacies.filter((one) => places.has(one.id))) {
    const recorded = new Map(
      (results.get(enrollmentId) ?? []).map((one) => [cellName(one.assessmentCode, one.competenceCode), one]),
    );
    const own = places.get(id)!.flatMap((place) => {
      const current = recorded.get(cellName(place.assessmentCode, place.competenceCode));
      return recordedDivergence(place, current, names) ?? [];
    });
    if (own.length > 0) found.set(id, own);
  }
  return found;
}

function recordedDivergence(
  { assessmentCode, competenceCode, standing, settlement }: AssessedPlace,
  current: RecordedResult | undefined,
  names: ReadonlyMap<string, string>,
): RecordedDivergence | null {
  if (standing.kind !== 'differing' && standing.kind !== 'agreed') return null;
  const findings = standing.findings.map((finding) => ({
    ...{ memberId: finding.memberId, assessor: names.get(finding.memberId) ?? '' },
    ...{ result: finding.result, mark: finding.mark },
  }));
  const place = { assessmentCode, competenceCode, findings };
  const open = divergenceAt(standing, settlement, recordedFound(current));
  if (open) {
    const entry = open.entry && { ...open.entry, recorderName: current?.recorderName ?? '' };
    return { ...place, entry, settlement: null };
  }
  return isSettled(settlement, standing.findings) ? { ...place, entry: null, settlement: told(settlement) } : null;
}

function isSettled(
  settlement: DivergenceSettlement | null,
  findings: readonly Finding[],
): settlement is DivergenceSettlement {
  return settlement !== null && areSameFindings(settlement.findings, findings);
}

function told({ result, mark, reason, deciderName, onWordOfPresident, decidedAt }: DivergenceSettlement) {
  return { result, mark, reason, deciderName, onWordOfPresident, decidedAt };
}
