import type { CompositionClause } from '../jury/jury-clauses.js';
import type { JuryPerson } from '../jury/jury-person.js';
import {
  conveneGuards,
  deliberatedGuards,
  obstaclesTo,
  openGuards,
  type DeliberatedCandidacy,
  type OpeningContext,
} from './session-guards.js';

const president: JuryPerson = {
  id: 'p',
  college: 'employer',
  gender: 'F',
  president: true,
  external: true,
  present: true,
};
const clause = (met: boolean, advisory = false): CompositionClause => ({
  requirement: { kind: 'size', members: 5 },
  met,
  found: 4,
  advisory,
});
const QUORUM_MET = { required: 3, sitting: 4, met: true };

describe('A session is convened', () => {
  it('when it has members and candidates', () => {
    expect(obstaclesTo(conveneGuards, { memberCount: 1, candidateCount: 1 })).toEqual([]);
  });

  it('not without: all that is missing is said', () => {
    const missing = obstaclesTo(conveneGuards, { memberCount: 0, candidateCount: 0 });
    expect(missing.map(({ code }) => code)).toEqual(['noMember', 'noCandidate']);
  });
});

describe('A session opens', () => {
  const ready: OpeningContext = {
    members: [president, { ...president, id: 'm', president: false }],
    composition: [clause(true)],
    hasDerogation: false,
    quorum: QUORUM_MET,
    unansweredLinks: [],
  };
  const obstacles = (change: Partial<OpeningContext>) => obstaclesTo(openGuards, { ...ready, ...change });

  it('when its president is present, its composition met and enough members sit', () => {
    expect(obstacles({})).toEqual([]);
  });

  it('not without a president', () => {
    expect(obstacles({ members: [] })).toEqual([{ code: 'notOnePresident', facts: { presidents: 0 } }]);
  });

  it('not with two', () => {
    expect(obstacles({ members: [president, president] })).toEqual([
      { code: 'notOnePresident', facts: { presidents: 2 } },
    ]);
  });

  it.each([false, null])('not while the president is not recorded as present (%s)', (present) => {
    expect(obstacles({ members: [{ ...president, present }] })).toEqual([{ code: 'presidentAbsent', facts: {} }]);
  });

  it('not with an unmet clause, which is named', () => {
    expect(obstacles({ composition: [clause(true), clause(false)] })).toEqual([
      { code: 'compositionUnmet', facts: { unmet: [clause(false)] } },
    ]);
  });

  it('by derogation with an unmet clause', () => {
    expect(obstacles({ composition: [clause(false)], hasDerogation: true })).toEqual([]);
  });

  it('when only a national rule warns', () => {
    expect(obstacles({ composition: [clause(false, true)] })).toEqual([]);
  });

  it('not below its quorum, derogation or not', () => {
    const quorum = { required: 3, sitting: 2, met: false };
    expect(obstacles({ quorum, hasDerogation: true })).toEqual([
      { code: 'quorumUnmet', facts: { required: 3, sitting: 2 } },
    ]);
  });

  it('not while a link that a member declared has no answer', () => {
    const link = { memberId: 'm', candidacyId: 'c1' };
    expect(obstacles({ unansweredLinks: [link], hasDerogation: true })).toEqual([
      { code: 'linksUnanswered', facts: { links: [link] } },
    ]);
  });
});

describe('A session is deliberated', () => {
  const candidacy = (parts: Partial<DeliberatedCandidacy>): DeliberatedCandidacy => ({
    id: 'c1',
    absent: false,
    presented: ['BC01', 'BC02'],
    decided: ['BC02', 'BC01'],
    quorum: QUORUM_MET,
    linksAnswered: true,
    ...parts,
  });
  const obstacles = (...candidacies: DeliberatedCandidacy[]) => obstaclesTo(deliberatedGuards, { candidacies });

  it('when every bloc presented is decided for every candidate', () => {
    expect(obstacles(candidacy({}))).toEqual([]);
  });

  it('not while a bloc is not, and says which and for whom', () => {
    expect(obstacles(candidacy({}), candidacy({ id: 'c2', decided: ['BC02'] }))).toEqual([
      { code: 'undecided', facts: { candidacies: [{ id: 'c2', blocs: ['BC01'] }] } },
    ]);
  });

  it('without a decision on those who are absent', () => {
    expect(obstacles(candidacy({ absent: true, decided: [], quorum: { ...QUORUM_MET, met: false } }))).toEqual([]);
  });

  it('not where recusals leave too few members for a candidate', () => {
    expect(obstacles(candidacy({ quorum: { required: 3, sitting: 2, met: false } }))).toEqual([
      { code: 'candidateQuorumUnmet', facts: { candidacies: [{ id: 'c1', required: 3, sitting: 2 }] } },
    ]);
  });
});
