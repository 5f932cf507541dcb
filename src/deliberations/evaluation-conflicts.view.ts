import type { Certification } from '../domain/certification/certification.js';
import type { EvaluationResult } from '../domain/rules/evaluation.js';
import type { StaleCell } from '../evaluations/record-cells.js';
import { formatTime } from '../web/french/format.js';
import { foundEntry, foundText } from '../web/french/mark.js';
import { caseName } from './case-name.view.js';
import { markField, resultField, seenField, seenOf } from './evaluation-grid-form.js';
import type { SessionGrid } from './evaluation-grid.service.js';
import { blocGroups } from './grid-columns.view.js';

/** Cells that somebody else has changed, each with both values to choose from. */
export function conflictsView(grid: SessionGrid, stale: readonly StaleCell[]): object[] {
  const { content } = grid.loaded.certification;
  return stale.map((cell) => {
    const { enrollmentId, yours, current } = cell;
    const one = grid.cases.find(({ examined }) => examined.record.enrollmentId === enrollmentId)!;
    const isMarked = yours.mark !== undefined;
    const entryOf = (side: Side): string => foundEntry(foundOf(side));
    return {
      ...{ name: isMarked ? markField(cell) : resultField(cell), seenName: seenField(cell) },
      seen: seenOf(current.version, entryOf(current)),
      label: `${caseName(one)}, ${spokenOf(content, cell)}`,
      options: [
        { value: entryOf(yours), label: `Votre saisie : ${wordFor(yours)}` },
        { value: entryOf(current), label: theirLabel(current) },
      ],
    };
  });
}

type Side = Pick<StaleCell['current'], 'result' | 'mark'>;

/** « compétence 7 Rédiger une charte », « note de l’épreuve Étude de cas ». */
function spokenOf(certification: Certification, { assessment, competence }: StaleCell): string {
  const columns = certification.blocs.flatMap((bloc) =>
    blocGroups(certification, bloc).flatMap((group) => group.columns),
  );
  const found = columns.find((column) => column.assessment === assessment && column.competence === competence);
  return found?.spoken ?? competence;
}

function theirLabel(current: StaleCell['current']): string {
  const { recorderName, recordedAt } = current;
  const told = recorderName === null || recordedAt === null ? '' : ` (${recorderName}, ${formatTime(recordedAt)})`;
  return `Déjà enregistré : ${wordFor(current)}${told}`;
}

const wordFor = (side: Side): string => foundText(foundOf(side)).toLowerCase();

const foundOf = ({ result, mark = null }: Side) => ({ result: result as EvaluationResult | null, mark });
