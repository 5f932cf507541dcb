/*
 * npm run migration:generate -- AddSomething
 *
 * Writes, for SQLite and for PostgreSQL, the migration from what the committed migrations build to what the entities
 * say, and names it in the engine's index. Works on the built code and on databases of its own.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { writeMigration } from '../../dist/database/migration-source.js';
import { dataSourceOptions } from '../../dist/database/open-database.js';
import { startPostgres } from '../support/postgres-server.js';

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

/** One class a line, each followed by a comma, as the index is formatted. */
function addToIndex(index, className, file) {
  const before = readFileSync(index, 'utf8');
  const withImport = `import { ${className} } from './${file}.js';\n${before}`;
  writeFileSync(
    index,
    withImport.replace(/ = \[([^\]]*)\]/, (_, listed) => {
      const classes = listed.split(',').flatMap((one) => one.trim() || []);
      return ` = [\n${[...classes, className].map((one) => `  ${one},\n`).join('')}]`;
    }),
  );
}

const directory = mkdtempSync(join(tmpdir(), 'delibloc-migration-'));
const postgres = await startPostgres();
try {
  await generate('sqlite', { engine: 'sqlite', file: join(directory, 'empty.sqlite') });
  await generate('postgres', { engine: 'postgres', url: `${postgres.url}/postgres` });
} finally {
  await postgres.stop();
  rmSync(directory, { recursive: true, force: true });
}
