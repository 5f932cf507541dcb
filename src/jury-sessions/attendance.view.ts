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
  const fieldsOf = (kind: string, { id, version }: { id: string; version: number }) => {
    const versionField = `version.${id}`;
    return { field: `${kind}.${id}`, versionField, version: values[versionField] ?? version };
  };
  return {
    title: 'Émargement',
    subtitle: `Session du ${formatDay(session.day)} · ${session.place}`,
    breadcrumb: sessionBreadcrumb(session),
    id: session.id,
    form,
    members: members.map((member) => ({
      ...fieldsOf('member', member),
      label: `${memberName(member)}, ${member.president ? 'présidence' : COLLEGE_LABELS[member.college].toLowerCase()}`,
      options: presenceOptions(values[`member.${member.id}`] ?? String(member.present ?? '')),
    })),
    candidates: candidacies.map((candidacy) => ({
      ...fieldsOf('candidacy', candidacy),
      label: `${candidacy.rank}. ${registerName(candidacy.enrollment.candidate)}`,
      options: attendanceOptions(values[`candidacy.${candidacy.id}`] ?? candidacy.attendance),
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
