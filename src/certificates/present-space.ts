import type { JourneyBloc } from '../domain/candidate-journey.js';
import type { RecordedBlocDecision, RecordedDecision } from '../domain/recorded-decision.js';
import type { CandidateSpace, OwnJourney, PublishedResult } from './candidate-space.service.js';
import { presentCertificate, type PresentedCertificate } from './present-certificate.js';

/** What the candidate may read of a decision: neither the jury's reasons nor its comments for itself. */
type OwnDecision = Pick<RecordedDecision, 'candidateComment'> & {
  readonly blocs: readonly Pick<RecordedBlocDecision, 'blocCode' | 'outcome'>[];
  readonly title: string | null;
};

export interface PresentedSpace extends Pick<CandidateSpace, 'today'> {
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
    }[];
    readonly certificates: readonly PresentedCertificate[];
  }[];
}

export function presentSpace({ candidate, today, journeys }: CandidateSpace): PresentedSpace {
  return { candidateId: candidate?.id ?? null, today, journeys: journeys.map(presentJourney) };
}

function presentJourney({ enrollment, blocs, missingBlocs, plan, results, certificates }: OwnJourney) {
  const { code, title } = enrollment.certification;
  return {
    enrollmentId: enrollment.id,
    certification: { code, title },
    blocs: blocs.map(({ bloc, award, held }) => ({ code: bloc.code, title: bloc.title, award, held })),
    missingBlocs,
    plan,
    results: results.map(presentResult),
    certificates: certificates.map(presentCertificate),
  };
}

function presentResult({ candidacy, decision }: PublishedResult) {
  const { attendance, session } = candidacy;
  return { day: session.day, place: session.place, attendance, decision: decision && ownDecision(decision) };
}

function ownDecision({ blocs, title, candidateComment }: RecordedDecision): OwnDecision {
  const outcomes = blocs.map(({ blocCode, outcome }) => ({ blocCode, outcome }));
  return { blocs: outcomes, title: title?.outcome ?? null, candidateComment };
}
