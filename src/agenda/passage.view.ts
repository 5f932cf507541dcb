import { isSamePassage } from '../domain/agenda/agenda.js';
import type { FormState } from '../http/form.js';
import { plannedPassages, type PlannedPassage } from '../jury-sessions/load-agenda.js';
import { sessionBreadcrumb } from '../jury-sessions/session.view.js';
import { conflictPhrase } from '../web/french/agenda-messages.js';
import { formatDay, formatHour, plural } from '../web/french/format.js';
import { EXTRA_TIME_LABELS } from '../web/french/labels.js';
import { typeset } from '../web/french/typography.js';
import { agendaHref } from './agenda-hours.view.js';
import { candidateName, passageHref } from './agenda.view.js';
import type { AgendaState } from './agenda.service.js';

/** The passages of one candidate, each with the forms that give, move, swap, pin or empty it. */
export function candidatePassagesView(state: AgendaState, candidacyId: string, form: FormState): object {
  const { loaded, needs } = state.found;
  const { session, candidacies } = loaded;
  const { extraTime } = candidacies.find(({ id }) => id === candidacyId)!.enrollment;
  const own = plannedPassages(loaded.agenda).filter((one) => one.candidacyId === candidacyId);
  const due = needs.filter((need) => need.candidacyId === candidacyId);
  const missing = due.filter((need) => !own.some((one) => isSamePassage(one, need)));
  return {
    title: `Passage de ${candidateName(loaded, candidacyId)}`,
    subtitle: extraTime === null ? null : `${EXTRA_TIME_LABELS[extraTime]}, compris dans les durées`,
    breadcrumb: [...sessionBreadcrumb(session), { label: 'Agenda', href: agendaHref(session.id) }],
    width: 'narrow',
    ...{ path: passageHref(session.id, candidacyId), back: agendaHref(session.id), form, candidacyId },
    passages: own.map((one) => placedView(state, one, form)),
    missing: missing.map(({ assessment, minutes }) => ({
      ...{ assessment: assessment ?? '', heading: headingOf(state, assessment), length: plural(minutes, 'minute') },
      fields: fieldsOf(state, null, isMissing(form, assessment) ? form : null, assessment ?? 'toutes'),
    })),
  };
}

function placedView(state: AgendaState, one: PlannedPassage, form: FormState) {
  const { id, version, assessment, day, from, until, room, pinned, minutes } = one;
  const conflicts = state.conflicts.get(id) ?? [];
  return {
    ...{ id, version, pinned, heading: headingOf(state, assessment) },
    text: `${formatDay(day)}, de ${formatHour(from)} à ${formatHour(until)}, ${room} (${plural(minutes, 'minute')})`,
    conflicts: conflicts.map((conflict) => typeset(conflictPhrase({ ...conflict }))),
    fields: fieldsOf(state, one, form.values['passageId'] === id ? form : null, id),
    others: othersView(state, one),
  };
}

/** Whether what was typed is of the passage that is missing there. */
function isMissing({ values }: FormState, assessment: string | null): boolean {
  return values['passageId'] === undefined && (values['assessment'] ?? null) === assessment;
}

/** Ids of fields that are there once for each passage. */
const idsOf = (key: string) => ({
  ...{ day: `jour-${key}`, begins: `heure-${key}`, room: `salle-${key}`, other: `autre-${key}` },
});

function headingOf({ found: { loaded } }: AgendaState, code: string | null): string {
  const assessment = loaded.certification.content.assessments.find((one) => one.code === code);
  return assessment ? `${assessment.code} ${assessment.title}` : 'Passage';
}

/** Rooms, days and hour to choose: what was typed, else where it is. */
function fieldsOf({ found: { loaded } }: AgendaState, one: PlannedPassage | null, form: FormState | null, key: string) {
  const { rooms, terms } = loaded.agenda;
  const { roomId = one?.roomId, day = one?.day, begins = one?.from } = form?.values ?? {};
  return {
    rooms: rooms.map(({ id, name }) => ({ value: id, label: name, selected: id === roomId })),
    days: (terms?.days ?? []).map((hours) => ({
      value: hours.day,
      label: `${formatDay(hours.day)}, de ${formatHour(hours.from)} à ${formatHour(hours.until)}`,
      selected: hours.day === day,
    })),
    begins: begins ?? '',
    ids: idsOf(key),
    errors: { roomId: null, day: null, begins: null, ...form?.errors },
  };
}

function othersView({ found: { loaded } }: AgendaState, one: PlannedPassage) {
  return plannedPassages(loaded.agenda)
    .filter(({ candidacyId }) => candidacyId !== one.candidacyId)
    .map(({ id, version, candidacyId, day, from, room }) => ({
      value: `${id}:${version}`,
      label: `${candidateName(loaded, candidacyId)}, ${formatDay(day)} à ${formatHour(from)}, ${room}`,
    }));
}
