import { AuditEntry } from '../../src/audit/audit-entry.entity.js';
import type { Promotion } from '../../src/domain/statistics/promotions.js';
import type { PresentedSurvey } from '../../src/insertion-surveys/present-survey.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Client, ProblemBody } from '../support/client.js';

const PATH = 'certifications/RNCP31936/insertion-surveys';
const SURVEY = {
  ...{ year: 2021, months: 6, surveyed: 40, respondents: 30, neutralised: 5, employed: 20, inTargetJob: 15 },
  ...{ closedOn: '2022-06-30', method: 'Courriel, puis téléphone' },
};

describe('A survey among holders', () => {
  let application: TestApplication;
  let secretary: Client;
  const list = () => secretary.must(secretary.get<PresentedSurvey[]>(PATH));
  const record = (changes: object = {}) =>
    secretary.put<PresentedSurvey & ProblemBody>(PATH, { ...SURVEY, ...changes });

  beforeAll(async () => {
    application = await startTestApplication();
    secretary = await application.signIn('secretary', 'Sacha Secrétaire');
  });

  afterAll(() => application.stop());

  it('is recorded with its rates, and makes its year a promotion', async () => {
    const { status, body } = await record();
    expect(status).toBe(200);
    expect(body).toMatchObject({ ...SURVEY, version: 1, certificationCode: 'RNCP31936' });
    expect(body.rates).toEqual({
      response: { part: 30, of: 40, percent: 75 },
      overall: { part: 20, of: 25, percent: 80 },
      inTargetJob: { part: 15, of: 25, percent: 60 },
    });
    const promotions = await secretary.must(secretary.get<Promotion[]>('certifications/RNCP31936/promotions'));
    expect(promotions.map(({ year, certified }) => [year, certified])).toEqual([[2021, 0]]);
  });

  it('takes other figures on the version seen alone, and is in the journal', async () => {
    const [survey] = await list();
    expect(await record({ employed: 21 })).toMatchObject({ status: 409, body: { code: 'staleVersion' } });
    expect(await record({ employed: 21, version: survey!.version })).toMatchObject({
      status: 200,
      body: { version: 2 },
    });
    const entries = await application.database.read((reading) =>
      reading.find(AuditEntry, { where: { subjectId: survey!.id }, order: { sequence: 'ASC' } }),
    );
    expect(entries.map(({ action, actorName }) => [action, actorName])).toEqual([
      ['insertionSurvey.recorded', 'Sacha Secrétaire'],
      ['insertionSurvey.changed', 'Sacha Secrétaire'],
    ]);
    expect(entries[1]!.after).toEqual({ employed: 21 });
  });

  it('is one for each promotion and moment, however many record it at the same time', async () => {
    const answers = await Promise.all(
      [1, 2, 3].map((surveyed) => record({ months: 24, closedOn: '2023-02-01', surveyed })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([422, 422, 422]);
    const twoYears = { months: 24, closedOn: '2023-02-01' };
    const possible = await Promise.all([40, 41, 42].map((surveyed) => record({ ...twoYears, surveyed })));
    expect(possible.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect((await list()).map(({ year, months }) => [year, months])).toEqual([
      [2021, 6],
      [2021, 24],
    ]);
  });

  it.each([
    ['insertionFiguresDisagree', { respondents: 41 }],
    ['insertionFiguresDisagree', { neutralised: 11 }],
    ['insertionFiguresDisagree', { inTargetJob: 21 }],
    ['surveyTooEarly', { closedOn: '2021-06-30' }],
    ['surveyTooEarly', { months: 24, closedOn: '2022-12-31' }],
    ['surveyInFuture', { closedOn: '2023-06-16' }],
    ['invalidInput', { months: 12 }],
    ['invalidInput', { surveyed: -1 }],
    ['invalidInput', { surveyed: 1.5 }],
    ['invalidInput', { surveyed: null }],
    ['invalidInput', { year: 1 }],
    ['invalidInput', { closedOn: '2022-02-30' }],
    ['invalidInput', { name: 'Zoé Dupont' }],
  ])('is refused, %s, with %j, and nothing is written', async (code, changes) => {
    const before = await list();
    expect(await record({ version: 2, ...changes })).toMatchObject({ status: 422, body: { code } });
    expect(await list()).toEqual(before);
  });

  it('is of a certification that there is', async () => {
    const answer = await secretary.put<ProblemBody>('certifications/RNCP0/insertion-surveys', SURVEY);
    expect([answer.status, answer.body.code]).toEqual([404, 'notFound']);
    expect((await secretary.get('certifications/RNCP0/insertion-surveys')).status).toBe(404);
  });

  it('is removed on the version seen', async () => {
    const [survey] = await list();
    const path = `insertion-surveys/${survey!.id}`;
    expect((await secretary.delete(`${path}?version=1`)).status).toBe(409);
    expect((await secretary.delete(`${path}?version=${survey!.version}`)).status).toBe(204);
    expect((await secretary.delete(`${path}?version=${survey!.version}`)).status).toBe(404);
    expect((await list()).map(({ months }) => months)).toEqual([24]);
  });
});
