/** Records that have a history, by the name they have in the journal. */
export const HISTORY_SUBJECTS = [
  'account',
  'bloc_award',
  'candidacy',
  'candidate',
  'certificate',
  'certification_version',
  'deliberation',
  'enrollment',
  'jury_member',
  'jury_person',
  'jury_session',
] as const;
export type HistorySubject = (typeof HISTORY_SUBJECTS)[number];

export const isHistorySubject = (text: string): text is HistorySubject =>
  (HISTORY_SUBJECTS as readonly string[]).includes(text);

/** A record and those that belong to it, by the name of their table in the journal. */
export type JournalSubjects = Readonly<Record<string, readonly string[]>>;
