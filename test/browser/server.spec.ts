import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from './server.js';

describe('The built server', () => {
  let directory: string;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'delibloc-kept-'));
  });

  afterEach(async () => {
    await rm(directory, { recursive: true });
  });

  it('starts on an address of its own, answers, and ends when asked to', async () => {
    const server = await startServer({ DEMO: 'false' });
    const answer = await fetch(new URL('/health', server.url));
    await expect(answer.json()).resolves.toEqual({ status: 'ok' });
    expect(existsSync(server.databaseFile)).toBe(true);
    await server.stop();
    await expect(fetch(server.url)).rejects.toThrow();
    expect(existsSync(server.databaseFile)).toBe(false);
  });

  it('lets browsers keep what names its version, and ask again for what does not', async () => {
    const server = await startServer({ DEMO: 'false' });
    const kept = async (path: string) => (await fetch(new URL(path, server.url))).headers.get('cache-control');
    for (const path of ['/assets/favicon.svg', '/assets/delibloc.css']) {
      expect(await kept(`${path}?v=0a1b2c3d`)).toBe('public, max-age=31536000, immutable');
      expect(await kept(path.replace('assets', 'assets/v/0a1b2c3d'))).toBe('public, max-age=31536000, immutable');
      expect(await kept(path)).toBe('no-cache');
    }
    await server.stop();
  });

  it('closes its database when asked to end, and starts on it again after being killed', async () => {
    const variables = { DEMO: 'false', DATABASE_FILE: join(directory, 'kept.sqlite') };
    const killed = await startServer(variables);
    await killed.kill();
    expect(existsSync(`${killed.databaseFile}-wal`)).toBe(true);
    const ended = await startServer(variables);
    await ended.stop();
    expect(existsSync(ended.databaseFile)).toBe(true);
    expect(existsSync(`${ended.databaseFile}-wal`)).toBe(false);
  });

  it('says why it does not start', async () => {
    await expect(startServer({ PORT: 'three thousand' })).rejects.toThrow(/ended with status 1:[^]*PORT/);
  });
});
