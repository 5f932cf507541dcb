import type { FormState } from '../http/form.js';
import { formatDay } from '../web/french/format.js';
import { COLLEGE_LABELS } from '../web/french/labels.js';
import { registerName } from '../web/french/person-name.js';
import type { LoadedSession } from './load-session.js';
import { attendanceOptions } from './session-candidates.view.js';
import { memberName } from './session-jury.view.js';
import { sessionBreadcrumb } from './session.view.js';

/** The attendance sheet: who is there, among members and candidates. */
export function attendanceView({ session, members, candidacies }: LoadedSession, form: FormState): object {
  const { values } = form;
  return {
    title: 'Émargement',
    subtitle: `Session du ${formatDay(session.day)} · ${session.place}`,
    breadcrumb: sessionBreadcrumb(session),
    id: session.id,
    form,
    members: members.map((member) => ({
      id: member.id,
      version: values[`version.${member.id}`] ?? member.version,
      name: memberName(member),
      president: member.president,
      college: COLLEGE_LABELS[member.college],
      options: presenceOptions(values[`member.${member.id}`] ?? String(member.present ?? '')),
    })),
    candidates: candidacies.map(({ id, version, rank, attendance, enrollment }) => ({
      ...{ id, version: values[`version.${id}`] ?? version, rank, name: registerName(enrollment.candidate) },
      options: attendanceOptions(values[`candidacy.${id}`] ?? attendance),
    })),
  };
}

function presenceOptions(selected: unknown) {
  return [
    { value: '', label: 'À relever', selected: selected === '' },
    { value: 'true', label: 'Présence', selected: selected === 'true' },
    { value: 'false', label: 'Absence', selected: selected === 'false' },
  ];
}
