import type { DataSource } from 'typeorm';
import type { ProtectedRows } from './protected-rows.js';
import { inTransaction } from './shared-transactions.js';
import {
  PREFIX,
  refusalOf,
  refusedUpdate,
  shapeOf,
  type TableShape,
  type Trigger,
  type TriggerDialect,
  triggerName,
  type WantedTrigger,
} from './trigger.js';

/** One server writes to a SQLite file; a command beside it waits for the transaction, and finds all in place. */
export function sqliteTriggers(source: DataSource, rows: readonly ProtectedRows[]): TriggerDialect {
  return {
    wanted: rows.flatMap((protectedRows) => triggersOf(protectedRows, shapeOf(source, protectedRows.table))),
    standing: (manager) =>
      manager.query<Trigger[]>(
        `SELECT "name", "tbl_name" AS "table", "sql" AS "text" FROM "sqlite_master"
         WHERE "type" = 'trigger' AND "name" LIKE '${PREFIX}%'`,
      ),
    drop: async (manager, { name }) => {
      await manager.query(`DROP TRIGGER IF EXISTS "${name}"`);
    },
    alone: (work) => work(),
    inTransaction: (work) =>
      inTransaction(
        (text) => source.query(text),
        'BEGIN IMMEDIATE',
        () => work(source.manager),
      ),
  };
}

function triggersOf(rows: ProtectedRows, shape: TableShape): WantedTrigger[] {
  const { table, when, closed } = rows;
  const trigger = (act: string, condition: string): WantedTrigger => {
    const name = triggerName(table, act);
    const refusal = `SELECT RAISE(ABORT, '${refusalOf(table)}')`;
    const text = `CREATE TRIGGER "${name}" BEFORE ${act} ON "${table}" WHEN ${condition} BEGIN ${refusal}; END`;
    return { name, table, text, statements: [text] };
  };
  const [key] = shape.keys[0] as readonly [string];
  return [
    trigger('UPDATE', `(${refusedUpdate(rows, shape)}) OR ${replaces(rows, shape, `kept."${key}" <> OLD."${key}"`)}`),
    trigger('DELETE', when('OLD')),
    trigger('INSERT', [...(closed ? [closed('NEW')] : []), replaces(rows, shape)].join(' OR ')),
  ];
}

/** OR REPLACE takes away, without asking a DELETE trigger, the rows whose keys the new one bears. */
function replaces({ table, when }: ProtectedRows, { keys }: TableShape, other = '1 = 1'): string {
  const same = keys.map((columns) => columns.map((column) => `kept."${column}" = NEW."${column}"`).join(' AND '));
  return `EXISTS (SELECT 1 FROM "${table}" kept WHERE (${same.join(' OR ')}) AND ${other} AND ${when('kept')})`;
}
