import type { ExtraTime } from '../agenda/extra-time.js';
import type { CertificateHolder } from '../sealing/certificate-snapshot.js';
import type { AccessRoute } from '../certification/certification.js';
import type { PlainDay } from '../day.js';
import type { EvaluationResult } from '../rules/evaluation.js';
import type { RecordedDivergence } from '../assessing/divergence.js';
import type { RecordedLink } from '../jury/jury-links.js';

/** An evaluation as the jury reads it: what was found, by whom, who wrote it down and when. */
export interface RecordedEvaluation {
  readonly assessmentCode: string;
  /** Where the assessment is marked as a whole, its own code. */
  readonly competenceCode: string;
  readonly result: EvaluationResult;
  /** Out of 20, null where there is none (absent, exempted); the key is absent where the assessment is not marked. */
  readonly mark?: number | null;
  readonly assessor: string | null;
  readonly assessedOn: PlainDay | null;
  readonly comment: string | null;
  readonly recorderName: string;
  /** Instant, ISO 8601 in UTC. */
  readonly recordedAt: string;
}

/** A bloc acquired earlier, and what shows it. */
export interface RecordedAward {
  readonly blocCode: string;
  /** Decided by a jury here, by a certificate that stands for the bloc, or by a jury before. */
  readonly origin: 'decision' | 'equivalence' | 'earlier';
  readonly evidence: string | null;
  readonly awardedOn: PlainDay;
  /** Last day, included; null for ever. */
  readonly validUntil: PlainDay | null;
}

export interface RecordedRecusal {
  readonly memberId: string;
  readonly reason: string;
}

/** All that a jury has before it on one candidate: plain facts, from which the proposal follows. */
export interface CandidacyRecord {
  readonly id: string;
  readonly candidateId: string;
  readonly enrollmentId: string;
  readonly identity: CertificateHolder;
  readonly accessRoute: AccessRoute;
  readonly enrolledOn: PlainDay;
  readonly optionBloc: string | null;
  /** Blocs aimed at; null for the whole title, which is then presented too. */
  readonly targetBlocs: readonly string[] | null;
  readonly accommodations: readonly string[];
  /** Absent where none is granted. */
  readonly extraTime?: ExtraTime;
  readonly attendance: 'present' | 'absentJustified' | 'absentUnjustified';
  /** Codes of the blocs presented, in the order of the certification. */
  readonly presented: readonly string[];
  readonly evaluations: readonly RecordedEvaluation[];
  readonly awards: readonly RecordedAward[];
  readonly recusals: readonly RecordedRecusal[];
  /** Absent from what was sealed before links were declared. */
  readonly links?: readonly RecordedLink[];
  /** Where those who assessed differed, open or settled; absent where they did not. */
  readonly divergences?: readonly RecordedDivergence[];
}
