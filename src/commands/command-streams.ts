import type { Readable, Writable } from 'node:stream';

/** What a command reads from and writes to. */
export interface CommandStreams {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
}

/** Exit code of a command that was called wrongly, or given something it cannot take. */
const REFUSED = 2;

const BREAKS_LINES = /[\p{Cc}\u2028\u2029]/gu;

/** Says why on standard error, one line for each fault whatever is in it, and gives the exit code. */
export function refuse({ stderr }: CommandStreams, faults: readonly string[]): number {
  stderr.write(faults.map((fault) => `${fault.replace(BREAKS_LINES, escape)}\n`).join(''));
  return REFUSED;
}

function escape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
