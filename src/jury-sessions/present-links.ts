import type { Principal } from '../accounts/principal.js';
import { isSamePair, type LinkAnswer } from '../domain/jury/jury-links.js';
import type { LinkFlag } from '../domain/jury/link-flags.js';
import type { DeclaredLink } from './declared-link.entity.js';
import { jurySessionPolicy } from './jury-session.policy.js';
import type { LinkDeclaration } from './link-declaration.entity.js';
import type { LinkRuling } from './link-ruling.entity.js';
import type { LoadedSession } from './load-session.js';
import { flagsOf } from './session-links.js';

export type PresentedLinkDeclaration = Omit<LinkDeclaration, 'member'>;
export type PresentedLink = Omit<DeclaredLink, 'member' | 'candidacy'>;
export type PresentedRuling = Omit<LinkRuling, 'member' | 'candidacy'>;

/** Links of a session: all of them for who prepares it and who presides, their own for a member. */
export interface PresentedLinks {
  readonly declarations: readonly PresentedLinkDeclaration[];
  /** With the answer, null as long as there is none. */
  readonly declared: readonly (PresentedLink & { readonly answer: LinkAnswer | null })[];
  readonly maintained: readonly PresentedRuling[];
  /** Links that nobody has declared and that show. */
  readonly flags: readonly LinkFlag[];
}

export function presentLinks(who: Principal, loaded: LoadedSession): PresentedLinks {
  const { members, links } = loaded;
  const all = jurySessionPolicy.readLinks(who, members);
  const own = members.find(({ accountId }) => accountId === who.accountId)?.id;
  const theirs = ({ memberId }: { readonly memberId: string }) => all || memberId === own;
  return {
    declarations: links.declarations.filter(theirs).map(presentLinkDeclaration),
    declared: links.declared.filter(theirs).map((link) => ({ ...presentLink(link), answer: answerTo(loaded, link) })),
    maintained: links.rulings.filter(theirs).map(presentRuling),
    flags: flagsOf(loaded).filter(theirs),
  };
}

export function answerTo({ links, recusals }: LoadedSession, link: DeclaredLink): LinkAnswer | null {
  if (recusals.some(isSamePair(link))) return 'recused';
  return links.rulings.some(isSamePair(link)) ? 'maintained' : null;
}

export function presentLink({ id, candidacyId, memberId, kind, words, version }: DeclaredLink): PresentedLink {
  return { id, candidacyId, memberId, kind, words, version };
}

export function presentLinkDeclaration(declaration: LinkDeclaration): PresentedLinkDeclaration {
  const { id, memberId, candidacyIds, declaredAt, recorderName, evidence, version } = declaration;
  return { id, memberId, candidacyIds, declaredAt, recorderName, evidence, version };
}

function presentRuling(ruling: LinkRuling): PresentedRuling {
  const { id, candidacyId, memberId, kind, reason, rulerName, ruledAt, version } = ruling;
  return { id, candidacyId, memberId, kind, reason, rulerName, ruledAt, version };
}
