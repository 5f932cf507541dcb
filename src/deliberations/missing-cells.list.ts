import type { List } from '../lists/list.js';
import type { JurySession } from '../jury-sessions/jury-session.entity.js';
import { formatDay } from '../web/french/format.js';
import { gridHref } from './grid-page.js';
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
  const hrefs: Readonly<Record<string, (missing: MissingCell) => string>> = {
    name: ({ bloc }) => gridHref(id, { kind: 'bloc', code: bloc.code }, true),
    assessment: ({ column }) => gridHref(id, { kind: 'assessment', code: column.assessment }, true),
  };
  return {
    ...{ path: `/sessions/${id}/evaluations/manquantes`, subject: id, order: 'rank', ties: [] },
    label: `Évaluations manquantes du ${formatDay(day)}`,
    noun: ['évaluation manquante', 'évaluations manquantes'],
    columns: MISSING_COLUMNS.columns.map((column) => linked(column, hrefs[column.key])),
  };
}

/** « C7 Rédiger une charte »; « Note de l’épreuve » where it is marked as a whole. */
function competenceText({ column: { assessment, competence, title } }: MissingCell): string {
  return assessment === competence ? 'Note de l’épreuve' : `${competence} ${title}`;
}

type Column = (typeof MISSING_COLUMNS.columns)[number];

/** Leads to where it is entered, the grid of its bloc or of its assessment, with those alone of whom something is missing. */
function linked(column: Column, hrefOf?: (missing: MissingCell) => string): Column {
  if (!hrefOf) return column;
  return { ...column, cell: (missing) => ({ text: String(column.value(missing)), href: hrefOf(missing) }) };
}
