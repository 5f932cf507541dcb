import type { Assessment } from '../certification/certification.js';
import { faultsIn, gapsIn, sheetContent } from './assessor-sheet.js';

const ORAL: Assessment = {
  ...{ code: 'E1', title: 'Oral', form: 'oral', mode: 'individual', covers: ['C1', 'C2'] },
  criteria: [
    { code: 'K1', title: 'Clarté' },
    { code: 'K2', title: 'Méthode' },
  ],
  provenance: { stated: 'Oral' },
};
const MARKED: Assessment = { ...ORAL, criteria: [], marking: { of: 'assessment', passMark: 10 } };

describe('An assessor’s sheet', () => {
  it.each([
    ['a competence of another assessment', [{ competence: 'C9', result: 'acquired' }], [], 'notOfAssessment'],
    ['a criterion it has not', [], [{ code: 'K9', finding: 'met' }], 'notOfAssessment'],
    ['the same competence twice', [{ competence: 'C1' }, { competence: 'C1' }], [], 'sameLineTwice'],
    ['a mark where none is given', [{ competence: 'C1', mark: 12 }], [], 'notMarked'],
  ] as const)('is refused for %s', (_, results, criteria, code) => {
    expect(faultsIn(results, criteria, ORAL).map((fault) => fault.code)).toContain(code);
  });

  it.each([
    [{ competence: 'E1', result: 'acquired' }, ['markRequired']],
    [{ competence: 'E1', mark: 8, result: 'acquired' }, ['notOfMark']],
    [{ competence: 'E1', mark: 8, result: 'absentJustified' }, ['notOfMark']],
    [{ competence: 'E1', mark: 8 }, []],
    [{ competence: 'E1', result: 'absentJustified' }, []],
  ] as const)('at a marked assessment takes %j with %j', (result, codes) => {
    expect(faultsIn([result], [], MARKED).map(({ code }) => code)).toEqual(codes);
  });

  it('has the result that its mark says', () => {
    expect(sheetContent([{ competence: 'E1', mark: 9.99 }], [], null, MARKED).results).toEqual({
      E1: { result: 'notAcquired', mark: 9.99 },
    });
  });

  it('tells what is missing before it is handed in', () => {
    const half = sheetContent(
      [{ competence: 'C1', result: 'acquired' }],
      [{ code: 'K1', finding: 'partly' }],
      null,
      ORAL,
    );
    expect(gapsIn(half, ORAL)).toEqual({ results: ['C2'], criteria: ['K2'] });
  });

  it('needs a finding, not only a remark', () => {
    const remark = sheetContent([], [{ code: 'K1', comment: 'À revoir' }], null, ORAL);
    expect(gapsIn(remark, ORAL).criteria).toEqual(['K1', 'K2']);
  });

  it('asks no criterion of somebody who was absent from all of it', () => {
    const absent = ['C1', 'C2'].map((competence) => ({ competence, result: 'absentJustified' as const }));
    expect(gapsIn(sheetContent(absent, [], null, ORAL), ORAL)).toEqual({ results: [], criteria: [] });
    const half = [absent[0]!, { competence: 'C2', result: 'acquired' as const }];
    expect(gapsIn(sheetContent(half, [], null, ORAL), ORAL).criteria).toEqual(['K1', 'K2']);
  });
});
