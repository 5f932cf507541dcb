import { anAssessedCertification } from '../../../test/support/a-session-snapshot.js';
import { type AssessorWords, writtenOn } from './assessor-words.js';

const CRITERIA = [
  { code: 'K1', title: 'La charte est complète' },
  { code: 'K2', title: 'Les rôles sont dits' },
];
const { assessments, ...rest } = anAssessedCertification();
const certification = { ...rest, assessments: assessments.map((one) => ({ ...one, criteria: CRITERIA })) };
const members = [
  { id: 'claire', firstNames: 'Claire', lastName: 'Aubry' },
  { id: 'amine', firstNames: 'Amine', lastName: 'Berger' },
];
const LINA = { id: 'lina', presented: ['BC01', 'BC02'], recusals: [] };

const words = (memberId: string, assessmentCode: string, parts: Partial<AssessorWords> = {}): AssessorWords => ({
  ...{ memberId, candidacyId: 'lina', assessmentCode, criteria: {}, comment: `${memberId} sur ${assessmentCode}` },
  ...parts,
});
const told = (all: readonly AssessorWords[], of: Parameters<typeof writtenOn>[1] = LINA) =>
  writtenOn({ certification, members }, of, all).map(({ assessor, assessmentCode }) => [assessmentCode, assessor]);

describe('What assessors wrote of a candidate', () => {
  it('is told by assessment, then by member in the order of the jury', () => {
    const all = [words('amine', 'E-BC02'), words('amine', 'E-BC01'), words('claire', 'E-BC01')];
    expect(told(all)).toEqual([
      ['E-BC01', 'Claire Aubry'],
      ['E-BC01', 'Amine Berger'],
      ['E-BC02', 'Amine Berger'],
    ]);
  });

  it('is the comment and the notes on criteria, without criteria that were only ticked', () => {
    const criteria = {
      K1: { finding: 'met', comment: null },
      K2: { finding: 'partly', comment: 'À préciser.' },
    } as const;
    expect(
      writtenOn({ certification, members }, LINA, [words('amine', 'E-BC01', { criteria, comment: null })]),
    ).toEqual([
      {
        ...{ assessmentCode: 'E-BC01', memberId: 'amine', assessor: 'Amine Berger', comment: null },
        notes: [{ criterionCode: 'K2', title: 'Les rôles sont dits', finding: 'partly', note: 'À préciser.' }],
      },
    ]);
  });

  it('leaves out sheets without a word, and those of another candidate', () => {
    const ticked = words('amine', 'E-BC01', { criteria: { K1: { finding: 'met', comment: null } }, comment: null });
    expect(told([ticked, words('claire', 'E-BC01', { candidacyId: 'yanis' })])).toEqual([]);
  });

  it('leaves out members who step out for them, and assessments of blocs that they no longer present', () => {
    const all = [words('amine', 'E-BC01'), words('claire', 'E-BC01'), words('claire', 'E-BC02')];
    const recusals = [{ memberId: 'amine', reason: 'Tuteur' }];
    expect(told(all, { ...LINA, recusals, presented: ['BC01'] })).toEqual([['E-BC01', 'Claire Aubry']]);
  });
});
