import { anAssessedCertification, anEvaluation } from '../../../test/support/a-session-snapshot.js';
import { compileEvidence } from './competence-statuses.js';

const certification = anAssessedCertification();
const [first, second] = certification.assessments;

describe('The status of a competence', () => {
  it('is that of its result at the assessment that covers it', () => {
    const { statusOf } = compileEvidence(certification)([
      anEvaluation('BC01', 'C1', 'acquired'),
      anEvaluation('BC01', 'C2', 'absentJustified'),
      anEvaluation('BC02', 'C3', 'exempted'),
    ]);
    expect(['C1', 'C2', 'C3', 'C4'].map(statusOf)).toEqual(['acquired', 'failed', 'acquired', 'open']);
  });

  it.each(['all', 'any'] as const)('combines the assessments that cover it by %s of them', (mode) => {
    const both = [
      { ...first!, covers: ['C1', 'C2'] },
      { ...second!, covers: ['C1', 'C3', 'C4'] },
    ];
    const combination = { mode, provenance: { assumed: 'for the test' } };
    const evidenceOf = compileEvidence({ ...certification, assessments: both, combination });
    const results = [anEvaluation('BC01', 'C1', 'notAcquired'), anEvaluation('BC02', 'C1', 'acquired')];
    expect(evidenceOf(results).statusOf('C1')).toBe(mode === 'all' ? 'failed' : 'acquired');
    expect(evidenceOf(results.slice(0, 1)).statusOf('C1')).toBe(mode === 'all' ? 'failed' : 'open');
  });

  it('owes nothing to an assessment that does not cover it, nor to one that is unknown', () => {
    const { statusOf } = compileEvidence(certification)([
      anEvaluation('BC02', 'C1', 'acquired'),
      anEvaluation('BC99', 'C1', 'acquired'),
    ]);
    expect([statusOf('C1'), statusOf('C99')]).toEqual(['open', 'open']);
  });

  it('is of one candidate, not of the one before', () => {
    const evidenceOf = compileEvidence(certification);
    const one = evidenceOf([anEvaluation('BC01', 'C1', 'acquired')]);
    expect([evidenceOf([]).statusOf('C1'), one.statusOf('C1')]).toEqual(['open', 'acquired']);
  });
});
