import { aSessionSnapshot } from '../../../test/support/a-session-snapshot.js';
import { statementOfDecisions } from './statement-of-decisions.js';

const DECIDED = {
  blocs: { BC01: { outcome: 'validated' }, BC02: { outcome: 'notValidated', reason: 'Motif du jury.' } },
  title: { outcome: 'partial' },
} as const;

describe('The statement of decisions', () => {
  it('tells what was decided and until when it counts', () => {
    const { blocs, title, number } = statementOfDecisions(
      aSessionSnapshot([
        { record: { id: 'other' }, decision: null },
        { record: { id: 'own' }, decision: DECIDED },
      ]),
      'own',
    );
    expect(number).toBe(2);
    expect(title).toBe('partial');
    expect(blocs.map(({ code, outcome, validUntil }) => [code, outcome, validUntil])).toEqual([
      ['BC01', 'validated', expect.anything()],
      ['BC02', 'notValidated', null],
    ]);
  });

  it('holds the comment meant for the candidate, and nothing that the jury keeps for itself', () => {
    const snapshot = aSessionSnapshot([{ record: { id: 'own' }, decision: DECIDED }]);
    const [candidacy] = snapshot.candidacies;
    const decision = { ...candidacy!.decision!, candidateComment: 'Bravo.', juryComment: 'Entre nous.' };
    const statement = statementOfDecisions({ ...snapshot, candidacies: [{ ...candidacy!, decision }] }, 'own');
    expect(statement.comment).toBe('Bravo.');
    expect(JSON.stringify(statement)).not.toMatch(/Entre nous|Motif du jury|proposal|votes/);
  });

  it('tells who was absent of no decision', () => {
    const snapshot = aSessionSnapshot([{ record: { id: 'own', attendance: 'absentJustified' }, decision: DECIDED }]);
    const { blocs, title, comment } = statementOfDecisions(snapshot, 'own');
    expect([title, comment]).toEqual([null, null]);
    expect(blocs.map(({ outcome }) => outcome)).toEqual([null, null]);
  });

  it('is of nobody who was not before that jury', () => {
    expect(() => statementOfDecisions(aSessionSnapshot([]), 'stranger')).toThrow('notFound');
  });
});
