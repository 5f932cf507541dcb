/** The figures and codes of an error: what its sentence is made from. */
export type Facts = Readonly<Record<string, unknown>>;

/** A sentence typed with plain spaces, or how to make it. It says what happened, then what to do next. */
export type Message = string | ((facts: Facts) => string);

export type Messages = Readonly<Record<string, Message>>;

export function numberIn(facts: Facts, name: string): number {
  const value = facts[name];
  return typeof value === 'number' ? value : 0;
}

export function textIn(facts: Facts, name: string): string {
  const value = facts[name];
  return typeof value === 'string' ? value : '';
}

export function listIn(facts: Facts, name: string): readonly unknown[] {
  const value = facts[name];
  return Array.isArray(value) ? value : [];
}
