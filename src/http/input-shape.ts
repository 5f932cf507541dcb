import type { InputFault } from './input-fault.js';

/** What we ask for at its deepest: the votes on a bloc of a decision. */
const MOST_DEPTH = 6;
/** The cells of a grid; no other list is as long. */
const MOST_ITEMS = 20_000;
const MOST_FIELDS = 200;

/** Whether text can be kept: PostgreSQL has no NUL, and half a surrogate pair is no character of any encoding. */
export const isStorable = (text: string): boolean => !/\p{Surrogate}/u.test(text) && !text.includes('\u0000');

/**
 * What no input of ours can be, whatever its class: endless, bottomless, a list of lists, or text that cannot be kept.
 * Looked at before anything follows the input down or names its faults one by one.
 */
export function faultsOfShape(input: object): InputFault[] {
  const faults: InputFault[] = [];
  collect(input, '', 0, faults);
  return faults;
}

function collect(value: unknown, path: string, depth: number, faults: InputFault[]): void {
  if (typeof value === 'string') {
    if (!isStorable(value))
      faults.push({ path, code: 'isPrintable', message: `${path} must be text that can be kept` });
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const fault = depth > MOST_DEPTH ? tooDeep(path) : Array.isArray(value) ? faultOfList(value, path) : null;
  if (fault) faults.push(fault);
  else if (Array.isArray(value)) value.forEach((item, index) => collect(item, `${path}[${index}]`, depth + 1, faults));
  else collectFields(value, path, depth, faults);
}

function collectFields(value: object, path: string, depth: number, faults: InputFault[]): void {
  const fields = Object.entries(value);
  if (fields.length > MOST_FIELDS)
    faults.push({ path, code: 'tooManyFields', message: 'no object has so many fields' });
  else for (const [name, item] of fields) collect(item, path === '' ? name : `${path}.${name}`, depth + 1, faults);
}

function faultOfList(list: readonly unknown[], path: string): InputFault | null {
  if (list.length > MOST_ITEMS) {
    return { path, code: 'arrayMaxSize', message: `${path} must contain no more than ${MOST_ITEMS} elements` };
  }
  const nested = list.findIndex((item) => Array.isArray(item));
  if (nested < 0) return null;
  return { path: `${path}[${nested}]`, code: 'nestedValidation', message: 'a list is not expected within a list' };
}

function tooDeep(path: string): InputFault {
  return { path: path.slice(0, 100), code: 'nestedValidation', message: 'nothing is nested so deeply' };
}
