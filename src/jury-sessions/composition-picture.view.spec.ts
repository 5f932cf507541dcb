import type { CompositionClause } from '../domain/jury/jury-clauses.js';
import { compositionPicture } from './composition-picture.view.js';
import type { JuryMember } from './jury-member.entity.js';

const member = (college: JuryMember['college'], given: Partial<JuryMember> = {}): JuryMember =>
  ({ ...{ firstNames: 'Claire', lastName: 'Aubry', college, gender: 'F' }, external: false, ...given }) as JuryMember;

const clause = (requirement: CompositionClause['requirement'], found: number, met: boolean): CompositionClause => ({
  requirement,
  found,
  met,
  advisory: false,
});

describe('The picture of a jury', () => {
  it('has a seat for each member, by college, with all it counts for in words', () => {
    const members = [member('school', { president: true }), member('employer', { gender: 'M', external: true })];
    const picture = compositionPicture(members, [])!;
    expect(picture.rows.map(({ label }) => label)).toEqual(['Employeurs', 'Équipe pédagogique']);
    expect(picture.rows[0]!.seats[0]).toMatchObject({
      sign: 'H',
      text: 'AUBRY Claire, homme, externe',
      external: true,
    });
    expect(picture.rows[1]!.seats[0]!.text).toBe('AUBRY Claire, présidence, femme, interne');
    expect(picture.summary).toBe(
      '2\u00a0membres · 1\u00a0femme · 1\u00a0homme · 1\u00a0externe · 1\u00a0interne'.replaceAll('\u00a0', ' '),
    );
  });

  it('leaves the places that colleges ask for open, then those of the size, none twice', () => {
    const clauses = [
      clause({ kind: 'size', members: 5 }, 1, false),
      clause({ kind: 'college', colleges: ['employee'], atLeast: 1 }, 0, false),
      clause({ kind: 'college', colleges: ['school'], atLeast: 2 }, 1, false),
    ];
    const { rows } = compositionPicture([member('school')], clauses)!;
    const open = rows.map(({ label, seats }) => [label, seats.filter(({ missing }) => missing).length]);
    expect(open).toEqual([
      ['Équipe pédagogique', 1],
      ['Salariés', 1],
      ['Tout collège', 2],
    ]);
  });

  it('is not drawn where nobody sits and nobody is asked for', () => {
    expect(compositionPicture([], [])).toBeNull();
  });
});
