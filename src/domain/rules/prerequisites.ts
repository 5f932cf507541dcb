import { isCondition, itemsOf, type Rule } from './rule.js';

/** Codes of the blocs that each bloc requires, by code; blocs that require none are not there. */
export type Prerequisites = ReadonlyMap<string, readonly string[]>;

type BlocRule = { readonly code: string; readonly validation: { readonly rule: Rule } };

export function prerequisitesOf(blocs: readonly BlocRule[]): Prerequisites {
  const required = blocs.map(({ code, validation }): [string, string[]] => [code, prerequisitesIn(validation.rule)]);
  return new Map(required.filter(([, codes]) => codes.length > 0));
}

/** Prerequisites stand at the root of a rule. */
function prerequisitesIn(rule: Rule): string[] {
  return itemsOf(rule).flatMap((item) => (isCondition(item) && 'validated' in item ? [item.validated] : []));
}

/** The codes, each after those it requires, otherwise in their order. Throws a RangeError where they go in a circle. */
export function inOrderOfPrerequisites(codes: readonly string[], prerequisites: Prerequisites): readonly string[] {
  if (prerequisites.size === 0) return codes;
  const circle = findCircle(codes, prerequisites);
  if (circle) throw new RangeError(`blocs that require one another: ${circle.join(', ')}`);
  const placed = new Set<string>();
  const place = (code: string) => {
    if (placed.has(code)) return;
    (prerequisites.get(code) ?? []).forEach(place);
    placed.add(code);
  };
  codes.forEach(place);
  return [...placed];
}

/** The first circle of blocs each of which requires the next, and the last the first; undefined where there is none. */
export function findCircle(codes: readonly string[], prerequisites: Prerequisites): readonly string[] | undefined {
  const cleared = new Set<string>();
  const follow = (code: string, path: readonly string[]): readonly string[] | undefined => {
    if (path.includes(code)) return path.slice(path.indexOf(code));
    if (cleared.has(code)) return undefined;
    for (const required of prerequisites.get(code) ?? []) {
      const circle = follow(required, [...path, code]);
      if (circle) return circle;
    }
    cleared.add(code);
    return undefined;
  };
  for (const code of codes) {
    const circle = follow(code, []);
    if (circle) return circle;
  }
  return undefined;
}
