import { acceptsEvaluations } from '../domain/sessions/session-life-cycle.js';
import type { FormState } from '../http/form.js';
import { listOf, formatInstant } from '../web/french/format.js';
import { ACCESS_ROUTE_LABELS } from '../web/french/labels.js';
import { registerName } from '../web/french/person-name.js';
import type { SheetContent } from '../domain/assessing/assessor-sheet.js';
import { isAdjusted } from '../domain/assessing/group-entry.js';
import { typeset } from '../web/french/typography.js';
import type { ShownSheet } from './assessor-sheets.service.js';
import { assessmentOf } from './own-sheets.js';
import { ownSheetsBreadcrumb, ownSheetsHref, sheetBadge } from './own-sheets.view.js';
import { conflictLines, sheetFields } from './sheet-fields.view.js';
import { sheetErrors } from './sheet-form.js';

/** One candidate at one assessment, as one assessor writes them down; `typed` is what was refused. */
export function sheetView(shown: ShownSheet, form: FormState, typed: Record<string, unknown> | null): object {
  const { session, certification, sheet } = shown;
  const { content } = certification;
  const assessment = assessmentOf(certification, sheet.assessmentCode);
  const { enrollment } = shown.candidacies.get(sheet.candidacyId)!;
  const errors = typed ? sheetErrors(typed, form) : {};
  const stale = form.problem?.code === 'staleVersion' ? form.problem.facts : null;
  return {
    title: registerName(enrollment.candidate),
    subtitle: assessment.title,
    badge: sheetBadge(sheet),
    breadcrumb: ownSheetsBreadcrumb(shown, sheet.assessmentCode),
    width: 'narrow',
    action: `${ownSheetsHref(session.id)}/${sheet.id}`,
    version: sheet.version,
    ...{ refusal: form.refusal, open: acceptsEvaluations(session.state) },
    facts: factsOf(shown),
    saved: savedText(sheet),
    ...submitLabels(sheet, stale !== null),
    fields: sheetFields(content, assessment, { content: sheet, typed, errors }),
    conflict: stale
      ? conflictLines(content, assessment, stale.yours as Partial<SheetContent>, stale.current as Partial<SheetContent>)
      : [],
    adjusting: adjustingView(shown, typed, errors),
    ...{ returning: returningView(shown), added: null },
  };
}

function factsOf(shown: ShownSheet) {
  const { enrollment, rank } = shown.candidacies.get(shown.sheet.candidacyId)!;
  const { group } = shown;
  return [
    { label: 'Passage', value: `n°\u00a0${rank}` },
    { label: 'Voie d’accès', value: ACCESS_ROUTE_LABELS[enrollment.accessRoute] },
    ...(enrollment.accommodations.length > 0
      ? [{ label: 'Aménagements', value: listOf(enrollment.accommodations) }]
      : []),
    ...(group ? [{ label: 'Groupe', value: group.group.name }] : []),
  ];
}

/** Where the group has an entry: that this one may be another, with a reason. */
function adjustingView({ sheet, group }: ShownSheet, typed: Record<string, unknown> | null, errors: object) {
  if (!group?.sheet) return null;
  const reason = typed ? typed.adjustment : sheet.adjustment;
  return {
    group: group.group.name,
    adjusted: sheet.adjustment !== null,
    reason: typeof reason === 'string' ? reason : '',
    error: (errors as Record<string, string>).adjustment ?? null,
  };
}

/** Where the group's result may be taken up: it was handed in, and this sheet is another. */
function returningView({ sheet, group, session }: ShownSheet) {
  const ofGroup = group?.sheet ?? null;
  if (!group || !ofGroup?.handedInAt || !acceptsEvaluations(session.state)) return null;
  if (sheet.handedInAt !== null && !isAdjusted(sheet, ofGroup)) return null;
  const [name, when] = [group.group.name, formatInstant(ofGroup.handedInAt)];
  const text =
    sheet.handedInAt === null
      ? `La fiche du groupe ${name} a été remise le ${when}, sans cette personne : reprenez son résultat, ou remplissez cette fiche.`
      : `Cette fiche n’est pas celle du groupe ${name}, remise le ${when}.`;
  return { text: typeset(text), hint: 'Ce qui est écrit sur cette fiche est remplacé ; l’historique le garde.' };
}

/** When it was kept, so that nobody wonders. */
export function savedText(sheet: { readonly savedAt: string | null; readonly handedInAt: string | null } | null) {
  if (sheet?.handedInAt) return `Remise le ${formatInstant(sheet.handedInAt)}`;
  return sheet?.savedAt ? `Brouillon enregistré le ${formatInstant(sheet.savedAt)}` : 'Rien n’est encore enregistré';
}

export function submitLabels(sheet: { readonly handedInAt: string | null } | null, replaces: boolean) {
  const isHandedIn = (sheet?.handedInAt ?? null) !== null;
  const handIn = isHandedIn ? 'Remettre la correction' : 'Remettre la fiche';
  return {
    submit: replaces ? 'Remplacer par ma saisie et remettre' : handIn,
    draft: isHandedIn ? null : replaces ? 'Remplacer le brouillon' : 'Enregistrer le brouillon',
  };
}
