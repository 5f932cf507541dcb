import { TestEnvironment } from 'jest-environment-node';
import { SERVER_VARIABLE } from './postgres-server.js';

/** Test files of this project work on the PostgreSQL server that `start-postgres.js` has started for the run. */
export default class PostgresEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.databaseUnderTest = { engine: 'postgres', server: process.env[SERVER_VARIABLE] };
  }
}
