import { typeset } from '../typography.js';
import { CANDIDATE_HELP } from './candidate-help.js';
import { JURY_HELP } from './jury-help.js';
import { RECORD_HELP } from './record-help.js';

/** What somebody asks where they stop, and the answer. */
export interface HelpText {
  /** As it stands closed: the question. */
  readonly question: string;
  readonly paragraphs: readonly string[];
  /** Text of law or document of this product that it rests on; null where it is our own way. */
  readonly source: string | null;
}

const TEXTS: Readonly<Record<string, HelpText>> = { ...CANDIDATE_HELP, ...JURY_HELP, ...RECORD_HELP };

/** Names by which templates ask for them: `{{> help term="bloc-validity"}}`. */
export const HELP_TERMS: readonly string[] = Object.keys(TEXTS);

/** The text of that name, in French typography. Throws where there is none: a page asks for what is written. */
export function helpText(term: string): HelpText {
  const text = TEXTS[term];
  if (!text) throw new Error(`No help is written for ${term}.`);
  const { question, paragraphs, source } = text;
  return {
    question: typeset(question),
    paragraphs: paragraphs.map(typeset),
    source: source === null ? null : typeset(source),
  };
}
