/** A trigger as it should be, and what makes it. */
export interface Trigger {
  readonly name: string;
  readonly table: string;
  readonly statements: readonly string[];
}

/** What one engine knows of triggers: those that should be, and the names of those that are, whole and switched on. */
export interface TriggerDialect {
  readonly wanted: readonly Trigger[];
  standing(): Promise<ReadonlySet<string>>;
  drop(trigger: Trigger): Promise<void>;
}

const PREFIX = 'protect_';
export const triggerName = (table: string, act: string): string => `${PREFIX}${table}_${act}`;

/** SQL that is true where the change touches more than the columns that may change. */
export function touches(columns: readonly string[], changing: readonly string[] = []): string {
  if (changing.length === 0) return '1 = 1';
  const kept = columns.filter((column) => !changing.includes(column));
  return `(${kept.map((column) => `OLD."${column}" IS DISTINCT FROM NEW."${column}"`).join(' OR ')})`;
}
