import type { RecordedGrid } from '../deliberations/evaluation-grid.service.js';
import type { FormState } from '../http/form.js';
import { sessionBreadcrumb } from '../jury-sessions/session.view.js';
import { formatDay } from '../web/french/format.js';
import { blocsOf } from './grid-file.view.js';

/** Where the grid is taken away as a file, and brought back. */
export function gridFilesView(grid: RecordedGrid, form: FormState): object {
  const { session, certification } = grid.loaded;
  const here = `/sessions/${session.id}/evaluations/fichiers`;
  return {
    ...{ title: 'Grille en Excel ou CSV', form, action: here, open: grid.open },
    subtitle: `${certification.title}, session du ${formatDay(session.day)}`,
    breadcrumb: gridBreadcrumb(grid),
    gridHref: `/sessions/${session.id}/evaluations`,
    blocs: blocsOf(grid).map(({ code, title }) => ({
      ...{ code, title },
      xlsx: `${here}/grille?${new URLSearchParams({ format: 'xlsx', bloc: code }).toString()}`,
      csv: `${here}/grille?${new URLSearchParams({ format: 'csv', bloc: code }).toString()}`,
    })),
    whole: { xlsx: `${here}/grille?format=xlsx`, csv: `${here}/grille?format=csv` },
  };
}

export function gridBreadcrumb({ loaded: { session } }: RecordedGrid) {
  return [...sessionBreadcrumb(session), { label: 'Évaluations', href: `/sessions/${session.id}/evaluations` }];
}
