import { documentTitle } from '../certificates/certificates.view.js';
import { formatDay, plural } from '../web/french/format.js';
import { registerName } from '../web/french/person-name.js';
import type { PlannedIssue } from './issue-missing.js';

/** What a session gives, with a box to leave each out of its publication, or to issue it afterwards. */
export function certificatesToIssueView({ session, documents }: PlannedIssue, refusal: string | null): object {
  const { id, day, place } = session;
  const isPublished = session.state === 'published';
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
    documents: documents.map(({ snapshot }) => {
      const { number, holder, replaces = null } = snapshot;
      const { firstNames, birthName, usedName = null } = holder;
      return {
        ...{ number, replaces, document: documentTitle(snapshot) },
        holder: registerName({ firstNames, birthName, usedName }),
      };
    }),
  };
}
