import type { GridChange } from '../domain/tables/merge-grid.js';
import type { Entry } from '../domain/tables/read-entry.js';
import type { FormState } from '../http/form.js';
import { type PageOf, pageOf } from '../http/page-query.dto.js';
import { formatInstant, plural } from '../web/french/format.js';
import { foundEntry } from '../web/french/mark.js';
import { registerName } from '../web/french/person-name.js';
import { faultsView } from '../web/import-pages.js';
import { paginationView } from '../web/pagination.js';
import { conflictName, type GridPreview } from './grid-files.service.js';
import { gridBreadcrumb } from './grid-files.view.js';

/** Candidates a page. */
const CANDIDATES = 50;

/** What a file would change, what it says that is not understood, and what somebody else has changed since. */
export function gridPreviewView(
  preview: GridPreview,
  { form, page }: { readonly form: FormState; readonly page: number },
): object {
  const { upload, grid, plan, sheets, digest } = preview;
  const { changes, conflicts, faults } = plan;
  const here = `/sessions/${grid.loaded.session.id}/evaluations/fichiers`;
  const changed = byCandidate(changes, page);
  return {
    ...{ title: 'Aperçu avant enregistrement', form, plan: digest, action: `${here}/${upload.id}`, sendHref: here },
    subtitle: `${upload.fileName}, envoyé le ${formatInstant(upload.sentAt)}`,
    breadcrumb: [...gridBreadcrumb(grid), { label: 'Excel et CSV', href: here }],
    summary: summaryOf(preview),
    nothing: changes.length + conflicts.length + faults.length === 0,
    gridHref: `/sessions/${grid.loaded.session.id}/evaluations`,
    conflicts: conflicts.map((conflict) => conflictView(preview, conflict, form)),
    ...faultsView(faults),
    faultsKept: `Enregistrer le reste sans ${faults.length === 1 ? 'cette case' : `ces ${plural(faults.length, 'case')}`}`,
    candidates: changed.items.map(([name, own]) => ({ name, changes: own.map(changeView) })),
    pagination: paginationView(changed, `${here}/${upload.id}`, 'personne'),
    leftAlone: sheets.flatMap(({ leftAlone, name }) => leftAlone.map((heading) => ({ sheet: name, heading }))),
    otherSheets: sheets.filter(({ isGrid }) => !isGrid).map(({ name }) => name),
    button: buttonOf(preview),
  };
}

function summaryOf({ plan: { changes, conflicts, faults, unchanged } }: GridPreview): object[] {
  return [
    { label: 'À enregistrer', value: changes.length },
    { label: 'Saisies entre-temps par quelqu’un d’autre', value: conflicts.length },
    { label: 'Pas comprises', value: faults.length },
    { label: 'Déjà comme dans le fichier', value: unchanged },
  ];
}

function buttonOf({ plan: { changes, conflicts } }: GridPreview): string | null {
  if (changes.length + conflicts.length === 0) return null;
  return changes.length === 0 ? 'Enregistrer mes choix' : `Enregistrer ${plural(changes.length, 'saisie')}`;
}

/** By candidate, in the order of the file. */
function byCandidate(changes: readonly GridChange[], page: number): PageOf<readonly [string, GridChange[]]> {
  const groups = new Map<string, GridChange[]>();
  for (const change of changes) {
    const { enrollmentId } = change.row;
    groups.set(enrollmentId, [...(groups.get(enrollmentId) ?? []), change]);
  }
  const all = [...groups.values()].map((own): [string, GridChange[]] => [registerName(own[0]!.row), own]);
  const last = Math.min(page, Math.max(1, Math.ceil(all.length / CANDIDATES)));
  return pageOf({ page: last, size: CANDIDATES }, [all.slice((last - 1) * CANDIDATES, last * CANDIDATES), all.length]);
}

function changeView({ column, entry, current, sheet, address }: GridChange): object {
  return { place: placeOf(column), before: wordOf(current), after: wordOf(entry), at: `${sheet} ${address}` };
}

function conflictView({ grid }: GridPreview, conflict: GridChange, { values }: FormState): object {
  const { row, column, entry, current, sheet, address, seen } = conflict;
  const evaluation = grid.cells.get(row.enrollmentId)?.get(`${column.assessment}/${column.competence}`);
  const chosen = [values.overwrite ?? []].flat();
  return {
    ...{ value: conflictName(conflict), name: registerName(row), place: placeOf(column), at: `${sheet} ${address}` },
    ...{ yours: wordOf(entry), theirs: wordOf(current), before: seen ? wordOf(seen) : null },
    who: evaluation ? `${evaluation.recorderName}, le ${formatInstant(evaluation.recordedAt)}` : null,
    checked: chosen.includes(conflictName(conflict)),
  };
}

/** « C4 (E2) », « note de E3 »: as the file has it. */
function placeOf({ competence, assessment }: GridChange['column']): string {
  return competence === assessment ? `note de ${assessment}` : `${competence} (${assessment})`;
}

const wordOf = ({ result, mark }: Entry): string => foundEntry({ result, mark }) || 'vide';
