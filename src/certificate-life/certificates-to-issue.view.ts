import type { Principal } from '../accounts/principal.js';
import { certificatePolicy } from '../certificates/certificate.policy.js';
import { documentTitle } from '../certificates/certificates.view.js';
import type { DocumentToIssue } from '../domain/certificates/documents-to-issue.js';
import { blankForm, type FormState } from '../http/form.js';
import { formatDay, formatInstant, plural } from '../web/french/format.js';
import { registerName } from '../web/french/person-name.js';
import { typeset } from '../web/french/typography.js';
import { quotedCharacters } from '../web/french/characters.js';
import { holderLine } from './certificate-life.view.js';
import type { PlannedIssue } from './issue-missing.js';

const CORRECTED =
  'Corrigez la fiche de la personne, puis rectifiez le procès-verbal sur son identité : un acte de l’état civil français s’écrit en lettres latines.';
const UNPRINTABLE = {
  publish: `Des noms ne peuvent pas être imprimés : leurs documents sont cochés pour rester de côté. ${CORRECTED}`,
  issue: `Des noms ne peuvent pas être imprimés : leurs documents ne sont pas à délivrer. ${CORRECTED}`,
};

/** What a session gives, with a box to leave each out of its publication, or to issue it afterwards. */
export function certificatesToIssueView(
  who: Principal,
  { session, documents }: PlannedIssue,
  refusal: string | null = null,
  { values }: FormState = blankForm(),
): object {
  const { id, day, place } = session;
  const isPublished = session.state === 'published';
  const revokes = certificatePolicy.revoke(who);
  return {
    title: isPublished ? 'Documents à délivrer' : 'Publier les résultats',
    subtitle: plural(documents.length, 'document'),
    breadcrumb: [
      { label: 'Sessions de jury', href: '/sessions' },
      { label: `Session du ${formatDay(day)}, ${place}`, href: `/sessions/${id}` },
    ],
    ...{ refusal, isPublished },
    action: isPublished ? `/sessions/${id}/certificats` : `/sessions/${id}/publier`,
    certificatesHref: `/certificats?sessionId=${id}`,
    documents: documents.map((one) => documentView(one, revokes, isPublished)),
    unprintable: documents.some(({ unprintable }) => unprintable.length > 0),
    unprintableText: typeset(UNPRINTABLE[isPublished ? 'issue' : 'publish']),
    asksReason: revokes && documents.some(({ revoked }) => revoked),
    reason: values.reason ?? '',
  };
}

/** One that was revoked is not offered unasked, and to who may revoke alone; one that cannot be printed, not at all. */
function documentView(
  { snapshot, revoked, sealedHolder, unprintable }: DocumentToIssue,
  revokes: boolean,
  isPublished: boolean,
) {
  const { number, holder, replaces = null } = snapshot;
  const { firstNames, birthName, usedName = null } = holder;
  return {
    ...{ number, replaces, document: documentTitle(snapshot) },
    ticked: isPublished ? revoked === null : unprintable.length > 0,
    offered: isPublished ? unprintable.length === 0 && (!revoked || revokes) : true,
    unprintable: unprintable.length > 0 && quotedCharacters(unprintable),
    holder: registerName({ firstNames, birthName, usedName }),
    revokedOn: revoked && formatInstant(revoked.at),
    revokedFor: revoked?.reason ?? null,
    identities: sealedHolder && { sealed: holderLine(sealedHolder), now: holderLine(holder) },
  };
}
