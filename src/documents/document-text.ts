import { readFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import { typeset } from '../web/french/typography.js';
import { atTown, count, longDay, longInstant } from './french.js';
import { TEMPLATES } from './typst.js';

/** Composes one named sentence of a template from facts, which enter it letter for letter. */
export type ComposeSentence = (sentence: string, facts?: object) => string;

const handlebars = Handlebars.create();
handlebars.registerHelper({
  day: longDay,
  instant: longInstant,
  at: atTown,
  count: (number: number, singular: string, plural?: unknown) =>
    count(number, singular, typeof plural === 'string' ? plural : undefined),
  eq: (left: unknown, right: unknown) => left === right,
});

/**
 * Reads a file of `templates/documents` whose inline partials are its sentences.
 * A fact or a sentence that is missing throws; line breaks between the pieces of a sentence are spaces.
 */
export function readSentences(file: string): ComposeSentence {
  const source = typeset(readFileSync(TEMPLATES + file, 'utf8'));
  const template = handlebars.compile(`${source}{{> (lookup this 'sentence')}}`, { noEscape: true, strict: true });
  return (sentence, facts = {}) =>
    template({ ...facts, sentence })
      .trim()
      .replace(/ *\n[ \n]*/g, ' ');
}
