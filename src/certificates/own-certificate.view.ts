import type { PlainDay } from '../domain/day.js';
import { formatDay } from '../web/french/format.js';
import type { Certificate } from './certificate.entity.js';
import type { CertificateCode } from './certificate-code.entity.js';
import { CERTIFICATE_STATE_BADGES, stateOn } from './certificate-state.view.js';
import { certificateHref, documentTitle } from './certificate.list.js';
import { credentialHrefs } from './certificates.view.js';
import { sharedPath } from './share-certificates.js';

/** One's own certificate: to download, to show by a link, to add elsewhere. */
export function ownCertificateView(
  certificate: Certificate,
  code: CertificateCode | undefined,
  publicUrl: string,
  today: PlainDay,
): object {
  const { id, number, snapshot } = certificate;
  const { shareToken = null, verifiedOn = null } = code ?? {};
  const shared = shareToken === null ? null : `${publicUrl}${sharedPath(shareToken)}`;
  return {
    ...{ id, number, title: documentTitle(snapshot), href: certificateHref(id), ...credentialHrefs(id) },
    badge: CERTIFICATE_STATE_BADGES[stateOn(certificate, today)],
    verified: verifiedOn && formatDay(verifiedOn),
    ...{ shared, linkedIn: linkedInHref(certificate, shared), europass: europassLines(certificate, shared) },
  };
}

/** A link that opens LinkedIn's own form with what it may be given; nothing of it is loaded on our page. */
function linkedInHref({ number, snapshot }: Certificate, shared: string | null): string {
  const { certifierName, decidedOn } = snapshot;
  const parameters = new URLSearchParams({
    ...{ startTask: 'CERTIFICATION_NAME', name: qualificationOf(snapshot), organizationName: certifierName },
    ...{ issueYear: yearOf(decidedOn), issueMonth: monthOf(decidedOn), certId: number },
  });
  if (snapshot.kind === 'bloc' && snapshot.validUntil !== 'unlimited') {
    parameters.set('expirationYear', yearOf(snapshot.validUntil));
    parameters.set('expirationMonth', monthOf(snapshot.validUntil));
  }
  if (shared !== null) parameters.set('certUrl', shared);
  return `https://www.linkedin.com/profile/add?${parameters.toString()}`;
}

const yearOf = (day: PlainDay): string => day.slice(0, 4);
const monthOf = (day: PlainDay): string => String(Number(day.slice(5, 7)));

function qualificationOf(snapshot: Certificate['snapshot']): string {
  const { title } = snapshot.certification;
  return snapshot.kind === 'title' ? title : `${snapshot.bloc.certificateTitle} (${title})`;
}

/** The fields of « Éducation et formation » in a Europass profile, in their order. */
function europassLines({ number, snapshot }: Certificate, shared: string | null) {
  const { certification, certifierName, decidedOn } = snapshot;
  const { level, registration, code } = certification;
  return [
    { name: 'Intitulé de la qualification', value: qualificationOf(snapshot) },
    { name: 'Organisme qui la délivre', value: certifierName },
    { name: 'Date de délivrance', value: formatDay(decidedOn) },
    ...(level === null ? [] : [{ name: 'Niveau du cadre européen (CEC)', value: String(level) }]),
    ...(registration === null ? [] : [{ name: 'Classification nationale', value: `RNCP, code ${code}` }]),
    { name: 'Identifiant', value: number },
    ...(shared === null ? [] : [{ name: 'Lien', value: shared }]),
  ];
}
