import type { Candidate } from '../candidates/candidate.entity.js';
import type { Certificate } from '../certificates/certificate.entity.js';
import { documentTitle } from '../certificates/certificate.list.js';
import type { JuryPerson } from '../jury-directory/jury-person.entity.js';
import { SESSION_STATE_LABELS } from '../web/french/labels.js';
import { agree, formatDay, plural } from '../web/french/format.js';
import { registerName } from '../web/french/person-name.js';
import type { Found, FoundSession } from './search.service.js';
import type { SearchedKind } from '../search-words/search-word.entity.js';

/** One record found. */
interface FoundItem {
  readonly label: string;
  readonly detail: string;
  readonly href: string;
}

/** What was found of one kind. */
export interface FoundGroup {
  readonly id: string;
  readonly heading: string;
  readonly items: readonly FoundItem[];
  /** Where the rest is, where there is more; null elsewhere. */
  readonly moreHref: string | null;
}

/** The page of a search. */
export function searchView(q: string, found: Found): object {
  const groups = foundGroups(q, found);
  const count = groups.reduce((sum, { items }) => sum + items.length, 0);
  const more = found.more.length > 0 ? ', et d’autres' : '';
  const asked = q.trim() !== '';
  return {
    title: 'Recherche',
    subtitle: asked ? `${plural(count, 'résultat')}${more} pour «\u00a0${q.trim()}\u00a0»` : null,
    ...{ q, asked, groups },
  };
}

/** Suggestions, as one types. */
export function suggestionsView(q: string, found: Found): object {
  const groups = foundGroups(q, found);
  const count = groups.reduce((sum, { items }) => sum + items.length, 0);
  const told = `${plural(count, 'suggestion')} ${agree(count, 'disponible')}`;
  return {
    groups,
    told: count === 0 ? 'Aucune suggestion' : told,
    all: { label: 'Voir tous les résultats', href: `/recherche?q=${encodeURIComponent(q)}` },
  };
}

function foundGroups(q: string, found: Found): FoundGroup[] {
  const more = (kind: SearchedKind, path: string) =>
    found.more.includes(kind) ? `${path}?q=${encodeURIComponent(q)}` : null;
  return [
    group('candidat-es', 'Candidat·es', found.candidates.map(candidateItem), more('candidate', '/candidats')),
    group('sessions', 'Sessions de jury', found.sessions.map(sessionItem), more('session', '/sessions')),
    group('certificats', 'Certificats', found.certificates.map(certificateItem), more('certificate', '/certificats')),
    group('membres', 'Membres de jury', found.members.map(memberItem), more('member', '/membres-de-jury')),
  ].filter(({ items }) => items.length > 0);
}

const group = (id: string, heading: string, items: readonly FoundItem[], moreHref: string | null): FoundGroup => ({
  ...{ id, heading, items, moreHref },
});

function candidateItem(candidate: Candidate): FoundItem {
  const { id, usedName, birthName, birthDay, birthPlace, gender } = candidate;
  const born = gender === 'F' ? 'née' : gender === 'M' ? 'né' : 'né·e';
  const before = usedName === null ? '' : `${birthName} à la naissance, `;
  const detail = `${before}${born} le ${formatDay(birthDay)}, ${birthPlace}`;
  return { label: registerName(candidate), detail, href: `/candidats/${id}` };
}

function sessionItem({ id, day, place, state, certification }: FoundSession): FoundItem {
  const detail = `${formatDay(day)}, ${place} · ${SESSION_STATE_LABELS[state].toLowerCase()}`;
  return { label: `${certification.title} (${certification.code})`, detail, href: `/sessions/${id}` };
}

function certificateItem({ id, number, snapshot, revocation }: Certificate): FoundItem {
  const { firstNames, birthName, usedName = null } = snapshot.holder;
  const revoked = revocation ? ' · annulé' : '';
  return {
    label: `${registerName({ firstNames, birthName, usedName })}, ${number}`,
    ...{ detail: `${documentTitle(snapshot)}${revoked}`, href: `/certificats/${id}` },
  };
}

function memberItem({ id, firstNames, lastName, organisation, occupation, archivedAt }: JuryPerson): FoundItem {
  return {
    label: registerName({ firstNames, birthName: lastName, usedName: null }),
    detail: `${occupation}, ${organisation}${archivedAt === null ? '' : ' · archivé'}`,
    href: `/membres-de-jury/${id}`,
  };
}
