import type { Principal } from '../accounts/principal.js';
import { certificatePolicy } from '../certificates/certificate.policy.js';
import { documentTitle } from '../certificates/certificate.list.js';
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
const UNPRINTABLE = `Des noms ne peuvent pas être imprimés : leurs documents ne sont pas à délivrer. ${CORRECTED}`;

/**
 * What a session gives, with a box that delivers it, at its publication or afterwards. Before publication all are
 * ticked; afterwards none, as each was left out on purpose, or revoked.
 */
export function certificatesToIssueView(
  who: Principal,
  { session, documents }: PlannedIssue,
  refusal: string | null = null,
  { values, problem }: FormState = blankForm(),
): object {
  const { id, day, place } = session;
  const isPublished = session.state === 'published';
  const revokes = certificatePolicy.revoke(who);
  const kept = problem === null ? null : new Set([values.numbers].flat());
  const isTicked = ({ snapshot }: DocumentToIssue): boolean => kept?.has(snapshot.number) ?? !isPublished;
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
    documents: documents.map((one) => documentView(one, revokes, isTicked(one))),
    offers: !isPublished || documents.some((one) => isOffered(one, revokes)),
    unprintable: documents.some(({ unprintable }) => unprintable.length > 0),
    unprintableText: typeset(UNPRINTABLE),
    asksReason: revokes && documents.some(({ revoked }) => revoked),
    reason: values.reason ?? '',
  };
}

function isOffered({ revoked, unprintable }: Pick<DocumentToIssue, 'revoked' | 'unprintable'>, revokes: boolean) {
  return unprintable.length === 0 && (!revoked || revokes);
}

/** One that was revoked is not offered unasked, and to who may revoke alone; one that cannot be printed, not at all. */
function documentView(
  { snapshot, revoked, sealedHolder, unprintable }: DocumentToIssue,
  revokes: boolean,
  ticked: boolean,
) {
  const { number, holder, replaces = null } = snapshot;
  const { firstNames, birthName, usedName = null } = holder;
  return {
    ...{ number, replaces, document: documentTitle(snapshot), ticked },
    offered: isOffered({ revoked, unprintable }, revokes),
    unprintable: unprintable.length > 0 && quotedCharacters(unprintable),
    holder: registerName({ firstNames, birthName, usedName }),
    revokedOn: revoked && formatInstant(revoked.at),
    revokedFor: revoked?.reason ?? null,
    identities: sealedHolder && { sealed: holderLine(sealedHolder), now: holderLine(holder) },
  };
}
