import type { GridCell } from '../evaluations/evaluation.dto.js';
import type { StaleCell } from '../evaluations/record-cells.js';

type Place = Pick<GridCell, 'enrollmentId' | 'assessment' | 'competence'>;

/** A cell that was touched in the page: what is to be recorded over what was seen. */
export interface TouchedCell extends Place {
  /** As sent: a result, or null to clear. */
  readonly result: string | null;
  readonly version: number;
}

const FIELD = /^r\/([0-9a-f-]{36})\/([^/]+)\/([^/]+)$/;

/** Names of the two fields of a cell: the result chosen, and what was seen when the page was made. */
export const resultField = (place: Place): string => `r/${placeName(place)}`;
export const seenField = (place: Place): string => `s/${placeName(place)}`;

/** What a page has seen of a cell. */
export const seenOf = (version: number, result: string | null): string => `${version} ${result ?? ''}`;

export const placeName = ({ enrollmentId, assessment, competence }: Place): string =>
  `${enrollmentId}/${assessment}/${competence}`;

/** The cells of a posted grid that are not as they were seen: others may have changed the rest meanwhile. */
export function touchedCells(body: Readonly<Record<string, unknown>>): TouchedCell[] {
  return Object.entries(body).flatMap(([field, result]): TouchedCell[] => {
    const [, enrollmentId, assessment, competence] = FIELD.exec(field) ?? [];
    if (enrollmentId === undefined || assessment === undefined || competence === undefined) return [];
    const place = { enrollmentId, assessment, competence };
    const sent = body[seenField(place)];
    const [version = '', seen = ''] = typeof sent === 'string' ? sent.split(' ') : [];
    if (typeof result !== 'string' || result === seen) return [];
    return [{ ...place, result: result === '' ? null : result, version: Number(version) }];
  });
}

/** What is to be shown again of a grid that was refused. */
export interface RefusedGrid {
  readonly refusal: string | null;
  /** By name of the place. */
  readonly touched: ReadonlyMap<string, TouchedCell>;
  /** Cells that somebody else has changed, in the order sent. */
  readonly stale: readonly StaleCell[];
}

export const UNTOUCHED: RefusedGrid = { refusal: null, touched: new Map(), stale: [] };
