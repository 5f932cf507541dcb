import { SystemClock } from '../config/clock.js';
import { ConfigurationError, readConfiguration } from '../config/configuration.js';
import { readEnvironmentFile } from '../config/environment-file.js';
import type { Database } from '../database/database.js';
import { openDatabase } from '../database/open-database.js';
import { type CommandStreams, refuse } from './command-streams.js';

/** Runs a command on the configured database; exit status 2, with what is wrong, where the configuration is. */
export async function withDatabase(
  streams: CommandStreams,
  environment: NodeJS.ProcessEnv,
  work: (database: Database) => Promise<number>,
): Promise<number> {
  try {
    const clock = new SystemClock();
    const database = await openDatabase(readConfiguration(environment).database, () => clock.now());
    try {
      return await work(database);
    } finally {
      await database.close();
    }
  } catch (error) {
    if (error instanceof ConfigurationError) return refuse(streams, error.message.split('\n'));
    throw error;
  }
}

/** The environment of the process, with what the file beside it adds. */
export function environmentWithFile(): NodeJS.ProcessEnv {
  readEnvironmentFile();
  return process.env;
}
