import { plainText } from '../plain-words.js';
import type { EvaluationResult } from '../rules/evaluation.js';
import { type TableCell, textOf } from './table.js';

/** What somebody wrote in a cell of a grid: nothing, a result, or a mark out of 20. */
export interface Entry {
  readonly result: EvaluationResult | null;
  readonly mark: number | null;
}

export const NOTHING_WRITTEN: Entry = { result: null, mark: null };

/** An entry, or the code of why it is not understood. */
export type ReadEntry = { readonly entry: Entry } | { readonly fault: string };

const WRITTEN: Readonly<Record<EvaluationResult, readonly string[]>> = {
  acquired: ['a', 'acquis', 'acquise', 'oui', 'o', '1', 'vrai', 'valide', 'validee', 'ok', 'yes', 'true'],
  notAcquired: [
    ...['n', 'na', 'non acquis', 'non acquise', 'pas acquis', 'pas acquise', 'non', '0', 'faux'],
    ...['non valide', 'non validee', 'no', 'false'],
  ],
  absentJustified: [
    ...['j', 'aj', 'abj', 'absent justifie', 'absente justifiee', 'absence justifiee'],
    ...['absent excuse', 'absente excusee', 'abs just', 'justifie', 'justifiee'],
  ],
  absentUnjustified: [
    ...['i', 'ai', 'abi', 'absent injustifie', 'absente injustifiee', 'absence injustifiee', 'absent non justifie'],
    ...['absente non justifiee', 'absence non justifiee', 'abs injust', 'injustifie', 'injustifiee'],
  ],
  exempted: ['d', 'dispense', 'dispensee', 'disp', 'exempte', 'exemptee', 'dispense d epreuve'],
};
const RESULTS = new Map(
  (Object.keys(WRITTEN) as EvaluationResult[]).flatMap((result) => WRITTEN[result].map((word) => [word, result])),
);
/** An absence that does not say of which kind. */
const ABSENT = new Set(['abs', 'absent', 'absente', 'absence', 'ab']);
/** Signs that people leave where there is nothing to write. */
const DASH = /^[-–—·.]$/;
const MARK = /^\d{1,3}(?:[.,]\d{1,20})?$/;
const OUT_OF_20 = /\s*\/\s*20$/;

/** Reads a cell of a grid; `marked` says whether the assessment takes a mark out of 20. */
export function readEntry(cell: TableCell, marked: boolean): ReadEntry {
  const text = textOf(cell);
  if (text === '' || DASH.test(text)) return { entry: NOTHING_WRITTEN };
  const typed = marked ? text.replace(OUT_OF_20, '') : text;
  if (marked && MARK.test(typed)) return readMark(Number(typed.replace(',', '.')));
  const word = /\d/.test(text) ? text : plainText(text);
  if (ABSENT.has(word)) return { fault: 'absenceUnexplained' };
  const result = RESULTS.get(word);
  if (result === undefined) return { fault: marked ? 'notAMark' : 'notAResult' };
  const followsFromMark = result === 'acquired' || result === 'notAcquired';
  return marked && followsFromMark ? { fault: 'markNeeded' } : { entry: { result, mark: null } };
}

/** Spreadsheets compute: 12.1 may come as 12.100000000000001. */
function readMark(value: number): ReadEntry {
  const hundredths = Math.round(value * 100);
  if (Math.abs(value * 100 - hundredths) > 1e-6) return { fault: 'markTooPrecise' };
  return hundredths > 2000 ? { fault: 'notAMark' } : { entry: { result: null, mark: hundredths / 100 } };
}

/** Whether two entries say the same. A mark says its result. */
export function isSameEntry(one: Entry, other: Entry): boolean {
  return one.mark === other.mark && (one.mark !== null || one.result === other.result);
}

export const isBlankEntry = ({ result, mark }: Entry): boolean => result === null && mark === null;
