import fc from 'fast-check';
import { aBloc, aCertification } from '../../../test/support/a-certification.js';
import type { BlocAward } from './bloc-award.js';
import { compileCertification } from './compiled-certification.js';
import type { CompetenceStatus } from '../rules/evaluation.js';
import { propose, type CandidateCase } from './proposal.js';

const SESSION = '2023-06-15';
const certification = aCertification({
  blocs: [aBloc('BC01', { codes: ['C1', 'C2'] }), aBloc('BC02', { codes: ['C3', 'C4'] })],
});
const compiled = compileCertification(certification);

function proposalFor(acquired: string, failed: string, parts: Partial<CandidateCase> = {}, on = compiled) {
  const [passed, lost] = [acquired.split(' '), failed.split(' ')];
  return propose(on, {
    accessRoute: 'FC',
    sessionDay: SESSION,
    statusOf: (code) => (passed.includes(code) ? 'acquired' : lost.includes(code) ? 'failed' : 'open'),
    awards: [],
    ...parts,
  });
}

const award = (awardedOn: string, validUntil: string, blocCode = 'BC01'): BlocAward => ({
  blocCode,
  awardedOn,
  validUntil,
});

describe('A bloc is proposed as', () => {
  const blocFor = (...given: Parameters<typeof proposalFor>) => proposalFor(...given).blocs[0];

  it('validated, from the day of the session, when the results satisfy its rule', () => {
    expect(blocFor('C1 C2', '')).toMatchObject({ outcome: 'validated', validUntil: '2028-06-15', heldUntil: null });
  });

  it('validated, and not merely held, when it is both', () => {
    const awards = [award('2020-01-10', '2025-01-10')];
    expect(blocFor('C1 C2', '', { awards })).toMatchObject({ outcome: 'validated', validUntil: '2028-06-15' });
  });

  it('held, until the last day of the earlier award, when the results do not', () => {
    const awards = [award('2020-01-10', '2025-01-10')];
    expect(blocFor('', 'C1', { awards })).toMatchObject({
      outcome: 'held',
      validUntil: '2025-01-10',
      heldUntil: '2025-01-10',
    });
  });

  it.each([
    ['2018-06-15', SESSION, 'held'],
    ['2018-06-14', '2023-06-14', 'open'],
  ])('what it is on the day, when awarded on %s', (awardedOn, validUntil, outcome) => {
    expect(blocFor('', '', { awards: [award(awardedOn, validUntil)] })).toMatchObject({ outcome });
  });

  it('not validated when its rule can no longer be satisfied', () => {
    expect(blocFor('C1', 'C2')).toMatchObject({ outcome: 'notValidated', acquired: 1, validUntil: null });
  });

  it('open otherwise', () => {
    expect(blocFor('C1', '')).toMatchObject({ outcome: 'open', facts: { missingCount: 1 }, validUntil: null });
  });

  it('it is by its rule, while acquired counts the whole bloc', () => {
    const rule = { rule: { any: ['C1', 'C2'] }, provenance: { assumed: 'for the test' } };
    const wider = compileCertification(
      aCertification({ blocs: [aBloc('BC01', { codes: ['C1', 'C2', 'C3'], validation: rule })] }),
    );
    const [bloc] = proposalFor('C3', '', {}, wider).blocs;
    expect(bloc).toMatchObject({ outcome: 'open', acquired: 1, facts: { acquired: 0, missingCount: 1 } });
  });
});

describe('The title is proposed as', () => {
  it('awarded when its blocs are validated or held', () => {
    const awards = [award('2020-01-10', '2025-01-10')];
    expect(proposalFor('C3 C4', '', { awards }).title).toEqual({ outcome: 'awarded', missingBlocs: [] });
  });

  it('open while its blocs may yet be', () => {
    expect(proposalFor('C1 C2 C3', '').title).toEqual({ outcome: 'open', missingBlocs: ['BC02'] });
  });

  it('not awarded when one of them is not validated', () => {
    expect(proposalFor('C1 C2 C3', 'C4').title).toEqual({ outcome: 'notAwarded', missingBlocs: ['BC02'] });
  });
});

describe('After the registration has ended, for a candidate not enrolled by then,', () => {
  const late = { sessionDay: '2025-06-15', enrolledOn: '2025-01-01' };

  it('nothing is awarded, though outcomes are computed', () => {
    const { blocs, title } = proposalFor('C1 C2 C3 C4', '', late);
    expect(blocs.map(({ outcome, validUntil }) => [outcome, validUntil])).toEqual([
      ['validated', null],
      ['validated', null],
    ]);
    expect(title).toEqual({ outcome: 'notAwarded', missingBlocs: [], refused: 'registrationEnded' });
  });

  it('a bloc held from before keeps its last day, also when its results would validate it', () => {
    const awards = [award('2021-01-10', '2026-01-10')];
    const [bloc] = proposalFor('C1 C2', '', { ...late, awards }).blocs;
    expect(bloc).toMatchObject({ outcome: 'validated', validUntil: '2026-01-10' });
  });
});

describe('Whatever the results', () => {
  const BLOC_RANK = { notValidated: 0, open: 1, held: 2, validated: 3 } as const;
  const TITLE_RANK = { notAwarded: 0, open: 1, awarded: 2 } as const;
  const codes = ['C1', 'C2', 'C3', 'C4'];
  const status = fc.constantFrom<CompetenceStatus>('acquired', 'failed', 'open');
  const arbitraryStatuses = fc
    .tuple(status, status, status, status)
    .map((all) => new Map(codes.map((code, i) => [code, all[i]!])));
  const arbitraryAwards = fc.subarray([award('2019-01-10', '2024-01-10'), award('2022-01-10', '2027-01-10', 'BC02')]);

  it('one more competence acquired makes no outcome worse', () => {
    fc.assert(
      fc.property(arbitraryStatuses, arbitraryAwards, fc.constantFrom(...codes), (statuses, awards, code) => {
        const improved = new Map(statuses).set(code, 'acquired');
        const before = proposalFor('', '', { awards, statusOf: (one) => statuses.get(one)! });
        const after = proposalFor('', '', { awards, statusOf: (one) => improved.get(one)! });
        before.blocs.forEach(({ outcome }, index) => {
          expect(BLOC_RANK[after.blocs[index]!.outcome]).toBeGreaterThanOrEqual(BLOC_RANK[outcome]);
        });
        expect(TITLE_RANK[after.title.outcome]).toBeGreaterThanOrEqual(TITLE_RANK[before.title.outcome]);
        expect(after.title.missingBlocs.length).toBeLessThanOrEqual(before.title.missingBlocs.length);
      }),
    );
  });
});
