import type { CertificateHolder } from '../sealing/certificate-snapshot.js';
import type { CandidacyConsequences, CertificateConsequence } from '../sealing/rectification-consequences.js';
import type { KnownDocument } from './documents-to-issue.js';

/** What a published session has issued, and to whom under another identity than the sealed one. */
export interface IssuedBySession {
  readonly inForce: readonly Pick<KnownDocument, 'candidateId' | 'subject'>[];
  readonly holders: ReadonlyMap<string, CertificateHolder>;
}

/** The consequences as they are for documents that live: some not in force any more, some under a later identity. */
export function rectifiedDocuments(
  consequences: readonly CandidacyConsequences[],
  { inForce, holders }: IssuedBySession,
): CandidacyConsequences[] {
  return consequences.map((one): CandidacyConsequences => {
    const { candidateId, certificates } = one;
    const holder = holders.get(candidateId);
    const isInForce = (subject: string): boolean =>
      inForce.some((found) => found.candidateId === candidateId && found.subject === subject);
    return {
      ...one,
      certificates: certificates.map(({ subject, kind, issued }): CertificateConsequence => {
        if (kind !== 'issued' && !isInForce(subject)) return { subject, kind: 'notInForce', issued: null };
        return { subject, kind, issued: issued && holder ? { ...issued, holder } : issued };
      }),
    };
  });
}
