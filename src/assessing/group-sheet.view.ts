import { BLANK_SHEET, type SheetContent } from '../domain/assessing/assessor-sheet.js';
import { acceptsEvaluations } from '../domain/sessions/session-life-cycle.js';
import type { FormState } from '../http/form.js';
import { listOf } from '../web/french/format.js';
import { typeset } from '../web/french/typography.js';
import { registerName } from '../web/french/person-name.js';
import type { ShownGroup } from './group-sheets.service.js';
import { assessmentOf } from './own-sheets.js';
import { awaitedNames, ownSheetsBreadcrumb, ownSheetsHref, sheetBadge } from './own-sheets.view.js';
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
    ...{ refusal: form.refusal, open: acceptsEvaluations(session.state), saved: savedText(sheet) },
    ...{ adjusting: null, returning: null, added: addedView(shown) },
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

/** Who has joined the group since its sheet was handed in; null where nobody has. */
function addedView({ own }: ShownGroup): string | null {
  const names = awaitedNames(own);
  if (names.length === 0) return null;
  const [has, their] = names.length === 1 ? ['n’a pas', 'cette personne'] : ['n’ont pas', 'ces personnes'];
  return typeset(
    `${listOf(names)} ${has} encore ce résultat : le groupe a changé depuis la remise. Relisez, puis remettez de nouveau pour que la fiche vaille aussi pour ${their}.`,
  );
}
