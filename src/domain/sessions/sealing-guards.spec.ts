import type { JuryPerson } from '../jury/jury-person.js';
import { sealingGuards } from './sealing-guards.js';
import { obstaclesTo } from './session-guards.js';

const member = (id: string, present: boolean | null) => ({ id, present }) as JuryPerson;

describe('Sealing', () => {
  it('asks for a candidate, and for the presence of every member', () => {
    const members = [member('1', true), member('2', null), member('3', false), member('4', null)];
    expect(obstaclesTo(sealingGuards, { members, candidateCount: 0, openDivergences: [] })).toEqual([
      { code: 'noCandidate', facts: {} },
      { code: 'presenceUntaken', facts: { members: [{ id: '2' }, { id: '4' }] } },
    ]);
  });

  it('takes someone absent as someone whose presence is known', () => {
    const members = [member('1', true), member('2', false)];
    expect(obstaclesTo(sealingGuards, { members, candidateCount: 1, openDivergences: [] })).toEqual([]);
  });

  it('ask that every divergence between assessors is settled, and name those that are not', () => {
    const openDivergences = [{ candidacyId: 'a', assessmentCode: 'E1', competenceCode: 'C1' }];
    expect(obstaclesTo(sealingGuards, { members: [], candidateCount: 1, openDivergences })).toEqual([
      { code: 'divergencesUnsettled', facts: { divergences: openDivergences } },
    ]);
  });
});
