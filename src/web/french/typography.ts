export const NO_BREAK_SPACE = '\u00a0';
export const NARROW_NO_BREAK_SPACE = '\u202f';
/** For a sentence that holds a title, which must stay as recorded. */
export const COLON = `${NO_BREAK_SPACE}: `;

/**
 * French typography for our own sentences, typed with plain spaces and straight apostrophes: spaces that do not break
 * around « », before : ; ! ? % and after n°. Names and official titles are never passed through it: they stay as recorded.
 */
export function typeset(text: string): string {
  return text
    .replace(/ ([;!?%])/g, `${NARROW_NO_BREAK_SPACE}$1`)
    .replace(/ ([:»])/g, `${NO_BREAK_SPACE}$1`)
    .replace(/« /g, `«${NO_BREAK_SPACE}`)
    .replace(/\bn° /g, `n°${NO_BREAK_SPACE}`)
    .replace(/(\p{L})'(?=\p{L})/gu, '$1’');
}
