import type { PlainDay } from '../domain/day.js';
import type { JourneyBloc } from '../domain/proposals/candidate-journey.js';
import type { RecordedBlocDecision, RecordedDecision } from '../domain/decisions/recorded-decision.js';
import type { Certificate } from './certificate.entity.js';
import type { CertificateCode } from './certificate-code.entity.js';
import { sharedPath } from './share-certificates.js';
import type { CandidateSpace, OwnJourney } from './candidate-space.service.js';
import type { PublishedResult } from './published-results.js';
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

/** With what its holder alone knows of it. */
export interface OwnCertificate extends PresentedCertificate {
  /** Path of the page that shows it to whoever has the link; null where the holder shows none. */
  readonly sharedAt: string | null;
  readonly verifiedOn: PlainDay | null;
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
    readonly certificates: readonly OwnCertificate[];
    readonly revokedCertificates: readonly OwnCertificate[];
  }[];
}

export function presentSpace({ candidate, today, convocations, journeys, codes }: CandidateSpace): PresentedSpace {
  const presented = journeys.map((journey) => presentJourney(journey, codes));
  return { candidateId: candidate?.id ?? null, today, convocations, journeys: presented };
}

function presentJourney(journey: OwnJourney, codes: CandidateSpace['codes']) {
  const { enrollment, blocs, missingBlocs, plan, results, certificates, revoked } = journey;
  const { code, title } = enrollment.certification;
  const presentOwn = (one: Certificate) => ({ ...presentCertificate(one), ...knownOf(codes.get(one.id)) });
  return {
    enrollmentId: enrollment.id,
    certification: { code, title },
    blocs: blocs.map(({ bloc, award, held }) => ({ code: bloc.code, title: bloc.title, award, held })),
    missingBlocs,
    plan,
    results: results.map(presentResult),
    certificates: certificates.map(presentOwn),
    revokedCertificates: revoked.map(presentOwn),
  };
}

function knownOf(code: CertificateCode | undefined): Pick<OwnCertificate, 'sharedAt' | 'verifiedOn'> {
  const { shareToken = null, verifiedOn = null } = code ?? {};
  return { sharedAt: shareToken === null ? null : sharedPath(shareToken), verifiedOn };
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
