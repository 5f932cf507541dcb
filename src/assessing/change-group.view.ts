import { assessmentsPresented } from '../domain/assessing/assessor-sheet.js';
import { DomainError } from '../domain/errors.js';
import { acceptsEvaluations } from '../domain/sessions/session-life-cycle.js';
import type { FormState } from '../http/form.js';
import { sessionBreadcrumb } from '../jury-sessions/session.view.js';
import { registerName } from '../web/french/person-name.js';
import type { AssessingOverview } from './assessing-overview.js';
import { ASSESSORS, assessorsHref } from './assignments.view.js';
import type { GroupWithPlaces } from './groups.service.js';
import { groupsHref } from './groups.view.js';
import { assessmentOf } from './own-sheets.js';

/** The name and the people of one group, to change. Throws `notFound`. */
export function changeGroupView(
  overview: AssessingOverview,
  groups: readonly GroupWithPlaces[],
  id: string,
  form: FormState,
): object {
  const { session, certification } = overview;
  const found = groups.find(({ group }) => group.id === id);
  if (!found) throw new DomainError('notFound', { subject: 'assessment_group', id });
  const { group, candidacyIds } = found;
  const { name = group.name, candidacyIds: ids = candidacyIds } = form.refusal === null ? {} : form.values;
  const list = groupsHref(session.id);
  return {
    ...{ title: group.name, width: 'narrow', action: `${list}/${id}`, list, version: group.version },
    subtitle: assessmentOf(certification, group.assessmentCode).title,
    breadcrumb: [
      ...sessionBreadcrumb(session),
      { label: ASSESSORS, href: assessorsHref(session.id) },
      { label: 'Groupes', href: list },
    ],
    ...{ refusal: form.refusal, errors: form.errors, open: acceptsEvaluations(session.state) },
    name: typeof name === 'string' ? name : '',
    candidacies: choicesOf(overview, groups, group, new Set([ids].flat())),
  };
}

/** Who presents the assessment, with the other group in which they are there. */
function choicesOf(
  { certification, candidacies }: AssessingOverview,
  groups: readonly GroupWithPlaces[],
  { id, assessmentCode }: GroupWithPlaces['group'],
  chosen: ReadonlySet<unknown>,
): object[] {
  const others = groups.filter(({ group }) => group.id !== id && group.assessmentCode === assessmentCode);
  return candidacies
    .filter(({ blocs }) =>
      assessmentsPresented(certification.content, blocs).some((one) => one.code === assessmentCode),
    )
    .map((one) => ({
      ...{
        value: one.id,
        label: `${one.rank}. ${registerName(one.enrollment.candidate)}`,
        checked: chosen.has(one.id),
      },
      hint: others.find(({ candidacyIds }) => candidacyIds.includes(one.id))?.group.name ?? null,
    }));
}
