import { type ExistingAssignment, type PassageWithMembers, planByRoom } from './assignments-by-room.js';

const passage = (candidacyId: string, memberIds: string[], assessment: string | null = null): PassageWithMembers => ({
  ...{ candidacyId, assessment, memberIds },
});
const sheet = (memberId: string, candidacyId: string, assessmentCode: string, savedAt: string | null = null) => ({
  ...{ memberId, candidacyId, assessmentCode, savedAt },
});
const PRESENTED: Readonly<Record<string, readonly string[]>> = { lina: ['E1', 'E2'], yanis: ['E1'] };
const plan = (
  passages: readonly PassageWithMembers[],
  existing: readonly ExistingAssignment[] = [],
  recusals: readonly { memberId: string; candidacyId: string }[] = [],
) => planByRoom({ passages, presentedBy: (id) => PRESENTED[id] ?? [], existing, recusals });
const told = (all: readonly { memberId: string; candidacyId: string; assessmentCode: string }[]) =>
  all.map(({ memberId, candidacyId, assessmentCode }) => `${memberId} ${candidacyId} ${assessmentCode}`);

describe('Assigning by room', () => {
  it('has each member of the room assess who passes there, at all that they present', () => {
    const { toAssign } = plan([passage('lina', ['a', 'b']), passage('yanis', ['c'])]);
    expect(told(toAssign)).toEqual(['a lina E1', 'a lina E2', 'b lina E1', 'b lina E2', 'c yanis E1']);
  });

  it('or at the assessment of the passage alone, and at none that is not presented', () => {
    const { toAssign } = plan([passage('lina', ['a'], 'E2'), passage('yanis', ['a'], 'E2')]);
    expect(told(toAssign)).toEqual(['a lina E2']);
  });

  it('assigns once who passes twice before the same member', () => {
    expect(plan([passage('lina', ['a'], 'E1'), passage('lina', ['a'], 'E1')]).toAssign).toHaveLength(1);
  });

  it('leaves out who steps out', () => {
    const { toAssign, recused } = plan([passage('lina', ['a'])], [], [{ memberId: 'a', candidacyId: 'lina' }]);
    expect([toAssign, recused]).toEqual([[], [{ memberId: 'a', candidacyId: 'lina' }]]);
  });

  it('takes back blank sheets of who sits in another room, and keeps what is written', () => {
    const passages = [passage('lina', ['a']), passage('yanis', ['b'])];
    const before = [sheet('b', 'lina', 'E1'), sheet('b', 'lina', 'E2', '2023-06-15T08:00:00.000Z')];
    const { toWithdraw, kept } = plan(passages, before);
    expect([told(toWithdraw), told(kept)]).toEqual([['b lina E1'], ['b lina E2']]);
  });

  it('leaves members who sit in no room, and candidates who do not pass, as they are', () => {
    const before = [sheet('writer', 'lina', 'E1'), sheet('a', 'yanis', 'E1')];
    const { toWithdraw, kept } = plan([passage('lina', ['a'])], before);
    expect([toWithdraw, kept]).toEqual([[], []]);
  });

  it('made twice, changes nothing the second time', () => {
    const passages = [passage('lina', ['a', 'b']), passage('yanis', ['b'])];
    const first = plan(passages, [sheet('a', 'yanis', 'E1')]);
    const after = first.toAssign.map((one) => ({ ...one, savedAt: null }));
    expect(plan(passages, after)).toEqual({ toAssign: [], already: 5, recused: [], toWithdraw: [], kept: [] });
  });
});
