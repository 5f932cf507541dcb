import type { Assessment, Certification } from '../../src/domain/certification/certification.js';
import { aBloc, aCertification } from './a-certification.js';

const PROVENANCE = { assumed: 'for the test' };

export const SPANNING_CODE = 'RNCP90002';

const anAssessment = (code: string, covers: readonly string[], parts: Partial<Assessment> = {}): Assessment => ({
  ...{ code, title: `Épreuve ${code}`, form: 'project', mode: 'individual', covers, criteria: [] },
  ...{ provenance: PROVENANCE, ...parts },
});

/**
 * Three blocs of two competences, all of them required. The project E1 covers one of each of the first two blocs; E2 the
 * other of the first, E3 both of the second, and the case study E4 those of the third, marked as a whole from 10 on.
 */
export const aSpanningCertification = (): Certification =>
  aCertification({
    code: SPANNING_CODE,
    blocs: [
      aBloc('BC01', { codes: ['C1', 'C2'], title: 'Concevoir un projet de communication et en défendre la stratégie' }),
      aBloc('BC02', { codes: ['C3', 'C4'], title: 'Mettre en œuvre le projet, en mesurer les effets et les partager' }),
      aBloc('BC03', { codes: ['C5', 'C6'] }),
    ],
    assessments: [
      anAssessment('E1', ['C1', 'C3'], { title: 'Projet de fin d’études' }),
      anAssessment('E2', ['C2']),
      anAssessment('E3', ['C3', 'C4']),
      anAssessment('E4', ['C5', 'C6'], { marking: { of: 'assessment', passMark: 10 } }),
    ],
  });
