import fc from 'fast-check';
import { SeenPlaces } from './seen-places.js';

describe('places that a file has named', () => {
  it('are known again, and no other is, whatever the number of people and of places of each', () => {
    const named = fc.array(fc.tuple(fc.nat({ max: 400 }), fc.nat({ max: 60 })), { maxLength: 600 });
    fc.assert(
      fc.property(named, (all) => {
        const seen = new SeenPlaces();
        const known = new Set<string>();
        for (const [person, place] of all) {
          const of = 1 + (person % 61);
          const number = place % of;
          const name = `${person} ${number}`;
          expect(seen.add(String(person), { number, of })).toBe(!known.has(name));
          known.add(name);
        }
      }),
    );
  });
});
