import { isWithheld, NOTHING_WITHHELD, recordTold, type Withheld } from './withheld.js';

const divergence = (assessmentCode: string) => ({
  ...{ assessmentCode, competenceCode: 'C1', findings: [], entry: null, settlement: null },
});
const RECORD = {
  id: 'lina',
  identity: 'Lina',
  evaluations: [{ assessmentCode: 'E1' }, { assessmentCode: 'E2' }],
  divergences: [divergence('E1'), divergence('E2')],
};

describe('What is withheld from a reader', () => {
  it('is nothing from who neither steps out nor has a sheet to hand in', () => {
    expect(recordTold(NOTHING_WITHHELD, RECORD)).toEqual(RECORD);
  });

  it('is all that was found of a candidate for whom they step out, and nothing of another', () => {
    const withheld: Withheld = { steppedOut: new Set(['lina']), toHandIn: new Map() };
    expect(recordTold(withheld, RECORD)).toEqual({ ...RECORD, evaluations: [], divergences: [] });
    expect(recordTold(withheld, { ...RECORD, id: 'yanis' })).toEqual({ ...RECORD, id: 'yanis' });
  });

  it('is what was found at an assessment where their own sheet of that candidate is open', () => {
    const withheld: Withheld = { steppedOut: new Set(), toHandIn: new Map([['lina', new Set(['E1'])]]) };
    const told = recordTold(withheld, RECORD);
    expect(told.evaluations).toEqual([{ assessmentCode: 'E2' }]);
    expect(told.divergences).toEqual([divergence('E2')]);
    expect(isWithheld(withheld, 'yanis', { assessmentCode: 'E1' })).toBe(false);
  });

  it('leaves a record without divergences without the key', () => {
    const record = { id: 'lina', evaluations: RECORD.evaluations };
    expect(recordTold(NOTHING_WITHHELD, record)).toEqual(record);
  });
});
