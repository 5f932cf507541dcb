import { typeset } from '../typography.js';
import { CANDIDATE_HELP } from './candidate-help.js';
import type { HelpText } from './help-text.js';
import { JURY_HELP } from './jury-help.js';
import { RECORD_HELP } from './record-help.js';

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
