import type { CertificateHolder } from '../sealing/certificate-snapshot.js';

/** A document that was issued again because its holder's identity had changed since the decision. */
export interface Reissue {
  readonly candidateId: string;
  /** Instant. */
  readonly at: string;
  readonly holder: CertificateHolder;
}

/**
 * By candidate, the identity that later documents of the session bear in place of the sealed one: that of the last
 * issue under a changed identity, unless minutes have rectified the sealed identity since.
 */
export function holdersSince(
  reissues: readonly Reissue[],
  rectifiedAt: ReadonlyMap<string, string>,
): Map<string, CertificateHolder> {
  const inOrder = reissues.toSorted((one, other) => (one.at < other.at ? -1 : 1));
  const standing = inOrder.filter(({ candidateId, at }) => (rectifiedAt.get(candidateId) ?? '') < at);
  return new Map(standing.map(({ candidateId, holder }) => [candidateId, holder]));
}
