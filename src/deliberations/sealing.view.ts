import { sessionBreadcrumb } from '../jury-sessions/session.view.js';
import type { FormState } from '../http/form.js';
import { formatDay, plural } from '../web/french/format.js';
import { progressView } from './deliberation-list.view.js';
import { differsFromProposal, decisionOf } from '../domain/recorded-decision.js';
import type { SessionCases } from './load-cases.js';

/** What sealing means, and what is sealed, before the password is asked for. */
export function sealingView({ loaded, cases }: SessionCases, form: FormState): object {
  const { session, certification } = loaded;
  const absent = cases.filter(({ standing }) => standing === 'absent').length;
  const differing = cases.filter(
    ({ standing, examined, decision }) =>
      standing !== 'absent' && decision !== null && differsFromProposal(examined, decisionOf(decision)),
  ).length;
  const at = `/sessions/${session.id}`;
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
    at,
    possible: session.state === 'deliberated',
    form,
  };
}
