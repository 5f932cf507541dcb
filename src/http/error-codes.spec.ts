import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { messageFor } from '../web/french/errors.js';

const FILES = readdirSync('src', { recursive: true, encoding: 'utf8' });
const SOURCES = sourcesOf(/(?<!\.spec)\.ts$/);
const INPUTS = sourcesOf(/(\.dto|^http\/fields)\.ts$/);

function sourcesOf(name: RegExp): string[] {
  return FILES.filter((file) => name.test(file)).map((file) => readFileSync(join('src', file), 'utf8'));
}

function wordsAfter(pattern: RegExp, sources = SOURCES): string[] {
  const words = sources.flatMap((source) => [...source.matchAll(pattern)].map(([, word]) => word!));
  return [...new Set(words)].sort();
}

/** What class-validator calls the check of a decorator. */
function checkOf(decorator: string): string {
  const named: Readonly<Record<string, string>> = { IsUUID: 'isUuid', Length: 'isLength' };
  return named[decorator] ?? decorator.charAt(0).toLowerCase() + decorator.slice(1);
}

const THROWN = wordsAfter(/new (?:Domain|Document)Error\(\s*'(\w+)'/g);
const CHECKED = [
  ...wordsAfter(/^ *@((?:Is(?!Optional)|Array|Min|Max|Length|Matches)\w*)\(/gm, INPUTS).map(checkOf),
  ...wordsAfter(/checked\(\s*'(\w+)'/g, INPUTS),
];
const WITH_STATUS = [...readFileSync('src/http/http-status.ts', 'utf8').matchAll(/^ {2}(\w+): HttpStatus/gm)];

/** What sentences that name a day cannot do without. */
const FACTS = { awardedOn: '2023-06-16', today: '2023-06-15', untrustedFrom: '2023-06-10', from: '2023-06-01' };

/** The sentence that stands for a code nobody has written one for. */
const GENERAL = [messageFor('unheardOf', {}), messageFor('field.unheardOf', {})];

describe('The codes of errors', () => {
  it('are found in the source', () => {
    expect(THROWN).toEqual(expect.arrayContaining(['staleVersion', 'wrongState', 'unprintableText']));
    expect(CHECKED).toEqual(expect.arrayContaining(['isUuid', 'isPrintable', 'arrayUnique']));
    expect(WITH_STATUS.length).toBeGreaterThan(20);
  });

  it.each(THROWN)('%s has a French sentence of its own', (code) => {
    expect(GENERAL).not.toContain(messageFor(code, FACTS));
  });

  it.each(CHECKED)('a field that fails %s has a French sentence of its own', (check) => {
    expect(GENERAL).not.toContain(messageFor(`field.${check}`, {}));
  });

  it.each(WITH_STATUS.map(([, code]) => code!))('%s, which has a status of its own, is used', (code) => {
    const uses = SOURCES.filter((source) => source.includes(`'${code}'`));
    expect(uses).not.toEqual([]);
  });
});
