import { isUntaken } from '../jury-sessions/attendance-taken.js';
import { sessionBreadcrumb } from '../jury-sessions/session.view.js';
import type { FormState } from '../http/form.js';
import type { Obstacle } from '../domain/sessions/session-guards.js';
import { messageFor } from '../web/french/errors.js';
import { presentCompositionText } from '../web/french/composition-items.js';
import { formatDay, plural } from '../web/french/format.js';
import { typeset } from '../web/french/typography.js';
import { progressView } from './deliberation-list.view.js';
import { differsFromProposal, decisionOf } from '../domain/decisions/recorded-decision.js';
import { caseName, sheetHref } from './case-name.view.js';
import type { SessionCases } from './load-cases.js';
import { obstaclesToSeal } from './obstacles-to-seal.js';

/** What sealing means, and what is sealed, before the password is asked for. */
export function sealingView(found: SessionCases, form: FormState): object {
  const { loaded, cases } = found;
  const { session, certification } = loaded;
  const absent = cases.filter(({ standing }) => standing === 'absent').length;
  const differing = cases.filter(
    ({ standing, examined, decision }) =>
      standing !== 'absent' && decision !== null && differsFromProposal(examined, decisionOf(decision)),
  ).length;
  const unnoted = loaded.candidacies.filter(isUntaken).length;
  const at = `/sessions/${session.id}`;
  const deliberated = session.state === 'deliberated';
  return {
    title: 'Sceller le procès-verbal',
    subtitle: `${certification.title} · session du ${formatDay(session.day)}`,
    width: 'narrow',
    breadcrumb: [...sessionBreadcrumb(session), { label: 'Délibération', href: `${at}/deliberation` }],
    facts: [
      plural(progressView(cases).value, 'candidature décidée', 'candidatures décidées'),
      plural(differing, 'décision différente de la proposition', 'décisions différentes de la proposition'),
      plural(absent, 'absence'),
    ],
    unnoted: unnotedText(unnoted),
    ofPresent: presentCompositionText(found.composition.ofPresent),
    at,
    deliberated,
    obstacles: deliberated ? obstaclesToSeal(found).map((obstacle) => obstacleView(found, obstacle)) : [],
    form,
  };
}

/** Said before the president signs: whose presence the minutes will not prove. Empty where all was noted. */
function unnotedText(unnoted: number): string {
  if (unnoted === 0) return '';
  const whose = plural(unnoted, 'candidature');
  return typeset(
    `Présence non relevée pour ${whose} : le procès-verbal, la feuille d’émargement et l’archive le diront ainsi. Si le jury a reçu ces personnes, rouvrez la délibération et relevez les présences avant de sceller.`,
  );
}

/** What is missing, whom it concerns, and where it is mended. */
interface ObstacleView {
  readonly text: string;
  readonly concerned: readonly { readonly label: string; readonly href: string | null }[];
  readonly href: string | null;
  readonly action: string;
}

/** Where what is missing can be mended, under `/sessions/:id`. */
const MENDED_AT: Readonly<Record<string, readonly [path: string, action: string]>> = {
  notOnePresident: ['#jury', 'Voir le jury'],
  presidentAbsent: ['/emargement', 'Relever les présences'],
  presenceUntaken: ['/emargement', 'Relever les présences'],
  quorumUnmet: ['/emargement', 'Relever les présences'],
  compositionUnmet: ['#composition', 'Voir les règles'],
};

function obstacleView({ loaded, cases }: SessionCases, { code, facts }: Obstacle): ObstacleView {
  const [path, action] = MENDED_AT[code] ?? [null, ''];
  const members = idsIn(facts.members).flatMap((id) => loaded.members.find((member) => member.id === id) ?? []);
  const candidacies = idsIn(facts.candidacies).flatMap((id) => cases.find((one) => one.id === id) ?? []);
  return {
    text: messageFor(code, facts),
    concerned: [
      ...members.map(({ firstNames, lastName }) => ({ label: `${firstNames} ${lastName}`, href: null })),
      ...candidacies.map((one) => ({ label: caseName(one), href: sheetHref(loaded.session.id, one) })),
    ],
    href: path === null ? null : `/sessions/${loaded.session.id}${path}`,
    action,
  };
}

function idsIn(concerned: unknown): string[] {
  return Array.isArray(concerned) ? (concerned as { id: string }[]).map(({ id }) => id) : [];
}
