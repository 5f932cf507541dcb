import { type DecidedCandidacy, decisionGuards } from './decision-guards.js';
import { obstaclesTo } from '../sessions/session-guards.js';

const decided = (parts: Partial<DecidedCandidacy> = {}): DecidedCandidacy => ({
  ...{ id: 'one', absent: false, presented: ['BC01'], decided: ['BC01'], standing: 'decided', titleDecided: true },
  votesStand: true,
  linksAnswered: true,
  quorum: { required: 2, sitting: 3, met: true },
  ...parts,
});
const missingFor = (...candidacies: DecidedCandidacy[]) => obstaclesTo(decisionGuards, { candidacies });

describe('A deliberation is closed', () => {
  it('not while a link declared with a candidate has no answer', () => {
    expect(missingFor(decided({ linksAnswered: false }), decided({ id: 'two' }))).toEqual([
      { code: 'candidateLinksUnanswered', facts: { candidacies: [{ id: 'one' }] } },
    ]);
  });

  it('when everyone is decided, or absent', () => {
    const absent = decided({ absent: true, decided: [], standing: 'absent', titleDecided: false });
    expect(missingFor(decided(), absent)).toEqual([]);
  });

  it('not while a title is undecided', () => {
    expect(missingFor(decided(), decided({ id: 'two', standing: 'undecided', titleDecided: false }))).toEqual([
      { code: 'titleUndecided', facts: { candidacies: [{ id: 'two' }] } },
    ]);
  });

  it('not on a proposal that has changed since', () => {
    expect(missingFor(decided({ standing: 'proposalChanged' }))).toEqual([
      { code: 'proposalChanged', facts: { candidacies: [{ id: 'one' }] } },
    ]);
  });

  it('not on what was decided with a member who has stepped out since', () => {
    expect(missingFor(decided({ standing: 'recusalsChanged' }), decided({ id: 'two' }))).toEqual([
      { code: 'recusalsChanged', facts: { candidacies: [{ id: 'one' }] } },
    ]);
  });

  it('not on what was decided without the quorum, or by somebody who is no longer of the jury', () => {
    expect(missingFor(decided({ standing: 'sittingChanged' }), decided({ id: 'two' }))).toEqual([
      { code: 'sittingChanged', facts: { candidacies: [{ id: 'one' }] } },
    ]);
  });

  it('not on votes of members who no longer sit for that candidate', () => {
    const absent = decided({ id: 'two', absent: true, standing: 'absent', votesStand: false });
    expect(missingFor(decided({ votesStand: false }), absent)).toEqual([
      { code: 'votesChanged', facts: { candidacies: [{ id: 'one' }] } },
    ]);
  });

  it('not while a bloc is undecided, or the quorum is missed', () => {
    const quorum = { required: 2, sitting: 1, met: false };
    const codes = missingFor(decided({ decided: [], standing: 'undecided', quorum })).map(({ code }) => code);
    expect(codes).toEqual(['undecided', 'candidateQuorumUnmet']);
  });
});
