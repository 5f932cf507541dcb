import fc from 'fast-check';
import { aJuryRule } from '../../../test/support/a-certification.js';
import { type Ballot, ballotFor, findVoteFaults } from './ballot.js';

const VAE = { accessRoute: 'VAE', enrolledOn: '2024-04-13', sessionDay: '2025-06-16' } as const;
const FC = { ...VAE, accessRoute: 'FC' } as const;
const member = (id: string, president = false, present: boolean | null = true) => ({ id, president, present });
const JURY = [member('p', true), member('a'), member('b'), member('c', false, false)];
const STATED = { stated: 'La voix du président est prépondérante.' };
const TRUSTED: Ballot = { sitting: 5, presidentSits: true, castingVote: { provenance: STATED } };
const votes = (inFavour: number, against: number, abstentions = 0, castingVote = false) => ({
  BC01: { inFavour, against, abstentions, castingVote },
});
const codes = (cast: ReturnType<typeof votes>, ballot = TRUSTED) =>
  findVoteFaults(cast, ballot).map(({ code }) => code);

describe('A ballot on a candidate', () => {
  it('counts the members present who have not stepped out', () => {
    expect(ballotFor([], FC, JURY)).toEqual({ sitting: 3, presidentSits: true, castingVote: null });
    expect(ballotFor([], FC, JURY, ['p', 'c'])).toEqual({ sitting: 2, presidentSits: false, castingVote: null });
  });

  it('gives the president a casting vote for journeys of experience begun from 13 April 2024 (D. 6412-6)', () => {
    const { castingVote } = ballotFor([], VAE, JURY);
    expect(castingVote).toEqual({ article: 'D. 6412-6 du code du travail' });
    expect(ballotFor([], { ...VAE, enrolledOn: '2024-04-12' }, JURY).castingVote).toBeNull();
    expect(ballotFor([], FC, JURY).castingVote).toBeNull();
  });

  it('gives it where a rule of the certification that applies to the candidate does, and says which', () => {
    const rule = { ...aJuryRule(), castingVote: STATED };
    expect(ballotFor([rule], FC, JURY).castingVote).toEqual({ provenance: STATED });
    expect(ballotFor([{ ...rule, accessRoutes: ['CA'] }], FC, JURY).castingVote).toBeNull();
    expect(ballotFor([{ ...rule, until: '2025-01-01' }], FC, JURY).castingVote).toBeNull();
  });
});

describe('Votes carry a decision', () => {
  it.each([
    ['with more for than against', votes(3, 2), []],
    ['whatever the abstentions, and whoever took no part', votes(1, 0, 3), []],
    ['not with more than sit', votes(3, 2, 1), ['tooManyVotes']],
    ['not against the majority', votes(2, 3), ['voteNotCarried']],
    ['not when they are as many', votes(2, 2), ['voteTied']],
    ['when they are as many, by the casting vote of the president', votes(2, 2, 1, true), []],
    ['not by a casting vote where nothing is tied', votes(3, 2, 0, true), ['castingVoteNotNeeded']],
    ['not by a casting vote where nobody voted', votes(0, 0, 5, true), ['castingVoteUnfounded']],
  ])('%s', (_, cast, expected) => {
    expect(codes(cast)).toEqual(expected);
  });

  it('not by a casting vote that no rule gives, or of a president who stepped out', () => {
    expect(codes(votes(2, 2, 0, true), { ...TRUSTED, castingVote: null })).toEqual(['castingVoteUnfounded']);
    expect(codes(votes(2, 2, 0, true), { ...TRUSTED, presidentSits: false })).toEqual(['castingVoteUnfounded']);
  });

  it('never both a decision and its contrary, and one of the two unless they are tied or too many', () => {
    const figure = fc.nat({ max: 6 });
    fc.assert(
      fc.property(figure, figure, figure, (inFavour, against, abstentions) => {
        const carried = codes(votes(inFavour, against, abstentions)).length === 0;
        const contrary = codes(votes(against, inFavour, abstentions)).length === 0;
        const decisive = inFavour !== against && inFavour + against + abstentions <= TRUSTED.sitting;
        return carried !== contrary ? decisive : !carried && !decisive;
      }),
    );
  });
});
