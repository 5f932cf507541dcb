/** Rows of a table that the database itself refuses to change, whoever asks. */
export interface ProtectedRows {
  readonly table: string;
  /** SQL that is true of such a row, given the name under which the trigger knows it. */
  readonly when: (row: 'OLD' | 'NEW') => string;
  /** Whether a row may not be added either. */
  readonly closed?: true;
  /** Columns that a later act of the product still changes. */
  readonly changing?: readonly string[];
}

const always = (): string => '1 = 1';
const ofSealed = (column: string) => (row: string) =>
  `EXISTS (SELECT 1 FROM "sealed_record" s WHERE s."id" = ${row}."${column}")`;
const ofSealedCandidacy = (column: string) => (row: string) =>
  `EXISTS (SELECT 1 FROM "candidacy" c JOIN "sealed_record" s ON s."id" = c."sessionId" WHERE c."id" = ${row}."${column}")`;

/**
 * The journal, what is sealed, and what belongs to a session that is sealed. Publishing changes the session's state and
 * adds a step; nothing else of it changes any more.
 */
export const PROTECTED_ROWS: readonly ProtectedRows[] = [
  { table: 'audit_entry', when: always },
  { table: 'sealed_record', when: always },
  { table: 'jury_session', when: ofSealed('id'), changing: ['state', 'version'] },
  { table: 'session_step', when: ofSealed('sessionId') },
  { table: 'jury_member', when: ofSealed('sessionId'), closed: true },
  { table: 'candidacy', when: ofSealed('sessionId'), closed: true },
  { table: 'recusal', when: ofSealedCandidacy('candidacyId'), closed: true },
  { table: 'deliberation', when: ofSealedCandidacy('id'), closed: true },
  { table: 'decision', when: ofSealedCandidacy('deliberationId'), closed: true },
  { table: 'evaluation', when: (row) => `${row}."sealedInSession" IS NOT NULL` },
];
