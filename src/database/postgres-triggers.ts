import type { DataSource } from 'typeorm';
import type { ProtectedRows } from './protected-rows.js';
import { touches, type Trigger, type TriggerDialect, triggerName } from './trigger.js';

/** One function a table refuses rows; TRUNCATE, which asks no row, is refused by a trigger of its own. */
export function postgresTriggers(
  source: DataSource,
  rows: readonly ProtectedRows[],
  columnsOf: (table: string) => readonly string[],
): TriggerDialect {
  const wanted = rows.flatMap((protectedRows) => triggersOf(protectedRows, columnsOf(protectedRows.table)));
  const bodies = new Map(rows.flatMap((one) => bodiesOf(one, columnsOf(one.table))));
  return {
    wanted,
    standing: async () => {
      const found = await source.query<{ name: string; body: string }[]>(
        `SELECT t.tgname AS name, p.prosrc AS body FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid
         JOIN pg_class c ON c.oid = t.tgrelid WHERE NOT t.tgisinternal AND t.tgenabled IN ('O', 'A')
         AND c.relnamespace = current_schema()::regnamespace`,
      );
      return new Set(found.filter(({ name, body }) => bodies.get(name) === body).map(({ name }) => name));
    },
    drop: async ({ name, table }) => {
      const [there] = await source.query<object[]>(
        `SELECT 1 FROM pg_trigger t WHERE t.tgname = '${name}' AND t.tgrelid = to_regclass('"${table}"')`,
      );
      if (there) await source.query(`DROP TRIGGER "${name}" ON "${table}"`);
    },
  };
}

function bodiesOf({ table, when, closed, changing }: ProtectedRows, columns: readonly string[]): [string, string][] {
  const refusal = `RAISE EXCEPTION '${table}: what is sealed or in the journal does not change'`;
  const refuseIf = (condition: string, row: string) =>
    ` BEGIN IF ${condition} THEN ${refusal}; END IF; RETURN ${row}; END `;
  const update = `(${when('OLD')} OR ${closed ? when('NEW') : '1 = 0'}) AND ${touches(columns, changing)}`;
  return [
    [triggerName(table, 'update'), refuseIf(update, 'NEW')],
    [triggerName(table, 'delete'), refuseIf(when('OLD'), 'OLD')],
    ...(closed ? ([[triggerName(table, 'insert'), refuseIf(when('NEW'), 'NEW')]] as [string, string][]) : []),
    [triggerName(table, 'truncate'), ` BEGIN ${refusal}; END `],
  ];
}

function triggersOf(rows: ProtectedRows, columns: readonly string[]): Trigger[] {
  const { table } = rows;
  return bodiesOf(rows, columns).map(([name, body]) => {
    const act = name.slice(name.lastIndexOf('_') + 1).toUpperCase();
    const each = act === 'TRUNCATE' ? 'STATEMENT' : 'ROW';
    return {
      ...{ name, table },
      statements: [
        `CREATE OR REPLACE FUNCTION "${name}"() RETURNS trigger LANGUAGE plpgsql AS $body$${body}$body$`,
        `CREATE TRIGGER "${name}" BEFORE ${act} ON "${table}" FOR EACH ${each} EXECUTE FUNCTION "${name}"()`,
      ],
    };
  });
}
