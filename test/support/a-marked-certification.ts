import { LoadCertifications } from '../../src/certifications/load-certifications.js';
import type { Assessment, Certification } from '../../src/domain/certification/certification.js';
import { aBloc, aCertification } from './a-certification.js';
import type { TestApplication } from './application.js';

const PROVENANCE = { assumed: 'for the test' };

export const MARKED_CODE = 'RNCP90001';

const anAssessment = (code: string, covers: readonly string[], parts: Partial<Assessment> = {}): Assessment => ({
  ...{ code, title: `Épreuve ${code}`, form: 'written', mode: 'individual', covers, criteria: [] },
  ...{ provenance: PROVENANCE, ...parts },
});

/**
 * Bloc 1 has a written exam whose competences are marked one by one (E1, from 10 on) and a case study marked as a whole
 * (E2, from 8 on, for both its competences); bloc 2 an oral that is not marked (E3).
 */
export const aMarkedCertification = (parts: Partial<Certification> = {}): Certification =>
  aCertification({
    code: MARKED_CODE,
    blocs: [aBloc('BC01', { codes: ['C1', 'C2', 'C3', 'C4'] }), aBloc('BC02', { codes: ['C5', 'C6'] })],
    assessments: [
      anAssessment('E1', ['C1', 'C2'], { marking: { of: 'competences', passMark: 10 } }),
      anAssessment('E2', ['C3', 'C4'], { marking: { of: 'assessment', passMark: 8 } }),
      anAssessment('E3', ['C5', 'C6']),
    ],
    ...parts,
  });

export async function loadMarked(application: TestApplication, parts: Partial<Certification> = {}): Promise<void> {
  await application.nest.get(LoadCertifications).load(aMarkedCertification(parts));
}
