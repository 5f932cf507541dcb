import { parseArgs } from 'node:util';
import { outcomesDocument } from '../cohorts/outcomes-document.js';
import { refuse, type CommandStreams } from './command-streams.js';
import { readCohort } from './read-cohort.js';

const USAGE = 'usage: delibloc evaluate FILE|- [--certification PATH]';

/** Proposals for the cohort in a file: exit code 0 and the outcomes, or 2 and every fault on a line of its own. */
export async function evaluateCommand(args: string[], streams: CommandStreams): Promise<number> {
  const given = readArguments(args);
  if (!given) return refuse(streams, [USAGE]);
  const reading = await readCohort(given.file, given.certification, streams);
  if (!reading.cohort) return refuse(streams, reading.faults);
  for (const piece of outcomesDocument(reading.cohort, reading.certification)) streams.stdout.write(piece);
  return 0;
}

function readArguments(args: string[]): { file: string; certification: string | undefined } | null {
  try {
    const options = { certification: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [file] = positionals;
    return file !== undefined && positionals.length === 1 ? { file, certification: values.certification } : null;
  } catch {
    return null;
  }
}
