import { Temporal } from 'temporal-polyfill';
import type { Principal } from '../accounts/principal.js';
import type { PlainDay } from '../domain/day.js';
import { blankForm, type FormState } from '../http/form.js';
import { SESSION_STATE_BADGES } from '../web/french/badges.js';
import { formatDay, formatInstant } from '../web/french/format.js';
import { SESSION_STATE_LABELS } from '../web/french/labels.js';
import { lifeCycleView } from '../web/life-cycle-view.js';
import { compositionOf } from './composition.js';
import type { JurySession } from './jury-session.entity.js';
import type { LoadedSession } from './load-session.js';
import { type CandidaciesAsked, candidatesView } from './session-candidates.view.js';
import { compositionView, membersView, recusalsView } from './session-jury.view.js';
import { linksView } from './session-links.view.js';
import { nextView } from './session-next.view.js';
import { type Permissions, permissionsOf } from './session-permissions.js';

export const SESSIONS_BREADCRUMB = [{ label: 'Sessions de jury', href: '/sessions' }];

/** Where one of the pages of a session leads back to. */
export function sessionBreadcrumb({ id, day }: Pick<JurySession, 'id' | 'day'>) {
  return [...SESSIONS_BREADCRUMB, { label: `Session du ${formatDay(day)}`, href: `/sessions/${id}` }];
}

/** The page of a session: where it stands, what comes next, its jury, its candidates. */
export function sessionView(
  who: Principal,
  loaded: LoadedSession,
  { form, today, asked }: { form: FormState; today: PlainDay; asked: CandidaciesAsked },
): object {
  const { session } = loaded;
  const can = permissionsOf(who, loaded);
  const composition = compositionOf(loaded);
  const answering = 'answer' in form.values;
  const linksForm = answering ? form : blankForm();
  const ownForm = answering ? { ...blankForm(), refusal: form.refusal } : form;
  return {
    ...headingOf(loaded),
    actions: [...ownSheetsLink(who, loaded), ...actionsOf(session, can)],
    id: session.id,
    version: session.version,
    lifeCycle: lifeCycleView(session.state, reachedOn(loaded)),
    next: nextView(who, loaded, today),
    members: membersView(loaded, can),
    composition: compositionView(loaded, composition, can),
    candidates: candidatesView(loaded, composition, can, asked),
    links: linksView(who, loaded, can, linksForm),
    recusals: recusalsView(who, loaded, can, ownForm),
    steps: stepsOf(loaded),
    reopening: can.reopens,
    form: { ...ownForm, values: { text: session.derogation?.text ?? '', reason: '', ...ownForm.values } },
    can,
  };
}

function headingOf({ session, certification }: LoadedSession) {
  return {
    title: `Session du ${formatDay(session.day)}`,
    subtitle: `${certification.title} · ${certification.code} · ${session.place}`,
    badge: SESSION_STATE_BADGES[session.state],
    breadcrumb: SESSIONS_BREADCRUMB,
  };
}

function stepsOf({ steps }: LoadedSession) {
  return steps.map(({ state, at, actorName, note }) => ({
    ...{ label: SESSION_STATE_LABELS[state], when: formatInstant(at), actorName, note },
  }));
}

/** What a member of the jury assesses themself. */
function ownSheetsLink(who: Principal, { session, members }: LoadedSession): { label: string; href: string }[] {
  const sits = members.some(({ accountId }) => accountId === who.accountId);
  return sits ? [{ label: 'Mes évaluations', href: `/sessions/${session.id}/mes-evaluations` }] : [];
}

function actionsOf({ id }: JurySession, can: Permissions): { label: string; href: string }[] {
  return [
    { label: 'Agenda', href: `/sessions/${id}/agenda` },
    ...(can.presents ? [{ label: 'Convocations', href: `/sessions/${id}/convocations` }] : []),
    ...(can.takesAttendance ? [{ label: 'Émargement', href: `/sessions/${id}/emargement` }] : []),
    { label: 'Documents', href: `/sessions/${id}/documents` },
    ...(can.readsHistory ? [{ label: 'Évaluation par le jury', href: `/sessions/${id}/evaluateurs` }] : []),
    ...(can.changes ? [{ label: 'Modifier la session', href: `/sessions/${id}/modifier` }] : []),
    ...(can.readsHistory ? [{ label: 'Historique', href: `/historique/sessions/${id}` }] : []),
  ];
}

/** Day on which each state was reached last, in France. */
function reachedOn({ steps }: LoadedSession): Partial<Record<JurySession['state'], string>> {
  return Object.fromEntries(steps.map(({ state, at }) => [state, dayInFrance(at)]));
}

function dayInFrance(instant: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/Paris').toPlainDate().toString();
}
