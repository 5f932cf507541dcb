import type { Principal } from '../accounts/principal.js';
import type { Certificate, Revocation } from '../certificates/certificate.entity.js';
import { certificatePolicy } from '../certificates/certificate.policy.js';
import { CERTIFICATE_STATE_BADGES, stateOn } from '../certificates/certificate-state.view.js';
import { certificateHref, documentTitle } from '../certificates/certificate.list.js';
import { credentialHrefs } from '../certificates/certificates.view.js';
import { formatDay, formatInstant } from '../web/french/format.js';
import { registerName } from '../web/french/person-name.js';
import type { CertificateWithLife } from './certificate-page.service.js';
import { holderLine } from './certificate-life.view.js';

/** One certificate: what it says, what became of it, what may be done with it. */
export function certificatePageView(who: Principal, found: CertificateWithLife): object {
  const { certificate, today, verifiedOn, isShared, editions } = found;
  const { id, number, snapshot, revocation } = certificate;
  const isStaff = certificatePolicy.listAll(who);
  const isInForce = revocation === null;
  const above = isStaff ? { label: 'Certificats', href: '/certificats' } : { label: 'Mon espace', href: '/mon-espace' };
  return {
    ...{ id, title: documentTitle(snapshot), subtitle: `n°\u00a0${number}`, breadcrumb: [above] },
    badge: CERTIFICATE_STATE_BADGES[stateOn(certificate, today)],
    actions: actionsOf(certificate, isStaff),
    ...saidView(certificate, isStaff),
    ownWords: !isStaff,
    ...{ verified: verifiedOn && formatDay(verifiedOn), shared: isShared },
    revocation: revocation && revocationView(revocation, isStaff),
    editions: editions.length > 1 ? editions.map((one) => editionView(one, id)) : [],
    revokes: isInForce && certificatePolicy.revoke(who),
    reissues: isInForce && certificatePolicy.reissue(who),
  };
}

/** What the document says; the staff go on from there. */
function saidView({ snapshot, candidateId, sessionId }: Certificate, isStaff: boolean) {
  const { holder, certification, decidedOn, session } = snapshot;
  const { firstNames, birthName, usedName = null } = holder;
  const validUntil = snapshot.kind === 'title' ? 'unlimited' : snapshot.validUntil;
  return {
    holder: holderLine(holder),
    holderName: registerName({ firstNames, birthName, usedName }),
    holderHref: isStaff ? `/candidats/${candidateId}` : null,
    certification: `${certification.title} (${certification.code})`,
    decided: `${formatDay(decidedOn)}, ${session.place}`,
    sessionHref: isStaff ? `/sessions/${sessionId}` : null,
    minutes: session.minutesReference,
    validity: validUntil === 'unlimited' ? 'Sans limitation de durée' : `Jusqu’au ${formatDay(validUntil)} inclus`,
  };
}

/** What was revoked is given to the staff alone. */
function actionsOf({ id, revocation }: Certificate, isStaff: boolean) {
  const { credentialHref, tokenHref } = credentialHrefs(id);
  const files = [
    { label: 'Télécharger (PDF)', href: certificateHref(id), primary: true, icon: 'download' },
    { label: 'Attestation numérique (JSON)', href: credentialHref },
    { label: 'Jeton signé (JWT)', href: tokenHref },
  ];
  return [
    ...(isStaff || revocation === null ? files : []),
    ...(isStaff ? [{ label: 'Historique', href: `/historique/certificats/${id}` }] : []),
  ];
}

function revocationView({ at, minutes, reason, wordsForHolder }: Revocation, isStaff: boolean) {
  return { at: formatInstant(at), minutes, reason: isStaff ? reason : null, words: wordsForHolder ?? null };
}

function editionView({ id, number, snapshot, revocation }: Certificate, shown: string) {
  return {
    ...{ number, href: id === shown ? null : `/certificats/${id}`, holder: holderLine(snapshot.holder) },
    state: revocation ? `annulé le ${formatInstant(revocation.at)}` : 'en vigueur',
  };
}
