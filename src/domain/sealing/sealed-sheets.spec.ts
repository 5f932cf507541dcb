import { aSessionSnapshot } from '../../../test/support/a-session-snapshot.js';
import { aSealedSheet, someAssessors } from '../../../test/support/some-sheets.js';
import type { RecordedDivergence } from '../assessing/divergence.js';
import { sealedSheets, sheetFaults } from './sealed-sheets.js';

const FAILED = { C1: { result: 'notAcquired', mark: null }, C2: { result: 'acquired', mark: null } } as const;
const DIVERGENCE: RecordedDivergence = {
  ...{ assessmentCode: 'E-BC01', competenceCode: 'C1', entry: null, settlement: null },
  findings: [
    { memberId: 'm1', assessor: 'Claire Aubry', result: 'acquired', mark: null },
    { memberId: 'm2', assessor: 'Chloé Costa', result: 'notAcquired', mark: null },
  ],
};
const SNAPSHOT = aSessionSnapshot([{ record: { divergences: [DIVERGENCE] }, decision: null }], {
  members: someAssessors('m1', 'm2'),
});
const SHEETS = [aSealedSheet('m2', { results: FAILED }), aSealedSheet('m1')];

describe('The sheets that assessors handed in', () => {
  it('are sealed in the order of passage, of assessments and of the jury, whatever the order they are read in', () => {
    const other = aSealedSheet('m2', { assessmentCode: 'E-BC02' });
    const inOrder = [SHEETS[1]!, SHEETS[0]!, other];
    expect(sealedSheets(SNAPSHOT, [other, ...SHEETS])).toEqual({
      ...{ format: 'delibloc-assessors/1', sessionId: 'session-1', sheets: inOrder },
    });
    expect(sealedSheets(SNAPSHOT, inOrder.toReversed())).toEqual(sealedSheets(SNAPSHOT, inOrder));
  });

  it('tell what the divergences of the snapshot tell', () => {
    expect(sheetFaults(SNAPSHOT, { sheets: SHEETS })).toEqual([]);
  });

  it.each([
    ['says otherwise', [SHEETS[0]!, aSealedSheet('m1', { results: FAILED })]],
    ['is not there', [SHEETS[0]!]],
    ['is of another assessment', [SHEETS[0]!, aSealedSheet('m1', { assessmentCode: 'E-BC02' })]],
  ])('are found out where one that a divergence names %s', (_, sheets) => {
    const fault = { kind: 'unfounded', candidacyId: 'candidacy-1', assessmentCode: 'E-BC01' };
    expect(sheetFaults(SNAPSHOT, { sheets })).toEqual([fault]);
  });

  it.each([{ candidacyId: 'candidacy-9' }, { memberId: 'm9' }, { assessmentCode: 'E9' }])(
    'are found out where one is of nobody in the session: %j',
    (parts) => {
      const sheets = [...SHEETS, aSealedSheet('m1', parts)];
      expect(sheetFaults(SNAPSHOT, { sheets })).toEqual([{ kind: 'unknown', sheet: 2 }]);
    },
  );
});
