import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HELP_TERMS, helpText } from './help.js';

const FOLDERS = ['templates/pages', 'templates/partials'];
const ASKED = FOLDERS.flatMap((folder) =>
  readdirSync(folder).flatMap((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(/\{\{> help term="([^"]*)"/g)].map(([, term]) => term!),
  ),
);

describe('The help of pages', () => {
  it('is written wherever a page asks for it', () => {
    expect(ASKED.filter((term) => !HELP_TERMS.includes(term))).toEqual([]);
  });

  it('is asked for by a page wherever it is written', () => {
    expect(HELP_TERMS.filter((term) => !ASKED.includes(term))).toEqual([]);
  });

  it.each(HELP_TERMS)('of %s asks a question and answers it, in French typography', (term) => {
    const { question, paragraphs, source } = helpText(term);
    expect(question).toMatch(/\u202f\?$/);
    expect(paragraphs.length).toBeGreaterThan(0);
    for (const text of [...paragraphs, ...(source === null ? [] : [source])]) {
      expect(text).toMatch(/^[«\p{Lu}][^]*[.]$/u);
      expect(text).not.toMatch(/'| [:;!?»]|« /);
    }
  });

  it('refuses a name for which nothing is written', () => {
    expect(() => helpText('nothing')).toThrow('nothing');
  });
});
