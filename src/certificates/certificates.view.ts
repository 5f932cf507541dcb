import type { Principal } from '../accounts/principal.js';
import type { CertificateState } from '../domain/certificates/certificate-standing.js';
import type { CertificateSnapshot } from '../domain/sealing/certificate-snapshot.js';
import type { PageOf } from '../http/page-query.dto.js';
import { exportLinks } from '../lists/export-links.js';
import type { Badge } from '../web/badge.js';
import { formatDay } from '../web/french/format.js';
import { registerName } from '../web/french/person-name.js';
import { paginationView } from '../web/pagination.js';
import type { CertificateQuery } from './certificate.dto.js';
import type { Certificate } from './certificate.entity.js';
import { certificatePolicy } from './certificate.policy.js';

const PRINT_RUNS = { label: 'Tirages', href: '/tirages-de-certificats', icon: 'print' };

/** The list of certificates, as searched. */
export function certificatesView(
  who: Principal,
  page: PageOf<Certificate>,
  query: CertificateQuery,
  address: string,
): object {
  const { q, sessionId, candidateId, subject, year, state } = query;
  return {
    title: 'Certificats',
    actions: [...exportLinks({ path: '/certificats' }, address), PRINT_RUNS],
    ...{ q: q ?? '', subject: subject ?? '', year: year ?? '' },
    states: STATES.map((one) => ({ ...one, selected: one.value === state })),
    toIssueHref: sessionId ? `/sessions/${sessionId}/certificats` : null,
    ...{ revokes: certificatePolicy.revoke(who), reissues: certificatePolicy.reissue(who) },
    kept: Object.entries({ sessionId, candidateId }).flatMap(([name, value]) => (value ? [{ name, value }] : [])),
    filtered: Boolean(q ?? sessionId ?? candidateId ?? subject ?? year ?? state),
    certificates: page.items.map(rowView),
    pagination: paginationView(page, address, 'certificat'),
  };
}

function rowView({ id, number, issuedOn, candidateId, sessionId, snapshot, revocation }: Certificate) {
  const { firstNames, birthName, usedName = null } = snapshot.holder;
  return {
    ...{
      id,
      number,
      pageHref: `/certificats/${id}`,
      certification: snapshot.certification.title,
      document: documentTitle(snapshot),
    },
    issuedOn: formatDay(issuedOn),
    holder: registerName({ firstNames, birthName, usedName }),
    holderHref: `/candidats/${candidateId}`,
    sessionHref: `/sessions/${sessionId}`,
    href: certificateHref(id),
    revoked: revocation && { ...REVOKED, replacedBy: revocation.replacedBy },
  };
}

const STATES: readonly { readonly value: CertificateState; readonly label: string }[] = [
  { value: 'valid', label: 'En vigueur' },
  { value: 'expired', label: 'Expiré' },
  { value: 'revoked', label: 'Annulé' },
];

const REVOKED = { badge: { tone: 'danger', label: 'Annulé' } satisfies Badge };

/** « Parchemin », or the title of the bloc as it is on the certificate. */
export function documentTitle(snapshot: CertificateSnapshot): string {
  return snapshot.kind === 'title'
    ? 'Parchemin'
    : `Bloc\u00a0${snapshot.bloc.number}. ${snapshot.bloc.certificateTitle}`;
}

export function certificateHref(id: string): string {
  return `/certificats/${id}.pdf`;
}

/** The credential of a certificate, in its two forms. */
export function credentialHrefs(id: string): { credentialHref: string; tokenHref: string } {
  return { credentialHref: `/certificats/${id}.json`, tokenHref: `/certificats/${id}.jwt` };
}
