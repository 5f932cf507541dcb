import type { EvaluationResult } from '../domain/rules/evaluation.js';
import type { GridCell } from '../evaluations/evaluation.dto.js';
import type { StaleCell } from '../evaluations/record-cells.js';

type Place = Pick<GridCell, 'enrollmentId' | 'assessment' | 'competence'>;

/** A cell that was touched in the page: what is to be recorded over what was seen. */
export interface TouchedCell extends Place {
  /** The result of the letter, null to clear, or what was typed instead; left out where there is a mark. */
  readonly result?: string | null;
  /** As typed, out of 20. */
  readonly mark?: string;
  readonly version: number;
}

const FIELD = /^([rm])\/([0-9a-f-]{36})\/([^/]+)\/([^/]+)$/;

/** Names of the fields of a cell: the letter or the mark typed, and what was seen when the page was made. */
export const resultField = (place: Place): string => `r/${placeName(place)}`;
export const markField = (place: Place): string => `m/${placeName(place)}`;
export const seenField = (place: Place): string => `s/${placeName(place)}`;

/** What a page has seen of a cell: the letter, or the text of a mark. A cell that nobody has recorded says nothing. */
export const seenOf = (version: number, shown: string): string => `${version} ${shown}`;

export const placeName = ({ enrollmentId, assessment, competence }: Place): string =>
  `${enrollmentId}/${assessment}/${competence}`;

/** The result that a letter stands for. */
type ReadLetter = (letter: string) => EvaluationResult | undefined;

/** The cells of a posted grid that are not as they were seen: others may have changed the rest meanwhile. */
export function touchedCells(body: Readonly<Record<string, unknown>>, readLetter: ReadLetter): TouchedCell[] {
  return Object.entries(body).flatMap(([field, sent]): TouchedCell[] => {
    const [, kind, enrollmentId, assessment, competence] = FIELD.exec(field) ?? [];
    if (enrollmentId === undefined || assessment === undefined || competence === undefined) return [];
    const place = { enrollmentId, assessment, competence };
    const shown = body[seenField(place)];
    const [version = '', seen = ''] = typeof shown === 'string' ? shown.split(' ') : ['0'];
    if (typeof sent !== 'string' || sent.trim().toUpperCase() === seen) return [];
    return [{ ...place, ...readEntry(sent.trim(), kind === 'm', readLetter), version: Number(version) }];
  });
}

/** A letter stands for a result; anything else is a mark where one is given, and otherwise refused as it is. */
function readEntry(typed: string, marked: boolean, readLetter: ReadLetter): Pick<TouchedCell, 'result' | 'mark'> {
  if (typed === '') return { result: null };
  const result = readLetter(typed);
  if (result) return { result };
  return marked ? { mark: typed } : { result: typed };
}

/** What is to be shown again of a grid that was refused. */
export interface RefusedGrid {
  readonly refusal: string | null;
  /** By name of the place. */
  readonly touched: ReadonlyMap<string, TouchedCell>;
  /** Cells that somebody else has changed, in the order sent. */
  readonly stale: readonly StaleCell[];
  /** What is wrong with a cell, in French, by name of the place. */
  readonly errors: ReadonlyMap<string, string>;
}

export const UNTOUCHED: RefusedGrid = { refusal: null, touched: new Map(), stale: [], errors: new Map() };
