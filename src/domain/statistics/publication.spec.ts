import fc from 'fast-check';
import { LEAST_PUBLISHED, mergeSmall } from './publication.js';

interface Line {
  readonly name: string;
  readonly people: number;
}
const merged = (lines: readonly Line[]): Line => ({
  name: lines.map(({ name }) => name).join(' + '),
  people: lines.reduce((sum, { people }) => sum + people, 0),
});
const published = (...people: number[]) =>
  mergeSmall(
    people.map((count, index) => ({ name: 'abcdefghij'[index]!, people: count })),
    (line: Line) => line.people,
    merged,
  ).map(({ name, people: count }) => `${name} ${count}`);

describe('Figures to be published', () => {
  it('are left as they are where nobody could be recognised', () => {
    expect(published(5, 0, 12)).toEqual(['a 5', 'b 0', 'c 12']);
  });

  it('tell those of few people together, at the end', () => {
    expect(published(3, 20, 4)).toEqual(['b 20', 'a + c 7']);
  });

  it('tell a single small line with the smallest of the others: a total would give it away', () => {
    expect(published(1, 30, 8)).toEqual(['b 30', 'a + c 9']);
    expect(published(1, 2, 30)).toEqual(['a + b + c 33']);
  });

  it('are withheld where all are too few together', () => {
    expect(published(1, 2)).toEqual([]);
    expect(published(0, 4)).toEqual([]);
  });

  it('never tell of too few people, lose nobody, and never have a line alone taken out of a total', () => {
    const some = fc.array(fc.nat({ max: 9 }), { maxLength: 10 });
    fc.assert(
      fc.property(some, (people) => {
        const lines = people.map((count, index) => ({ name: `${index}`, people: count }));
        const shown = mergeSmall(lines, (line) => line.people, merged);
        const total = people.reduce((sum, count) => sum + count, 0);
        for (const line of shown) expect(line.people === 0 || line.people >= LEAST_PUBLISHED).toBe(true);
        if (shown.length > 0) expect(merged(shown).people).toBe(total);
        else expect(total < LEAST_PUBLISHED).toBe(true);
        if (people.some((count) => count > 0 && count < LEAST_PUBLISHED)) {
          expect(
            shown.every(
              ({ name }) => !people.some((count, index) => name === `${index}` && count > 0 && count < LEAST_PUBLISHED),
            ),
          ).toBe(true);
        }
      }),
    );
  });
});
