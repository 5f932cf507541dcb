import { assessmentsPresented } from '../domain/assessing/assessor-sheet.js';
import { acceptsEvaluations } from '../domain/sessions/session-life-cycle.js';
import type { FormState } from '../http/form.js';
import { sessionBreadcrumb } from '../jury-sessions/session.view.js';
import { formatDay, listOf } from '../web/french/format.js';
import { typeset } from '../web/french/typography.js';
import { registerName } from '../web/french/person-name.js';
import type { AssessingOverview } from './assessing-overview.js';
import { memberName } from './assessor-names.js';
import { ASSESSORS, assessorsHref } from './assignments.view.js';
import type { GroupWithPlaces } from './groups.service.js';

export const groupsHref = (sessionId: string): string => `/sessions/${sessionId}/groupes`;

/** Groups of a session, and who may be put into another. */
export function groupsView(overview: AssessingOverview, groups: readonly GroupWithPlaces[], form: FormState): object {
  const { session, certification, candidacies } = overview;
  const { values, errors } = form;
  const presented = assessmentsPresented(certification.content, [
    ...new Set(candidacies.flatMap(({ blocs }) => blocs)),
  ]);
  const together = presented.filter(({ mode }) => mode === 'group');
  const chosen = new Set([values.candidacyIds].flat());
  return {
    title: 'Groupes',
    subtitle: `${certification.title} · session du ${formatDay(session.day)}`,
    breadcrumb: [...sessionBreadcrumb(session), { label: ASSESSORS, href: assessorsHref(session.id) }],
    ...{ action: groupsHref(session.id), refusal: form.refusal, errors },
    open: acceptsEvaluations(session.state) && together.length > 0,
    hasGroupAssessments: together.length > 0,
    groups: groups.map((one) => groupView(overview, one)),
    name: typeof values.name === 'string' ? values.name : '',
    assessments: together.map(({ code, title }) => ({
      ...{ value: code, label: title, selected: values.assessment === code || together.length === 1 },
    })),
    candidacies: candidacies.map(({ id, rank, enrollment }) => ({
      ...{ value: id, label: `${rank}. ${registerName(enrollment.candidate)}`, checked: chosen.has(id) },
      hint:
        listOf(groups.filter(({ candidacyIds }) => candidacyIds.includes(id)).map(({ group }) => group.name)) || null,
    })),
  };
}

function groupView(
  { certification, candidacies, members, sheets }: AssessingOverview,
  { group, candidacyIds, awaited }: GroupWithPlaces,
): object {
  const { id, name, version, assessmentCode } = group;
  const people = candidacies.filter((one) => candidacyIds.includes(one.id));
  const assessment = certification.content.assessments.find(({ code }) => code === assessmentCode);
  return {
    ...{ id, name, version, assessment: assessment?.title ?? assessmentCode },
    awaited: awaited.map(({ memberId, candidacyIds: ids }) => {
      const member = members.find((one) => one.id === memberId);
      const names = people
        .filter((one) => ids.includes(one.id))
        .map(({ enrollment }) => registerName(enrollment.candidate));
      const isAssigned = ids.every((id) =>
        sheets.some(
          (one) => one.memberId === memberId && one.candidacyId === id && one.assessmentCode === assessmentCode,
        ),
      );
      const next = isAssigned ? 'à remettre de nouveau' : 'à confier à ce membre, puis à remettre de nouveau';
      return typeset(
        `${member ? memberName(member) : 'Un membre'} a remis la fiche du groupe, sans ${listOf(names)} : ${next}.`,
      );
    }),
    people: listOf(people.map(({ enrollment }) => registerName(enrollment.candidate))),
  };
}
