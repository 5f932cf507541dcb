import type { ExportedList } from '../lists/list-exports.js';
import { registerName } from '../web/french/person-name.js';
import type { Certificate } from './certificate.entity.js';
import { documentTitle } from './certificates.view.js';

/** Certificates as a file, as they were issued; why one was revoked is for the staff, and stays on its page. */
export const CERTIFICATE_LIST: ExportedList<Certificate> = {
  path: '/certificats',
  label: 'Certificats',
  columns: [
    { key: 'number', heading: 'Numéro', value: ({ number }) => number },
    { key: 'holder', heading: 'Titulaire', value: holderName },
    { key: 'document', heading: 'Document', value: ({ snapshot }) => documentTitle(snapshot) },
    { key: 'certification', heading: 'Certification', value: ({ snapshot }) => snapshot.certification.title },
    { key: 'code', heading: 'Code', value: ({ snapshot }) => snapshot.certification.code },
    { key: 'issuedOn', heading: 'Décision du', kind: 'day', value: ({ issuedOn }) => issuedOn },
    { key: 'validUntil', heading: 'Valable jusqu’au', kind: 'day', value: lastDay },
    { key: 'revokedAt', heading: 'Annulé le', kind: 'instant', value: ({ revocation }) => revocation?.at ?? null },
    { key: 'replacedBy', heading: 'Remplacé par', value: ({ revocation }) => revocation?.replacedBy ?? null },
  ],
};

function holderName({ snapshot }: Certificate): string {
  const { firstNames, birthName, usedName = null } = snapshot.holder;
  return registerName({ firstNames, birthName, usedName });
}

/** Null where it holds for ever. */
function lastDay({ snapshot }: Certificate): string | null {
  return snapshot.kind === 'title' || snapshot.validUntil === 'unlimited' ? null : snapshot.validUntil;
}
