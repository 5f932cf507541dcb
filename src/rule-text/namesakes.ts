/** A code is unique as it is written; failing that, whatever bears the name in some case, or as its number. */
export function namesakes(
  codes: readonly string[],
  namesOf: (code: string, rank: number) => readonly string[],
  name: string,
): readonly string[] {
  const found = codes.filter((code, rank) => namesOf(code, rank).some((one) => isSameName(one, name)));
  return /\p{L}/u.test(name) && found.includes(name) ? [name] : found;
}

/** "C04" is 4 as C4 is: leading zeros do not make another number. */
export function isSameName(one: string, other: string): boolean {
  const plain = (name: string) => name.toUpperCase().replace(/^0+(?=\d+$)/, '');
  return plain(one) === plain(other);
}

export function withoutLetters(code: string): string {
  return code.replace(/^[A-Za-z]+(?=\d)/, '');
}
