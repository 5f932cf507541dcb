import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const MAIN = resolve('dist/main.js');
/** They end what hangs: a machine may be shared by many. */
const LONGEST_START = 300_000;
const LONGEST_END = 120_000;

/** The built product, running as people run it. */
export interface Server {
  readonly url: string;
  readonly pid: number;
  /** Its SQLite file, which goes with it unless `variables` named one. */
  readonly databaseFile: string;
  /** Asks it to end, and waits until it has; rejects, having ended it, when it does not. */
  stop(): Promise<void>;
  /** Ends it in the middle of whatever it does. */
  kill(): Promise<void>;
}

/**
 * Starts `node dist/main.js` on a free port and a new SQLite file, or the DATABASE_FILE of `variables`, out of reach of
 * any `.env`; resolves once `/health` answers. Rejects with what the process said when it ends before that.
 */
export async function startServer(variables: NodeJS.ProcessEnv = {}): Promise<Server> {
  if (!existsSync(MAIN)) throw new Error('dist/main.js is missing: npm run build');
  const directory = await mkdtemp(join(tmpdir(), 'delibloc-server-'));
  const databaseFile = variables['DATABASE_FILE'] ?? join(directory, 'delibloc.sqlite');
  const env = { PATH: process.env['PATH'], PORT: '0', DATABASE_FILE: databaseFile, ...variables };
  const child = spawn(process.execPath, [MAIN], { cwd: directory, env });
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill(signal);
      await once(child, 'exit', { signal: AbortSignal.timeout(LONGEST_END) }).catch((cause: unknown) => {
        child.kill('SIGKILL');
        throw new Error('The server does not end', { cause });
      });
    }
    await rm(directory, { recursive: true, force: true });
  };
  try {
    const url = await listening(child);
    const health = await fetch(new URL('/health', url));
    if (!health.ok) throw new Error(`/health answers ${health.status}: ${await health.text()}`);
    return { url, pid: child.pid ?? 0, databaseFile, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
  } catch (error) {
    await end('SIGKILL');
    throw error;
  }
}

/** The address in the log line that says `listening`. */
function listening(child: ChildProcessWithoutNullStreams): Promise<string> {
  return new Promise((resolve, reject) => {
    const said: string[] = [];
    const fail = (what: string): void => reject(new Error(`${what}:\n${said.join('\n')}`));
    const timer = setTimeout(fail, LONGEST_START, 'The server does not listen');
    createInterface(child.stderr).on('line', (line) => said.push(line));
    createInterface(child.stdout).on('line', (line) => {
      said.push(line);
      if (!line.includes('"listening"')) return;
      clearTimeout(timer);
      resolve((JSON.parse(line) as { url: string }).url);
    });
    child.once('close', (code) => {
      clearTimeout(timer);
      fail(`The server ended with status ${code}`);
    });
  });
}
