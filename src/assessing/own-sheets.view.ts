import { sessionBreadcrumb } from '../jury-sessions/session.view.js';
import type { Badge } from '../web/badge.js';
import { formatDay, formatInstant, formatNumber, listOf, plural } from '../web/french/format.js';
import { registerName } from '../web/french/person-name.js';
import { typeset } from '../web/french/typography.js';
import type { AssessorSheet } from './assessor-sheet.entity.js';
import { groupOf } from './assessor-sheets.service.js';
import type { OwnGroup, OwnSheets } from './own-sheets.js';

export const OWN_SHEETS = 'Mes évaluations';

export const ownSheetsHref = (sessionId: string, assessment?: string): string =>
  `/sessions/${sessionId}/mes-evaluations${assessment === undefined ? '' : `?epreuve=${encodeURIComponent(assessment)}`}`;

export function ownSheetsBreadcrumb({ session }: OwnSheets, assessment: string) {
  return [...sessionBreadcrumb(session), { label: OWN_SHEETS, href: ownSheetsHref(session.id, assessment) }];
}

/** What one member assesses, an assessment at a time: what is to do first, then what is done. */
export function ownSheetsView(own: OwnSheets, asked: string | undefined): object {
  const { session, certification, sheets } = own;
  const codes = certification.content.assessments.map(({ code }) => code);
  const assigned = codes.filter((code) => sheets.some((sheet) => sheet.assessmentCode === code));
  const first = assigned.find((code) => sheets.some((one) => one.assessmentCode === code && !isDone(one)));
  const chosen = assigned.find((code) => code === asked) ?? first ?? assigned[0];
  const done = sheets.filter(isDone).length;
  return {
    title: OWN_SHEETS,
    subtitle: `${certification.title} · session du ${formatDay(session.day)}`,
    breadcrumb: sessionBreadcrumb(session),
    sessionHref: `/sessions/${session.id}`,
    any: sheets.length > 0,
    progress: {
      ...{ label: 'Fiches remises', value: done, max: sheets.length },
      text: `${formatNumber(done)} sur ${formatNumber(sheets.length)}`,
    },
    tabs: assigned.map((code) => tabView(own, code, code === chosen)),
    chosen: chosen === undefined ? null : chosenView(own, chosen),
  };
}

const isDone = ({ handedInAt }: AssessorSheet): boolean => handedInAt !== null;

function tabView({ session, sheets, certification }: OwnSheets, code: string, current: boolean): object {
  const left = sheets.filter((sheet) => sheet.assessmentCode === code && !isDone(sheet)).length;
  const title = certification.content.assessments.find((one) => one.code === code)?.title ?? code;
  const count = left === 0 ? 'tout est remis' : `${plural(left, 'fiche')} à remettre`;
  return { code, title, current, count, href: ownSheetsHref(session.id, code) };
}

function chosenView(own: OwnSheets, code: string): object {
  const { content } = own.certification;
  const assessment = content.assessments.find((one) => one.code === code)!;
  const ofIt = own.sheets.filter(({ assessmentCode }) => assessmentCode === code);
  return {
    title: assessment.title,
    groups: own.groups.filter(({ group }) => group.assessmentCode === code).map((group) => groupLine(own, group)),
    due: ofIt.filter((sheet) => !isDone(sheet)).map((sheet) => lineView(own, sheet)),
    done: ofIt.filter(isDone).map((sheet) => lineView(own, sheet)),
  };
}

/** Names of those added to a group since its sheet was handed in. */
export const awaitedNames = ({ awaited }: OwnGroup): string[] =>
  awaited.map(({ enrollment }) => registerName(enrollment.candidate));

const TO_CONFIRM: Badge = { tone: 'warning', label: 'À remettre de nouveau' };

function groupLine({ session }: OwnSheets, own: OwnGroup): object {
  const { group, candidacies, sheet, awaited } = own;
  return {
    name: group.name,
    added: awaited.length > 0 ? typeset(`Depuis la remise, dans le groupe : ${listOf(awaitedNames(own))}`) : null,
    detail: candidacies.map(({ enrollment }) => registerName(enrollment.candidate)).join(', '),
    badge: awaited.length > 0 ? TO_CONFIRM : sheetBadge(sheet),
    href: `${ownSheetsHref(session.id)}/groupes/${group.id}`,
  };
}

function lineView(own: OwnSheets, sheet: AssessorSheet): object {
  const { rank, enrollment } = own.candidacies.get(sheet.candidacyId)!;
  const group = groupOf(own, sheet);
  return {
    ...{ name: registerName(enrollment.candidate), rank, badge: sheetBadge(sheet) },
    group: group === null ? null : group.group.name,
    adjusted: sheet.adjustment !== null,
    when: (sheet.handedInAt ?? sheet.savedAt) ? formatInstant((sheet.handedInAt ?? sheet.savedAt)!) : null,
    href: `${ownSheetsHref(own.session.id)}/${sheet.id}`,
  };
}

/** How far a sheet is, or an entry for a group. */
export function sheetBadge(sheet: Pick<AssessorSheet, 'savedAt' | 'handedInAt'> | null): Badge {
  if (sheet?.handedInAt) return { tone: 'success', label: 'Remise' };
  if (sheet?.savedAt) return { tone: 'warning', label: 'Brouillon' };
  return { tone: 'neutral', icon: 'open', label: 'À faire' };
}
