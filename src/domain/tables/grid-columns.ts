import { plainText, wordsOf } from '../plain-words.js';

/** A column of a grid: a competence at an assessment, or an assessment marked as a whole. */
export interface GridFileColumn {
  readonly bloc: string;
  readonly assessment: string;
  readonly competence: string;
  readonly marked: boolean;
  /** What it may be called beside its codes: « Rédiger une charte », « 7 ». */
  readonly names: readonly string[];
}

/** The columns that a heading may be about: one where it is clear, several where it does not say which assessment. */
export function columnsNamed<Column extends GridFileColumn>(columns: readonly Column[], heading: string): Column[] {
  const words = withoutKind(wordsOf(heading));
  const byCode = bestOf(columns, (column) => lengthOfCodes(words, column));
  if (byCode.length > 0) return byCode;
  const text = plainText(heading);
  return columns.filter(({ names }) => names.some((name) => plainText(name) === text));
}

/** « Compétence C4 » is « C4 ». */
function withoutKind(words: readonly string[]): readonly string[] {
  return words.length > 1 && (words[0] === 'competence' || words[0] === 'epreuve') ? words.slice(1) : words;
}

/** How many words at the beginning of a heading are codes of that column: « C4 E1 … », « E1 C4 … », « C4 … »; else 0. */
function lengthOfCodes(words: readonly string[], { assessment, competence }: GridFileColumn): number {
  const [one, other] = [wordsOf(competence), wordsOf(assessment)];
  const orders = [[...one, ...other], [...other, ...one], one];
  return Math.max(0, ...orders.map((order) => (begins(words, order) ? order.length : 0)));
}

const begins = (words: readonly string[], code: readonly string[]): boolean =>
  code.length > 0 && code.every((word, index) => words[index] === word);

function bestOf<Column>(columns: readonly Column[], lengthOf: (column: Column) => number): Column[] {
  const measured = columns.map((column) => ({ column, length: lengthOf(column) }));
  const most = Math.max(0, ...measured.map(({ length }) => length));
  return most === 0 ? [] : measured.filter(({ length }) => length === most).map(({ column }) => column);
}
