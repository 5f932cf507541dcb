import type { AuditEntry } from '../audit/audit-entry.entity.js';
import { shownChanges } from '../history/history.view.js';
import type { RecordNames } from '../history/record-names.js';
import type { ExportedList } from '../lists/list-exports.js';
import { JOURNAL_ACTS } from '../web/french/journal-acts.js';
import { recordKind, recordName } from '../web/french/record-name.js';
import { COLON } from '../web/french/typography.js';

/** An act, with what the records it speaks of are called. */
export interface JournalRow {
  readonly entry: AuditEntry;
  readonly names: RecordNames;
}

/** The acts of the journal as a file to read; what its chain holds is exported by `export.jsonl`. */
export const JOURNAL_LIST: ExportedList<JournalRow> = {
  subject: 'journal',
  label: 'Journal',
  columns: [
    { key: 'sequence', heading: 'N°', kind: 'number', value: ({ entry }) => entry.sequence },
    { key: 'at', heading: 'Le', kind: 'instant', value: ({ entry }) => entry.at },
    { key: 'actorName', heading: 'Par', value: ({ entry }) => entry.actorName },
    { key: 'action', heading: 'Acte', value: ({ entry }) => JOURNAL_ACTS[entry.action] ?? entry.action },
    { key: 'kind', heading: 'Sur', value: ({ entry }) => recordKind(entry.subjectType) },
    { key: 'record', heading: 'Nommé', value: ({ entry, names }) => recordName(entry.subjectId, names) },
    { key: 'changes', heading: 'Changements', value: changesText },
  ],
};

/** « Lieu : Lyon (auparavant Paris) », one line for each. */
function changesText({ entry, names }: JournalRow): string {
  const texts = shownChanges(entry, names).map(({ label, before, after }) => {
    return `${label}${COLON}${after}${before === null ? '' : ` (auparavant ${before})`}`;
  });
  return texts.join('\n');
}
