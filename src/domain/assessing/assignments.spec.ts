import fc from 'fast-check';
import { planAssignments } from './assignments.js';

const CANDIDACIES = [
  { id: 'x', assessments: ['E1', 'E2'] },
  { id: 'y', assessments: ['E2'] },
];

describe('Assigning', () => {
  it('gives each member each candidate, at the assessments that candidate presents', () => {
    const { toAssign } = planAssignments({ memberIds: ['a'], candidacies: CANDIDACIES, assessments: null }, [], []);
    expect(toAssign.map((one) => `${one.candidacyId} ${one.assessmentCode}`)).toEqual(['x E1', 'x E2', 'y E2']);
  });

  it('leaves out candidates for whom the member steps out, and says so', () => {
    const recusals = [{ memberId: 'a', candidacyId: 'x' }];
    const choice = { memberIds: ['a', 'b'], candidacies: CANDIDACIES, assessments: ['E1'] };
    const { toAssign, recused } = planAssignments(choice, [], recusals);
    expect(toAssign).toEqual([{ memberId: 'b', candidacyId: 'x', assessmentCode: 'E1' }]);
    expect(recused).toEqual(recusals);
  });

  it('done twice assigns nobody again', () => {
    const members = fc.uniqueArray(fc.constantFrom('a', 'b', 'c'));
    const codes = fc.option(fc.uniqueArray(fc.constantFrom('E1', 'E2', 'E3')));
    fc.assert(
      fc.property(members, codes, (memberIds, assessments) => {
        const choice = { memberIds, candidacies: CANDIDACIES, assessments };
        const first = planAssignments(choice, [], []);
        const again = planAssignments(choice, first.toAssign, []);
        expect(again.toAssign).toEqual([]);
        expect(again.already).toBe(first.toAssign.length);
      }),
    );
  });
});
