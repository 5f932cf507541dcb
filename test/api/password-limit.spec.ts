import { randomUUID } from 'node:crypto';
import { appointJury, planSession } from '../support/a-session.js';
import { PASSWORD, startTestApplication, type TestApplication } from '../support/application.js';
import type { Answer, Client, ProblemBody } from '../support/client.js';

/** Read as whole before the password is; which session it rectifies is not looked at until the password is right. */
const RECTIFICATION = {
  ...{ ground: 'other', reason: 'Relecture.', decidedBy: 'Le jury', decidedOn: '2023-06-15', seen: '0'.repeat(64) },
  changes: [{ candidacyId: randomUUID(), wordsForCandidate: 'Rien ne change.' }],
};

describe('a password asked for again at sealing and at rectifying', () => {
  let application: TestApplication;

  beforeEach(async () => {
    application = await startTestApplication();
  });

  afterEach(() => application.stop());

  /** A president, and what asks to seal the session they preside over. */
  async function presiding(): Promise<{
    president: Client;
    sessionId: string;
    seal: (password: string) => Promise<string>;
  }> {
    const secretary = await application.signIn('secretary');
    const president = await application.signIn('president');
    const { id: sessionId } = await planSession(application, secretary);
    await appointJury(secretary, sessionId, president);
    const seal = async (password: string): Promise<string> =>
      (await president.post<ProblemBody>(`jury-sessions/${sessionId}/seal`, { password })).body.code;
    return { president, sessionId, seal };
  }

  it('cannot be guessed from a borrowed browser: after ten refusals, no further attempt is looked at', async () => {
    const { president, sessionId, seal } = await presiding();
    for (let n = 0; n < 10; n += 1) expect(await seal(`guess ${n}`)).toBe('wrongPassword');
    expect(await seal(PASSWORD)).toBe('tooManyAttempts');
    const page = await president.submit(`/sessions/${sessionId}/sceller`, { password: PASSWORD });
    expect(page.status).toBe(429);
  });

  it('cannot be guessed by rectifying either, in the API or on the page', async () => {
    const { president, sessionId } = await presiding();
    const path = `jury-sessions/${sessionId}/rectifications`;
    const rectify = async (password: string): Promise<string> =>
      (await president.post<ProblemBody>(path, { ...RECTIFICATION, password })).body.code;
    for (let n = 0; n < 10; n += 1) expect(await rectify(`guess ${n}`)).toBe('wrongPassword');
    expect(await rectify(PASSWORD)).toBe('tooManyAttempts');
    const page = await president.submit(`/sessions/${sessionId}/rectifications`, { password: PASSWORD });
    expect(page.status).toBe(429);
  });

  it('is limited for that person alone', async () => {
    const [one, other] = [await presiding(), await presiding()];
    for (let n = 0; n < 11; n += 1) await one.seal(`guess ${n}`);
    expect(await other.seal(PASSWORD)).toBe('wrongState');
  });

  it('may be given as often as one likes while something else is what is refused', async () => {
    const { seal } = await presiding();
    for (let n = 0; n < 15; n += 1) expect(await seal(PASSWORD)).toBe('wrongState');
  });

  it('and e-mail after e-mail cannot be tried from one address', async () => {
    const visitor = application.visitor();
    const tryOne = (n: number): Promise<Answer<ProblemBody>> =>
      visitor.post<ProblemBody>('session', { email: `someone.${n}@exemple.fr`, password: 'guess' });
    for (let n = 0; n < 100; n += 1) expect((await tryOne(n)).status).toBe(401);
    expect((await tryOne(100)).body.code).toBe('tooManyAttempts');
  });
});
