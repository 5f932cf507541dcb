import type { DataSource } from 'typeorm';
import type { ProtectedRows } from './protected-rows.js';
import { touches, type Trigger, type TriggerDialect, triggerName } from './trigger.js';

/** REPLACE deletes without asking a DELETE trigger: an INSERT over a protected row is refused too. */
export function sqliteTriggers(
  source: DataSource,
  rows: readonly ProtectedRows[],
  columnsOf: (table: string) => readonly string[],
): TriggerDialect {
  const wanted = rows.flatMap((protectedRows) => triggersOf(protectedRows, columnsOf(protectedRows.table)));
  return {
    wanted,
    standing: async () => {
      const found = await source.query<{ name: string; sql: string }[]>(
        `SELECT "name", "sql" FROM "sqlite_master" WHERE "type" = 'trigger'`,
      );
      const texts = new Map(found.map(({ name, sql }) => [name, sql]));
      return new Set(
        wanted.filter(({ name, statements }) => texts.get(name) === statements[0]).map(({ name }) => name),
      );
    },
    drop: async ({ name }) => {
      await source.query(`DROP TRIGGER IF EXISTS "${name}"`);
    },
  };
}

function triggersOf({ table, when, closed, changing }: ProtectedRows, columns: readonly string[]): Trigger[] {
  const trigger = (act: string, condition: string): Trigger => {
    const name = triggerName(table, act.toLowerCase());
    const refusal = `SELECT RAISE(ABORT, '${table}: what is sealed or in the journal does not change')`;
    const sql = `CREATE TRIGGER "${name}" BEFORE ${act} ON "${table}" WHEN ${condition} BEGIN ${refusal}; END`;
    return { name, table, statements: [sql] };
  };
  const key = columns.includes('id') ? 'id' : 'sequence';
  const over = `EXISTS (SELECT 1 FROM "${table}" OLD WHERE OLD."${key}" = NEW."${key}" AND ${when('OLD')})`;
  return [
    trigger('UPDATE', `(${when('OLD')} OR ${closed ? when('NEW') : '1 = 0'}) AND ${touches(columns, changing)}`),
    trigger('DELETE', when('OLD')),
    trigger('INSERT', closed ? when('NEW') : over),
  ];
}
