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
  | 'tooDeep';

/** Why a rule is refused. `path` is within the rule: "of[3].any[0]", empty for the rule itself. */
export interface RuleFault {
  readonly path: string;
  readonly code: RuleFaultCode;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** Every fault of what was read as a rule, at once; none when it is a {@link Rule} over the known codes. */
export declare function findRuleFaults(rule: unknown, knownCodes: Iterable<string>): RuleFault[];
