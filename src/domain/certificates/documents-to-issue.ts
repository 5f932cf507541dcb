import type { CertificateHolder, CertificateSnapshot } from '../sealing/certificate-snapshot.js';
import { canonicalJson } from '../sealing/canonical-json.js';
import type { GivenToCandidate } from '../sealing/issue-certificates.js';
import { subjectOf } from '../sealing/rectification-consequences.js';
import { DomainError } from '../errors.js';
import { unprintableOf } from './printable-name.js';

/** A document that a session has issued. */
export interface KnownDocument {
  readonly number: string;
  readonly candidateId: string;
  readonly subject: string;
  /** Instant; null as long as it is in force. */
  readonly revokedAt: string | null;
  /** For the record; null as long as it is in force. */
  readonly revokedFor: string | null;
}

/** When and why the document was revoked that another is to take the place of. */
export interface EarlierRevocation {
  readonly at: string;
  readonly reason: string;
}

export interface DocumentToIssue {
  readonly candidateId: string;
  readonly snapshot: CertificateSnapshot;
  /** The identity that the minutes bear, where the document is for another one since; else null. */
  readonly sealedHolder: CertificateHolder | null;
  /** Characters of the identity that no document can print: as long as there are any, it is not issued. */
  readonly unprintable: readonly string[];
  /** Of the last edition; null where there has been none. */
  readonly revoked: EarlierRevocation | null;
}

/**
 * What a session gives and no document in force says: left out when it was published, or revoked since. The one that
 * was revoked last is named as replaced. `holders` are those whose documents bear another identity than the sealed one.
 */
export function documentsToIssue(
  given: readonly GivenToCandidate[],
  known: readonly KnownDocument[],
  holders: ReadonlyMap<string, CertificateHolder> = new Map(),
): DocumentToIssue[] {
  const taken = new Set(known.map(({ number }) => number));
  return given.flatMap(({ candidacy: { candidateId }, certificates }) =>
    certificates.flatMap((sealed): DocumentToIssue[] => {
      const holder = holders.get(candidateId) ?? sealed.holder;
      const sealedHolder = canonicalJson(holder) === canonicalJson(sealed.holder) ? null : sealed.holder;
      const snapshot = { ...sealed, holder };
      const common = { candidateId, sealedHolder, unprintable: unprintableOf(holder) };
      const own = known.filter((one) => one.candidateId === candidateId && one.subject === subjectOf(snapshot));
      if (own.length === 0) return [{ ...common, snapshot, revoked: null }];
      if (own.some(({ revokedAt }) => revokedAt === null)) return [];
      const last = own.toSorted((one, other) => (one.revokedAt! < other.revokedAt! ? 1 : -1))[0]!;
      const next = { ...snapshot, number: nextNumber(last.number, taken), replaces: last.number };
      const revoked = { at: last.revokedAt!, reason: last.revokedFor ?? '' };
      return [{ ...common, snapshot: next, revoked }];
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
