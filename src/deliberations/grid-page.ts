import type { Bloc } from '../domain/certification/certification.js';
import { type PageOf, pageOf } from '../http/page-query.dto.js';
import type { GridQuery } from './evaluation-grid.dto.js';
import type { CandidacyCase, SessionCases } from './load-cases.js';

/** Cells a page of the plain form: as many fields as keep it under some 60 kB. The grid itself has no pages. */
const CELLS = 250;
const FEWEST_ROWS = 8;
const MOST_ROWS = 100;

/** The blocs that somebody presents, in the order of the certification. */
export function presentedBlocs({ cases, loaded }: SessionCases): Bloc[] {
  const { blocs } = loaded.certification.content;
  return blocs.filter(({ code }) => cases.some(({ examined }) => examined.presented.includes(code)));
}

/** The bloc asked for; the first one presented where none is, or another. */
export function blocOf(found: SessionCases, { bloc }: GridQuery): Bloc | undefined {
  const blocs = presentedBlocs(found);
  return blocs.find(({ code }) => code === bloc) ?? blocs[0];
}

export function presenting({ cases }: SessionCases, { code }: Bloc): CandidacyCase[] {
  return cases.filter(({ examined }) => examined.presented.includes(code));
}

/** The rows on the page asked for; on the last one, where there are fewer pages. */
export function rowsOnPage<Row extends { readonly cells: readonly unknown[] }>(
  rows: readonly Row[],
  query: GridQuery,
): PageOf<Row> {
  const columns = Math.max(1, rows[0]?.cells.length ?? 1);
  const size = Math.min(MOST_ROWS, Math.max(FEWEST_ROWS, Math.floor(CELLS / columns)));
  const page = Math.min(query.page ?? 1, Math.max(1, Math.ceil(rows.length / size)));
  return pageOf({ page, size }, [rows.slice((page - 1) * size, page * size), rows.length]);
}
