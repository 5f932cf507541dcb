import { plainText } from '../plain-words.js';

/** The names under which people write a column, the first the one that the product writes itself. */
export type ColumnNames<Key extends string> = Readonly<Record<Key, readonly string[]>>;

/** Recognises a column by its name, whatever its accents, capitals and punctuation. */
export function recogniserOf<Key extends string>(names: ColumnNames<Key>): (text: string) => Key | undefined {
  const keys = new Map<string, Key>();
  for (const key of Object.keys(names) as Key[]) {
    for (const name of names[key]) keys.set(plainText(name), key);
  }
  return (text) => keys.get(plainText(text));
}
