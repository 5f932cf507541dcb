import { once } from 'node:events';
import { chainedEntries } from '../audit/verify-journal.js';
import { type CommandStreams, refuse } from './command-streams.js';
import { environmentWithFile, withDatabase } from './with-database.js';

const USAGE = [
  'usage: delibloc journal export',
  '  Writes the chained journal to standard output, a JSON object a line: { "link": …, "entry": … }.',
];

/** `delibloc journal export`: every link with its entry, in the order of the chain. */
export async function exportJournalCommand(
  args: readonly string[],
  streams: CommandStreams,
  environment: NodeJS.ProcessEnv = environmentWithFile(),
): Promise<number> {
  if (args.length > 0) return refuse(streams, USAGE);
  return withDatabase(streams, environment, (database) =>
    database.read(async (reading) => {
      for await (const [link, entry] of chainedEntries(reading)) {
        if (!streams.stdout.write(`${JSON.stringify({ link, entry })}\n`)) await once(streams.stdout, 'drain');
      }
      return 0;
    }),
  );
}
