import type { PlainDay } from '../domain/day.js';
import type { CertificateSnapshot } from '../domain/sealing/certificate-snapshot.js';
import type { List } from '../lists/list.js';
import { registerName } from '../web/french/person-name.js';
import type { Certificate } from './certificate.entity.js';

const REVOKED = { tone: 'danger', label: 'Annulé' } as const;

/** « Parchemin », or the title of the bloc as it is on the certificate. */
export function documentTitle(snapshot: CertificateSnapshot): string {
  return snapshot.kind === 'title'
    ? 'Parchemin'
    : `Bloc\u00a0${snapshot.bloc.number}. ${snapshot.bloc.certificateTitle}`;
}

export const certificateHref = (id: string): string => `/certificats/${id}.pdf`;

function holderOf({ snapshot: { holder } }: Certificate): string {
  const { firstNames, birthName, usedName = null } = holder;
  return registerName({ firstNames, birthName, usedName });
}

function replacedBy({ revocation }: Certificate): string | null {
  return revocation?.replacedBy ? `remplacé par le n°\u00a0${revocation.replacedBy}` : null;
}

/** Null where it holds for ever. */
function lastDay({ snapshot }: Certificate): PlainDay | null {
  return snapshot.kind === 'title' || snapshot.validUntil === 'unlimited' ? null : snapshot.validUntil;
}

/** Documents issued, joined with `candidate`; why one was revoked is for the staff, and stays on its page. */
export const CERTIFICATE_LIST: List<Certificate> = {
  path: '/certificats',
  subject: 'certificats',
  label: 'Certificats',
  noun: ['certificat', 'certificats'],
  order: '-issuedOn',
  ties: ['certificate.number'],
  columns: [
    {
      ...{ key: 'holder', heading: 'Titulaire', sort: 'candidate.searchName', value: holderOf },
      cell: (certificate) => ({ text: holderOf(certificate), href: `/candidats/${certificate.candidateId}` }),
    },
    {
      ...{ key: 'document', heading: 'Document', value: ({ snapshot }) => documentTitle(snapshot) },
      cell: (certificate) => ({
        ...{ text: documentTitle(certificate.snapshot), href: certificateHref(certificate.id), download: true },
        ...(certificate.revocation && { badge: REVOKED, note: replacedBy(certificate) }),
      }),
    },
    {
      ...{ key: 'certification', heading: 'Certification' },
      value: ({ snapshot }) => snapshot.certification.title,
    },
    { key: 'code', heading: 'Code', hidden: true, value: ({ snapshot }) => snapshot.certification.code },
    {
      ...{ key: 'issuedOn', heading: 'Décision du', kind: 'day', sort: 'certificate.issuedOn' },
      value: ({ issuedOn }) => issuedOn,
    },
    { key: 'validUntil', heading: 'Valable jusqu’au', kind: 'day', hidden: true, value: lastDay },
    {
      ...{ key: 'number', heading: 'Numéro', value: ({ number }) => number },
      cell: ({ id, number }) => ({ text: number, href: `/certificats/${id}` }),
    },
    {
      ...{ key: 'revokedAt', heading: 'Annulé le', kind: 'instant', hidden: true },
      value: ({ revocation }) => revocation?.at ?? null,
    },
    {
      ...{ key: 'replacedBy', heading: 'Remplacé par', hidden: true },
      value: ({ revocation }) => revocation?.replacedBy ?? null,
    },
  ],
};
