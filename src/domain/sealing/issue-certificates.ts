import type { BlocAward } from '../proposals/bloc-award.js';
import type { BlocCertificateSnapshot, CertificateSnapshot, TitleCertificateSnapshot } from './certificate-snapshot.js';
import { awardsOf } from '../decisions/deliberation.js';
import { certificateNumber, certificationOnDocument, minutesReference } from './document-references.js';
import { examineCandidacies, type ExaminedCandidacy } from '../proposals/examine-candidacies.js';
import { decisionOf } from '../decisions/recorded-decision.js';
import type { SessionSnapshot, SnapshotCandidacy } from './session-snapshot.js';

/** What a sealed session gives one candidate. */
export interface GivenToCandidate {
  readonly candidacy: SnapshotCandidacy;
  readonly awards: readonly BlocAward[];
  /** One for each bloc awarded, and the parchemin where the title is decided whole. */
  readonly certificates: readonly CertificateSnapshot[];
}

/** The minutes that documents refer to and are numbered after. */
export interface IssuingMinutes {
  readonly reference: string;
  /** In the chain of all sealed records. */
  readonly rank: number;
}

/**
 * Bloc by bloc and title by title, what follows from the decisions of a sealed session, in its order; `minutesOf` a
 * candidacy that was rectified are those that rectify it, null for the session's own.
 */
export function givenBySession(
  snapshot: SessionSnapshot,
  minutesOf: (candidacyId: string) => IssuingMinutes | null = () => null,
): GivenToCandidate[] {
  const { certification, session, candidacies } = snapshot;
  return examineCandidacies(certification, session.day, candidacies).map((examined, index) => {
    const candidacy = candidacies[index]!;
    const decision = candidacy.decision && decisionOf(candidacy.decision);
    const awards = decision ? awardsOf(examined, decision) : [];
    const minutes = minutesOf(candidacy.id) ?? minutesOfFirst(snapshot);
    const common = commonOf(snapshot, candidacy, minutes);
    const numberOf = (subject: string) => certificateNumber(snapshot, subject, minutes.rank, index + 1);
    const certificates = awards.map((award): CertificateSnapshot => blocCertificate(examined, award, numberOf, common));
    const isWhole = !examined.absent && decision?.title?.outcome === 'full';
    return {
      candidacy,
      awards,
      certificates: isWhole ? [...certificates, titleCertificate(numberOf, common)] : certificates,
    };
  });
}

type Common = Omit<TitleCertificateSnapshot, 'kind' | 'number'>;

function minutesOfFirst(snapshot: SessionSnapshot): IssuingMinutes {
  return { reference: minutesReference(snapshot), rank: snapshot.chain?.rank ?? 0 };
}

/** The decision is that of the day of the session, on which all of it rests. */
function commonOf(
  snapshot: SessionSnapshot,
  { identity }: SnapshotCandidacy,
  { reference: minutesReference }: IssuingMinutes,
): Common {
  const { certification, session } = snapshot;
  const { certifier, sites } = certification;
  const seat = sites.find(({ certifies }) => certifies)?.city ?? session.place;
  return {
    holder: identity,
    certification: certificationOnDocument(certification, session.day),
    certifierName: certifier.name,
    signatory: { quality: certifier.signatory, place: seat },
    session: { day: session.day, place: session.place, minutesReference },
    decidedOn: session.day,
  };
}

function blocCertificate(
  { compiled, candidate }: ExaminedCandidacy,
  { blocCode, validUntil }: BlocAward,
  numberOf: (subject: string) => string,
  common: Common,
): BlocCertificateSnapshot {
  const { code, number, title, competences } = compiled.certification.blocs.find((bloc) => bloc.code === blocCode)!;
  const acquired = competences.filter((competence) => candidate.statusOf(competence.code) === 'acquired');
  const acquiredCompetences = acquired.map((competence) => ({ code: competence.code, title: competence.title }));
  const bloc = { code, number, title, certificateTitle: title, acquiredCompetences };
  return { kind: 'bloc', number: numberOf(code), ...common, bloc, validUntil };
}

function titleCertificate(numberOf: (subject: string) => string, common: Common): TitleCertificateSnapshot {
  return { kind: 'title', number: numberOf('title'), ...common };
}
