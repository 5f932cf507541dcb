import { documentFrom, type DocumentStanding, documentStanding } from '../domain/sessions/session-documents.js';
import type { SessionState } from '../domain/sessions/session-life-cycle.js';
import { DOCUMENT_NAMES } from './document-names.js';
import type { PlannedFile } from './planned-files.js';
import type { SessionFiles } from './session-documents.service.js';

export interface PresentedFile {
  readonly fileName: string;
  /** Under `/api/v1/`. */
  readonly path: string;
  readonly assessment: string | null;
  /** First and last candidate, where the document comes in parts. */
  readonly part: readonly number[] | null;
  /** Of the minutes that rectify the first. */
  readonly number: number | null;
  readonly candidacyId: string | null;
}

export interface PresentedDocument {
  readonly document: string;
  /** Not there yet, a draft, or what holds. */
  readonly standing: DocumentStanding;
  /** The state from which there is one. */
  readonly from: SessionState;
  readonly files: readonly PresentedFile[];
}

export function presentDocuments({ jury, session, documents, files }: SessionFiles): PresentedDocument[] {
  return documents.map((document) => ({
    document: DOCUMENT_NAMES[document],
    standing: documentStanding(document, session.state),
    from: documentFrom(document),
    files: files.filter((file) => file.document === document).map((file) => presentFile(jury.session.id, file)),
  }));
}

function presentFile(
  sessionId: string,
  { document, fileName, assessment, part, number, candidacyId }: PlannedFile,
): PresentedFile {
  const query = fileQuery({ assessment, part, number });
  const path =
    candidacyId === null
      ? `jury-sessions/${sessionId}/documents/${DOCUMENT_NAMES[document]}${query}`
      : `candidacies/${candidacyId}/statement`;
  return { fileName, path, assessment, part, number, candidacyId };
}

/** « ?assessment=E1&from=51 ». */
export function fileQuery({ assessment, part, number }: Pick<PlannedFile, 'assessment' | 'part' | 'number'>): string {
  const query = new URLSearchParams({
    ...(assessment !== null && { assessment }),
    ...(part !== null && { from: String(part[0]) }),
    ...(number !== null && { number: String(number) }),
  }).toString();
  return query === '' ? '' : `?${query}`;
}
