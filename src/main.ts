import { startApplication } from './application.js';
import { SystemClock } from './config/clock.js';
import { readEnvironmentFile } from './config/environment-file.js';
import { ConfigurationError, readConfiguration } from './config/configuration.js';

try {
  readEnvironmentFile();
  await startApplication(readConfiguration(process.env), new SystemClock());
} catch (error) {
  process.stderr.write(`${error instanceof ConfigurationError ? error.message : String((error as Error).stack)}\n`);
  process.exitCode = 1;
}
