import type { SheetContent } from './assessor-sheet.js';

/** What an assessor has of one member of a group. */
export interface GroupPlaceSheet extends SheetContent {
  /** Why the member's result is not the group's; null as long as it is. */
  readonly adjustment: string | null;
  /** Null as long as nothing is written. */
  readonly savedAt: string | null;
}

export interface GroupSpread<Sheet> {
  /** Whose result becomes that of the group. */
  readonly written: readonly Sheet[];
  /** Who has a result of their own: it stays. */
  readonly kept: readonly Sheet[];
}

/**
 * To whom an entry for the group goes: to each member but those who were adjusted, or written by themselves before the
 * group was; `before` is what was entered for the group last, null where nothing was.
 */
export function spreadOver<Sheet extends GroupPlaceSheet>(
  sheets: readonly Sheet[],
  before: SheetContent | null,
): GroupSpread<Sheet> {
  const isOwn = (sheet: Sheet): boolean =>
    sheet.adjustment !== null || (sheet.savedAt !== null && (before === null || isAdjusted(sheet, before)));
  return { written: sheets.filter((sheet) => !isOwn(sheet)), kept: sheets.filter(isOwn) };
}

/** Whether a member's content is another than the group's: criteria, results or comment. */
export function isAdjusted(own: SheetContent, ofGroup: SheetContent): boolean {
  return comparable(own) !== comparable(ofGroup);
}

function comparable({ criteria, results, comment }: SheetContent): string {
  const notes = Object.entries(criteria).map(([code, { finding, comment: note }]) => [code, finding, note]);
  const found = Object.entries(results).map(([code, { result, mark }]) => [code, result, mark]);
  return JSON.stringify([notes.sort(byCode), found.sort(byCode), comment]);
}

const byCode = ([one]: readonly unknown[], [other]: readonly unknown[]): number =>
  String(one) < String(other) ? -1 : 1;
