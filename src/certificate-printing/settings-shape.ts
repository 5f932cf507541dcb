/** Something in a file that cannot be taken as it is. */
export interface TemplateFault {
  /** File, and where in it: "RNCP31936/certificate.yaml: logo.height". */
  readonly path: string;
  readonly message: string;
}

/** What is wrong with a value; null where it is right. */
export type Check = (value: unknown) => string | null;

/** What may stand in a map, by key. */
export interface Shape {
  readonly [key: string]: Check | Shape;
}

type Values = Readonly<Record<string, unknown>>;

export const isMap = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const colour: Check = (value) =>
  typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value) ? null : 'must be a colour as "#24406e"';

const LONGEST_LINE = 200;

export const line: Check = (value) =>
  typeof value === 'string' && value.trim() === value && value.length <= LONGEST_LINE && /^[^\p{Cc}]+$/u.test(value)
    ? null
    : `must be one line of 1 to ${LONGEST_LINE} characters`;

/** In millimetres on paper. */
export const height =
  (most: number): Check =>
  (value) =>
    typeof value === 'number' && value >= 4 && value <= most
      ? null
      : `must be a height from 4 to ${most} (millimetres)`;

export const fileName: Check = (value) =>
  typeof value === 'string' && /^[\p{L}\p{N}][\p{L}\p{N} ._-]*\.(svg|png|jpe?g)$/iu.test(value)
    ? null
    : 'must be the name of a file of this folder that ends in .svg, .png, .jpg or .jpeg';

/** Where a map must have a key. */
export function missingKey(values: unknown, key: string, path: string): TemplateFault[] {
  return isMap(values) && values[key] === undefined ? [{ path: `${path}.${key}`, message: 'is missing' }] : [];
}

/** All that is in a map and should not be, or not so; what is left out is not a fault. */
export function faultsIn(values: unknown, shape: Shape, path: string): TemplateFault[] {
  if (!isMap(values)) return [{ path, message: `must be a map of ${Object.keys(shape).join(', ')}` }];
  return Object.entries(values).flatMap(([key, value]) => {
    const at = `${path}${path.endsWith(': ') ? '' : '.'}${key}`;
    const expected = Object.hasOwn(shape, key) ? shape[key] : undefined;
    if (!expected) return [{ path: at, message: `unknown key; known here: ${Object.keys(shape).join(', ')}` }];
    if (typeof expected !== 'function') return faultsIn(value, expected, at);
    const message = expected(value);
    return message === null ? [] : [{ path: at, message }];
  });
}
