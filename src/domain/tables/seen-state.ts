import { EVALUATION_RESULTS, type EvaluationResult } from '../rules/evaluation.js';
import type { Entry } from './read-entry.js';

/** A cell of a grid as it was when its file was made. */
export interface SeenEntry extends Entry {
  /** 0 where nothing was recorded. */
  readonly version: number;
}

/** The cells of a row as they were, by name of the cell; one that is not there had nothing. */
export type SeenState = ReadonlyMap<string, SeenEntry>;

export const NEVER_RECORDED: SeenEntry = { result: null, mark: null, version: 0 };

/** The state in one cell of the file, beside the row, so that it goes wherever the row is sorted to. */
export function writeState(state: SeenState): string {
  const recorded = [...state].filter(([, { version }]) => version > 0);
  return JSON.stringify(
    Object.fromEntries(recorded.map(([cell, { version, result, mark }]) => [cell, [version, mark ?? result]])),
  );
}

/** Reads what {@link writeState} wrote; undefined where it is no longer whole. */
export function readState(text: string): SeenState | undefined {
  const written = parsed(text);
  if (written === undefined) return undefined;
  const cells = Object.entries(written).map(([cell, seen]): [string, SeenEntry | undefined] => [cell, seenIn(seen)]);
  return cells.every((one): one is [string, SeenEntry] => one[1] !== undefined) ? new Map(cells) : undefined;
}

function parsed(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function seenIn(seen: unknown): SeenEntry | undefined {
  const [version, value] = Array.isArray(seen) ? (seen as unknown[]) : [];
  if (!Number.isSafeInteger(version) || (version as number) < 1) return undefined;
  const read = { version: version as number, result: null, mark: null };
  if (typeof value === 'number') return { ...read, mark: value };
  if (value === null) return read;
  return EVALUATION_RESULTS.includes(value as EvaluationResult)
    ? { ...read, result: value as EvaluationResult }
    : undefined;
}
