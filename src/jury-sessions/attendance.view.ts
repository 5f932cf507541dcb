import type { FormState } from '../http/form.js';
import type { PageOf } from '../http/page-query.dto.js';
import { formatDay, plural } from '../web/french/format.js';
import { COLLEGE_LABELS } from '../web/french/labels.js';
import { registerName } from '../web/french/person-name.js';
import { paginationView } from '../web/pagination.js';
import type { AttendanceQuery, AttendanceSelection } from './attendance.dto.js';
import { shownAs } from './attendance-form.js';
import { isUntaken } from './attendance-taken.js';
import { foundCandidacies } from './found-candidacies.js';
import type { LoadedSession, PresentedCandidacy } from './load-session.js';
import { attendanceOptions } from './session-candidates.view.js';
import { memberName } from './session-jury.view.js';
import { sessionBreadcrumb } from './session.view.js';

type Choice = (candidacy: PresentedCandidacy) => boolean;

const SELECTIONS: readonly { readonly value: AttendanceSelection; readonly label: string; readonly shows: Choice }[] = [
  { value: 'untaken', label: 'À relever', shows: isUntaken },
  { value: 'absent', label: 'Absences', shows: ({ attendance }) => attendance !== 'present' },
  { value: 'late', label: 'Arrivées en retard', shows: ({ arrivedAt }) => arrivedAt !== null },
];

export interface AttendanceAsked {
  readonly query: AttendanceQuery;
  /** The address asked for, with its query. */
  readonly address: string;
}

/** The attendance sheet: who is there, among members and candidates. */
export function attendanceView(loaded: LoadedSession, { query, address }: AttendanceAsked, form: FormState): object {
  const { session, members, candidacies } = loaded;
  const found = candidatesFound(candidacies, query);
  const untaken = candidacies.filter(isUntaken).length;
  const path = `/sessions/${session.id}/emargement`;
  return {
    title: 'Émargement',
    subtitle: `Session du ${formatDay(session.day)} · ${session.place}`,
    breadcrumb: sessionBreadcrumb(session),
    ...{ id: session.id, form, path, action: address },
    members: members.map((member) => ({
      ...fieldsOf('member', member, String(member.present ?? ''), form),
      label: `${memberName(member)}, ${member.president ? 'présidence' : COLLEGE_LABELS[member.college].toLowerCase()}`,
      options: presenceOptions(form.values[`member.${member.id}`] ?? String(member.present ?? '')),
    })),
    membersUntaken: members.some(({ present }) => present === null),
    figures: figuresOf(candidacies),
    everyone: untaken > 0 ? everyoneText(untaken) : null,
    filters: {
      q: query.q ?? '',
      active: Boolean(query.q ?? query.show),
      show: SELECTIONS.map(({ value, label }) => ({ value, label, selected: value === query.show })),
    },
    hasCandidates: candidacies.length > 0,
    candidates: found.items.map((candidacy) => candidateView(candidacy, form)),
    pagination: paginationView(found, address, 'candidature'),
  };
}

function everyoneText(untaken: number): string {
  return untaken === 1
    ? 'Noter présente la candidature à relever'
    : `Noter présentes les ${untaken} candidatures à relever`;
}

function candidatesFound(
  candidacies: readonly PresentedCandidacy[],
  query: AttendanceQuery,
): PageOf<PresentedCandidacy> {
  const shows = SELECTIONS.find(({ value }) => value === query.show)?.shows;
  const shown = shows ? candidacies.filter(shows) : candidacies;
  return foundCandidacies(shown, query);
}

function figuresOf(candidacies: readonly PresentedCandidacy[]) {
  const there = candidacies.filter((one) => one.attendance === 'present' && !isUntaken(one)).length;
  const counts = SELECTIONS.map(({ label, shows }) => ({ label, value: candidacies.filter(shows).length }));
  return [{ label: 'Présences', value: there }, ...counts];
}

function fieldsOf(
  kind: string,
  { id, version }: { readonly id: string; readonly version: number },
  shown: string,
  { values }: FormState,
) {
  const [versionField, wasField] = [`version.${id}`, `was.${id}`];
  return {
    ...{ field: `${kind}.${id}`, versionField, version: values[versionField] ?? version },
    ...{ wasField, was: values[wasField] ?? shown },
  };
}

function candidateView(candidacy: PresentedCandidacy, form: FormState) {
  const { id, rank, enrollment } = candidacy;
  const attendance = isUntaken(candidacy) ? '' : candidacy.attendance;
  const arrivedAt = candidacy.arrivedAt ?? '';
  const arrivedField = `arrived.${id}`;
  const options = attendanceOptions(form.values[`candidacy.${id}`] ?? attendance);
  return {
    ...fieldsOf('candidacy', candidacy, shownAs(attendance, arrivedAt), form),
    ...{ rank, name: registerName(enrollment.candidate) },
    ...{ arrivedField, arrivedAt: form.values[arrivedField] ?? arrivedAt },
    options: attendance === '' ? [{ value: '', label: 'À relever', selected: false }, ...options] : options,
  };
}

function presenceOptions(selected: unknown) {
  return [
    { value: '', label: 'À relever', selected: selected === '' },
    { value: 'true', label: 'Présence', selected: selected === 'true' },
    { value: 'false', label: 'Absence', selected: selected === 'false' },
  ];
}

/** « 12 présences relevées ». */
export function recordedText({
  members,
  candidates,
}: {
  readonly members: number;
  readonly candidates: number;
}): string {
  const count = members + candidates;
  return count === 0
    ? 'Rien n’a changé sur la feuille.'
    : `${plural(count, 'présence relevée', 'présences relevées')}.`;
}
