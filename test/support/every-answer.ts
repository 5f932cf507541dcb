import type { TestApplication } from './application.js';
import type { Client } from './client.js';
import { readPdf } from './pdf-text.js';
import { readZip } from './read-zip.js';
import { routesOf } from './routes.js';

/** Answers that do not end by themselves. */
const STREAMS = /\/events$/;

/** All that a person can read: what every address answers, whatever ids they have found out; PDFs as their text. */
export async function everyAnswer(
  application: TestApplication,
  client: Client,
  sessionId: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const routes = routesOf(application).filter(({ method, path }) => method === 'GET' && !STREAMS.test(path));
  const addresses = [...new Set(routes.flatMap(({ path }) => addressesOf(path, sessionId, ids)))];
  const answers = new Map<string, string>();
  for (const address of addresses) {
    const response = await client.send('GET', address, {});
    const bytes = Buffer.from(await response.arrayBuffer());
    answers.set(address, `${response.status} ${readable(response.headers.get('content-type') ?? '', bytes)}`);
  }
  return answers;
}

/**
 * The addresses of a route: a session in its first place where it is one of sessions, else each id; in a second place,
 * each id after that of the session.
 */
export function addressesOf(path: string, sessionId: string, ids: readonly string[]): string[] {
  const [first, second] = path.match(/:\w+/g) ?? [];
  if (!first) return [path];
  const known = /\/(jury-)?sessions\/:/.test(path) ? [sessionId] : ids;
  if (!second) return known.map((id) => path.replace(first, id));
  return ids.map((id) => path.replace(first, sessionId).replace(second, id));
}

function readable(type: string, bytes: Buffer): string {
  if (type.startsWith('application/pdf')) return readPdf(bytes).text;
  if (!type.startsWith('application/zip')) return bytes.toString();
  return [...readZip(bytes)]
    .map(([name, file]) => `${name}\n${name.endsWith('.pdf') ? readPdf(file).text : ''}`)
    .join('\n');
}
