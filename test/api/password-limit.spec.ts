import { randomUUID } from 'node:crypto';
import { PASSWORD, startTestApplication, type TestApplication } from '../support/application.js';
import type { Answer, Client, ProblemBody } from '../support/client.js';

describe('a password asked for again at sealing', () => {
  let application: TestApplication;

  beforeEach(async () => {
    application = await startTestApplication();
  });

  afterEach(() => application.stop());

  const seal = (president: Client, password: string): Promise<Answer<ProblemBody>> =>
    president.post<ProblemBody>(`jury-sessions/${randomUUID()}/seal`, { password });

  it('cannot be guessed from a borrowed browser: after ten refusals, no further attempt is looked at', async () => {
    const president = await application.signIn('president');
    for (let n = 0; n < 10; n += 1) expect((await seal(president, `guess ${n}`)).body.code).toBe('notFound');
    expect((await seal(president, PASSWORD)).body.code).toBe('tooManyAttempts');
    const page = await president.submit(`/sessions/${randomUUID()}/sceller`, { password: PASSWORD });
    expect(page.status).toBe(429);
  });

  it('is limited for that person alone', async () => {
    const [one, other] = [await application.signIn('president'), await application.signIn('president')];
    for (let n = 0; n < 11; n += 1) await seal(one, `guess ${n}`);
    expect((await seal(other, PASSWORD)).body.code).toBe('notFound');
  });

  it('and e-mail after e-mail cannot be tried from one address', async () => {
    const visitor = application.visitor();
    const tryOne = (n: number): Promise<Answer<ProblemBody>> =>
      visitor.post<ProblemBody>('session', { email: `someone.${n}@exemple.fr`, password: 'guess' });
    for (let n = 0; n < 100; n += 1) expect((await tryOne(n)).status).toBe(401);
    expect((await tryOne(100)).body.code).toBe('tooManyAttempts');
  });
});
