import type { Bloc } from '../domain/certification/certification.js';
import { type PageOf, pageOf } from '../http/page-query.dto.js';
import type { GridQuery } from './evaluation-grid.dto.js';
import type { CandidacyCase, SessionCases } from './load-cases.js';

/** Candidates a page of the grid: some hundred closed lists are as many as a telephone shows without delay. */
const ROWS = 100;

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

/** The candidates of that bloc on the page asked for; on the last one, where there are fewer pages. */
export function gridPage(found: SessionCases, query: GridQuery): PageOf<CandidacyCase> {
  const bloc = blocOf(found, query);
  const rows = bloc ? presenting(found, bloc) : [];
  const page = Math.min(query.page ?? 1, Math.max(1, Math.ceil(rows.length / ROWS)));
  return pageOf({ page, size: ROWS }, [rows.slice((page - 1) * ROWS, page * ROWS), rows.length]);
}
