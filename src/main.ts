import { existsSync } from 'node:fs';
import { loadEnvFile } from 'node:process';
import { startApplication } from './application.js';
import { SystemClock } from './config/clock.js';
import { ConfigurationError, readConfiguration } from './config/configuration.js';

try {
  if (existsSync('.env')) loadEnvFile('.env');
  await startApplication(readConfiguration(process.env), new SystemClock());
} catch (error) {
  process.stderr.write(`${error instanceof ConfigurationError ? error.message : String((error as Error).stack)}\n`);
  process.exitCode = 1;
}
