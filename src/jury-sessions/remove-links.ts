import type { Act, Writing } from '../database/writing.js';
import { DeclaredLink } from './declared-link.entity.js';
import { LinkDeclaration } from './link-declaration.entity.js';
import { LinkRuling } from './link-ruling.entity.js';
import type { SessionLinks } from './load-links.js';

/** Removes links with what was answered and declared: the journal keeps all of it, but for the words of members. */
export async function removeLinks(writing: Writing, links: Omit<SessionLinks, 'earlier'>): Promise<void> {
  const { declared, rulings, declarations } = links;
  for (const ruling of rulings) await writing.remove(LinkRuling, ruling, 'linkRuling.withdrawn');
  await writing.removeAll(
    DeclaredLink,
    declared.map(({ id }) => id),
    declared.map(withdrawal),
  );
  for (const declaration of declarations) {
    await writing.remove(LinkDeclaration, declaration, 'linkDeclaration.withdrawn');
  }
}

function withdrawal({ id, candidacyId, memberId, kind }: DeclaredLink): Act {
  const before = { id, candidacyId, memberId, kind };
  return { action: 'declaredLink.withdrawn', subjectType: 'declared_link', subjectId: id, before };
}
