import fc from 'fast-check';
import type { AgendaFrame, Engagement, PassageNeed, PlacedPassage } from './agenda.js';
import { withExtraTime } from './extra-time.js';
import { passageConflicts } from './passage-conflicts.js';
import { proposeAgenda } from './propose-agenda.js';

const DAYS = ['2026-12-03', '2026-12-04'];

/** Minutes of a day, one by one: what nobody may do twice, told without any of the code under test. */
function minutes({ begins, ends }: { begins: number; ends: number }): number[] {
  return Array.from({ length: ends - begins }, (_, index) => begins + index);
}

interface Case {
  readonly frame: AgendaFrame;
  readonly needs: readonly PassageNeed[];
  readonly elsewhere: readonly Engagement[];
}

const stretch = (from: number, until: number): fc.Arbitrary<{ begins: number; ends: number }> =>
  fc
    .tuple(fc.integer({ min: from, max: until - 1 }), fc.integer({ min: 1, max: 180 }))
    .map(([begins, length]) => ({ begins, ends: Math.min(until, begins + length) }));

const people = fc.subarray(['anne', 'bilal', 'chloe']);

const cases: fc.Arbitrary<Case> = fc
  .record({
    days: fc.subarray(DAYS, { minLength: 1 }),
    hours: fc.tuple(fc.integer({ min: 480, max: 600 }), fc.integer({ min: 700, max: 1100 })),
    breaks: fc.array(stretch(500, 1000), { maxLength: 2 }),
    gap: fc.constantFrom(0, 5, 10),
    rooms: fc.array(people, { maxLength: 3 }),
    assessments: fc.constantFrom([null], ['E1', 'E2'], ['E1', 'E2', 'E3']),
    candidates: fc.array(
      fc.record({
        minutes: fc.integer({ min: 5, max: 200 }),
        extra: fc.constantFrom(null, 'third' as const, 'double' as const),
        avoids: fc.subarray(['room0', 'room1', 'room2']),
      }),
      { maxLength: 25 },
    ),
    elsewhere: fc.array(
      fc.record({
        day: fc.constantFrom(...DAYS),
        people: fc.subarray(['anne', 'bilal', 'person0', 'person1', 'person2']),
        roomId: fc.constantFrom(null, 'room0'),
        at: stretch(400, 1200),
      }),
      { maxLength: 6 },
    ),
  })
  .map((given) => ({
    frame: {
      days: given.days.map((day) => ({ day, begins: given.hours[0], ends: given.hours[1] })),
      ...{ breaks: given.breaks, gap: given.gap },
      rooms: given.rooms.map((those, index) => ({ id: `room${index}`, people: those })),
    },
    needs: given.candidates.flatMap(({ minutes: length, extra, avoids }, index) =>
      given.assessments.map((assessment) => ({
        ...{ candidacyId: `candidacy${index}`, assessment, person: `person${index}` },
        ...{ minutes: withExtraTime(length, extra), avoids },
      })),
    ),
    elsewhere: given.elsewhere.map(({ at, ...others }) => ({ ...others, ...at })),
  }));

/** Every minute that somebody or some room is taken, each as often as it is. */
function takenMinutes({ frame, elsewhere }: Case, placed: readonly PlacedPassage[]): string[] {
  const inRoom = (roomId: string) => frame.rooms.find(({ id }) => id === roomId)!.people;
  const here = placed.flatMap(({ day, roomId, person, ...at }) =>
    minutes(at).flatMap((minute) =>
      [roomId, person, ...inRoom(roomId)].map((resource) => `${day} ${minute} ${resource}`),
    ),
  );
  const used = new Set(here);
  const there = elsewhere.flatMap(({ day, people: those, roomId, ...at }) =>
    minutes(at).flatMap((minute) => [...those, roomId].map((resource) => `${day} ${minute} ${resource}`)),
  );
  return [...here, ...new Set(there.filter((minute) => used.has(minute)))];
}

const propose = ({ frame, needs, elsewhere }: Case, pinned: readonly PlacedPassage[] = []) =>
  proposeAgenda(frame, needs, { pinned, elsewhere });

describe('An agenda that is proposed', () => {
  it('has nobody in two places, and no room with two candidates, at any minute', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const taken = takenMinutes(given, propose(given).placed);
        expect(new Set(taken).size).toBe(taken.length);
      }),
    );
  });

  it('keeps hours and breaks, and the gap between two passages of a room', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { placed } = propose(given);
        const { frame } = given;
        const pauses = new Set(frame.breaks.flatMap(minutes));
        for (const passage of placed) {
          const { begins, ends } = frame.days.find(({ day }) => day === passage.day)!;
          expect(passage.begins >= begins && passage.ends <= ends).toBe(true);
          expect(minutes(passage).some((minute) => pauses.has(minute))).toBe(false);
          const next = placed.find(
            ({ roomId, day, begins: at }) => roomId === passage.roomId && day === passage.day && at > passage.begins,
          );
          if (next) expect(next.begins).toBeGreaterThanOrEqual(passage.ends + frame.gap);
        }
      }),
    );
  });

  it('gives everybody all they are due, extra time in full, on one day, or says why not', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { placed, unplaced } = propose(given);
        for (const candidacyId of new Set(given.needs.map((need) => need.candidacyId))) {
          const due = given.needs.filter((need) => need.candidacyId === candidacyId);
          const had = placed.filter((passage) => passage.candidacyId === candidacyId);
          const isTold = unplaced.some((one) => one.candidacyId === candidacyId);
          expect(had.length).toBe(isTold ? 0 : due.length);
          expect(new Set(had.map(({ day }) => day)).size).toBeLessThanOrEqual(1);
          for (const { assessment, begins, ends } of had) {
            expect(ends - begins).toBe(due.find((need) => need.assessment === assessment)!.minutes);
          }
        }
      }),
    );
  });

  it('tells the truth of who cannot be placed: no minute of any room was free for one passage', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { placed, unplaced } = propose(given);
        const { frame, elsewhere } = given;
        for (const { candidacyId } of unplaced) {
          const [need, ...others] = given.needs.filter((one) => one.candidacyId === candidacyId);
          if (others.length > 0) continue;
          for (const { day, begins: from, ends } of frame.days) {
            for (const { id: roomId } of frame.rooms) {
              if (need!.avoids.includes(roomId) && frame.rooms.some(({ id }) => !need!.avoids.includes(id))) continue;
              for (let begins = from; begins + need!.minutes <= ends; begins += 1) {
                const tried = { ...need!, roomId, day, begins, ends: begins + need!.minutes };
                const widened = { ...tried, begins: begins - frame.gap, ends: tried.ends + frame.gap };
                const found = passageConflicts(frame, tried, { passages: placed, elsewhere, needs: given.needs });
                const tight = placed.some(
                  (other) =>
                    other.roomId === roomId &&
                    other.day === day &&
                    other.begins < widened.ends &&
                    widened.begins < other.ends,
                );
                expect(found.length > 0 || tight).toBe(true);
              }
            }
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('meets no conflict that is told of passages set by hand', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { placed } = propose(given);
        const around = { passages: placed, elsewhere: given.elsewhere, needs: given.needs };
        expect(placed.flatMap((passage) => passageConflicts(given.frame, passage, around))).toEqual([]);
      }),
    );
  });

  it('is the same for the same input, and proposed again keeps what is pinned', () => {
    fc.assert(
      fc.property(cases, fc.infiniteStream(fc.boolean()), (given, pins) => {
        const first = propose(given);
        expect(propose(given)).toEqual(first);
        const pinned = first.placed.filter(() => pins.next().value === true);
        const again = propose(given, pinned);
        const taken = takenMinutes(given, [...pinned, ...again.placed]);
        expect(new Set(taken).size).toBe(taken.length);
        const kept = new Set(pinned.map(({ candidacyId, assessment }) => `${candidacyId} ${assessment}`));
        expect(again.placed.some(({ candidacyId, assessment }) => kept.has(`${candidacyId} ${assessment}`))).toBe(
          false,
        );
      }),
    );
  });

  const frame: AgendaFrame = {
    days: [{ day: DAYS[0]!, begins: 540, ends: 660 }],
    ...{ breaks: [], gap: 0, rooms: [{ id: 'a', people: [] }] },
  };
  const need = (candidacyId: string, length: number): PassageNeed => ({
    ...{ candidacyId, assessment: null, person: candidacyId, minutes: length, avoids: [] },
  });
  const NOTHING = { pinned: [], elsewhere: [] };

  it.each([
    ['noRoom', { ...frame, rooms: [] }, [need('z', 20)], []],
    ['tooLong', frame, [need('z', 121)], []],
    ['full', frame, [need('y', 110), need('z', 20)], []],
    ['elsewhere', frame, [need('z', 20)], [{ day: DAYS[0]!, begins: 0, ends: 700, people: ['z'], roomId: null }]],
  ])('tells that the last candidate cannot be placed for the reason %s', (reason, hours, needs, elsewhere) => {
    expect(proposeAgenda(hours, needs, { pinned: [], elsewhere }).unplaced).toEqual([{ candidacyId: 'z', reason }]);
  });

  it('takes candidates in their order, the first room first, and leaves a room whose member stepped out', () => {
    const rooms = ['a', 'b'].map((id) => ({ id, people: [] }));
    const needs = [need('x', 30), { ...need('y', 30), avoids: ['b'] }, need('z', 30)];
    const { placed } = proposeAgenda({ ...frame, rooms }, needs, NOTHING);
    expect(placed.map(({ candidacyId, roomId, begins }) => [candidacyId, roomId, begins])).toEqual([
      ['x', 'a', 540],
      ['y', 'a', 570],
      ['z', 'b', 540],
    ]);
  });

  it('has assessments of one candidate in two rooms follow each other', () => {
    const rooms = ['a', 'b'].map((id) => ({ id, people: [] }));
    const needs = ['E1', 'E2'].map((assessment) => ({ ...need('z', 30), assessment }));
    const { placed } = proposeAgenda({ ...frame, rooms, gap: 5 }, needs, NOTHING);
    expect(placed.map(({ begins }) => begins)).toEqual([540, 575]);
  });
});
