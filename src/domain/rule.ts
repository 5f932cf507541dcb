/** A code (of a competence in a bloc, of a bloc in a title), or a rule in turn. */
export type Item = string | Rule;

export interface AllRule {
  readonly all: readonly Item[];
}

export interface AnyRule {
  readonly any: readonly Item[];
}

export interface AtLeastRule {
  readonly atLeast: number;
  readonly of: readonly Item[];
  /** Items of `of` that are mandatory. */
  readonly including?: readonly Item[];
}

/** When a bloc is validated from its competences, or a title reached from its blocs. A code occurs once in it. */
export type Rule = AllRule | AnyRule | AtLeastRule;

/** The items of a rule, whatever its kind. */
export function itemsOf(rule: Rule): readonly Item[] {
  if ('all' in rule) return rule.all;
  return 'any' in rule ? rule.any : rule.of;
}

/** Whether two items are the same code or the same rule, down to the last code. */
export function isSameItem(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const theirs = new Map<string, unknown>(Object.entries(other));
  const ours = Object.entries(one);
  return ours.length === theirs.size && ours.every(([key, value]) => isSameItem(value, theirs.get(key)));
}
