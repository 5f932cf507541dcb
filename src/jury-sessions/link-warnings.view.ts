import type { Principal } from '../accounts/principal.js';
import { undeclaredCandidacies } from '../domain/jury/jury-links.js';
import { allowsEdit } from '../domain/sessions/session-edits.js';
import { listOf, plural } from '../web/french/format.js';
import { typeset } from '../web/french/typography.js';
import { jurySessionPolicy } from './jury-session.policy.js';
import type { LoadedSession } from './load-session.js';
import { memberName } from './session-jury.view.js';
import { flagsOf } from './session-links.js';

/** Declarations that are missing, or older than a candidacy, and links that nobody has declared: they stop nothing. */
export function linkWarnings(who: Principal, loaded: LoadedSession): string[] {
  const { session, members, candidacies, links } = loaded;
  const isNear = session.state === 'convened' || session.state === 'open';
  if (!isNear || !allowsEdit(session.state, 'links') || !jurySessionPolicy.readLinks(who, members)) return [];
  const ids = candidacies.map(({ id }) => id);
  const missing = members.filter(({ id }) => {
    const declaration = links.declarations.find(({ memberId }) => memberId === id);
    return undeclaredCandidacies(declaration, ids).length > 0;
  });
  const flags = flagsOf(loaded).length;
  return [
    ...(missing.length > 0
      ? [`${typeset('Liens non déclarés, ou pas pour toutes les candidatures :')} ${listOf(missing.map(memberName))}.`]
      : []),
    ...(flags > 0 ? [typeset(`${plural(flags, 'lien')} à vérifier entre un membre et une personne candidate.`)] : []),
  ];
}
