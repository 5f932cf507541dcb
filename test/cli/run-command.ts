import { Readable, Writable } from 'node:stream';
import type { CommandStreams } from '../../src/commands/command-streams.js';

export interface CommandResult {
  readonly exitCode: number;
  readonly stdout: string;
  /** Without the line break of the last. */
  readonly faults: readonly string[];
}

/** Runs a command with this on its standard input. */
export async function runCommand(
  command: (streams: CommandStreams) => Promise<number>,
  input: string | Uint8Array = '',
): Promise<CommandResult> {
  const [stdout, stderr] = [collector(), collector()];
  const stdin = Readable.from([Buffer.from(input)]);
  const exitCode = await command({ stdin, stdout: stdout.stream, stderr: stderr.stream });
  const faults = stderr.text().split('\n').slice(0, -1);
  return { exitCode, stdout: stdout.text(), faults };
}

function collector(): { stream: Writable; text: () => string } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString() };
}
