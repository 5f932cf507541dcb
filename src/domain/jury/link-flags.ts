import { isSamePair, type LinkKind, type LinkRecords, type MemberAndCandidacy } from './jury-links.js';

/** What lets one think of a link that nobody has declared. */
export type FlagGround = 'employer' | 'trainingBody' | 'accompanied' | 'trained';

/** A link to look into: it warns, and blocks nothing, for a name may be that of two organisations. */
export interface LinkFlag extends MemberAndCandidacy {
  readonly ground: FlagGround;
}

/** What a flag would be, once confirmed. */
export const FLAGGED_KINDS: Readonly<Record<FlagGround, LinkKind>> = {
  employer: 'sameOrganisation',
  trainingBody: 'sameOrganisation',
  accompanied: 'accompanied',
  trained: 'trained',
};

export interface FlaggableMember {
  readonly id: string;
  readonly organisation: string;
}

export interface FlaggableCandidacy {
  readonly id: string;
  readonly employer: string | null;
  readonly trainingBody: string | null;
}

/** Whom a member has accompanied or trained, as they declared in another session. */
export type EarlierLink = MemberAndCandidacy & { readonly kind: 'accompanied' | 'trained' };

/** Links that show without having been declared or answered: one flag a member and candidate, the strongest first. */
export function flaggedLinks(
  members: readonly FlaggableMember[],
  candidacies: readonly FlaggableCandidacy[],
  earlier: readonly EarlierLink[],
  { declared, rulings, recusals }: LinkRecords,
): LinkFlag[] {
  const known = [...declared, ...rulings, ...recusals];
  const fromEarlier = earlier.map(({ memberId, candidacyId, kind }) => ({ memberId, candidacyId, ground: kind }));
  const flags: LinkFlag[] = [];
  for (const flag of [...fromEarlier, ...ofOrganisations(members, candidacies)]) {
    if (![...known, ...flags].some(isSamePair(flag))) flags.push(flag);
  }
  return flags;
}

function ofOrganisations(members: readonly FlaggableMember[], candidacies: readonly FlaggableCandidacy[]): LinkFlag[] {
  const byOrganisation = new Map<string, string[]>();
  for (const { id, organisation } of members) {
    const name = organisationName(organisation);
    byOrganisation.set(name, [...(byOrganisation.get(name) ?? []), id]);
  }
  const flagged = (ground: 'employer' | 'trainingBody') =>
    candidacies.flatMap((candidacy) => {
      const name = organisationName(candidacy[ground] ?? '');
      const sharing = name === '' ? [] : (byOrganisation.get(name) ?? []);
      return sharing.map((memberId) => ({ memberId, candidacyId: candidacy.id, ground }));
    });
  return [...flagged('employer'), ...flagged('trainingBody')];
}

const LEGAL_FORMS = new Set(['sa', 'sas', 'sasu', 'sarl', 'eurl', 'snc', 'scop', 'societe', 'association', 'groupe']);

/** A name as two people may both write it: without accents, capitals, signs or legal form; all of it where nothing else is left. */
export function organisationName(name: string): string {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLocaleLowerCase('fr')
    .replace(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const own = words.filter((word) => !LEGAL_FORMS.has(word));
  return (own.length > 0 ? own : words).join(' ');
}
