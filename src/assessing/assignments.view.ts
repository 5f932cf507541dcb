import { assessmentsPresented } from '../domain/assessing/assessor-sheet.js';
import { acceptsEvaluations } from '../domain/sessions/session-life-cycle.js';
import type { FormState } from '../http/form.js';
import type { JuryMember } from '../jury-sessions/jury-member.entity.js';
import { sessionBreadcrumb } from '../jury-sessions/session.view.js';
import { formatDay, formatNumber, listOf, plural } from '../web/french/format.js';
import { registerName } from '../web/french/person-name.js';
import { typeset } from '../web/french/typography.js';
import type { AssessingOverview, AssessorProgress } from './assessing-overview.js';
import { memberName } from './assessor-names.js';
import type { ChooseAssignments } from './assignment.dto.js';
import type { PlannedAssignments } from './assignments.service.js';

export const ASSESSORS = 'Évaluation par le jury';
export const assessorsHref = (sessionId: string): string => `/sessions/${sessionId}/evaluateurs`;

/** Missing sheets told of one assessor at most: the rest is counted. */
const MOST_TOLD = 30;

/** Who assesses whom, what is missing of each, and what may be assigned. */
export function assessorsView(overview: AssessingOverview, form: FormState): object {
  const { session, certification, sheets, assessors } = overview;
  const done = assessors.reduce((sum, { handedIn }) => sum + handedIn, 0);
  return {
    title: ASSESSORS,
    subtitle: `${certification.title} · session du ${formatDay(session.day)}, ${session.place}`,
    breadcrumb: sessionBreadcrumb(session),
    ...{ action: assessorsHref(session.id), open: acceptsEvaluations(session.state), refusal: form.refusal },
    any: sheets.length > 0,
    sessionHref: `/sessions/${session.id}`,
    missing: sheets.length > 0 ? null : missingFirst(overview),
    progress: {
      ...{ label: 'Fiches remises', value: done, max: sheets.length },
      text: `${formatNumber(done)} sur ${plural(sheets.length, 'fiche')}`,
    },
    assessors: assessors.map((one) => assessorView(overview, one)),
    reminding: assessors.some(({ missing }) => missing.length > 0),
    groupsHref: `/sessions/${session.id}/groupes`,
    divergencesHref: `/sessions/${session.id}/divergences`,
    choices: choicesView(overview, form),
  };
}

/** What comes before sheets: somebody who assesses, and somebody who is assessed. */
function missingFirst({ members, candidacies }: AssessingOverview): string | null {
  if (members.length > 0 && candidacies.length > 0) return null;
  const first = [
    ...(members.length === 0 ? ['désignez les membres du jury'] : []),
    ...(candidacies.length === 0 ? ['présentez des candidatures'] : []),
  ];
  return typeset(`Avant de confier des fiches, ${listOf(first)}.`);
}

function assessorView({ certification, candidacies }: AssessingOverview, progress: AssessorProgress): object {
  const { member, assigned, handedIn, drafts, missing, remindedOn } = progress;
  const names = new Map(candidacies.map(({ id, enrollment }) => [id, registerName(enrollment.candidate)]));
  const titles = new Map(certification.content.assessments.map(({ code, title }) => [code, title]));
  return {
    name: memberName(member),
    hasAccount: member.accountId !== null,
    any: assigned > 0,
    summary: progressText(assigned, handedIn, drafts),
    ...{ left: missing.length, leftText: plural(missing.length, 'fiche') },
    reminded: remindedOn === null ? null : formatDay(remindedOn),
    told: missing.slice(0, MOST_TOLD).map(({ candidacyId, assessmentCode, savedAt }) => ({
      ...{ name: names.get(candidacyId) ?? '', assessment: titles.get(assessmentCode) ?? assessmentCode },
      draft: savedAt !== null,
    })),
    others: missing.length > MOST_TOLD ? plural(missing.length - MOST_TOLD, 'autre') : null,
  };
}

function progressText(assigned: number, handedIn: number, drafts: number): string {
  const done = `${plural(handedIn, 'fiche remise', 'fiches remises')} sur ${formatNumber(assigned)}`;
  return drafts > 0 ? `${done}, ${plural(drafts, 'brouillon')}` : done;
}

function choicesView(
  { members, candidacies, certification }: AssessingOverview,
  { values, errors }: FormState,
): object {
  const chosen = (field: string): ReadonlySet<unknown> => new Set([values[field]].flat());
  const [memberIds, codes, ids] = [chosen('memberIds'), chosen('assessments'), chosen('candidacyIds')];
  const presented = assessmentsPresented(certification.content, [
    ...new Set(candidacies.flatMap(({ blocs }) => blocs)),
  ]);
  return {
    members: members.map((member) => ({
      ...{ value: member.id, label: memberName(member), checked: memberIds.has(member.id) },
      hint: member.accountId === null ? 'sans compte : ne saisit pas en ligne' : null,
    })),
    memberError: errors.memberIds ?? null,
    assessments: presented.map(({ code, title }) => ({ value: code, label: title, checked: codes.has(code) })),
    candidacies: candidacies.map(({ id, rank, enrollment }) => ({
      ...{ value: id, label: `${rank}. ${registerName(enrollment.candidate)}`, checked: ids.has(id) },
    })),
  };
}

/** What a choice comes to, before it is made. */
export function previewView({ overview, plan }: PlannedAssignments, input: ChooseAssignments): object {
  const { session, certification, members } = overview;
  const { toAssign, already } = plan;
  const chosen = members.filter(({ id }) => input.memberIds.includes(id));
  return {
    title: 'Aperçu de la répartition',
    subtitle: `${certification.title} · session du ${formatDay(session.day)}`,
    breadcrumb: [...sessionBreadcrumb(session), { label: ASSESSORS, href: assessorsHref(session.id) }],
    ...{ action: assessorsHref(session.id), back: assessorsHref(session.id), submit: 'Confier ces fiches' },
    ...{ lead: null, withdrawn: null, kept: null },
    summary: plural(toAssign.length, 'fiche à confier', 'fiches à confier'),
    ...{
      toAssign: toAssign.length,
      already: already > 0 ? plural(already, 'fiche est déjà confiée', 'fiches sont déjà confiées') : null,
    },
    byMember: chosen.map((member) => plannedView({ overview, plan }, member)),
    fields: [
      ...input.memberIds.map((value) => ({ name: 'memberIds', value })),
      ...(input.assessments ?? []).map((value) => ({ name: 'assessments', value })),
      ...(input.candidacyIds ?? []).map((value) => ({ name: 'candidacyIds', value })),
    ],
  };
}

function plannedView({ overview, plan }: PlannedAssignments, member: JuryMember): object {
  const own = plan.toAssign.filter(({ memberId }) => memberId === member.id);
  const codes = new Set(own.map(({ assessmentCode }) => assessmentCode));
  const people = new Set(own.map(({ candidacyId }) => candidacyId)).size;
  const recused = new Set(
    plan.recused.filter(({ memberId }) => memberId === member.id).map(({ candidacyId }) => candidacyId),
  );
  const { assessments } = overview.certification.content;
  const stepsOut = overview.candidacies.filter(({ id }) => recused.has(id));
  return {
    name: memberName(member),
    text: own.length === 0 ? 'Rien à confier' : `${plural(own.length, 'fiche')}, ${plural(people, 'candidature')}`,
    assessments: listOf(assessments.filter(({ code }) => codes.has(code)).map(({ title }) => title)),
    ...{ withdrawn: null, kept: null },
    recused: listOf(stepsOut.map(({ enrollment }) => registerName(enrollment.candidate))),
  };
}
