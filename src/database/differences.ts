/** The columns that would change, as they were and as they become. */
export function differences<T extends object>(
  current: T,
  changes: Partial<T>,
): { before: Record<string, unknown>; after: Record<string, unknown> } {
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  for (const [column, value] of Object.entries(changes)) {
    const was = (current as Record<string, unknown>)[column];
    if (value === undefined || JSON.stringify(was) === JSON.stringify(value)) continue;
    before[column] = was;
    after[column] = value;
  }
  return { before, after };
}
