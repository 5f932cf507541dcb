import type { Candidate } from '../../src/candidates/candidate.entity.js';
import type { Enrollment } from '../../src/enrollments/enrollment.entity.js';
import type { GridCell } from '../../src/evaluations/evaluation.dto.js';
import type { Client } from './client.js';

let registered = 0;

/** What is sent to register a person; each has a birth day of their own, so that nobody is taken for another. */
export const aCandidate = (given: Record<string, unknown> = {}): Record<string, unknown> => {
  registered += 1;
  const birthDay = new Date(Date.UTC(1980, 0, registered)).toISOString().slice(0, 10);
  return { firstNames: 'Yanis', birthName: 'Benali', birthDay, birthPlace: 'Lyon (Rhône)', ...given };
};

/** What is sent to enroll: by default on the whole of RNCP31936, by continuing training, since September 2022. */
export const anEnrollment = (given: Record<string, unknown> = {}): Record<string, unknown> => ({
  ...{ certification: 'RNCP31936', accessRoute: 'FC', enrolledOn: '2022-09-01' },
  ...given,
});

/** One cell of a grid: competence C1 of RNCP31936 at its assessment, acquired, nothing recorded before. */
export const aCell = (enrollmentId: string, given: Partial<GridCell> = {}): GridCell => ({
  ...{ enrollmentId, assessment: 'E1', competence: 'C1', result: 'acquired', version: 0 },
  ...given,
});

export function register(secretary: Client, given: Record<string, unknown> = {}): Promise<Candidate> {
  return secretary.must(secretary.post<Candidate>('candidates', aCandidate(given)));
}

/** A new person, enrolled. */
export async function registerEnrolled(secretary: Client, given: Record<string, unknown> = {}): Promise<Enrollment> {
  const { id } = await register(secretary);
  return secretary.must(secretary.post<Enrollment>(`candidates/${id}/enrollments`, anEnrollment(given)));
}
