/** « 王 », « ع » or « U+200D »: as they are written, but for those that nobody sees. */
export function quotedCharacters(characters: readonly string[]): string {
  return characters.map((one) => `« ${isSeen(one) ? one : codeOf(one)} »`).join(', ');
}

const isSeen = (character: string): boolean => /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(character);
const codeOf = (character: string): string =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
