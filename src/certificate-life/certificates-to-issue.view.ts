import type { Principal } from '../accounts/principal.js';
import { certificatePolicy } from '../certificates/certificate.policy.js';
import { documentTitle } from '../certificates/certificates.view.js';
import type { DocumentToIssue } from '../domain/certificates/documents-to-issue.js';
import { blankForm, type FormState } from '../http/form.js';
import { formatDay, formatInstant, plural } from '../web/french/format.js';
import { registerName } from '../web/french/person-name.js';
import { holderLine } from './certificate-life.view.js';
import type { PlannedIssue } from './issue-missing.js';

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
    documents: documents.map((one) => documentView(one, revokes)),
    asksReason: revokes && documents.some(({ revoked }) => revoked),
    reason: values.reason ?? '',
  };
}

/** One that was revoked is not offered unasked, and to who may revoke alone. */
function documentView({ snapshot, revoked, sealedHolder }: DocumentToIssue, revokes: boolean) {
  const { number, holder, replaces = null } = snapshot;
  const { firstNames, birthName, usedName = null } = holder;
  return {
    ...{ number, replaces, document: documentTitle(snapshot), ticked: revoked === null, offered: !revoked || revokes },
    holder: registerName({ firstNames, birthName, usedName }),
    revokedOn: revoked && formatInstant(revoked.at),
    revokedFor: revoked?.reason ?? null,
    identities: sealedHolder && { sealed: holderLine(sealedHolder), now: holderLine(holder) },
  };
}
