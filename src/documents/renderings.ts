import { renderAssessorGrid } from './assessor-grid.js';
import { renderAttendanceSheet } from './attendance-sheet.js';
import { renderCertificate } from './certificate-document.js';
import { renderConvocation } from './convocation-document.js';
import { renderDeliberationSheets } from './deliberation-sheets.js';
import { renderMinutes } from './minutes-document.js';
import { renderRectification } from './rectification-document.js';
import { renderResultsList } from './results-list.js';
import { renderStatistics } from './session-statistics-document.js';
import { renderStatement } from './statement-of-decisions.js';

/** The documents that a worker can print, by name: each from plain facts. Another document is another line here. */
export const RENDERINGS = {
  certificate: renderCertificate,
  convocation: renderConvocation,
  minutes: renderMinutes,
  rectification: renderRectification,
  attendanceSheet: renderAttendanceSheet,
  assessorGrid: renderAssessorGrid,
  deliberationSheets: renderDeliberationSheets,
  statement: renderStatement,
  resultsList: renderResultsList,
  statistics: renderStatistics,
};

export type DocumentName = keyof typeof RENDERINGS;
export type FactsOf<Name extends DocumentName> = Parameters<(typeof RENDERINGS)[Name]>[0];

/** A document and the facts it is made from. */
export type Rendering = {
  readonly [Name in DocumentName]: { readonly name: Name; readonly facts: FactsOf<Name> };
}[DocumentName];

export function render({ name, facts }: Rendering): Uint8Array {
  return (RENDERINGS[name] as (facts: unknown) => Uint8Array)(facts);
}
