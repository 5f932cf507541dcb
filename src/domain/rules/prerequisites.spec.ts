import { aBloc, aCertification } from '../../../test/support/a-certification.js';
import type { BlocAward } from '../proposals/bloc-award.js';
import { compileCertification } from '../proposals/compiled-certification.js';
import { inOrderOfPrerequisites, prerequisitesOf } from './prerequisites.js';
import { type CandidateCase, propose } from '../proposals/proposal.js';
import type { Item } from './rule.js';

const PROVENANCE = { assumed: 'for the test' };
const blocRequiring = (code: string, competence: string, ...required: string[]) => {
  const all: Item[] = [competence, ...required.map((validated) => ({ validated }))];
  return aBloc(code, { codes: [competence], validation: { rule: { all }, provenance: PROVENANCE } });
};

/** BC01 requires BC02, which requires BC03; the title asks for BC01 alone, or for BC04. */
const certification = aCertification({
  blocs: [
    blocRequiring('BC01', 'C1', 'BC02'),
    blocRequiring('BC02', 'C2', 'BC03'),
    blocRequiring('BC03', 'C3'),
    blocRequiring('BC04', 'C4'),
  ],
  validation: { rule: { any: ['BC01', 'BC04'] }, provenance: PROVENANCE },
});
const held: BlocAward = { blocCode: 'BC03', awardedOn: '2021-06-15', validUntil: '2026-06-15' };

function proposalFor(acquired: string, failed: string, parts: Partial<CandidateCase> = {}) {
  return propose(compileCertification(certification), {
    ...{ accessRoute: 'FC', sessionDay: '2023-06-15', awards: [] },
    statusOf: (code) => (acquired.includes(code) ? 'acquired' : failed.includes(code) ? 'failed' : 'open'),
    ...parts,
  });
}

const outcomesFor = (...given: Parameters<typeof proposalFor>) =>
  proposalFor(...given)
    .blocs.slice(0, 3)
    .map(({ outcome }) => outcome);

describe('Blocs that require one another', () => {
  const prerequisites = prerequisitesOf(certification.blocs);

  it('are decided each after those it requires, and otherwise in their order', () => {
    expect(inOrderOfPrerequisites(['BC01', 'BC02', 'BC03', 'BC04'], prerequisites)).toEqual([
      'BC03',
      'BC02',
      'BC01',
      'BC04',
    ]);
  });

  it('cannot be decided where they go in a circle', () => {
    const circle = new Map([...prerequisites, ['BC03', ['BC01']]]);
    expect(() => inOrderOfPrerequisites(['BC04', 'BC01'], circle)).toThrow('BC01, BC02, BC03');
  });

  it.each([
    ['validated, all three by one session', 'C1 C2 C3', '', {}, ['validated', 'validated', 'validated']],
    ['open as long as what they require is', 'C1 C2', '', {}, ['open', 'open', 'open']],
    [
      'not validated without what they require, whatever else is acquired',
      'C1 C2',
      'C3',
      {},
      Array(3).fill('notValidated'),
    ],
    [
      'validated where what they require is held',
      'C1 C2',
      'C3',
      { awards: [held] },
      ['validated', 'validated', 'held'],
    ],
    [
      'not validated where what they require was held too long ago',
      'C1 C2',
      'C3',
      { awards: [{ ...held, validUntil: '2023-06-14' }] },
      Array(3).fill('notValidated'),
    ],
    [
      'not validated by a session to which what they require is not presented, though its results would do',
      'C1 C2 C3',
      '',
      { presented: ['BC01', 'BC02'] },
      ['notValidated', 'notValidated', 'validated'],
    ],
    [
      'validated where what they require is held and need not be presented again',
      'C1 C2',
      '',
      { presented: ['BC01', 'BC02'], awards: [held] },
      ['validated', 'validated', 'held'],
    ],
  ])('are %s', (_, acquired, failed, parts, outcomes) => {
    expect(outcomesFor(acquired, failed, parts)).toEqual(outcomes);
  });

  it('say which of them stands in the way', () => {
    const [, bloc] = proposalFor('C1 C2', 'C3').blocs;
    expect(bloc!.facts).toMatchObject({
      ...{ state: 'impossible', acquired: 1, missingMandatory: [], missingCount: 1, required: 2 },
      conditions: [{ kind: 'validated', blocCode: 'BC03', status: 'failed', mandatory: true, missingCount: 1 }],
    });
  });

  it('count with what they require among the blocs missing for the title', () => {
    expect(proposalFor('C1', '').title.missingBlocs).toEqual(['BC04']);
    expect(proposalFor('C1 C2', '', { awards: [held] }).title.missingBlocs).toEqual([]);
    const alone = { ...certification, validation: { rule: { all: ['BC01'] }, provenance: PROVENANCE } };
    const statusOf = (code: string) => (code === 'C1' ? 'acquired' : 'open');
    const candidate = { accessRoute: 'FC', sessionDay: '2023-06-15', awards: [], statusOf } as const;
    expect(propose(compileCertification(alone), candidate).title.missingBlocs).toEqual(['BC01', 'BC02', 'BC03']);
  });
});
