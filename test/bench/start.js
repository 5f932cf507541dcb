import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const { fetch } = globalThis;
const ROUNDS = 7;
const pathOf = (path) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Row `start`: from the start of the process to the first request it has answered, the built product on a database that
 * is migrated and has its certifications, beside a bare Nest application. They take turns.
 */
export async function startRows() {
  const directory = await mkdtemp(join(tmpdir(), 'delibloc-start-'));
  const environment = {
    ...{
      PATH: process.env.PATH,
      PORT: '0',
      HOST: '127.0.0.1',
      NODE_ENV: 'production',
      LOG_LEVEL: 'info',
      PUBLIC_URL: 'https://delibloc.example',
    },
    ...{ DATABASE_FILE: join(directory, 'start.sqlite'), SIGNING_KEYS_FILE: join(directory, 'keys') },
  };
  const contenders = [
    { name: 'delibloc', role: 'product', file: pathOf('../../dist/main.js') },
    { name: 'a bare Nest application', role: 'peer', file: pathOf('./bare-nest.js') },
  ];
  try {
    for (const { file } of contenders) await startOnce(file, environment, directory);
    const taken = contenders.map(() => []);
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [index, { file }] of contenders.entries()) {
        taken[index].push(await startOnce(file, environment, directory));
      }
    }
    return contenders.map(({ name, role }, index) => {
      return { row: 'start', contender: name, role, milliseconds: median(taken[index]) };
    });
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function startOnce(file, env, cwd) {
  const begun = performance.now();
  const child = spawn(process.execPath, [file], { cwd, env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  try {
    const answer = await fetch(`${await listening(child)}/health`);
    if (!answer.ok) throw new Error(`${file} answered ${answer.status}`);
    await answer.text();
    return performance.now() - begun;
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

async function listening(child) {
  for await (const line of createInterface(child.stdout)) {
    if (line.includes('"listening"')) return JSON.parse(line).url;
  }
  throw new Error('A contender ended before it listened.');
}

function median(values) {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
}
