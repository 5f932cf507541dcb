import type { EvaluationResult } from '../domain/evaluation.js';
import type { StaleCell } from '../evaluations/record-cells.js';
import { formatTime } from '../web/french/format.js';
import { RESULT_LABELS } from '../web/french/labels.js';
import { codeName } from '../web/french/nouns.js';
import { caseName } from './case-name.view.js';
import { resultField, seenField, seenOf } from './evaluation-grid-form.js';
import type { SessionGrid } from './evaluation-grid.service.js';

/** Cells that somebody else has changed, each with both values to choose from. */
export function conflictsView(grid: SessionGrid, stale: readonly StaleCell[]): object[] {
  const { blocs } = grid.loaded.certification.content;
  const titles = new Map(
    blocs.flatMap(({ competences }) => competences.map(({ code, title }) => [code, title] as const)),
  );
  return stale.map((cell) => {
    const { enrollmentId, competence, yours, current } = cell;
    const one = grid.cases.find(({ examined }) => examined.record.enrollmentId === enrollmentId)!;
    return {
      ...{ name: resultField(cell), seenName: seenField(cell), seen: seenOf(current.version, current.result) },
      label: `${caseName(one)}, compétence ${codeName(competence)} ${titles.get(competence) ?? ''}`,
      options: [
        { value: yours.result ?? '', label: `Votre saisie : ${wordFor(yours.result)}` },
        { value: current.result ?? '', label: theirLabel(current) },
      ],
    };
  });
}

function theirLabel({ result, recorderName, recordedAt }: StaleCell['current']): string {
  const told = recorderName === null || recordedAt === null ? '' : ` (${recorderName}, ${formatTime(recordedAt)})`;
  return `Déjà enregistré : ${wordFor(result)}${told}`;
}

function wordFor(result: string | null): string {
  return result === null ? 'rien' : RESULT_LABELS[result as EvaluationResult].toLowerCase();
}
