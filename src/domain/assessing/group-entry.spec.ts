import fc from 'fast-check';
import { BLANK_SHEET, type SheetContent } from './assessor-sheet.js';
import { type GroupPlaceSheet, isAdjusted, spreadOver } from './group-entry.js';

const content = (result: 'acquired' | 'notAcquired'): SheetContent => ({
  ...BLANK_SHEET,
  results: { C1: { result, mark: null } },
});
const place = (own: SheetContent, given: Partial<GroupPlaceSheet> = {}): GroupPlaceSheet => ({
  ...{ ...own, adjustment: null, savedAt: '2026-11-21T09:00:00.000Z' },
  ...given,
});
const GROUP = content('acquired');

describe('An entry for a group', () => {
  it('goes to each member who has nothing of their own', () => {
    const untouched = place(BLANK_SHEET, { savedAt: null });
    expect(spreadOver([untouched, place(GROUP)], GROUP).written).toHaveLength(2);
  });

  it('leaves those who were written by themselves before the group was', () => {
    expect(spreadOver([place(GROUP)], null).kept).toHaveLength(1);
  });

  it('never goes over a member who was adjusted, whatever was entered for the group before', () => {
    const anyContent = fc.constantFrom(BLANK_SHEET, content('acquired'), content('notAcquired'));
    const anyPlace = fc
      .tuple(anyContent, fc.option(fc.string()), fc.boolean())
      .map(([own, adjustment, saved]) => place(own, { adjustment, ...(!saved && { savedAt: null }) }));
    fc.assert(
      fc.property(fc.array(anyPlace), fc.option(anyContent), (sheets, before) => {
        const { written, kept } = spreadOver(sheets, before);
        expect(written.length + kept.length).toBe(sheets.length);
        for (const sheet of written) {
          expect(sheet.adjustment).toBeNull();
          if (sheet.savedAt !== null) expect(before !== null && !isAdjusted(sheet, before)).toBe(true);
        }
      }),
    );
  });
});
