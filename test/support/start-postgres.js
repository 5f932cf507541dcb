import { SERVER_VARIABLE, startPostgres } from './postgres-server.js';

/** Starts one PostgreSQL server for the run; the workers, forked later, inherit its address. */
export default async function () {
  const server = await startPostgres();
  globalThis.postgresServer = server;
  process.env[SERVER_VARIABLE] = server.url;
}
