/**
 * What a spreadsheet may take for a formula as it opens a text file, whatever the quotes around it: the signs that OWASP
 * lists under « CSV Injection », in both their widths, and blanks before them.
 */
const FORMULA = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u;
const APOSTROPHES = /^'*/;

const isFormula = (text: string): boolean => FORMULA.test(text.replace(APOSTROPHES, ''));

/** Whether the text is told from a formula only by what stands around it. */
export const looksLikeFormula = (text: string): boolean => FORMULA.test(text);

/**
 * The text with an apostrophe before what would be a formula. One that already begins with apostrophes gets another, so
 * that {@link withoutApostrophe} takes away what was put, and nothing else.
 */
export function withApostrophe(text: string): string {
  return isFormula(text) ? `'${text}` : text;
}

/** What {@link withApostrophe} was given. */
export function withoutApostrophe(text: string): string {
  return text.startsWith("'") && isFormula(text) ? text.slice(1) : text;
}
