import { type ReadField, type RowKind } from './read-rows.js';
import { REGISTER_COLUMNS } from './read-register.js';
import { readCode, readDayField } from './read-words.js';
import type { TableCell } from './table.js';

const { birthName, firstNames, birthDay, certification } = REGISTER_COLUMNS;

/** Columns of results, one a line, under the names that people give them. */
export const EVALUATION_COLUMNS = {
  key: ['Repère', 'Identifiant', 'Id'],
  ...{ birthName, firstNames, birthDay, certification },
  bloc: ['Bloc', 'Code du bloc', 'Bloc de compétences'],
  assessment: ['Épreuve', 'Code de l’épreuve', 'Code épreuve'],
  competence: ['Compétence', 'Code de la compétence', 'Code compétence'],
  result: ['Résultat', 'Résultat ou note', 'Note', 'Évaluation'],
  assessedOn: ['Date', 'Date d’évaluation', 'Date de l’évaluation', 'Évalué le', 'Évaluée le'],
  session: ['Session', 'Date de session', 'Session du'],
  assessor: ['Évaluateur', 'Évaluatrice', 'Évalué par', 'Évaluateur·rice', 'Examinateur', 'Examinatrice'],
} as const;
export type EvaluationColumn = keyof typeof EVALUATION_COLUMNS;

const NAMED: readonly EvaluationColumn[] = ['birthName', 'firstNames', 'birthDay', 'certification'];
const FOUND: readonly EvaluationColumn[] = ['competence', 'result'];

const COLUMNS = Object.keys(EVALUATION_COLUMNS) as EvaluationColumn[];
const WANTED_BY_KEY = { columns: COLUMNS, needed: FOUND };
const WANTED_BY_NAME = { columns: COLUMNS, needed: [...NAMED, ...FOUND] };

/** One result a line: of whom, of which competence, at which assessment and on which day. */
export const EVALUATIONS: RowKind<EvaluationColumn> = {
  columns: EVALUATION_COLUMNS,
  header: ['competence', 'result'],
  wanted: (isWritten) => (isWritten('key') ? WANTED_BY_KEY : WANTED_BY_NAME),
  read: readField,
};

/** A result is read once it is known whether its assessment takes a mark. */
function readField(column: EvaluationColumn, cell: TableCell, text: string): ReadField {
  if (column === 'birthDay' || column === 'assessedOn' || column === 'session') return readDayField(cell);
  if (column === 'certification') return readCode(text);
  if (column === 'result') return { value: cell ?? text };
  return { value: CODES.has(column) ? text.toUpperCase() : text };
}

const CODES = new Set<EvaluationColumn>(['bloc', 'assessment', 'competence']);
