import { Column, type ColumnOptions, getMetadataArgsStorage, PrimaryColumn } from 'typeorm';

/*
 * Columns that mean the same on SQLite and PostgreSQL. Days and instants are ISO text: their order is the text's
 * order on both engines, and no driver turns them into a Date of its own time zone.
 */

export const Id = (): PropertyDecorator => PrimaryColumn({ type: 'varchar', length: 36 });

export const Reference = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({ type: 'varchar', length: 36, ...options });

/** A calendar day, `2023-06-15`. */
export const Day = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({ type: 'varchar', length: 10, ...options });

/** An instant in UTC, `2023-06-15T12:32:00.000Z`. */
export const Instant = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({ type: 'varchar', length: 24, ...options });

/** One of a few words of the domain. */
export const Word = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({ type: 'varchar', length: 40, ...options });

export const Line = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({ type: 'varchar', length: 300, ...options });

export const Text = (options: ColumnOptions = {}): PropertyDecorator => Column({ type: 'text', ...options });

/** A JSON document, kept as text. */
export const Json = (options: ColumnOptions = {}): PropertyDecorator => Column({ type: 'simple-json', ...options });

export const Flag = (options: ColumnOptions = {}): PropertyDecorator => Column({ type: 'boolean', ...options });

export const Count = (options: ColumnOptions = {}): PropertyDecorator => Column({ type: 'integer', ...options });

/** A number of at most two decimals, kept as whole hundredths: exact on both engines, and in their sums. */
export const Hundredths = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({ type: 'integer', transformer: { to: inHundredths, from: fromHundredths }, ...options });

function inHundredths(value: number | null | undefined): number | null | undefined {
  return typeof value === 'number' ? Math.round(value * 100) : value;
}

function fromHundredths(value: number | null): number | null {
  return value === null ? null : value / 100;
}

/** Counts the edits of a row, from 1; an edit names the one it saw. */
export const RowVersion = (): PropertyDecorator => Column({ type: 'integer', default: 1 });

const BYTES: ColumnOptions[] = [];
const ORDERED: ColumnOptions[] = [];

/** Bytes as they are. Not read with their row unless asked for. */
export const Bytes = (): PropertyDecorator => (target, property) => {
  Column({ type: 'blob', select: false })(target, property);
  BYTES.push(getMetadataArgsStorage().columns.at(-1)!.options);
};

/** A line compared and sorted by its code points: what begins with a word is found by the index, in the same order everywhere. */
export const Ordered =
  (options: ColumnOptions = {}): PropertyDecorator =>
  (target, property) => {
    Line(options)(target, property);
    ORDERED.push(getMetadataArgsStorage().columns.at(-1)!.options);
  };

/** The engines name some things differently; a data source says which it is before it is built. */
export function fitColumnsTo(engine: 'sqlite' | 'postgres'): void {
  for (const options of BYTES) options.type = engine === 'postgres' ? 'bytea' : 'blob';
  for (const options of ORDERED) {
    if (engine === 'postgres') options.collation = 'C';
    else delete options.collation;
  }
}
