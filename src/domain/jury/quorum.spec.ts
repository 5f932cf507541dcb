import { aJuryRule } from '../../../test/support/a-certification.js';
import type { JuryPerson } from './jury-person.js';
import { checkQuorum, requiredQuorum } from './quorum.js';

const member = (id: string, present: boolean | null): JuryPerson => ({
  id,
  college: 'school',
  gender: 'F',
  president: false,
  external: false,
  present,
});

describe('The quorum for a candidate', () => {
  const members = [member('a', true), member('b', true), member('c', true), member('d', false), member('e', null)];

  it('counts members who are present, not those whose attendance is not taken', () => {
    expect(checkQuorum(3, members)).toEqual({ required: 3, sitting: 3, met: true });
  });

  it('does not count a member recused for this candidate', () => {
    expect(checkQuorum(3, members, ['b'])).toEqual({ required: 3, sitting: 2, met: false });
  });

  it('is not lowered twice by a member both absent and recused', () => {
    expect(checkQuorum(3, members, ['d']).sitting).toBe(3);
  });
});

describe('The quorum required', () => {
  it('is the highest of the rules that apply', () => {
    const provenance = { assumed: 'for the test' };
    const rules = [2, 4, 3].map((quorum) => aJuryRule({ quorum: { members: quorum, provenance } }));
    expect(requiredQuorum(rules)).toBe(4);
  });

  it('is one member where no rule states any', () => {
    expect(requiredQuorum([])).toBe(1);
  });
});
