import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import type { CommandStreams } from './command-streams.js';

/** One line from standard input; on a terminal it is asked for, and what is typed does not show. */
export async function readLine({ stdin, stderr }: CommandStreams, question: string): Promise<string> {
  const isTerminal = 'isTTY' in stdin && stdin.isTTY === true;
  if (isTerminal) stderr.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: stdin, output: silent, terminal: isTerminal });
  try {
    for await (const line of lines) return line;
    return '';
  } finally {
    lines.close();
    if (isTerminal) stderr.write('\n');
  }
}
