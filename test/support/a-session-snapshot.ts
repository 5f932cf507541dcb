import type {
  CandidacyRecord,
  RecordedAward,
  RecordedEvaluation,
} from '../../src/domain/proposals/candidacy-record.js';
import type { Certification } from '../../src/domain/certification/certification.js';
import type { CandidateDecision } from '../../src/domain/decisions/deliberation.js';
import type { EvaluationResult } from '../../src/domain/rules/evaluation.js';
import { type ExaminedCandidacy, examineCandidacies } from '../../src/domain/proposals/examine-candidacies.js';
import type { RecordedDecision } from '../../src/domain/decisions/recorded-decision.js';
import type { SessionSnapshot, SnapshotCandidacy } from '../../src/domain/sealing/session-snapshot.js';
import { aBloc, aCertification } from './a-certification.js';

export const SESSION_DAY = '2023-06-15';

/** Two blocs, of the competences C1 and C2, C3 and C4, each of them assessed once. */
export function anAssessedCertification(parts: Partial<Certification> = {}): Certification {
  const certification = aCertification({
    blocs: [aBloc('BC01', { codes: ['C1', 'C2'] }), aBloc('BC02', { codes: ['C3', 'C4'] })],
    ...parts,
  });
  const assessment = { title: 'Étude de cas', form: 'case-study', mode: 'individual', criteria: [] } as const;
  const assessments = certification.blocs.map(({ code, competences }) => ({
    ...{ ...assessment, code: `E-${code}`, covers: competences.map((one) => one.code) },
    provenance: { assumed: 'for the test' },
  }));
  return { ...certification, assessments, ...parts };
}

/** A result at the assessment of the bloc that {@link anAssessedCertification} gives it. */
export function anEvaluation(bloc: string, competence: string, result: EvaluationResult): RecordedEvaluation {
  return {
    ...{ assessmentCode: `E-${bloc}`, competenceCode: competence, result, assessor: null, assessedOn: null },
    ...{ comment: null, recorderName: 'Secrétariat', recordedAt: '2023-06-01T09:00:00.000Z' },
  };
}

export function anAward(parts: Partial<RecordedAward> = {}): RecordedAward {
  return { blocCode: 'BC02', origin: 'earlier', evidence: null, awardedOn: '2021-06-15', validUntil: null, ...parts };
}

/** Lina Arnaud presents the title: BC01 is acquired, C3 too, C4 is not. */
export function aRecord(parts: Partial<CandidacyRecord> = {}): CandidacyRecord {
  return {
    ...{ id: 'candidacy-1', candidateId: 'candidate-1', enrollmentId: 'enrollment-1' },
    identity: { firstNames: 'Lina', birthName: 'Arnaud', gender: 'F', birthDay: '1996-03-14', birthPlace: 'Lyon' },
    ...{ accessRoute: 'FC', enrolledOn: '2022-09-01', optionBloc: null, targetBlocs: null, accommodations: [] },
    ...{ attendance: 'present', presented: ['BC01', 'BC02'], awards: [], recusals: [] },
    evaluations: [
      anEvaluation('BC01', 'C1', 'acquired'),
      anEvaluation('BC01', 'C2', 'acquired'),
      anEvaluation('BC02', 'C3', 'acquired'),
      anEvaluation('BC02', 'C4', 'notAcquired'),
    ],
    ...parts,
  };
}

export function examined(
  parts: Partial<CandidacyRecord> = {},
  certification = anAssessedCertification(),
  day = SESSION_DAY,
): ExaminedCandidacy {
  return examineCandidacies(certification, day, [aRecord(parts)])[0]!;
}

/** The decision as it is kept, beside the proposal of that moment. */
export function recorded({ proposal }: ExaminedCandidacy, { blocs, title }: CandidateDecision): RecordedDecision {
  return {
    ...{ decidedBy: 'Claire Aubry', decidedAt: '2023-06-15T09:00:00.000Z', candidateComment: null, juryComment: null },
    blocs: Object.entries(blocs).map(([blocCode, { outcome, reason = null }]) => ({
      ...{ blocCode, outcome, reason, votes: null },
      proposal: proposal.blocs.find((bloc) => bloc.blocCode === blocCode)!,
    })),
    title: title ? { proposal: proposal.title, outcome: title.outcome, reason: title.reason ?? null } : null,
  };
}

/** A sealed session of those candidacies, each a record and what was decided of it. */
export function aSessionSnapshot(
  candidacies: readonly { record: Partial<CandidacyRecord>; decision: CandidateDecision | null }[],
  parts: Partial<SessionSnapshot> = {},
): SessionSnapshot {
  const certification = parts.certification ?? anAssessedCertification();
  return {
    format: 'delibloc-session/1',
    session: { id: 'session-1', day: SESSION_DAY, place: 'Nantes' },
    certification,
    ...{ members: [], composition: [], derogation: null, steps: [], quorum: { required: 2, sitting: 3 } },
    chain: { rank: 42, previousHash: 'c0ffee' },
    ...parts,
    candidacies: candidacies.map(({ record, decision }): SnapshotCandidacy => {
      const one = examined(record, certification, parts.session?.day);
      const quorum = { required: 2, sitting: 3 };
      return { ...one.record, quorum, proposal: one.proposal, decision: decision && recorded(one, decision) };
    }),
  };
}
