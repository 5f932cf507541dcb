import type { List } from '../lists/list.js';
import type { JurySession } from '../jury-sessions/jury-session.entity.js';
import { formatDay } from '../web/french/format.js';
import type { MissingCell } from './missing-cells.js';

type MissingColumns = Pick<List<MissingCell>, 'columns'>;

/** Columns of a result that is awaited; who has it to record finds its cell by the name. */
export const MISSING_COLUMNS: MissingColumns = {
  columns: [
    { key: 'name', heading: 'Candidat·e', sort: 'value', value: ({ name }) => name },
    { key: 'rank', heading: 'Rang', kind: 'number', sort: 'value', value: ({ rank }) => rank },
    { key: 'bloc', heading: 'Bloc', sort: 'value', value: ({ bloc }) => bloc.code },
    { key: 'blocTitle', heading: 'Intitulé du bloc', hidden: true, value: ({ bloc }) => bloc.title },
    { key: 'assessment', heading: 'Épreuve', sort: 'value', value: ({ assessment }) => assessment },
    { key: 'competence', heading: 'À saisir', sort: 'value', value: competenceText },
    {
      key: 'mandatory',
      heading: 'Obligatoire',
      hidden: true,
      value: ({ column }) => (column.mandatory ? 'Oui' : 'Non'),
    },
  ],
};

/** What one session still awaits. */
export function missingList({ id, day }: Pick<JurySession, 'id' | 'day'>): List<MissingCell> {
  const grid = `/sessions/${id}/evaluations`;
  const [name, ...others] = MISSING_COLUMNS.columns;
  return {
    ...{ path: `${grid}/manquantes`, subject: id, order: 'rank', ties: [] },
    label: `Évaluations manquantes du ${formatDay(day)}`,
    noun: ['évaluation manquante', 'évaluations manquantes'],
    columns: [{ ...name!, cell: (missing) => ({ text: missing.name, href: cellsHref(grid, missing) }) }, ...others],
  };
}

/** « C7 Rédiger une charte »; « Note de l’épreuve » where it is marked as a whole. */
function competenceText({ column: { assessment, competence, title } }: MissingCell): string {
  return assessment === competence ? 'Note de l’épreuve' : `${competence} ${title}`;
}

/** Where it is entered: the grid of its bloc, with those alone of whom something is missing. */
const cellsHref = (grid: string, { bloc }: MissingCell): string =>
  `${grid}?bloc=${encodeURIComponent(bloc.code)}&manquants=true`;
