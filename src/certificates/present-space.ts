import type { JourneyBloc } from '../domain/proposals/candidate-journey.js';
import type { RecordedBlocDecision, RecordedDecision } from '../domain/decisions/recorded-decision.js';
import type { CandidateSpace, OwnJourney, PublishedResult } from './candidate-space.service.js';
import { presentCertificate, type PresentedCertificate } from './present-certificate.js';

/** What the candidate may read of a decision: neither the jury's reasons nor its comments for itself. */
type OwnDecision = Pick<RecordedDecision, 'candidateComment'> & {
  readonly blocs: readonly Pick<RecordedBlocDecision, 'blocCode' | 'outcome'>[];
  readonly title: string | null;
};

interface OwnRectified {
  readonly number: number;
  readonly decidedOn: string;
  readonly words: string;
}

export interface PresentedSpace extends Pick<CandidateSpace, 'today' | 'convocations'> {
  readonly candidateId: string | null;
  readonly journeys: readonly {
    readonly enrollmentId: string;
    readonly certification: { readonly code: string; readonly title: string };
    readonly blocs: readonly (Pick<JourneyBloc, 'award' | 'held'> & {
      readonly code: string;
      readonly title: string;
    })[];
    readonly missingBlocs: readonly string[];
    /** The shortest way to the title, and the days on which it changes; null where the title is not aimed at. */
    readonly plan: OwnJourney['plan'];
    readonly results: readonly {
      readonly day: string;
      readonly place: string;
      readonly attendance: string;
      readonly decision: OwnDecision | null;
      /** The minutes that rectified it, the oldest first, with what the candidate is told. */
      readonly rectifications: readonly OwnRectified[];
    }[];
    /** In force. */
    readonly certificates: readonly PresentedCertificate[];
    readonly revokedCertificates: readonly PresentedCertificate[];
  }[];
}

export function presentSpace({ candidate, today, convocations, journeys }: CandidateSpace): PresentedSpace {
  return { candidateId: candidate?.id ?? null, today, convocations, journeys: journeys.map(presentJourney) };
}

function presentJourney({ enrollment, blocs, missingBlocs, plan, results, certificates, revoked }: OwnJourney) {
  const { code, title } = enrollment.certification;
  return {
    enrollmentId: enrollment.id,
    certification: { code, title },
    blocs: blocs.map(({ bloc, award, held }) => ({ code: bloc.code, title: bloc.title, award, held })),
    missingBlocs,
    plan,
    results: results.map(presentResult),
    certificates: certificates.map(presentCertificate),
    revokedCertificates: revoked.map(presentCertificate),
  };
}

function presentResult({ candidacy, decision, rectifications }: PublishedResult) {
  const { attendance, session } = candidacy;
  const told = rectifications.map(({ number, decidedOn, change }) => ({
    ...{ number, decidedOn, words: change.wordsForCandidate },
  }));
  const decided = decision && ownDecision(decision);
  return { day: session.day, place: session.place, attendance, decision: decided, rectifications: told };
}

function ownDecision({ blocs, title, candidateComment }: RecordedDecision): OwnDecision {
  const outcomes = blocs.map(({ blocCode, outcome }) => ({ blocCode, outcome }));
  return { blocs: outcomes, title: title?.outcome ?? null, candidateComment };
}
