import type { Principal } from '../accounts/principal.js';
import type { CertificateState } from '../domain/certificates/certificate-standing.js';
import { exportLinks } from '../lists/export-links.js';
import { listView } from '../lists/list.view.js';
import type { ListPage } from '../lists/read-list.js';
import type { CertificateQuery } from './certificate.dto.js';
import type { Certificate } from './certificate.entity.js';
import { CERTIFICATE_LIST } from './certificate.list.js';
import { certificatePolicy } from './certificate.policy.js';
import { idInForce } from './certificates.service.js';

const PRINTING = { label: 'Tirer', path: '/tirages-de-certificats/apercu' };
const REISSUING = { label: 'Refaire après un changement d’identité', path: '/certificats/reedition' };
const REVOKING = { label: 'Annuler', path: '/certificats/annulation', danger: true };

const PRINT_RUNS = { label: 'Tirages', href: '/tirages-de-certificats', icon: 'print' };

/** The list of certificates, as searched. */
export function certificatesView(
  who: Principal,
  page: ListPage<Certificate>,
  query: CertificateQuery,
  address: string,
): object {
  const { q, sessionId, candidateId, subject, year, state } = query;
  const acts = [
    ...(certificatePolicy.listAll(who) ? [PRINTING] : []),
    ...(certificatePolicy.reissue(who) ? [REISSUING] : []),
    ...(certificatePolicy.revoke(who) ? [REVOKING] : []),
  ];
  return {
    title: 'Certificats',
    actions: [PRINT_RUNS],
    ...{ q: q ?? '', subject: subject ?? '', year: year ?? '' },
    states: STATES.map((one) => ({ ...one, selected: one.value === state })),
    toIssueHref: sessionId ? `/sessions/${sessionId}/certificats` : null,
    kept: Object.entries({ sessionId, candidateId }).flatMap(([name, value]) => (value ? [{ name, value }] : [])),
    filtered: Boolean(q ?? sessionId ?? candidateId ?? subject ?? year ?? state),
    list: listView(CERTIFICATE_LIST, {
      ...{ page, query, address, acts, idOf: idInForce },
      actions: exportLinks(CERTIFICATE_LIST, address),
    }),
  };
}

const STATES: readonly { readonly value: CertificateState; readonly label: string }[] = [
  { value: 'valid', label: 'En vigueur' },
  { value: 'expired', label: 'Expiré' },
  { value: 'revoked', label: 'Annulé' },
];

/** The credential of a certificate, in its two forms. */
export function credentialHrefs(id: string): { credentialHref: string; tokenHref: string } {
  return { credentialHref: `/certificats/${id}.json`, tokenHref: `/certificats/${id}.jwt` };
}
