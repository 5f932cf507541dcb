import type { Reading } from '../database/reading.js';
import type { RectifiedSession } from '../deliberations/rectified-session.js';
import { holdersSince, type Reissue } from '../domain/certificates/holders-since.js';
import type { CertificateHolder } from '../domain/sealing/certificate-snapshot.js';
import { Certificate } from './certificate.entity.js';

/** Identities that documents of a session bear in place of the sealed ones, by candidate. */
export async function holdersOfSession(
  reading: Reading,
  { current, rectifications }: RectifiedSession,
): Promise<Map<string, CertificateHolder>> {
  const editions = await reading.find(Certificate, {
    where: { sessionId: current.session.id },
    order: { number: 'ASC' },
  });
  const candidateOf = new Map(current.candidacies.map(({ id, candidateId }) => [id, candidateId]));
  const rectifiedAt = rectifications.flatMap(({ row, content }) =>
    content.changes
      .filter(({ identity }) => identity)
      .map(({ candidacyId }) => [candidateOf.get(candidacyId)!, row.sealedAt] as const),
  );
  return holdersSince(reissuesIn(editions), new Map(rectifiedAt));
}

/** Replaced by no minutes: only a changed identity does that. */
function reissuesIn(editions: readonly Certificate[]): Reissue[] {
  const byNumber = new Map(editions.map((one) => [one.number, one]));
  return editions.flatMap(({ candidateId, revocation }) => {
    const replacement = revocation?.minutes === null && byNumber.get(revocation.replacedBy ?? '');
    return replacement ? [{ candidateId, at: revocation.at, holder: replacement.snapshot.holder }] : [];
  });
}
