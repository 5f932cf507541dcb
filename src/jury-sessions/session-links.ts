import { isSamePair, type LinkRecords } from '../domain/jury/jury-links.js';
import { flaggedLinks, type LinkFlag } from '../domain/jury/link-flags.js';
import type { LinkRuling } from './link-ruling.entity.js';
import type { SessionLinks } from './load-links.js';
import type { LoadedSession } from './load-session.js';

/** The links of a loaded session with their answers, as the domain reads them. */
export function linkRecords({ links, recusals }: Pick<LoadedSession, 'links' | 'recusals'>): LinkRecords {
  return { declared: links.declared, rulings: links.rulings, recusals };
}

/** Links that nobody has declared, and that show. */
export function flagsOf(loaded: Pick<LoadedSession, 'members' | 'candidacies' | 'links' | 'recusals'>): LinkFlag[] {
  const candidacies = loaded.candidacies.map(({ id, enrollment: { employer, trainingBody } }) => ({
    ...{ id, employer, trainingBody },
  }));
  return flaggedLinks(loaded.members, candidacies, loaded.links.earlier, linkRecords(loaded));
}

/** The answer that lets a member sit, where there is one. */
export function rulingOn(
  { rulings }: SessionLinks,
  pair: { readonly memberId: string; readonly candidacyId: string },
): LinkRuling | undefined {
  return rulings.find(isSamePair(pair));
}
