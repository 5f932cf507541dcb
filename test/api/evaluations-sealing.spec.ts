import { randomUUID } from 'node:crypto';
import type { Enrollment } from '../../src/enrollments/enrollment.entity.js';
import { Evaluation } from '../../src/evaluations/evaluation.entity.js';
import type { PresentedEvaluation } from '../../src/evaluations/present-evaluation.js';
import { resultsOf } from '../../src/evaluations/results.js';
import { type SealedPresentation, sealEvaluations } from '../../src/evaluations/seal-evaluations.js';
import { aCell, registerEnrolled } from '../support/a-candidate.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Answer, Client, ProblemBody } from '../support/client.js';

/** Of RNCP31936: E5 covers C21 of BC01; E1 covers C1 of BC02; E8 covers C26 of BC03. */
describe('evaluations that a sealed session rests on', () => {
  let application: TestApplication;
  let secretary: Client;
  let enrollment: Enrollment;
  let sessionId: string;

  beforeAll(async () => {
    application = await startTestApplication();
    secretary = await application.signIn('secretary');
  });

  beforeEach(async () => {
    enrollment = await registerEnrolled(secretary);
    sessionId = randomUUID();
  });

  afterAll(() => application.stop());

  const put = (place: string, result: string, version: number): Promise<Answer<PresentedEvaluation & ProblemBody>> =>
    secretary.put(`enrollments/${enrollment.id}/evaluations/${place}`, { result, version });
  const seal = (decided: Omit<SealedPresentation, 'enrollmentId'>, id = sessionId): Promise<void> =>
    application.database.write(secretary.account, (writing) =>
      sealEvaluations(writing, id, [{ enrollmentId: enrollment.id, ...decided }]),
    );
  const rows = (): Promise<Evaluation[]> =>
    application.database.read((reading) =>
      reading.find(Evaluation, {
        where: { enrollmentId: enrollment.id },
        order: { competenceCode: 'ASC', attempt: 'ASC' },
      }),
    );
  const results = async (): Promise<(string | null)[]> => {
    const found = await application.database.read((reading) => resultsOf(reading, [enrollment.id]));
    return found.get(enrollment.id)!.map(({ competenceCode, result }) => `${competenceCode} ${result}`);
  };

  it('change no more in a bloc it validated, recorded or not', async () => {
    await put('E5/C21', 'acquired', 0);
    await seal({ presented: ['BC01'], validated: ['BC01'] });
    const places = [
      ['E5/C21', 1],
      ['E6/C22', 0],
    ] as const;
    for (const [place, version] of places) {
      expect(await put(place, 'notAcquired', version)).toMatchObject({
        status: 409,
        body: { code: 'sessionSealed', facts: { cells: [{ bloc: 'BC01', sessionId }] } },
      });
    }
    const cleared = await secretary.delete<ProblemBody>(`enrollments/${enrollment.id}/evaluations/E5/C21?version=1`);
    expect(cleared).toMatchObject({ status: 409, body: { code: 'sessionSealed' } });
    expect(await results()).toEqual(['C21 acquired']);
  });

  it('stay as they were where the bloc was not validated: what is recorded next is another attempt', async () => {
    await put('E1/C1', 'notAcquired', 0);
    await seal({ presented: ['BC02'], validated: [] });
    const { status, body } = await put('E1/C1', 'acquired', 1);
    expect(status).toBe(200);
    expect(body).toMatchObject({ attempt: 2, version: 2, sealedInSession: null });
    expect(await rows()).toMatchObject([
      { result: 'notAcquired', attempt: 1, version: 1, sealedInSession: sessionId },
      { result: 'acquired', attempt: 2, version: 2, sealedInSession: null },
    ]);
    expect(await results()).toEqual(['C1 acquired']);
    expect((await put('E1/C1', 'exempted', 1)).status).toBe(409);
    expect((await put('E1/C1', 'exempted', 2)).body).toMatchObject({ attempt: 2, version: 3 });
  });

  it('may be cleared for another attempt, and keep their ground', async () => {
    await put('E1/C1', 'notAcquired', 0);
    await seal({ presented: ['BC02'], validated: [] });
    await secretary.must(secretary.delete(`enrollments/${enrollment.id}/evaluations/E1/C1?version=1`));
    expect(await results()).toEqual([]);
    expect((await rows())[0]).toMatchObject({ result: 'notAcquired', sealedInSession: sessionId });
    expect((await put('E1/C1', 'acquired', 0)).body).toMatchObject({ attempt: 2, version: 3 });
  });

  it('recorded again as they are make no other attempt', async () => {
    await put('E1/C1', 'notAcquired', 0);
    await seal({ presented: ['BC02'], validated: [] });
    expect((await put('E1/C1', 'notAcquired', 1)).body).toMatchObject({ attempt: 1, version: 1 });
    expect(await rows()).toHaveLength(1);
  });

  it('are those of the blocs presented, not others', async () => {
    await put('E1/C1', 'acquired', 0);
    await put('E8/C26', 'acquired', 0);
    await seal({ presented: ['BC02'], validated: ['BC02'] });
    expect(await rows()).toMatchObject([
      { competenceCode: 'C1', sealedInSession: sessionId },
      { competenceCode: 'C26', sealedInSession: null },
    ]);
    expect((await put('E8/C26', 'notAcquired', 1)).status).toBe(200);
  });

  it('belong to the first session that was sealed; a later one seals the attempts made since', async () => {
    await put('E1/C1', 'notAcquired', 0);
    await put('E1/C2', 'acquired', 0);
    await seal({ presented: ['BC02'], validated: [] });
    await put('E1/C1', 'acquired', 1);
    const later = randomUUID();
    await seal({ presented: ['BC02'], validated: ['BC02'] }, later);
    expect((await rows()).map(({ sealedInSession }) => sealedInSession)).toEqual([sessionId, later, sessionId]);
    expect(await put('E1/C2', 'notAcquired', 1)).toMatchObject({ body: { facts: { cells: [{ sessionId: later }] } } });
  });

  it('of a validated bloc refuse a whole grid, with each cell concerned', async () => {
    await seal({ presented: ['BC01'], validated: ['BC01'] });
    const cells = [aCell(enrollment.id), aCell(enrollment.id, { assessment: 'E5', competence: 'C21' })];
    expect(await secretary.put('evaluation-grids', { cells })).toMatchObject({
      status: 409,
      body: { code: 'sessionSealed', facts: { cells: [{ competence: 'C21', bloc: 'BC01', sessionId }] } },
    });
    expect(await rows()).toEqual([]);
  });

  it('do not hold back a later enrollment of the same candidate', async () => {
    await seal({ presented: ['BC01'], validated: ['BC01'] });
    const again = { certification: 'RNCP31936', accessRoute: 'FC', enrolledOn: '2023-06-01' };
    const path = `candidates/${enrollment.candidateId}/enrollments`;
    enrollment = await secretary.must(secretary.post<Enrollment>(path, again));
    expect((await put('E5/C21', 'acquired', 0)).status).toBe(200);
  });
});
