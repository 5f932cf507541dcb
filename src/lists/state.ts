/** A parameter of an address as a form sends it again. */
export interface KeptField {
  readonly name: string;
  readonly value: string;
}

const partsOf = (address: string): { path: string; query: URLSearchParams } => {
  const [asked = ''] = address.split('#');
  const [path = '', query = ''] = asked.split('?');
  return { path, query: new URLSearchParams(query) };
};

/** The same address with other parameters; null takes one away. Another path where one is given. */
export function withParameters(
  address: string,
  changes: Readonly<Record<string, string | null>>,
  otherPath?: string,
): string {
  const { path, query } = partsOf(address);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) query.delete(name);
    else query.set(name, value);
  }
  const text = query.toString();
  return `${otherPath ?? path}${text === '' ? '' : `?${text}`}`;
}

/** The parameters of an address for the hidden fields of a form: only those, or all but those; none that is blank. */
export function keptFields(address: string, only: readonly string[] | null, but: readonly string[] = []): KeptField[] {
  return [...partsOf(address).query]
    .filter(([name, value]) => value !== '' && (only?.includes(name) ?? true) && !but.includes(name))
    .map(([name, value]) => ({ name, value }));
}
