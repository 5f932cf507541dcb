import { conditionKindOf, type ConditionFaultCode, readCondition } from './condition-faults.js';
import type { ConditionScope } from './condition-scope.js';
import { isSameItem } from './rule.js';

export type RuleFaultCode =
  /** Neither a code nor an object with `all`, `any`, or `atLeast` and `of`. */
  | 'notARule'
  | 'unknownKey'
  | 'missingKey'
  | 'notAList'
  | 'emptyList'
  | 'unknownCode'
  | 'codeTwice'
  | 'notACount'
  | 'atLeastBelowMandatory'
  | 'atLeastAboveItems'
  | 'notWithinOf'
  | 'itemTwice'
  | 'tooDeep'
  /** Not text, where a code is asked for. */
  | 'notACode'
  | ConditionFaultCode;

/** Why a rule is refused. `path` is within the rule: "of[3].any[0]", empty for the rule itself. */
export interface RuleFault {
  readonly path: string;
  readonly code: RuleFaultCode;
  readonly facts: Readonly<Record<string, unknown>>;
}

const KEYS_BY_KIND = { all: ['all'], any: ['any'], atLeast: ['atLeast', 'of', 'including'] } as const;
const MAX_DEPTH = 16;

interface Reading {
  readonly known: ReadonlySet<string>;
  /** Path at which each code was first met. */
  readonly met: Map<string, string>;
  readonly faults: RuleFault[];
  readonly conditions: ConditionScope | undefined;
}

/**
 * Every fault of what was read as a rule, at once; none when it is a rule over the known codes. Where no scope is given
 * it may have no conditions: so it is for the rule of a title.
 */
export function findRuleFaults(rule: unknown, knownCodes: Iterable<string>, conditions?: ConditionScope): RuleFault[] {
  const reading: Reading = { known: new Set(knownCodes), met: new Map(), faults: [], conditions };
  readRule(reading, rule, '', 1);
  return reading.faults;
}

function readRule(reading: Reading, rule: unknown, path: string, depth: number): void {
  if (depth > MAX_DEPTH) return blame(reading, path, 'tooDeep', { deepest: MAX_DEPTH });
  const kind = isRecord(rule) && !conditionKindOf(rule) ? kindOf(rule) : undefined;
  if (!isRecord(rule) || !kind) return blame(reading, path, 'notARule');
  for (const key of Object.keys(rule)) {
    if (!(KEYS_BY_KIND[kind] as readonly string[]).includes(key))
      blame(reading, within(path, key), 'unknownKey', { key });
  }
  const isMandatory = (item: unknown) => depth === 1 && isMandatoryIn(rule, kind, item);
  if (kind !== 'atLeast') return readItems(reading, rule[kind], within(path, kind), depth, isMandatory);
  readItems(reading, rule['of'], within(path, 'of'), depth, isMandatory);
  readIncluding(reading, rule, path);
  readAtLeast(reading, rule, path);
}

function isMandatoryIn(rule: Record<string, unknown>, kind: keyof typeof KEYS_BY_KIND, item: unknown): boolean {
  const { including } = rule;
  return kind === 'all' || (Array.isArray(including) && including.some((one) => isSameItem(one, item)));
}

function readItems(
  reading: Reading,
  items: unknown,
  path: string,
  depth: number,
  isMandatory: (item: unknown) => boolean,
): void {
  if (!isFilledList(reading, items, path)) return;
  items.forEach((item: unknown, index) => {
    const itemPath = `${path}[${index}]`;
    if (typeof item === 'string') readCode(reading, item, itemPath);
    else if (isRecord(item) && conditionKindOf(item)) readConditionAt(reading, item, itemPath, isMandatory(item));
    else readRule(reading, item, itemPath, depth + 1);
  });
}

function readCode(reading: Reading, code: string, path: string): void {
  if (!reading.known.has(code)) return blame(reading, path, 'unknownCode', { code });
  meetCode(reading, code, path);
}

function readConditionAt(reading: Reading, item: Record<string, unknown>, path: string, isMandatory: boolean): void {
  const { conditions: scope } = reading;
  const kind = conditionKindOf(item)!;
  if (!scope) return blame(reading, path, 'conditionNotAllowed', { kind });
  const at = (key: string) => (key === '' ? path : within(path, key));
  const told = (key: string, code: RuleFaultCode, facts?: RuleFault['facts']) => blame(reading, at(key), code, facts);
  const meet = (key: string, code: string) => meetCode(reading, code, at(key));
  readCondition({ scope, isMandatory, blame: told, meet }, item, kind);
}

function meetCode(reading: Reading, code: string, path: string): void {
  const first = reading.met.get(code);
  if (first !== undefined) return blame(reading, path, 'codeTwice', { code, first });
  reading.met.set(code, path);
}

function readIncluding(reading: Reading, { of, including }: Record<string, unknown>, rulePath: string): void {
  const path = within(rulePath, 'including');
  if (including === undefined || !isFilledList(reading, including, path)) return;
  including.forEach((item: unknown, index) => {
    const isWithin = !Array.isArray(of) || of.some((one) => isSameItem(one, item));
    if (!isWithin) return blame(reading, `${path}[${index}]`, 'notWithinOf', { item });
    const first = including.findIndex((one) => isSameItem(one, item));
    if (first < index) blame(reading, `${path}[${index}]`, 'itemTwice', { item, first: `${path}[${first}]` });
  });
}

function readAtLeast(reading: Reading, { atLeast, of, including }: Record<string, unknown>, rulePath: string): void {
  const path = within(rulePath, 'atLeast');
  if (atLeast === undefined) return blame(reading, path, 'missingKey', { key: 'atLeast' });
  if (!Number.isSafeInteger(atLeast) || Number(atLeast) < 1) return blame(reading, path, 'notACount', { atLeast });
  const count = Number(atLeast);
  const mandatory = Array.isArray(including) ? including.length : 0;
  if (count < mandatory) blame(reading, path, 'atLeastBelowMandatory', { atLeast: count, mandatory });
  if (Array.isArray(of) && count > of.length)
    blame(reading, path, 'atLeastAboveItems', { atLeast: count, items: of.length });
}

function isFilledList(reading: Reading, items: unknown, path: string): items is unknown[] {
  if (Array.isArray(items) && items.length > 0) return true;
  blame(reading, path, items === undefined ? 'missingKey' : Array.isArray(items) ? 'emptyList' : 'notAList');
  return false;
}

function kindOf(rule: Record<string, unknown>): keyof typeof KEYS_BY_KIND | undefined {
  if ('all' in rule) return 'all';
  if ('any' in rule) return 'any';
  return 'of' in rule || 'atLeast' in rule ? 'atLeast' : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function within(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

function blame(reading: Reading, path: string, code: RuleFaultCode, facts: RuleFault['facts'] = {}): void {
  reading.faults.push({ path, code, facts });
}
