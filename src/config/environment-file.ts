import { existsSync } from 'node:fs';
import { loadEnvFile } from 'node:process';

/** Adds the variables of `.env`, where there is one; those already set stay. */
export function readEnvironmentFile(): void {
  if (existsSync('.env')) loadEnvFile('.env');
}
