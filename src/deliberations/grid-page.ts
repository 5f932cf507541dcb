import { DomainError } from '../domain/errors.js';
import { type PageOf, pageOf } from '../http/page-query.dto.js';
import type { GridQuery } from './evaluation-grid.dto.js';
import { type ExtentName, extentsOf, type GridExtent } from './grid-extent.js';
import type { SessionCases } from './load-cases.js';

/** Cells a page of the plain form: as many fields as keep it under some 60 kB. The grid itself has no pages. */
const CELLS = 250;
const FEWEST_ROWS = 8;
const MOST_ROWS = 100;

/**
 * The grid asked for; that of the first bloc presented where none is, or another; none where nobody is presented. Throws
 * `notFound` for an assessment that the certification does not have, or that none of those presented takes.
 */
export function extentAsked(found: SessionCases, { bloc, assessment }: GridQuery): GridExtent | undefined {
  if (assessment) return assessmentAsked(found, assessment);
  const extents = extentsOf(found, 'bloc');
  return extents.find(({ code }) => code === bloc) ?? extents[0];
}

function assessmentAsked(found: SessionCases, asked: string): GridExtent | undefined {
  const { assessments } = found.loaded.certification.content;
  const extent = extentsOf(found, 'assessment').find(({ code }) => code === asked);
  const isEmpty = found.cases.length === 0 && assessments.some(({ code }) => code === asked);
  if (!extent && !isEmpty) throw new DomainError('notFound', { subject: 'assessment', id: asked });
  return extent;
}

/** Where a grid is entered: `?bloc=BC02`, `?assessment=E1`; with those alone of whom something is missing, if so. */
export function gridHref(sessionId: string, { kind, code }: ExtentName, isOnlyMissing = false): string {
  const address = `/sessions/${sessionId}/evaluations?${kind}=${encodeURIComponent(code)}`;
  return isOnlyMissing ? `${address}&manquants=true` : address;
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
