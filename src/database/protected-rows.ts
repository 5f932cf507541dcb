/** SQL that is true of some rows, given the name under which a query or a trigger knows the row. */
export type Condition = (row: string) => string;

/** Rows of a table that the database itself refuses to change, to remove or to replace, whoever asks. */
export interface ProtectedRows {
  readonly table: string;
  readonly when: Condition;
  /** Rows that may not be added either. */
  readonly closed?: Condition;
  /** Columns that a later act of the product still changes. */
  readonly changing?: readonly string[];
  /** Where the row lives on, the columns that stay; the others may change. */
  readonly fixed?: readonly string[];
  /** Columns that stay as they are once they are filled in. */
  readonly filledOnce?: readonly string[];
}

const always: Condition = () => '1 = 1';
const exists = (from: string): string => `EXISTS (SELECT 1 FROM ${from})`;

const ofSealed =
  (column: string): Condition =>
  (row) =>
    exists(`"sealed_record" s WHERE s."id" = ${row}."${column}"`);

const ofSealedCandidacy =
  (column: string): Condition =>
  (row) =>
    exists(`"candidacy" c JOIN "sealed_record" s ON s."id" = c."sessionId" WHERE c."id" = ${row}."${column}"`);

const ofSealedMember: Condition = (row) =>
  exists(`"jury_member" m JOIN "sealed_record" s ON s."id" = m."sessionId" WHERE m."id" = ${row}."memberId"`);

const ofSealedConvocation: Condition = (row) =>
  exists(`"convocation" v JOIN "sealed_record" s ON s."id" = v."sessionId" WHERE v."id" = ${row}."convocationId"`);
const ofSealedGroup: Condition = (row) =>
  exists(`"assessment_group" g JOIN "sealed_record" s ON s."id" = g."sessionId" WHERE g."id" = ${row}."groupId"`);

const showsSealedAppointment: Condition = (row) =>
  exists(`"appointment_document" d JOIN "jury_member" m ON m."id" = d."memberId"
    JOIN "sealed_record" s ON s."id" = m."sessionId" WHERE d."attachmentId" = ${row}."id"`);

const broughtToSealed: Condition = (row) =>
  exists(`"candidacy" c JOIN "sealed_record" s ON s."id" = c."sessionId"
    WHERE c."enrollmentId" = ${row}."toEnrollmentId"`);

/** An award leaves those held only for its copy among those withdrawn. */
const isHeldByDecision: Condition = (row) =>
  `${row}."origin" = 'decision' AND NOT ${exists(`"withdrawn_award" w WHERE w."id" = ${row}."id"
    AND w."candidateId" = ${row}."candidateId" AND w."certificationCode" = ${row}."certificationCode"
    AND w."blocCode" = ${row}."blocCode" AND w."awardedOn" = ${row}."awardedOn"`)}`;

/** Publishing adds a step to a session that is sealed; no other act does. */
const stepBeforeSealing: Condition = (row) => `${ofSealed('sessionId')(row)} AND ${row}."state" <> 'published'`;

/**
 * The journal and its chain, what is sealed, and what belongs to a session that is sealed or rests on it. Publishing
 * changes the session's state; a key is retired; what was issued or awarded may take on that it no longer holds, but
 * stays what it was.
 */
export const PROTECTED_ROWS: readonly ProtectedRows[] = [
  { table: 'audit_entry', when: always },
  { table: 'journal_link', when: always },
  { table: 'sealed_record', when: always },
  { table: 'sealed_sheets', when: always, closed: ofSealed('id') },
  { table: 'rectification', when: always },
  { table: 'withdrawn_award', when: always },
  { table: 'credential', when: always },
  { table: 'credential_renewal', when: always },
  { table: 'withdrawn_key', when: always },
  { table: 'signing_key', when: always, changing: ['retiredAt', 'version'] },
  { table: 'jury_session', when: ofSealed('id'), changing: ['state', 'version'] },
  { table: 'session_step', when: ofSealed('sessionId'), closed: stepBeforeSealing },
  { table: 'jury_member', when: ofSealed('sessionId'), closed: ofSealed('sessionId') },
  { table: 'appointment_document', when: ofSealedMember, closed: ofSealedMember },
  { table: 'attachment', when: showsSealedAppointment },
  { table: 'candidacy', when: ofSealed('sessionId'), closed: ofSealed('sessionId') },
  { table: 'agenda', when: ofSealed('sessionId'), closed: ofSealed('sessionId') },
  { table: 'session_room', when: ofSealed('sessionId'), closed: ofSealed('sessionId') },
  { table: 'passage', when: ofSealed('sessionId'), closed: ofSealed('sessionId') },
  { table: 'recusal', when: ofSealedCandidacy('candidacyId'), closed: ofSealedCandidacy('candidacyId') },
  { table: 'link_declaration', when: ofSealedMember, closed: ofSealedMember },
  { table: 'declared_link', when: ofSealedCandidacy('candidacyId'), closed: ofSealedCandidacy('candidacyId') },
  { table: 'link_ruling', when: ofSealedCandidacy('candidacyId'), closed: ofSealedCandidacy('candidacyId') },
  {
    table: 'convocation',
    when: ofSealed('sessionId'),
    closed: ofSealed('sessionId'),
    changing: ['openedAt', 'version'],
  },
  { table: 'convocation_link', when: ofSealedConvocation, closed: ofSealedConvocation },
  { table: 'convocation_terms', when: ofSealed('sessionId'), closed: ofSealed('sessionId') },
  { table: 'assessor_sheet', when: ofSealed('sessionId'), closed: ofSealed('sessionId') },
  { table: 'divergence_settlement', when: ofSealed('sessionId'), closed: ofSealed('sessionId') },
  { table: 'assessment_group', when: ofSealed('sessionId'), closed: ofSealed('sessionId') },
  { table: 'group_place', when: ofSealedGroup, closed: ofSealedGroup },
  { table: 'group_sheet', when: ofSealed('sessionId'), closed: ofSealed('sessionId') },
  { table: 'assessor_reminder', when: ofSealed('sessionId'), closed: ofSealed('sessionId') },
  { table: 'deliberation', when: ofSealedCandidacy('id'), closed: ofSealedCandidacy('id') },
  { table: 'decision', when: ofSealedCandidacy('deliberationId'), closed: ofSealedCandidacy('deliberationId') },
  { table: 'evaluation', when: (row) => `${row}."sealedInSession" IS NOT NULL` },
  { table: 'enrollment_move', when: broughtToSealed },
  {
    table: 'bloc_award',
    when: isHeldByDecision,
    fixed: ['candidateId', 'certificationCode', 'certificationNumber', 'blocCode', 'origin', 'awardedOn', 'sessionId'],
  },
  {
    table: 'certificate',
    when: always,
    fixed: ['number', 'subject', 'candidateId', 'sessionId', 'issuedOn', 'snapshot'],
    filledOnce: ['revocation'],
  },
  { table: 'certificate_code', when: always, fixed: ['code'] },
];
