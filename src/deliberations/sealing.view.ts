import type { Principal } from '../accounts/principal.js';
import type { AssessingOverview } from '../assessing/assessing-overview.js';
import { isUntaken } from '../jury-sessions/attendance-taken.js';
import { sessionBreadcrumb } from '../jury-sessions/session.view.js';
import type { FormState } from '../http/form.js';
import { presentCompositionText } from '../web/french/composition-items.js';
import { formatDay, plural } from '../web/french/format.js';
import { typeset } from '../web/french/typography.js';
import { progressView } from './deliberation-list.view.js';
import { differsFromProposal, decisionOf } from '../domain/decisions/recorded-decision.js';
import type { SessionCases } from './load-cases.js';
import { missingSheetsView } from './missing-sheets.view.js';
import { obstaclesToSeal } from './obstacles-to-seal.js';
import { obstacleView } from './sealing-obstacles.view.js';

/** What sealing means, and what is sealed, before the password is asked for. */
export function sealingView(who: Principal, found: SessionCases, overview: AssessingOverview, form: FormState): object {
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
    missingSheets: deliberated ? missingSheetsView(who, overview) : null,
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
