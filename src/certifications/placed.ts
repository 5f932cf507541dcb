import type { CertificationFileFault } from './certification-file-error.js';

/** Something in a file, with where it stands. */
export type Placed<T> = readonly [path: string, item: T];

/** The items of the right kind, each with its path; none where there is no list. */
export function placed<T>(path: string, list: unknown, kind: abstract new (...args: never[]) => T): Placed<T>[] {
  const items: unknown[] = Array.isArray(list) ? list : [];
  return items.flatMap((item, index) => (item instanceof kind ? [[`${path}[${index}]`, item] as const] : []));
}

export const codesOf = (items: readonly Placed<{ code: string }>[]): string[] => items.map(([, { code }]) => code);

export function findTwice(values: readonly Placed<string | number | undefined>[]): CertificationFileFault[] {
  const first = new Map<string | number | undefined, string>();
  return values.flatMap(([path, value]) => {
    const earlier = first.get(value);
    if (earlier === undefined) first.set(value, path);
    return earlier === undefined || value === undefined
      ? []
      : [{ path, message: `${String(value)} is already at ${earlier}` }];
  });
}
