import type { ConditionScope } from './condition-scope.js';
import { isCoefficient, isMark } from './marks.js';

export type ConditionFaultCode =
  /** Only the rule of a bloc has conditions. */
  | 'conditionNotAllowed'
  /** From 0 to 20, with two decimals at most. */
  | 'notAMark'
  /** More than 0, up to 1000, with two decimals at most. */
  | 'notACoefficient'
  /** No assessment of the bloc has this code. */
  | 'unknownAssessment'
  /** Neither a competence that is marked at one assessment, nor an assessment marked as a whole. */
  | 'notMarked'
  | 'unknownPrerequisite'
  | 'ownPrerequisite'
  /** A prerequisite is an item of a rule that asks for all its items, or is listed in `including`. */
  | 'prerequisiteNotMandatory';

const KEYS = {
  mark: ['mark', 'atLeast'],
  mean: ['mean', 'atLeast', 'floor'],
  passed: ['passed'],
  validated: ['validated'],
} as const;
const TERM_KEYS = ['of', 'coefficient', 'floor'];

export type ConditionKind = keyof typeof KEYS;

export function conditionKindOf(item: unknown): ConditionKind | undefined {
  if (typeof item !== 'object' || item === null) return undefined;
  return (Object.keys(KEYS) as ConditionKind[]).find((key) => key in item);
}

export interface ConditionReading {
  readonly scope: ConditionScope;
  /** Whether the condition is one that its whole rule cannot do without. */
  readonly isMandatory: boolean;
  /** `path` is within the condition. */
  readonly blame: (
    path: string,
    code: ConditionFaultCode | SharedFaultCode,
    facts?: Readonly<Record<string, unknown>>,
  ) => void;
  /** Takes note of a code, which may be named once in a rule. */
  readonly meet: (path: string, code: string) => void;
}

/** Faults that rules have too. */
type SharedFaultCode = 'unknownKey' | 'missingKey' | 'notAList' | 'emptyList' | 'notACode';

/** Every fault of what was read as a condition. */
export function readCondition(
  reading: ConditionReading,
  condition: Record<string, unknown>,
  kind: ConditionKind,
): void {
  const { scope, blame } = reading;
  refuseOtherKeys(reading, condition, KEYS[kind], '');
  if (kind === 'mean') return readMean(reading, condition);
  const code = readCode(reading, condition[kind], kind);
  if (kind === 'mark') {
    if (code !== undefined && !scope.marked.has(code)) blame(kind, 'notMarked', { code });
    return readMark(reading, condition['atLeast'], 'atLeast', true);
  }
  if (code === undefined) return;
  if (kind === 'passed') {
    if (!scope.assessments.has(code)) blame(kind, 'unknownAssessment', { code });
    return;
  }
  if (!scope.blocs.has(code)) blame(kind, 'unknownPrerequisite', { code });
  if (code === scope.ownBloc) blame(kind, 'ownPrerequisite', { code });
  if (!reading.isMandatory) blame('', 'prerequisiteNotMandatory', { code });
}

function readMean(reading: ConditionReading, { mean, atLeast, floor }: Record<string, unknown>): void {
  readMark(reading, atLeast, 'atLeast', true);
  readMark(reading, floor, 'floor', false);
  if (!Array.isArray(mean)) return reading.blame('mean', 'notAList');
  if (mean.length === 0) return reading.blame('mean', 'emptyList');
  mean.forEach((term: unknown, index) => readTerm(reading, term, `mean[${index}]`));
}

function readTerm(reading: ConditionReading, term: unknown, path: string): void {
  const { scope, blame } = reading;
  if (typeof term !== 'object' || term === null || Array.isArray(term)) return blame(`${path}.of`, 'missingKey');
  const { of, coefficient, floor } = term as Record<string, unknown>;
  refuseOtherKeys(reading, term, TERM_KEYS, `${path}.`);
  const code = readCode(reading, of, `${path}.of`);
  if (code !== undefined && !scope.marked.has(code)) blame(`${path}.of`, 'notMarked', { code });
  if (coefficient === undefined) blame(`${path}.coefficient`, 'missingKey');
  else if (!isCoefficient(coefficient)) blame(`${path}.coefficient`, 'notACoefficient', { coefficient });
  readMark(reading, floor, `${path}.floor`, false);
}

function readCode({ blame, meet }: ConditionReading, code: unknown, path: string): string | undefined {
  if (code === undefined) blame(path, 'missingKey');
  else if (typeof code !== 'string') blame(path, 'notACode');
  else {
    meet(path, code);
    return code;
  }
  return undefined;
}

function readMark({ blame }: ConditionReading, mark: unknown, path: string, isNeeded: boolean): void {
  if (mark === undefined) return isNeeded ? blame(path, 'missingKey') : undefined;
  if (!isMark(mark)) blame(path, 'notAMark', { mark });
}

function refuseOtherKeys({ blame }: ConditionReading, value: object, keys: readonly string[], at: string): void {
  for (const key of Object.keys(value)) if (!keys.includes(key)) blame(`${at}${key}`, 'unknownKey', { key });
}
