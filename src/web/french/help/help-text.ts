/** What somebody asks where they stop, and the answer. */
export interface HelpText {
  /** As it stands closed: the question. */
  readonly question: string;
  readonly paragraphs: readonly string[];
  /** Text of law or document of this product that it rests on; null where it is our own way. */
  readonly source: string | null;
}
