import type { Assessment, Certification } from '../../src/domain/certification/certification.js';
import type { Rule } from '../../src/domain/rules/rule.js';
import { aBloc, aCertification } from './a-certification.js';

const PROVENANCE = { assumed: 'for the test' };

const anAssessment = (
  code: string,
  covers: readonly string[],
  markedOf?: 'competences' | 'assessment',
): Assessment => ({
  ...{ code, title: `Épreuve ${code}`, form: 'oral', mode: 'individual', covers, criteria: [] },
  ...(markedOf && { marking: { of: markedOf, passMark: 10 } }),
  provenance: PROVENANCE,
});

const aBlocWith = (code: string, codes: readonly string[], rule: Rule) =>
  aBloc(code, { codes, validation: { rule, provenance: PROVENANCE } });

/**
 * A certification with every kind of condition. BC01: 10 at E1. BC02: BC01 before, C5 acquired, E4P2 passed, and a mean of
 * 10 of E2 (twice) and E3, no mark below 6. BC03: C8 acquired, or 12 at C7; both are marked at E5.
 */
export function aCertificationWithMarks(): Certification {
  const mean = [
    { of: 'E2', coefficient: 2 },
    { of: 'E3', coefficient: 1 },
  ];
  return aCertification({
    blocs: [
      aBlocWith('BC01', ['C1', 'C2'], { all: [{ mark: 'E1', atLeast: 10 }] }),
      aBlocWith('BC02', ['C3', 'C4', 'C5', 'C6'], {
        all: ['C5', { mean, atLeast: 10, floor: 6 }, { passed: 'E4P2' }, { validated: 'BC01' }],
      }),
      aBlocWith('BC03', ['C7', 'C8'], { any: ['C8', { mark: 'C7', atLeast: 12 }] }),
    ],
    assessments: [
      anAssessment('E1', ['C1', 'C2'], 'assessment'),
      anAssessment('E2', ['C3'], 'assessment'),
      anAssessment('E3', ['C4'], 'assessment'),
      anAssessment('E4P1', ['C5']),
      anAssessment('E4P2', ['C6']),
      anAssessment('E5', ['C7', 'C8'], 'competences'),
    ],
  });
}
