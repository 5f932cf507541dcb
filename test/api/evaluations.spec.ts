import type { Enrollment } from '../../src/enrollments/enrollment.entity.js';
import type { HistoryEntry } from '../../src/evaluations/evaluation-history.js';
import type { PresentedEvaluation } from '../../src/evaluations/present-evaluation.js';
import type { PageOf } from '../../src/http/page-query.dto.js';
import { registerEnrolled } from '../support/a-candidate.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Answer, Client, ProblemBody } from '../support/client.js';

const NOBODY = '00000000-0000-4000-8000-000000000000';

describe('an evaluation', () => {
  let application: TestApplication;
  let secretary: Client;
  let enrollment: Enrollment;

  beforeAll(async () => {
    application = await startTestApplication();
    secretary = await application.signIn('secretary', 'Sacha Secrétaire');
  });

  beforeEach(async () => {
    enrollment = await registerEnrolled(secretary);
  });

  afterAll(() => application.stop());

  const put = (place: string, body: object): Promise<Answer<PresentedEvaluation & ProblemBody>> =>
    secretary.put(`enrollments/${enrollment.id}/evaluations/${place}`, body);
  const clear = (place: string, version: number): Promise<Answer<ProblemBody | null>> =>
    secretary.delete(`enrollments/${enrollment.id}/evaluations/${place}?version=${version}`);
  const list = async (): Promise<readonly PresentedEvaluation[]> => {
    const path = `enrollments/${enrollment.id}/evaluations`;
    return (await secretary.must(secretary.get<{ items: PresentedEvaluation[] }>(path))).items;
  };
  const history = (query = ''): Promise<PageOf<HistoryEntry>> =>
    secretary.must(secretary.get<PageOf<HistoryEntry>>(`enrollments/${enrollment.id}/evaluations/history${query}`));

  it('says who recorded it and when, who assessed, and with what comment', async () => {
    const told = { assessor: 'M. Diallo', assessedOn: '2023-05-30', comment: 'Bien vu.\nÀ creuser <b>' };
    const { status, body } = await put('E1/C1', { result: 'acquired', version: 0, ...told });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      ...{ enrollmentId: enrollment.id, assessment: 'E1', competence: 'C1', result: 'acquired', version: 1, ...told },
      ...{ recordedBy: secretary.account.accountId, recorderName: 'Sacha Secrétaire' },
      ...{ recordedAt: '2023-06-15T07:00:00.000Z', attempt: 1, sealedInSession: null },
    });
    expect(await list()).toEqual([body]);
  });

  it.each(['acquired', 'notAcquired', 'absentJustified', 'absentUnjustified', 'exempted'])(
    'may be %s',
    async (result) => {
      expect(await put('E2/C4', { result, version: 0 })).toMatchObject({ status: 200, body: { result } });
    },
  );

  it('is changed on the version seen, keeping what is not sent', async () => {
    await put('E1/C1', { result: 'notAcquired', version: 0, assessor: 'M. Diallo', comment: 'À revoir' });
    expect((await put('E1/C1', { result: 'acquired', version: 1, comment: null })).body).toMatchObject({
      ...{ result: 'acquired', version: 2, assessor: 'M. Diallo', comment: null },
    });
    expect(await put('E1/C1', { result: 'exempted', version: 1 })).toMatchObject({
      status: 409,
      body: {
        code: 'staleVersion',
        facts: { yours: { result: 'exempted', version: 1 }, current: { result: 'acquired', version: 2 } },
      },
    });
  });

  it('recorded again as it is changes nothing and leaves no trace', async () => {
    await put('E1/C1', { result: 'acquired', version: 0 });
    expect((await put('E1/C1', { result: 'acquired', version: 1 })).body).toMatchObject({ version: 1 });
    expect((await history()).total).toBe(1);
  });

  it('is recorded once by two who saw nothing there', async () => {
    const results = ['acquired', 'notAcquired', 'exempted'];
    const answers = await Promise.all(results.map((result) => put('E1/C1', { result, version: 0 })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const recorded = answers.find(({ status }) => status === 200);
    expect(await list()).toEqual([recorded?.body]);
  });

  it('is cleared on the version seen, and that version is never given again', async () => {
    await put('E1/C1', { result: 'acquired', version: 0 });
    expect(await clear('E1/C1', 7)).toMatchObject({ status: 409, body: { code: 'staleVersion' } });
    expect((await clear('E1/C1', 1)).status).toBe(204);
    expect(await list()).toEqual([]);
    expect((await clear('E1/C1', 0)).status).toBe(204);
    const { body } = await put('E1/C1', { result: 'notAcquired', version: 0 });
    expect(body.version).toBeGreaterThan(1);
    expect(await put('E1/C1', { result: 'acquired', version: 1 })).toMatchObject({
      status: 409,
      body: { facts: { current: { result: 'notAcquired', version: body.version } } },
    });
  });

  it('keeps its whole history, the newest first, in pages', async () => {
    await put('E1/C1', { result: 'absentJustified', version: 0 });
    await put('E1/C1', { result: 'acquired', version: 1, comment: 'Rattrapé' });
    await clear('E1/C1', 2);
    const { items, total } = await history();
    expect(total).toBe(3);
    const steps = items.map(({ changes }) => [changes[0]?.before.result, changes[0]?.after.result]);
    expect(steps).toEqual([
      ['acquired', null],
      ['absentJustified', 'acquired'],
      [null, 'absentJustified'],
    ]);
    expect(items[1]).toMatchObject({
      ...{ actorName: 'Sacha Secrétaire', at: '2023-06-15T07:00:00.000Z' },
      changes: [{ assessment: 'E1', competence: 'C1', after: { comment: 'Rattrapé' } }],
    });
    expect((await history('?size=1&page=3')).items).toEqual([items[2]]);
  });

  it.each([
    ['an assessment that does not exist', 'E99/C1', 'assessment', 'unknownAssessment'],
    ['a competence that does not exist', 'E1/C99', 'competence', 'unknownCompetence'],
    ['a competence that the assessment does not cover', 'E1/C4', 'competence', 'notCovered'],
  ])('is refused for %s', async (_what, place, path, code) => {
    expect(await put(place, { result: 'acquired', version: 0 })).toMatchObject({
      status: 422,
      body: { code: 'invalidInput', facts: { faults: [{ path, code }] } },
    });
    expect(await list()).toEqual([]);
  });

  it.each([
    ['result', 'perfect'],
    ['result', null],
    ['version', -1],
    ['version', 'x'],
    ['assessedOn', '2023-06-31'],
    ['assessedOn', '2023-06-16'],
    ['assessor', 'x'.repeat(301)],
    ['comment', 'a\u0000b'],
    ['recorderName', 'somebody else'],
  ])('is refused when %s is %j', async (field, value) => {
    const { status, body } = await put('E1/C1', { result: 'acquired', version: 0, [field]: value });
    expect(status).toBe(422);
    expect(new Set((body.facts.faults as { path: string }[]).map(({ path }) => path))).toEqual(new Set([field]));
  });

  it('is not found for nobody', async () => {
    const path = `enrollments/${NOBODY}/evaluations`;
    const answers = [
      await secretary.get<ProblemBody>(path),
      await secretary.get<ProblemBody>(`${path}/history`),
      await secretary.put<ProblemBody>(`${path}/E1/C1`, { result: 'acquired', version: 0 }),
      await secretary.delete<ProblemBody>(`${path}/E1/C1?version=0`),
    ];
    for (const answer of answers) expect(answer).toMatchObject({ status: 404, body: { code: 'notFound' } });
  });

  it.each(['president', 'juryMember', 'candidate'] as const)('is not for a %s outside their sessions', async (role) => {
    const client = await application.signIn(role);
    const path = `enrollments/${enrollment.id}/evaluations`;
    const cell = { enrollmentId: enrollment.id, assessment: 'E1', competence: 'C1', result: 'acquired', version: 0 };
    const answers = [
      await client.get<ProblemBody>(path),
      await client.get<ProblemBody>(`${path}/history`),
      await client.put<ProblemBody>(`${path}/E1/C1`, { result: 'acquired', version: 0 }),
      await client.delete<ProblemBody>(`${path}/E1/C1?version=0`),
      await client.put<ProblemBody>('evaluation-grids', { cells: [cell] }),
    ];
    for (const answer of answers) expect(answer).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    expect(await list()).toEqual([]);
  });
});
