import type { AgendaFrame, PlacedPassage } from './agenda.js';
import { passageConflicts } from './passage-conflicts.js';

const DAY = '2026-12-03';
const frame: AgendaFrame = {
  days: [
    { day: DAY, begins: 540, ends: 1020 },
    { day: '2026-12-04', begins: 540, ends: 1020 },
  ],
  breaks: [{ begins: 720, ends: 780 }],
  gap: 5,
  rooms: [
    { id: 'a', people: ['anne'] },
    { id: 'b', people: ['anne', 'bilal'] },
    { id: 'c', people: [] },
  ],
};
const passage = (given: Partial<PlacedPassage> = {}): PlacedPassage => ({
  ...{ candidacyId: 'zoe', assessment: null, person: 'zoe', roomId: 'a', day: DAY, begins: 600, ends: 620 },
  ...given,
});
const other = (given: Partial<PlacedPassage>) => passage({ candidacyId: 'yan', person: 'yan', ...given });
const needs = [{ candidacyId: 'zoe', assessment: null, person: 'zoe', minutes: 20, avoids: [] }];
const conflicts = (
  one: PlacedPassage,
  passages: readonly PlacedPassage[] = [],
  elsewhere: Parameters<typeof passageConflicts>[2]['elsewhere'] = [],
) => passageConflicts(frame, one, { passages: [passage(), ...passages], elsewhere, needs });

describe('A passage set by hand', () => {
  it('is not held against itself where it was before', () => {
    expect(conflicts(passage({ begins: 610, ends: 630 }))).toEqual([]);
  });

  it('may follow another at once: the gap is for proposals', () => {
    expect(conflicts(passage(), [other({ begins: 620, ends: 640 }), other({ begins: 580, ends: 600 })])).toEqual([]);
  });

  it.each<[string, PlacedPassage, readonly PlacedPassage[], object]>([
    ['a day without passages', passage({ day: '2026-12-05' }), [], { code: 'unknownDay' }],
    ['a room of another session', passage({ roomId: 'z' }), [], { code: 'unknownRoom' }],
    ['hours', passage({ begins: 1010, ends: 1030 }), [], { code: 'outsideHours', begins: 540, ends: 1020 }],
    ['a break', passage({ begins: 710, ends: 730 }), [], { code: 'duringBreak', begins: 720, ends: 780 }],
    ['extra time', passage({ ends: 619 }), [], { code: 'tooShort', due: 20 }],
    ['an assessment not presented', passage({ assessment: 'E9' }), [], { code: 'notDue' }],
    [
      'the room taken by another',
      passage(),
      [other({ begins: 610, ends: 630 })],
      { code: 'roomTaken', by: 'yan', begins: 610, ends: 630 },
    ],
    [
      'the candidate in another room',
      passage(),
      [passage({ assessment: 'E2', roomId: 'c', begins: 590, ends: 601 })],
      { code: 'candidateElsewhere', roomId: 'c', begins: 590, ends: 601 },
    ],
    [
      'a member of two rooms',
      passage(),
      [other({ roomId: 'b', begins: 610, ends: 630 })],
      { code: 'memberElsewhere', person: 'anne', begins: 610, ends: 630 },
    ],
    [
      'a second day',
      passage(),
      [passage({ assessment: 'E2', day: '2026-12-04' })],
      { code: 'anotherDay', day: '2026-12-04' },
    ],
  ])('is told of %s', (_, one, passages, conflict) => {
    expect(conflicts(one, passages)).toEqual(expect.arrayContaining([conflict]));
  });

  it('is told of what another session has the candidate, a member or the room do', () => {
    const at = { day: DAY, begins: 610, ends: 700 };
    const elsewhere = [{ ...at, people: ['zoe', 'anne', 'bilal'], roomId: 'a' }];
    expect(conflicts(passage(), [], elsewhere)).toEqual([
      { code: 'roomTaken', by: null, begins: 610, ends: 700 },
      { code: 'candidateElsewhere', roomId: null, begins: 610, ends: 700 },
      { code: 'memberElsewhere', person: 'anne', begins: 610, ends: 700 },
    ]);
    expect(conflicts(passage({ day: '2026-12-04' }), [], elsewhere)).toEqual([]);
  });
});
