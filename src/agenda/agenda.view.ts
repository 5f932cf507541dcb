import type { Principal } from '../accounts/principal.js';
import { allowsEdit } from '../domain/sessions/session-edits.js';
import type { FormState } from '../http/form.js';
import { jurySessionPolicy } from '../jury-sessions/jury-session.policy.js';
import { plannedPassages } from '../jury-sessions/load-agenda.js';
import type { LoadedSession } from '../jury-sessions/load-session.js';
import { sessionBreadcrumb } from '../jury-sessions/session.view.js';
import { conflictPhrase } from '../web/french/agenda-messages.js';
import { agree, capitalize, formatDay, formatHour, listOf, plural } from '../web/french/format.js';
import { EXTRA_TIME_LABELS } from '../web/french/labels.js';
import { registerName } from '../web/french/person-name.js';
import { typeset } from '../web/french/typography.js';
import { agendaHref } from './agenda-hours.view.js';
import { agendaPicture, type PicturedPassage } from './agenda-picture.view.js';
import { warningTexts } from './agenda-warnings.view.js';
import type { AgendaState, MissingPassage } from './agenda.service.js';

/** The agenda of a session: what is left to do, each day as a picture and as a table, its rooms. */
export function agendaView(who: Principal, state: AgendaState, form: FormState): object {
  const { loaded } = state.found;
  const { session, certification, agenda } = loaded;
  const { terms, rooms } = agenda;
  const can = jurySessionPolicy.prepare(who) && allowsEdit(session.state, 'agenda');
  const at = agendaHref(session.id);
  const isReady = terms !== null && rooms.length > 0;
  return {
    title: 'Agenda des passages',
    subtitle: `${certification.title} · session du ${formatDay(session.day)}, ${session.place}`,
    breadcrumb: sessionBreadcrumb(session),
    width: 'wide',
    actions: can && terms ? [{ label: 'Horaires et durées', href: `${at}/horaires` }] : [],
    ...{
      id: session.id,
      at,
      can,
      form,
      isReady,
      hasTerms: terms !== null,
      hasCandidates: loaded.candidacies.length > 0,
    },
    version: terms?.version ?? null,
    ...whatIsThere(state, at),
  };
}

function whatIsThere(state: AgendaState, at: string) {
  const { loaded } = state.found;
  const { rooms, passages } = loaded.agenda;
  return {
    summary: summaryOf(state),
    isComplete: passages.length > 0 && state.missing.length === 0 && state.conflicts.size === 0,
    proposing: passages.length === 0 ? 'Proposer l’agenda' : 'Proposer de nouveau',
    loose: passages.filter(({ pinned }) => !pinned).length,
    warnings: [...warningTexts(loaded, state.warnings), ...warningsOf(loaded)],
    missing: state.missing.map((one) => missingView(loaded, one)),
    conflicts: conflictsView(state),
    days: daysView(state),
    rooms: rooms.map((room) => roomRow(loaded, room.id, at)),
  };
}

/** « DUPONT Zoé ». */
export function candidateName({ candidacies }: LoadedSession, candidacyId: string): string {
  return registerName(candidacies.find(({ id }) => id === candidacyId)!.enrollment.candidate);
}

export const passageHref = (sessionId: string, candidacyId: string): string =>
  `${agendaHref(sessionId)}/candidats/${candidacyId}`;

function summaryOf({ found, missing, conflicts }: AgendaState): string {
  const placed = found.loaded.agenda.passages.length;
  const due = placed + missing.length;
  if (due === 0) return 'Aucun passage n’est dû\u00a0: présentez d’abord des candidatures.';
  const parts = [
    `${plural(placed, 'passage')} ${agree(placed, 'fixé')} sur ${due}`,
    ...(missing.length > 0 ? [`${missing.length} à placer`] : []),
    ...(conflicts.size > 0 ? [`${plural(conflicts.size, 'passage')} à corriger`] : []),
  ];
  return `${parts.join(', ')}.`;
}

/** What is worth knowing and stops nothing. */
function warningsOf({ session, agenda: { passages }, candidacies }: LoadedSession): string[] {
  const days = [...new Set(passages.map(({ day }) => day))];
  const later = days.filter((day) => day > session.day);
  const isElsewhen = days.length > 0 && later.length === 0 && !days.includes(session.day);
  const inWords = candidacies.filter(
    ({ enrollment: { accommodations, extraTime } }) =>
      extraTime === null && accommodations.some((words) => /temps|majoration/i.test(words)),
  );
  const names = inWords.map(({ enrollment }) => registerName(enrollment.candidate));
  return [
    ...(later.length > 0
      ? [
          `Des passages ont lieu le ${listOf(later.map((day) => formatDay(day)))}, après le jour de la session, qui est celui du procès-verbal : vérifiez sa date.`,
        ]
      : []),
    ...(isElsewhen
      ? [`Aucun passage n’a lieu le jour de la session, le ${formatDay(session.day)} : vérifiez sa date, ou l’agenda.`]
      : []),
    ...(names.length > 0
      ? [
          `Un aménagement parle de temps sans dire combien pour ${listOf(names)} : complétez « Temps majoré » dans l’inscription, l’agenda en tiendra compte.`,
        ]
      : []),
  ].map(typeset);
}

const REASONS = {
  noRoom: 'aucune salle n’est prête',
  tooLong: 'aucune journée n’est assez longue, hors pauses',
  elsewhere: 'cette personne passe devant une autre session aux heures qui restent',
  full: 'les journées sont pleines : ajoutez une salle, des heures ou un jour',
} as const;

function missingView(loaded: LoadedSession, { candidacyId, assessment, minutes, reason }: MissingPassage) {
  const part = assessment === null ? '' : `, épreuve ${assessment}`;
  const why = reason === null ? 'il reste de la place' : REASONS[reason];
  return {
    name: candidateName(loaded, candidacyId),
    text: typeset(`${plural(minutes, 'minute')}${part} : ${why}.`),
    href: passageHref(loaded.session.id, candidacyId),
  };
}

function conflictsView({ found: { loaded }, conflicts }: AgendaState) {
  const shown = plannedPassages(loaded.agenda).filter(({ id }) => conflicts.has(id));
  return shown.map(({ id, candidacyId, from, room }) => ({
    name: candidateName(loaded, candidacyId),
    text: typeset(
      `${formatHour(from)}, ${room} : ${conflicts
        .get(id)!
        .map((one) => conflictPhrase({ ...one }))
        .join(' ; ')}.`,
    ),
    href: passageHref(loaded.session.id, candidacyId),
  }));
}

function daysView({ found: { loaded }, conflicts }: AgendaState) {
  const { terms, rooms } = loaded.agenda;
  const passages = plannedPassages(loaded.agenda).map((one): PicturedPassage => {
    return { ...one, name: candidateName(loaded, one.candidacyId), inConflict: conflicts.has(one.id) };
  });
  const known = terms?.days ?? [];
  const others = [...new Set(passages.map(({ day }) => day))].filter((day) => !known.some((one) => one.day === day));
  const days = [...known, ...others.map((day) => ({ day, from: '12:00', until: '12:00' }))];
  return days
    .toSorted((one, other) => one.day.localeCompare(other.day))
    .map((hours) => {
      const ofDay = passages.filter(({ day }) => day === hours.day);
      const used = rooms.filter(({ id }) => ofDay.some(({ roomId }) => roomId === id));
      return {
        anchor: `jour-${hours.day}`,
        heading: capitalize(formatDay(hours.day)),
        label: `${plural(ofDay.length, 'passage')} dans ${plural(used.length, 'salle')} le ${formatDay(hours.day)}\u00a0: le tableau les donne tous.`,
        picture: ofDay.length === 0 ? null : agendaPicture(hours, terms?.breaks ?? [], used, ofDay),
        rows: ofDay.map((one) => rowView(loaded, one)),
      };
    });
}

function rowView({ session, candidacies, certification }: LoadedSession, one: PicturedPassage) {
  const { enrollment } = candidacies.find(({ id }) => id === one.candidacyId)!;
  const assessment = certification.content.assessments.find(({ code }) => code === one.assessment);
  return {
    ...{ when: `${formatHour(one.from)} – ${formatHour(one.until)}`, room: one.room, name: one.name },
    href: passageHref(session.id, one.candidacyId),
    assessment: assessment ? `${assessment.code} ${assessment.title}` : null,
    extra: enrollment.extraTime ? EXTRA_TIME_LABELS[enrollment.extraTime].toLowerCase() : null,
    ...{ pinned: one.pinned, inConflict: one.inConflict },
  };
}

function roomRow({ agenda, members }: LoadedSession, id: string, at: string) {
  const { name, memberIds } = agenda.rooms.find((room) => room.id === id)!;
  const seated = members.filter((member) => memberIds.includes(member.id));
  return {
    ...{ name, href: `${at}/salles/${id}` },
    members: seated.map(({ firstNames, lastName }) => `${firstNames} ${lastName}`).join(', '),
    count: plural(agenda.passages.filter(({ roomId }) => roomId === id).length, 'passage'),
  };
}
