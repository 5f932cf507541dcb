import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JOURNAL_ACTS } from './journal-acts.js';

const SOURCE = new URL('../..', import.meta.url).pathname;
const NAMED = /'([a-z][A-Za-z]*\.[a-z][A-Za-z]*)'/g;
/** Where a name of that form is something else: what a policy is asked for, a column of a query. */
const NOT_AN_ACT = /demand\(|[wW]here\(|[jJ]oin\w*\(|orderBy\(|[sS]elect\(/;
/** The journal tells what was done. */
const DONE = /(ed|en|wn|nt|In)$/;

/** Names of acts in the source: what is done to something, `candidate.registered`, or is named on a line that writes. */
function actsInSource(): string[] {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' });
  const code = files.filter((file) => file.endsWith('.ts') && !/\.spec\.ts$|^web\/|migrations/.test(file));
  const lines = code.flatMap((file) => readFileSync(join(SOURCE, file), 'utf8').split('\n'));
  const names = lines
    .filter((line) => !NOT_AN_ACT.test(line))
    .flatMap((line) => [...line.matchAll(NAMED)].map(([, name]) => ({ name: name!, line })))
    .filter(({ name, line }) => DONE.test(name) || /\baction: '|writing\.\w+\(/.test(line))
    .map(({ name }) => name);
  return [...new Set(names)].sort();
}

describe('The acts of the journal', () => {
  it('are found in the source', () => {
    expect(actsInSource()).toEqual(expect.arrayContaining(['account.signedIn', 'candidacy.moved', 'recusal.recorded']));
  });

  it('each have a name in French', () => {
    expect(actsInSource().filter((act) => !Object.hasOwn(JOURNAL_ACTS, act))).toEqual([]);
  });

  it('have no name that no act in the source bears', () => {
    const known = new Set(actsInSource());
    expect(Object.keys(JOURNAL_ACTS).filter((act) => !known.has(act))).toEqual([]);
  });
});
