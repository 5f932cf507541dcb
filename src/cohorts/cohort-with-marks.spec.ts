import { aCertification } from '../../test/support/a-certification.js';
import { aCertificationWithMarks } from '../../test/support/a-certification-with-marks.js';
import { findCohortFaults } from './check-cohort.js';
import type { Cohort } from './cohort.js';
import { evaluateCandidates } from './outcomes.js';

const certification = aCertificationWithMarks();

const aCohort = (...candidates: object[]): Cohort => ({
  ...{ format: 'delibloc-cohort/1', certification: 'RNCP00001', sessionDate: '2023-06-15' },
  candidates: candidates.map((parts, index) => ({ ref: `A${index}`, accessRoute: 'FC', ...parts })),
});

function outcomesOf(candidate: object) {
  const cohort = aCohort(candidate);
  expect(findCohortFaults(cohort, { certification })).toEqual([]);
  const [one] = [...evaluateCandidates(cohort, certification)];
  return one!.blocs;
}

const outcomes = (candidate: object) => Object.values(outcomesOf(candidate)).map(({ outcome }) => outcome);
/** (2 × 9,5 + 11) / 3 is 10 exactly. */
const JUST = {
  marks: { E1: 10, E2: 9.5, E3: 11, C7: 12 },
  competences: { C5: 'acquired', C6: 'acquired' },
};

describe('A cohort with marks', () => {
  it('has its blocs validated by marks, a mean, an assessment passed and a prerequisite', () => {
    expect(outcomes(JUST)).toEqual(['validated', 'validated', 'validated']);
  });

  it.each<[string, object, string[]]>([
    [
      'a hundredth short of the mean',
      { marks: { ...JUST.marks, E3: 10.99 } },
      ['validated', 'notValidated', 'validated'],
    ],
    [
      'a mark below the floor',
      { marks: { ...JUST.marks, E2: 20, E3: 5.99 } },
      ['validated', 'notValidated', 'validated'],
    ],
    ['an absence in the mean', { marks: { ...JUST.marks, E3: 'absent' } }, ['validated', 'notValidated', 'validated']],
    ['an exemption in the mean', { marks: { E1: 10, E2: 10, E3: 'exempted' } }, ['validated', 'validated', 'open']],
    ['the prerequisite missed', { marks: { ...JUST.marks, E1: 9.99 } }, ['notValidated', 'notValidated', 'validated']],
    [
      'the prerequisite missed, but held',
      { marks: { ...JUST.marks, E1: 9.99 }, awards: [{ bloc: 'BC01', awardedOn: '2022-06-15' }] },
      ['held', 'validated', 'validated'],
    ],
    ['a mark yet to come', { marks: { E1: 10, E2: 5 } }, ['validated', 'notValidated', 'open']],
    ['a mark that can still make the mean', { marks: { E1: 10, E2: 6 } }, ['validated', 'open', 'open']],
    [
      'the assessment failed',
      { competences: { C5: 'acquired', C6: 'absent' } },
      ['validated', 'notValidated', 'validated'],
    ],
    [
      'the assessment failed, whatever its competences',
      { assessments: { E4P2: 'notAcquired' } },
      ['validated', 'notValidated', 'validated'],
    ],
    ['a competence below its pass mark', { marks: { C7: 11.99, C8: 9.99 } }, ['open', 'open', 'notValidated']],
    ['another acquired by its mark', { marks: { C7: 'absent', C8: 10 } }, ['open', 'open', 'validated']],
  ])('is judged with %s', (_, parts, expected) => {
    expect(outcomes({ ...JUST, ...parts })).toEqual(expected);
  });

  it('tells the facts of conditions where there are some', () => {
    const { BC01, BC02 } = outcomesOf({ ...JUST, marks: { ...JUST.marks, E1: 8.5, E3: 5 } });
    expect(BC01).toMatchObject({ acquired: 0, required: 1, missingCount: 1 });
    expect(BC01?.conditions).toMatchObject([{ kind: 'mark', code: 'E1', atLeast: 10, mark: 8.5, status: 'failed' }]);
    expect(BC02?.conditions).toMatchObject([
      { kind: 'mean', status: 'failed', mean: 8, pointsShort: 6, belowFloor: ['E3'] },
      { kind: 'passed', status: 'acquired', assessmentCode: 'E4P2' },
      { kind: 'validated', status: 'failed', blocCode: 'BC01' },
    ]);
  });
});

describe('A cohort with marks is refused', () => {
  const faultsOf = (candidate: object, of = certification) =>
    findCohortFaults(aCohort(candidate), { certification: of }).map(({ path, message }) => `${path}: ${message}`);

  it.each<[string, object, string]>([
    ['for a code that has none', { marks: { C5: 12 } }, 'marks.C5: nothing of this code is marked'],
    [
      'for a competence of an assessment marked as a whole',
      { marks: { C1: 12 } },
      'marks.C1: nothing of this code is marked',
    ],
    ...[20.01, -1, 9.995, '12', null, 'acquired'].map((mark): [string, object, string] => [
      `for ${JSON.stringify(mark)}`,
      { marks: { E1: mark } },
      'marks.E1: must be a mark from 0 to 20 with two decimals at most, absent or exempted',
    ]),
    [
      'for what is said twice',
      { marks: { C7: 12 }, competences: { C7: 'acquired' } },
      'competences.C7: already in marks',
    ],
    ['for an unknown assessment', { assessments: { E9: 'acquired' } }, 'assessments.E9: unknown assessment'],
    [
      'for an unknown result',
      { assessments: { E4P2: 12 } },
      'assessments.E4P2: must be one of acquired, notAcquired, absent, exempted',
    ],
  ])('%s', (_, parts, fault) => {
    expect(faultsOf(parts)).toEqual([`candidates[0].${fault}`]);
  });

  it('where the certification marks nothing and asks for no assessment', () => {
    expect(faultsOf({ marks: { E1: 12 }, assessments: { E2: 'acquired' } }, aCertification())).toEqual([
      'candidates[0].marks: nothing is marked in this certification',
      'candidates[0].assessments: no rule of this certification asks for an assessment',
    ]);
  });
});
