import type { CertificateHolder, CertificateSnapshot } from '../sealing/certificate-snapshot.js';
import { canonicalJson } from '../sealing/canonical-json.js';
import type { GivenToCandidate } from '../sealing/issue-certificates.js';
import { subjectOf } from '../sealing/rectification-consequences.js';
import { DomainError } from '../errors.js';

/** A document that a session has issued. */
export interface KnownDocument {
  readonly number: string;
  readonly candidateId: string;
  readonly subject: string;
  /** Instant; null as long as it is in force. */
  readonly revokedAt: string | null;
}

export interface DocumentToIssue {
  readonly candidateId: string;
  readonly snapshot: CertificateSnapshot;
}

/**
 * What a session gives and no document in force says: left out when it was published, or revoked since. The one that
 * was revoked last is named as replaced.
 */
export function documentsToIssue(
  given: readonly GivenToCandidate[],
  known: readonly KnownDocument[],
): DocumentToIssue[] {
  const taken = new Set(known.map(({ number }) => number));
  return given.flatMap(({ candidacy: { candidateId }, certificates }) =>
    certificates.flatMap((snapshot): DocumentToIssue[] => {
      const own = known.filter((one) => one.candidateId === candidateId && one.subject === subjectOf(snapshot));
      if (own.length === 0) return [{ candidateId, snapshot }];
      if (own.some(({ revokedAt }) => revokedAt === null)) return [];
      const last = own.toSorted((one, other) => (one.revokedAt! < other.revokedAt! ? 1 : -1))[0]!;
      return [
        { candidateId, snapshot: { ...snapshot, number: nextNumber(last.number, taken), replaces: last.number } },
      ];
    }),
  );
}

/** The same document for somebody whose identity has changed since. Throws `identityUnchanged`. */
export function reissued(
  snapshot: CertificateSnapshot,
  holder: CertificateHolder,
  taken: ReadonlySet<string>,
): CertificateSnapshot {
  const { number } = snapshot;
  if (canonicalJson(holder) === canonicalJson(snapshot.holder)) throw new DomainError('identityUnchanged', { number });
  return { ...snapshot, holder, number: nextNumber(number, taken), replaces: number };
}

/** « …-007-E2 » after « …-007 »: minutes give a document one number, and each edition of it adds its own. */
function nextNumber(number: string, taken: ReadonlySet<string>): string {
  const first = number.replace(/-E\d+$/, '');
  let edition = 2;
  while (taken.has(`${first}-E${edition}`)) edition += 1;
  return `${first}-E${edition}`;
}
