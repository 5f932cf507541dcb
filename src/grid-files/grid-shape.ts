import type { RecordedGrid } from '../deliberations/evaluation-grid.service.js';
import type { Bloc } from '../domain/certification/certification.js';
import { recordedCodes } from '../domain/rules/recorded-places.js';
import type { GridFileColumn } from '../domain/tables/grid-columns.js';
import type { GridFileRow } from '../domain/tables/grid-rows.js';
import type { GridShape, ReadCell } from '../domain/tables/read-grid.js';
import type { SeenEntry, SeenState } from '../domain/tables/seen-state.js';
import { contentOf, versionOf } from '../evaluations/next-evaluation.js';
import { cellName } from '../evaluations/results.js';

/** What a file of the grid of a session is read against: every bloc, and all who are presented. */
export function shapeOf(grid: RecordedGrid): GridShape {
  const { blocs } = grid.loaded.certification.content;
  return { columns: blocs.flatMap((bloc) => columnsOfBloc(grid, bloc)), rows: grid.cases.map(rowOfCase) };
}

/** The columns of a bloc, by assessment. */
export function columnsOfBloc({ loaded }: RecordedGrid, { code, competences }: Bloc): GridFileColumn[] {
  const own = new Map(competences.map((competence) => [competence.code, competence.title]));
  return loaded.certification.content.assessments
    .filter(({ covers }) => covers.some((one) => own.has(one)))
    .flatMap((assessment) =>
      recordedCodes(assessment)
        .filter((competence) => competence === assessment.code || own.has(competence))
        .map((competence) => ({
          ...{ bloc: code, assessment: assessment.code, competence, marked: assessment.marking !== undefined },
          names: namesOf(competence, own.get(competence) ?? assessment.title),
        })),
    );
}

/** « 7 », « Rédiger une charte », or the title of the assessment and « Note ». */
function namesOf(competence: string, title: string): string[] {
  return [title, competence.replace(/^C(?=\d+$)/, '')];
}

function rowOfCase({ examined }: RecordedGrid['cases'][number]): GridFileRow {
  const { enrollmentId, identity, presented } = examined.record;
  const { firstNames, birthName, usedName = null, birthDay } = identity;
  return { enrollmentId, firstNames, birthName, usedName, birthDay, blocs: presented };
}

/** What is recorded of a cell now, and whether it changes no more. */
export function currentIn(grid: RecordedGrid): (cell: ReadCell) => SeenEntry & { readonly closed: boolean } {
  const validated = new Map(grid.loaded.candidacies.map(({ enrollment }) => [enrollment.id, enrollment.validatedIn]));
  return ({ row: { enrollmentId }, column }) => ({
    ...seenIn(grid, enrollmentId, column),
    closed: !grid.open || column.bloc in (validated.get(enrollmentId) ?? {}),
  });
}

/** All cells of a candidate as they are, to be told in the file. */
export function stateOf(grid: RecordedGrid, enrollmentId: string, columns: readonly GridFileColumn[]): SeenState {
  return new Map(
    columns.map((column) => [cellName(column.assessment, column.competence), seenIn(grid, enrollmentId, column)]),
  );
}

export function seenIn(
  { cells }: RecordedGrid,
  enrollmentId: string,
  { assessment, competence }: Pick<GridFileColumn, 'assessment' | 'competence'>,
): SeenEntry {
  const evaluation = cells.get(enrollmentId)?.get(cellName(assessment, competence));
  const { result, mark = null } = contentOf(evaluation);
  return { result, mark, version: versionOf(evaluation) };
}
