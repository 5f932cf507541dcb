import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { openDeliberation, type OpenDeliberation } from '../support/a-deliberation.js';
import { findSession } from '../support/a-session.js';
import { PASSWORD, startTestApplication, type TestApplication } from '../support/application.js';
import type { Client, ProblemBody } from '../support/client.js';

describe('A request that nobody’s program would make', () => {
  let application: TestApplication;
  let secretary: Client;
  let president: Client;

  beforeAll(async () => {
    application = await startTestApplication();
    secretary = await application.signIn('secretary');
    president = await application.signIn('president');
  });

  afterAll(() => application.stop());

  /** As it is: fetch would put the path and the method right. */
  const status = (method: string, path: string): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(application.url);
      const sent = request({ hostname, port, method, path }, (answer) => {
        answer.resume().on('end', () => resolve(answer.statusCode));
      });
      sent.on('error', reject).end();
    });

  it.each([
    ['a character set we do not know', { 'content-type': 'application/json; charset=ebcdic' }, 415],
    ['a compression we do not know', { 'content-type': 'application/json', 'content-encoding': 'brainfuck' }, 415],
    ['a compression it does not have', { 'content-type': 'application/json', 'content-encoding': 'gzip' }, 400],
    ['XML', { 'content-type': 'application/xml' }, 422],
    ['a form in parts', { 'content-type': 'multipart/form-data; boundary=x' }, 422],
    ['no type at all', {}, 422],
  ])('is refused when it comes in %s', async (_what, headers, expected) => {
    const answer = await secretary.send('POST', '/api/v1/candidates', { body: '{}', headers });
    expect(answer.status).toBe(expected);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });

  it.each([
    ['HEAD', '/api/v1/accounts', 401],
    ['OPTIONS', '/api/v1/accounts', 404],
    ['OPTIONS', '*', 400],
    ['TRACE', '/api/v1/accounts', 404],
    ['PROPFIND', '/api/v1/accounts', 404],
    ['GET', '//api/v1/accounts', 404],
    ['GET', '/API/V1/ACCOUNTS', 401],
    ['GET', '/api/v1/accounts/', 401],
    ['GET', 'http://ailleurs.example/api/v1/accounts', 401],
    ['GET', '/api/v1/certifications/%E0%A4%A', 400],
    ['GET', '/api/v1/certifications/%ED%A0%80', 400],
    ['GET', '/api/v1/certifications/%252e%252e%252f', 401],
  ])('is answered plainly: %s %s', async (method, path, expected) => {
    expect(await status(method, path)).toBe(expected);
  });

  it.each([
    '/assets/../../package.json',
    '/assets/..%2f..%2fpackage.json',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/assets/%252e%252e%252f%252e%252e%252fpackage.json',
    '/assets/..\\..\\package.json',
    '/assets/fonts/../../../package.json',
    '/assets/%00',
    '/assets/%c0%ae%c0%ae/package.json',
    '/assets/css/',
    '/api/docs/..%2f..%2f..%2fpackage.json',
  ])('finds no file but those served: %s', async (path) => {
    expect(await status('GET', path)).toBe(404);
  });

  it('is an empty form where a page is sent nothing', async () => {
    const answer = await secretary.send('POST', '/candidats');
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('<form');
  });

  describe('for a record', () => {
    let one: OpenDeliberation;
    let other: OpenDeliberation;

    beforeAll(async () => {
      one = await openDeliberation(application, secretary, president);
      other = await openDeliberation(application, secretary, president);
    });

    it('whose name is no identifier is malformed, and not found where it is nobody’s', async () => {
      for (const id of ['1', 'x', '%27', `${randomUUID()}x`, 'null', '__proto__']) {
        for (const noun of ['candidates', 'enrollments', 'jury-sessions', 'certificates']) {
          expect((await secretary.get<ProblemBody>(`${noun}/${id}`)).body.code).toBe('malformedRequest');
        }
      }
      expect((await secretary.get<ProblemBody>(`candidates/${randomUUID()}`)).body.code).toBe('notFound');
      const inCapitals = await secretary.get<ProblemBody>(`candidates/${one.candidateIds[0]!.toUpperCase()}`);
      expect(inCapitals.body.code).toBe('notFound');
    });

    it('of another session finds nothing there, and changes nothing', async () => {
      const before = await findSession(secretary, other.sessionId);
      const [candidacyId] = other.candidacies as [string];
      const [{ id: memberId } = { id: '' }] = before.members.slice(1);
      const { id: ownMember } = (await findSession(secretary, one.sessionId)).members[1]!;
      const reason = 'Tutrice.';
      const recusal = { candidacyId, memberId, reason };
      const { id: recusalId } = await secretary.must(secretary.post<{ id: string }>(`${other.path}/recusals`, recusal));
      const { path } = one;
      const decision = { version: 0, blocs: [] };
      const present = { id: memberId, version: 2, present: false };
      const absent = { id: candidacyId, version: 1, attendance: 'absentJustified' };
      const answers = await Promise.all([
        secretary.patch<ProblemBody>(`${path}/members/${memberId}`, { version: 2, lastName: 'Autre' }),
        secretary.delete<ProblemBody>(`${path}/members/${memberId}?version=2`),
        secretary.patch<ProblemBody>(`${path}/candidacies/${candidacyId}`, { version: 1, rank: 1 }),
        president.get<ProblemBody>(`${path}/deliberations/${candidacyId}`),
        president.put<ProblemBody>(`${path}/deliberations/${candidacyId}`, decision),
        secretary.post<ProblemBody>(`${path}/recusals`, { candidacyId, memberId: ownMember, reason }),
        secretary.post<ProblemBody>(`${path}/recusals`, { candidacyId: one.candidacies[0], memberId, reason }),
        secretary.delete<ProblemBody>(`${path}/recusals/${recusalId}?version=1`),
        secretary.put<ProblemBody>(`${path}/attendance`, { members: [present] }),
        secretary.put<ProblemBody>(`${path}/attendance`, { candidacies: [absent] }),
      ]);
      expect(answers.map(({ status: answered, body }) => [answered, body.code])).toEqual(
        answers.map(() => [404, 'notFound']),
      );
      const after = await findSession(secretary, other.sessionId);
      expect({ ...after, recusals: [] }).toEqual(before);
      expect(after.recusals).toHaveLength(1);
    });

    it('with a list where one thing is expected decides nothing', async () => {
      const blocs = ['BC01', 'BC02', 'BC03', 'BC04'].map((bloc) => ({ bloc, outcome: 'validated' }));
      const decision = { version: 0, blocs, title: { outcome: 'full' } };
      const misshapen = [
        { ...decision, title: [{ outcome: 'full' }] },
        { ...decision, blocs: blocs.map((bloc) => ({ ...bloc, votes: [] })) },
        { ...decision, blocs: [blocs] },
      ];
      const path = `${one.path}/deliberations/${one.candidacies[0]}`;
      for (const body of misshapen) {
        expect((await president.put<ProblemBody>(path, body)).body.code).toBe('invalidInput');
      }
      expect((await president.get<{ decision: unknown }>(path)).body.decision).toBeNull();
    });
  });

  it('with a cookie planted before signing in gets another, and the planted one is worth nothing', async () => {
    const victim = await application.signIn('secretary');
    const cookieOf = async (headers: Record<string, string>): Promise<string> => {
      const body = JSON.stringify({ email: victim.account.email, password: PASSWORD });
      const sent = { body, headers: { 'content-type': 'application/json', ...headers } };
      const answer = await application.visitor().send('POST', '/api/v1/session', sent);
      return answer.headers.getSetCookie()[0]?.split(';', 1)[0] ?? '';
    };
    const isSignedIn = async (cookie: string): Promise<boolean> =>
      (await application.visitor().send('GET', '/api/v1/session', { headers: { cookie } })).status === 200;
    const planted = await cookieOf({});
    const fresh = await cookieOf({ cookie: planted });
    expect(fresh).not.toBe(planted);
    expect([await isSignedIn(planted), await isSignedIn(fresh)]).toEqual([false, true]);
    for (const forged of ['delibloc=s%3Aabc.def', 'delibloc=%00', 'delibloc=%E0', `${fresh}x`, 'delibloc=']) {
      expect(await isSignedIn(forged)).toBe(false);
    }
  });
});
