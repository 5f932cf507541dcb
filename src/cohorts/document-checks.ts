/** One thing wrong in a document: where, as `candidates[3].competences.C99`, and what. */
export interface DocumentFault {
  readonly path: string;
  readonly message: string;
}

/** Looks at a value found at a path, and returns or reports nothing when it is as it should be. */
export type Check = (value: unknown, path: string) => void;
export type Report = (path: string, message: string) => void;

/** An object with all the required keys, and no key but these and the optional ones. */
export function objectCheck(report: Report, required: Record<string, Check>, optional: Record<string, Check>): Check {
  const checks = new Map(Object.entries({ ...required, ...optional }));
  const requiredKeys = Object.keys(required);
  return (value, path) => {
    if (!isRecord(value)) return report(path, 'must be an object');
    for (const [key, member] of Object.entries(value)) {
      const check = checks.get(key);
      if (check) check(member, join(path, key));
      else report(join(path, key), 'unknown key');
    }
    for (const key of requiredKeys) {
      if (!Object.hasOwn(value, key)) report(join(path, key), 'missing');
    }
  };
}

/** An object whose keys are data: each entry is checked with its key. */
export function entriesCheck(report: Report, check: (key: string, value: unknown, path: string) => void): Check {
  return (value, path) => {
    if (!isRecord(value)) return report(path, 'must be an object');
    for (const [key, member] of Object.entries(value)) check(key, member, join(path, key));
  };
}

export function listCheck(report: Report, check: Check): Check {
  return (value, path) => {
    if (!Array.isArray(value)) return report(path, 'must be a list');
    value.forEach((item, index) => check(item, `${path}[${index}]`));
  };
}

/** A value that satisfies the test; else the message says what it must be. */
export function valueCheck(report: Report, test: (value: unknown) => boolean, message: string): Check {
  return (value, path) => {
    if (!test(value)) report(path, message);
  };
}

/** Whether the value is an object with keys: neither null nor a list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const PLAIN_KEY = /^[\p{L}\p{N}_.-]+$/u;

export function join(path: string, key: string): string {
  if (!PLAIN_KEY.test(key)) return `${path}[${JSON.stringify(key)}]`;
  return path === '' ? key : `${path}.${key}`;
}
