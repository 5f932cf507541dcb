import type { CandidacyRecord, RecordedAward } from './candidacy-record.js';
import type { BlocAward } from './bloc-award.js';
import type { Certification } from '../certification/certification.js';
import { compileCertification } from './compiled-certification.js';
import type { PlainDay } from '../day.js';
import type { Deliberated } from '../decisions/deliberation.js';
import { propose, type CandidateCase } from './proposal.js';

/** A candidate before the jury, with the record the proposal follows from. */
export interface ExaminedCandidacy extends Deliberated {
  readonly record: CandidacyRecord;
  /** Whether the title is presented, not only some of its blocs. */
  readonly presentsTitle: boolean;
}

/**
 * What the rules make of records on the day of a session: the same records give the same proposals, today or read back
 * years later from what was sealed. Takes time in proportion to the candidates.
 */
export function examineCandidacies(
  certification: Certification,
  sessionDay: PlainDay,
  records: readonly CandidacyRecord[],
): ExaminedCandidacy[] {
  const compiled = compileCertification(certification);
  return records.map((record) => {
    const { accessRoute, enrolledOn, presented, attendance, targetBlocs } = record;
    const awards = record.awards.map(awardOf);
    const evidence = compiled.evidenceOf(record.evaluations);
    const candidate: CandidateCase = { accessRoute, enrolledOn, sessionDay, awards, presented, ...evidence };
    const proposal = propose(compiled, candidate);
    const absent = attendance !== 'present';
    return { record, compiled, candidate, proposal, presented, absent, presentsTitle: targetBlocs === null };
  });
}

function awardOf({ blocCode, awardedOn, validUntil }: RecordedAward): BlocAward {
  return { blocCode, awardedOn, validUntil: validUntil ?? 'unlimited' };
}
