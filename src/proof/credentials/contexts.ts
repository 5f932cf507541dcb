import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CREDENTIAL_CONTEXTS } from '../../domain/credentials/open-badge.js';

/** As far from `src/proof/credentials` as from `dist/proof/credentials`. */
const FOLDER = fileURLToPath(new URL('../../../data/contexts/', import.meta.url));
const [CREDENTIALS, OPEN_BADGES] = CREDENTIAL_CONTEXTS;
const FILES: ReadonlyMap<string, string> = new Map([
  [CREDENTIALS, 'credentials-v2.json'],
  [OPEN_BADGES, 'open-badges-3.0.3.json'],
]);
const read = new Map<string, object>();

export interface LoadedContext {
  readonly documentUrl: string;
  readonly document: object;
}

/** The official text of a context, from `data/contexts`. Throws for any other address: nothing is ever fetched. */
export function loadContext(url: string): Promise<LoadedContext> {
  const file = FILES.get(url);
  if (file === undefined) return Promise.reject(new Error(`unknown context: ${url}`));
  const document = read.get(url) ?? (JSON.parse(readFileSync(`${FOLDER}${file}`, 'utf8')) as object);
  read.set(url, document);
  return Promise.resolve({ documentUrl: url, document });
}
