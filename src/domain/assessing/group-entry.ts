import type { SheetContent } from './assessor-sheet.js';

/** What an assessor has of one member of a group. */
export interface GroupPlaceSheet {
  readonly id: string;
  /** Why the member's result is not the group's; null as long as it is. */
  readonly adjustment: string | null;
}

export interface GroupSpread<Sheet> {
  /** Whose result becomes that of the group. */
  readonly written: readonly Sheet[];
  /** Whose own result was adjusted, with a reason: it stays. */
  readonly kept: readonly Sheet[];
}

/** To whom an entry for the group goes: to each member but those adjusted, whatever the entry was before. */
export function spreadOver<Sheet extends GroupPlaceSheet>(sheets: readonly Sheet[]): GroupSpread<Sheet> {
  return {
    written: sheets.filter(({ adjustment }) => adjustment === null),
    kept: sheets.filter(({ adjustment }) => adjustment !== null),
  };
}

/** Whether a member's content is another than the group's: criteria, results or comment. */
export function isAdjusted(own: SheetContent, ofGroup: SheetContent): boolean {
  return comparable(own) !== comparable(ofGroup);
}

function comparable({ criteria, results, comment }: SheetContent): string {
  const sorted = (notes: object) => Object.entries(notes).sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([sorted(criteria), sorted(results), comment]);
}
