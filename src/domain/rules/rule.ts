/** A code (of a competence in a bloc, of a bloc in a title), a condition of another kind, or a rule in turn. */
export type Item = string | Condition | Rule;

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

/** What the rule of a bloc may ask for beside competences acquired. */
export type Condition = MarkCondition | MeanCondition | PassedCondition | PrerequisiteCondition;

/** At least so many out of 20, for a competence or for an assessment marked as a whole. */
export interface MarkCondition {
  readonly mark: string;
  readonly atLeast: number;
}

/** A mean with coefficients of marks out of 20; nothing compensates a mark below its floor. */
export interface MeanCondition {
  readonly mean: readonly MeanTerm[];
  readonly atLeast: number;
  /** For each mark that has no floor of its own. */
  readonly floor?: number;
}

export interface MeanTerm {
  /** Code of a competence, or of an assessment marked as a whole. */
  readonly of: string;
  readonly coefficient: number;
  readonly floor?: number;
}

/** Every competence that the assessment covers is acquired at it, or its mark reaches its pass mark. */
export interface PassedCondition {
  readonly passed: string;
}

/** A prerequisite: that other bloc is held on the day of the session, or validated by it. */
export interface PrerequisiteCondition {
  readonly validated: string;
}

/** The items of a rule, whatever its kind. */
export function itemsOf(rule: Rule): readonly Item[] {
  if ('all' in rule) return rule.all;
  return 'any' in rule ? rule.any : rule.of;
}

/** Whether an item has items in turn. */
export function isRule(item: Item): item is Rule {
  return typeof item === 'object' && !isCondition(item);
}

export function isCondition(item: Item): item is Condition {
  return typeof item === 'object' && ('mark' in item || 'mean' in item || 'passed' in item || 'validated' in item);
}

/** Codes that an item names, in its order: of competences, assessments and blocs alike. */
export function codesNamedBy(item: Item): string[] {
  if (typeof item === 'string') return [item];
  if ('mark' in item) return [item.mark];
  if ('mean' in item) return item.mean.map(({ of }) => of);
  if ('passed' in item) return [item.passed];
  return 'validated' in item ? [item.validated] : itemsOf(item).flatMap(codesNamedBy);
}

/** Conditions in an item, in its order. */
export function conditionsOf(item: Item): Condition[] {
  if (typeof item === 'string') return [];
  return isCondition(item) ? [item] : itemsOf(item).flatMap(conditionsOf);
}

/** Whether two items are the same code or the same rule, down to the last code. */
export function isSameItem(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const theirs = new Map<string, unknown>(Object.entries(other));
  const ours = Object.entries(one);
  return ours.length === theirs.size && ours.every(([key, value]) => isSameItem(value, theirs.get(key)));
}
