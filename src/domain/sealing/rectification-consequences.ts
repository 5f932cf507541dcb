import type { BlocAward } from '../proposals/bloc-award.js';
import { canonicalJson } from './canonical-json.js';
import type { CertificateSnapshot } from './certificate-snapshot.js';
import { givenBySession, type GivenToCandidate, type IssuingMinutes } from './issue-certificates.js';
import { differsFromProposal, decisionOf } from '../decisions/recorded-decision.js';
import { examineCandidacies } from '../proposals/examine-candidacies.js';
import type { RectificationTerms } from './rectification.js';
import { applyRectification } from './rectification.js';
import type { SessionSnapshot } from './session-snapshot.js';

/**
 * What becomes of one document: issued, revoked, or both, when another takes its place; `notInForce`, nothing, where it
 * was left out or revoked before.
 */
export interface CertificateConsequence {
  /** Code of the bloc, or `title`. */
  readonly subject: string;
  readonly kind: 'issued' | 'revoked' | 'replaced' | 'notInForce';
  /** As it is to be issued; null where it is only revoked. */
  readonly issued: CertificateSnapshot | null;
}

/** What follows for one candidate. */
export interface CandidacyConsequences {
  readonly candidacyId: string;
  readonly candidateId: string;
  readonly enrollmentId: string;
  readonly awarded: readonly BlocAward[];
  readonly withdrawn: readonly BlocAward[];
  readonly certificates: readonly CertificateConsequence[];
  /** Whether the jury decides otherwise than the rules propose, once rectified. */
  readonly differsFromProposal: boolean;
}

/** What follows from the changes, in their order, for awards and documents; `by` is what new documents refer to. */
export function consequencesOf(
  current: SessionSnapshot,
  terms: Pick<RectificationTerms, 'changes' | 'reason'>,
  by: IssuingMinutes | null = null,
): CandidacyConsequences[] {
  const after = applyRectification(current, terms);
  const was = byCandidacy(givenBySession(current));
  const is = byCandidacy(givenBySession(after));
  const issued = byCandidacy(givenBySession(after, () => by));
  const differing = differingIn(after);
  return terms.changes.map(({ candidacyId }) => {
    const { candidacy } = was.get(candidacyId)!;
    const [one, other] = [was.get(candidacyId)!, is.get(candidacyId)!];
    return {
      ...{ candidacyId, candidateId: candidacy.candidateId, enrollmentId: candidacy.enrollmentId },
      awarded: without(other.awards, one.awards),
      withdrawn: without(one.awards, other.awards),
      certificates: certificatesOf(one, other, issued.get(candidacyId)!),
      differsFromProposal: differing.has(candidacyId),
    };
  });
}

/** Code of the bloc, or `title`. */
export function subjectOf(certificate: CertificateSnapshot): string {
  return certificate.kind === 'title' ? 'title' : certificate.bloc.code;
}

function certificatesOf(
  was: GivenToCandidate,
  is: GivenToCandidate,
  issued: GivenToCandidate,
): CertificateConsequence[] {
  const before = bySubject(was);
  const after = bySubject(is);
  const toIssue = bySubject(issued);
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((subject): CertificateConsequence[] => {
    const [old, next] = [before.get(subject), after.get(subject)];
    if (!next) return [{ subject, kind: 'revoked', issued: null }];
    if (old && canonicalJson(old) === canonicalJson(next)) return [];
    return [{ subject, kind: old ? 'replaced' : 'issued', issued: toIssue.get(subject)! }];
  });
}

function differingIn({ certification, session, candidacies }: SessionSnapshot): ReadonlySet<string> {
  const examined = examineCandidacies(certification, session.day, candidacies);
  const differing = candidacies.filter(
    ({ decision }, index) => decision && differsFromProposal(examined[index]!, decisionOf(decision)),
  );
  return new Set(differing.map(({ id }) => id));
}

function without(awards: readonly BlocAward[], others: readonly BlocAward[]): BlocAward[] {
  const codes = new Set(others.map(({ blocCode }) => blocCode));
  return awards.filter(({ blocCode }) => !codes.has(blocCode));
}

function byCandidacy(given: readonly GivenToCandidate[]): ReadonlyMap<string, GivenToCandidate> {
  return new Map(given.map((one) => [one.candidacy.id, one]));
}

function bySubject({ certificates }: GivenToCandidate): ReadonlyMap<string, CertificateSnapshot> {
  return new Map(certificates.map((certificate) => [subjectOf(certificate), certificate]));
}
