import type { JuryPerson } from './jury-person.js';
import { nationalClauses } from './national-jury-rules.js';

const member = (gender: 'F' | 'M', qualified: boolean): JuryPerson => ({
  id: gender,
  gender,
  qualified,
  college: 'professional',
  president: false,
  external: true,
  present: true,
});

const jury = (count: number, qualified: number) =>
  Array.from({ length: count }, (_, index) => member(index % 2 ? 'F' : 'M', index < qualified));

describe('For candidates by experience (VAE), a national rule warns', () => {
  it('on a session of journeys begun from 2024-04-13: two members, one qualified, women and men in balance', () => {
    const article = 'D. 6412-6 du code du travail';
    expect(nationalClauses([member('F', false)], { day: '2024-04-13', accessRoutes: ['VAE'] })).toEqual([
      { requirement: { kind: 'size', members: 2, orMore: true }, met: false, found: 1, advisory: true, article },
      { requirement: { kind: 'qualified', atLeast: 1 }, met: false, found: 0, advisory: true, article },
      { requirement: { kind: 'parity', among: 'all', women: 1, men: 0 }, met: true, found: 1, advisory: true, article },
    ]);
    expect(nationalClauses(jury(4, 1), { day: '2026-11-21', accessRoutes: ['VAE'] }).every(({ met }) => met)).toBe(
      true,
    );
  });

  it.each([
    [5, 1, 2, false],
    [5, 2, 2, true],
    [8, 2, 2, true],
    [9, 2, 3, false],
    [9, 3, 3, true],
  ])('until 2023-12-29: of %i members with %i qualified, %i must be', (count, qualified, atLeast, met) => {
    const article = 'R. 335-8 du code de l’éducation';
    expect(nationalClauses(jury(count, qualified), { day: '2023-12-29', accessRoutes: ['FI', 'VAE'] })).toEqual([
      { requirement: { kind: 'qualified', atLeast }, met, found: qualified, advisory: true, article },
    ]);
  });

  it.each([
    ['2023-12-30', undefined],
    ['2024-04-12', undefined],
    ['2025-06-15', ['2023-09-01']],
  ])('on no session between the two, nor later for journeys begun before (%s)', (day, vaeBegunOn) => {
    const context = { day, accessRoutes: ['VAE'] as const, ...(vaeBegunOn && { vaeBegunOn }) };
    expect(nationalClauses(jury(1, 0), context)).toEqual([]);
  });

  it('as soon as one of the journeys began from 2024-04-13', () => {
    const context = { day: '2025-06-15', accessRoutes: ['VAE'] as const, vaeBegunOn: ['2023-09-01', '2024-05-01'] };
    expect(nationalClauses(jury(1, 0), context)).toHaveLength(3);
  });
});

it('Without a candidate by experience no national rule applies', () => {
  expect(nationalClauses(jury(1, 0), { day: '2025-06-15', accessRoutes: ['FI', 'FC'] })).toEqual([]);
});
