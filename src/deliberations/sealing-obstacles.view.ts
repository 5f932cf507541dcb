import { assessorsHref } from '../assessing/assignments.view.js';
import { divergencesHref } from '../assessing/divergences.view.js';
import type { Obstacle } from '../domain/sessions/session-guards.js';
import { linksHref } from '../jury-sessions/session-links.view.js';
import { messageFor } from '../web/french/errors.js';
import { plural } from '../web/french/format.js';
import { typeset } from '../web/french/typography.js';
import { caseName, sheetHref } from './case-name.view.js';
import { groupBy } from './group-by.js';
import type { CandidacyCase, SessionCases } from './load-cases.js';

/** What is missing, whom it concerns, and where it is mended. */
interface ObstacleView {
  readonly text: string;
  readonly concerned: readonly Concerned[];
  readonly href: string | null;
  readonly action: string;
}

interface Concerned {
  readonly label: string;
  readonly href: string | null;
}

/** What is named in the facts of an obstacle: a member or a candidacy by its id, or both where it is between them. */
type Row = Readonly<Record<'id' | 'memberId' | 'candidacyId', string>>;

/** Where what is missing can be mended, under `/sessions/:id`. */
const MENDED_AT: Readonly<Record<string, readonly [path: string, action: string]>> = {
  notOnePresident: ['#jury', 'Voir le jury'],
  presidentAbsent: ['/emargement', 'Relever les présences'],
  presenceUntaken: ['/emargement', 'Relever les présences'],
  quorumUnmet: ['/emargement', 'Relever les présences'],
  compositionUnmet: ['#composition', 'Voir les règles'],
  linksUnanswered: ['#liens', 'Répondre aux liens'],
  divergencesUnsettled: ['/divergences', 'Trancher les divergences'],
};

export function obstacleView(found: SessionCases, { code, facts }: Obstacle): ObstacleView {
  const [path, action] = MENDED_AT[code] ?? [null, ''];
  return {
    text: messageFor(code, facts),
    concerned: [
      ...membersConcerned(found, facts.members),
      ...candidaciesConcerned(found, facts.candidacies),
      ...linksConcerned(found, facts.links),
      ...divergencesConcerned(found, facts.divergences),
    ],
    href: path === null ? null : `/sessions/${found.loaded.session.id}${path}`,
    action,
  };
}

function membersConcerned({ loaded }: SessionCases, concerned: unknown): Concerned[] {
  return rowsIn(concerned)
    .flatMap(({ id }) => loaded.members.find((member) => member.id === id) ?? [])
    .map(({ firstNames, lastName }) => ({ label: `${firstNames} ${lastName}`, href: null }));
}

function candidaciesConcerned(found: SessionCases, concerned: unknown): Concerned[] {
  return rowsIn(concerned)
    .flatMap(({ id }) => found.cases.find((one) => one.id === id) ?? [])
    .map((one) => ({ label: caseName(one), href: sheetHref(found.loaded.session.id, one) }));
}

/** Who declared a link with whom: each is answered beside what they declared. */
function linksConcerned({ loaded, cases }: SessionCases, concerned: unknown): Concerned[] {
  return rowsIn(concerned).flatMap(({ memberId, candidacyId }) => {
    const member = loaded.members.find(({ id }) => id === memberId);
    const one = cases.find(({ id }) => id === candidacyId);
    if (!member || !one) return [];
    const label = `${member.firstNames} ${member.lastName}, avec ${caseName(one)}`;
    return [{ label, href: linksHref(loaded.session.id, member) }];
  });
}

/** Once each, however many of their evaluations diverge. */
function divergencesConcerned({ loaded, cases }: SessionCases, concerned: unknown): Concerned[] {
  const places = groupBy(rowsIn(concerned), ({ candidacyId }) => candidacyId);
  return [...places].flatMap(([candidacyId, { length }]) => {
    const one = cases.find(({ id }) => id === candidacyId);
    return one ? [divergingView(loaded.session.id, one, length)] : [];
  });
}

/** Whoever steps out for a candidate settles nothing of them: their assessors look at their sheets again. */
function divergingView(sessionId: string, one: CandidacyCase, count: number): Concerned {
  if (one.untold.steppedOut) {
    const left = 'vous vous déportez, les évaluateurs revoient leurs fiches';
    return { label: `${caseName(one)} (${left})`, href: assessorsHref(sessionId) };
  }
  const label = typeset(`${caseName(one)} : ${plural(count, 'évaluation')}`);
  return { label, href: divergencesHref(sessionId, one.id) };
}

function rowsIn(concerned: unknown): readonly Row[] {
  return Array.isArray(concerned) ? (concerned as readonly Row[]) : [];
}
