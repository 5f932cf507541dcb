import { BLANK_SHEET, type SheetContent } from '../domain/assessing/assessor-sheet.js';
import { acceptsEvaluations } from '../domain/sessions/session-life-cycle.js';
import type { FormState } from '../http/form.js';
import { listOf } from '../web/french/format.js';
import { registerName } from '../web/french/person-name.js';
import type { ShownGroup } from './group-sheets.service.js';
import { assessmentOf } from './own-sheets.js';
import { ownSheetsBreadcrumb, ownSheetsHref, sheetBadge } from './own-sheets.view.js';
import { conflictLines, sheetFields } from './sheet-fields.view.js';
import { sheetErrors } from './sheet-form.js';
import { savedText, submitLabels } from './sheet.view.js';

/** What is entered once for a group, on the page of a sheet. */
export function groupSheetView(shown: ShownGroup, form: FormState, typed: Record<string, unknown> | null): object {
  const { session, certification, own } = shown;
  const { group, sheet, candidacies } = own;
  const assessment = assessmentOf(certification, group.assessmentCode);
  const stale = form.problem?.code === 'staleVersion' ? form.problem.facts : null;
  const errors = typed ? sheetErrors(typed, form) : {};
  const people = candidacies.map(({ enrollment }) => registerName(enrollment.candidate));
  return {
    title: group.name,
    subtitle: assessment.title,
    badge: sheetBadge(sheet),
    breadcrumb: ownSheetsBreadcrumb(shown, group.assessmentCode),
    ...{ width: 'narrow', action: `${ownSheetsHref(session.id)}/groupes/${group.id}`, version: sheet?.version ?? 0 },
    ...{ refusal: form.refusal, open: acceptsEvaluations(session.state), saved: savedText(sheet), adjusting: null },
    facts: [{ label: 'Groupe', value: listOf(people) }],
    ...submitLabels(sheet, stale !== null),
    fields: sheetFields(certification.content, assessment, { content: sheet ?? BLANK_SHEET, typed, errors }),
    conflict: stale
      ? conflictLines(
          certification.content,
          assessment,
          stale.yours as Partial<SheetContent>,
          stale.current as Partial<SheetContent>,
        )
      : [],
  };
}
