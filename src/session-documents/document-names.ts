import { DomainError } from '../domain/errors.js';
import type { SessionDocument } from '../domain/sessions/session-documents.js';

/** How a document is named in addresses, of pages and of the API. */
export const DOCUMENT_NAMES: Readonly<Record<SessionDocument, string>> = {
  attendanceSheet: 'attendance-sheet',
  assessorGrids: 'assessor-grids',
  deliberationSheets: 'deliberation-sheets',
  minutes: 'minutes',
  rectifications: 'rectifications',
  resultsByName: 'results-by-name',
  resultsByNumber: 'results-by-number',
  statistics: 'statistics',
  statements: 'statements',
};

/** Throws `notFound`. */
export function documentNamed(name: string): SessionDocument {
  const found = (Object.keys(DOCUMENT_NAMES) as SessionDocument[]).find(
    (document) => DOCUMENT_NAMES[document] === name,
  );
  if (!found) throw new DomainError('notFound', { subject: 'document', id: name });
  return found;
}
