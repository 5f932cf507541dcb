import type { DataSource, EntityManager } from 'typeorm';
import type { ProtectedRows } from './protected-rows.js';
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

/** Of the advisory lock that an instance holds while it migrates and protects; any number that stays. */
const LOCK = 64_131_936;

/** `pg_trigger.tgtype` of a BEFORE trigger, for each row or, of TRUNCATE, for the statement. */
const TYPES = { INSERT: 7, DELETE: 11, UPDATE: 19, TRUNCATE: 34 } as const;
type TriggeringAct = keyof typeof TYPES;

/** A function of its own for each trigger; TRUNCATE, which asks no row, is refused whole. */
export function postgresTriggers(source: DataSource, rows: readonly ProtectedRows[]): TriggerDialect {
  return {
    wanted: rows.flatMap((protectedRows) => triggersOf(protectedRows, shapeOf(source, protectedRows.table))),
    standing,
    drop: async (manager, { name, table }) => {
      await manager.query(`DROP TRIGGER IF EXISTS "${name}" ON "${table}"`);
    },
    alone: (work) => holdingLock(source, work),
    inTransaction: (work) => source.transaction(work),
  };
}

/** Those that are enabled for every row and column: one that has been given a condition is not what it was. */
function standing(manager: EntityManager): Promise<Trigger[]> {
  return manager.query<Trigger[]>(
    `SELECT t.tgname AS "name", c.relname AS "table", t.tgtype || p.prosrc AS "text"
     FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid JOIN pg_class c ON c.oid = t.tgrelid
     WHERE NOT t.tgisinternal AND t.tgenabled IN ('O', 'A') AND t.tgqual IS NULL AND t.tgattr = ''
     AND c.relnamespace = current_schema()::regnamespace AND starts_with(t.tgname, '${PREFIX}')`,
  );
}

/** The lock is a connection's: it goes with it, should the instance die. */
async function holdingLock(source: DataSource, work: () => Promise<void>): Promise<void> {
  const runner = source.createQueryRunner();
  try {
    await runner.query(`SELECT pg_advisory_lock(${LOCK})`);
    await work();
  } finally {
    await runner.query(`SELECT pg_advisory_unlock(${LOCK})`);
    await runner.release();
  }
}

function triggersOf(rows: ProtectedRows, shape: TableShape): WantedTrigger[] {
  const { table, when, closed } = rows;
  const raise = `RAISE EXCEPTION '${refusalOf(table)}'`;
  const refuseIf = (condition: string, row: string) =>
    ` BEGIN IF ${condition} THEN ${raise}; END IF; RETURN ${row}; END `;
  const bodies: [TriggeringAct, string][] = [
    ['UPDATE', refuseIf(refusedUpdate(rows, shape), 'NEW')],
    ['DELETE', refuseIf(when('OLD'), 'OLD')],
    ['TRUNCATE', ` BEGIN ${raise}; END `],
    ...(closed ? [['INSERT', refuseIf(closed('NEW'), 'NEW')] satisfies [TriggeringAct, string]] : []),
  ];
  return bodies.map(([act, body]) => triggerOf(table, act, body));
}

function triggerOf(table: string, act: TriggeringAct, body: string): WantedTrigger {
  const name = triggerName(table, act);
  const each = act === 'TRUNCATE' ? 'STATEMENT' : 'ROW';
  return {
    ...{ name, table, text: `${TYPES[act]}${body}` },
    statements: [
      `CREATE OR REPLACE FUNCTION "${name}"() RETURNS trigger LANGUAGE plpgsql AS $body$${body}$body$`,
      `CREATE TRIGGER "${name}" BEFORE ${act} ON "${table}" FOR EACH ${each} EXECUTE FUNCTION "${name}"()`,
    ],
  };
}
