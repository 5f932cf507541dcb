import { randomUUID } from 'node:crypto';
import type { Candidate } from '../../src/candidates/candidate.entity.js';
import type { PageOf } from '../../src/http/page-query.dto.js';
import type { InputFault } from '../../src/http/input-fault.js';
import { aCandidate, anEnrollment, register, registerEnrolled } from '../support/a-candidate.js';
import { aMember, appointJury, findSession, planSession } from '../support/a-session.js';
import { PASSWORD, startTestApplication, type TestApplication } from '../support/application.js';
import type { Answer, Client, ProblemBody } from '../support/client.js';

describe('What is sent in malice or by mistake', () => {
  let application: TestApplication;
  let administrator: Client;
  let secretary: Client;

  beforeAll(async () => {
    application = await startTestApplication();
    administrator = await application.signIn('administrator');
    secretary = await application.signIn('secretary');
  });

  afterAll(() => application.stop());

  const faultsIn = ({ status, body }: Answer<ProblemBody>): [number, string, string[]] => [
    status,
    body.code,
    ((body.facts.faults ?? []) as InputFault[]).map(({ path, code }) => `${path} ${code}`),
  ];
  const countOfCandidates = async () =>
    (await secretary.must(secretary.get<PageOf<Candidate>>('candidates?size=1'))).total;

  describe('as text', () => {
    it.each([
      ['NUL, which PostgreSQL cannot keep', 'Dup\u0000ont'],
      ['half a surrogate pair', 'Dup\ud83dont'],
      ['a control character', 'Dup\u001bont'],
      ['a line separator', 'Dup\u2028ont'],
      ['an override that writes it backwards', '\u202etnopuD'],
      ['an isolate', 'Dup\u2067ont'],
      ['nothing that can be seen', '\u200b\u200d'],
    ])('is refused where a name holds %s', async (_what, birthName) => {
      const before = await countOfCandidates();
      const refused = await secretary.post<ProblemBody>('candidates', aCandidate({ birthName }));
      expect(faultsIn(refused)).toEqual([422, 'invalidInput', ['birthName isPrintable']]);
      expect(await countOfCandidates()).toBe(before);
    });

    it.each([
      'שרה',
      'محمد',
      'Zoé #D$upont* "O\'Neil" <b>',
      '{{7*7}} ${7} %s',
      'Nguyễn',
      '👩‍🎓',
      "'); DROP TABLE candidate;--",
    ])('is kept as it is where it only looks strange: %s', async (birthName) => {
      const { id } = await register(secretary, { birthName });
      expect((await secretary.get<Candidate>(`candidates/${id}`)).body.birthName).toBe(birthName);
    });

    it('is as long as its characters, however they are composed or shown', async () => {
      const longest = '𝒜'.repeat(300);
      expect((await register(secretary, { birthName: longest })).birthName).toBe(longest);
      const tooLong = await secretary.post<ProblemBody>('candidates', aCandidate({ birthName: 'a\ufe0f'.repeat(300) }));
      expect(faultsIn(tooLong)).toEqual([422, 'invalidInput', ['birthName isLength']]);
    });

    it('may be letters that stand for whole sentences, and is searched by them', async () => {
      const { id } = await register(secretary, { firstNames: '\ufdfa'.repeat(300), birthName: '\ufdfa'.repeat(300) });
      const found = await secretary.get<PageOf<Candidate>>(`candidates?q=${encodeURIComponent('\ufdfa')}`);
      expect(found.body.items.map((one) => one.id)).toEqual([id]);
    });

    it('that no account or address can have is refused where one signs in, searches or asks for it', async () => {
      const visitor = application.visitor();
      const signIn = await visitor.post<ProblemBody>('session', { email: 'a\u0000@b.fr', password: 'x\ud800' });
      expect(faultsIn(signIn)).toEqual([422, 'invalidInput', ['email isPrintable', 'password isPrintable']]);
      expect(faultsIn(await secretary.get('candidates?q=%00'))).toEqual([422, 'invalidInput', ['q isPrintable']]);
      expect(faultsIn(await secretary.get('certifications/RNCP%00'))).toEqual([400, 'malformedRequest', []]);
    });

    it.each(['be%li', 'ben_li', '%', "x' OR '1'='1", 'x\\', '*'])('searches nothing but words: %s', async (q) => {
      await register(secretary, { birthName: 'Benali' });
      const { body, status } = await secretary.get<PageOf<Candidate>>(`candidates?q=${encodeURIComponent(`zzz ${q}`)}`);
      expect([status, body.total]).toEqual([200, 0]);
    });
  });

  describe('as fields', () => {
    it.each([
      ['accounts', 'role', 'administrator'],
      ['accounts', 'passwordHash', '$argon2id$'],
      ['candidates', 'accountId', randomUUID()],
      ['candidates', 'searchName', ' dupont'],
      ['enrollments', 'validatedIn', {}],
      ['enrollments', 'candidateId', randomUUID()],
      ['jury-sessions', 'state', 'published'],
      ['jury-sessions', 'derogation', { text: 'Moi.' }],
    ])('of %s, cannot set %s', async (noun, field, value) => {
      const path = await pathTo(noun);
      const refused = await administrator.patch<ProblemBody>(path, { version: 1, [field]: value });
      expect(faultsIn(refused)).toEqual([422, 'invalidInput', [`${field} whitelistValidation`]]);
    });

    it.each([
      ['accounts', 'name', 'active', 'password'],
      ['candidates', 'firstNames', 'birthName', 'birthDay', 'birthPlace'],
      ['enrollments', 'accessRoute', 'enrolledOn', 'accommodations'],
      ['jury-sessions', 'day', 'place'],
      ['members', 'lastName', 'college', 'gender', 'president', 'external', 'qualified'],
      ['candidacies', 'rank', 'blocs'],
    ])('of %s, cannot take away what is always there', async (noun, ...fields) => {
      const path = await pathTo(noun);
      for (const field of fields) {
        const [status, code, faults] = faultsIn(await administrator.patch(path, { version: 1, [field]: null }));
        expect([status, code]).toEqual([422, 'invalidInput']);
        expect(faults.every((fault) => fault.startsWith(`${field} `))).toBe(true);
      }
    });

    it('named as the inside of an object change nothing of it', async () => {
      const sent = JSON.parse(
        '{"version":1,"__proto__":{"role":"administrator"},"constructor":{"prototype":{"a":1}}}',
      ) as object;
      const path = await pathTo('accounts');
      await administrator.patch(path, sent);
      const { items } = await administrator.must(administrator.get<PageOf<{ id: string; role: string }>>('accounts'));
      expect(items.find(({ id }) => path.endsWith(id))?.role).toBe('secretary');
      expect(({} as { a?: number }).a).toBeUndefined();
    });

    it('is a number no column holds, and is refused', async () => {
      const { id } = await register(secretary);
      const enrolled = await secretary.post<ProblemBody>(
        `candidates/${id}/enrollments`,
        anEnrollment({ certificationVersion: 2 ** 31 }),
      );
      expect(faultsIn(enrolled)).toEqual([422, 'invalidInput', ['certificationVersion max']]);
      const asked = await secretary.get<ProblemBody>(`certifications/RNCP31936?version=${2 ** 31}`);
      expect(faultsIn(asked)).toEqual([422, 'invalidInput', ['version max']]);
      expect((await secretary.get('candidates?page=1000000&size=200')).status).toBe(200);
      expect(faultsIn(await secretary.get('candidates?page=1e9&size=0'))).toEqual([
        422,
        'invalidInput',
        ['page max', 'size min'],
      ]);
    });
  });

  describe('as a whole', () => {
    const answered = (body: unknown) => secretary.post<ProblemBody>('candidates', body);

    it.each([
      ['objects in objects', `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`, 'a.a.a.a.a.a.a'],
      ['lists in lists', `{"email":${'['.repeat(50_000)}${']'.repeat(50_000)}}`, 'email[0]'],
    ])('is refused where it has no bottom: %s', async (_what, body, path) => {
      const headers = { 'content-type': 'application/json' };
      const answer = await secretary.send('POST', '/api/v1/candidates', { body, headers });
      const refused = { status: answer.status, body: (await answer.json()) as ProblemBody };
      expect(faultsIn(refused)).toEqual([422, 'invalidInput', [`${path} nestedValidation`]]);
    });

    it('is refused where it has no end, in an answer shorter than what was sent', async () => {
      const cells = Array.from({ length: 100_000 }, () => ({}));
      const refused = await secretary.put<ProblemBody>('evaluation-grids', { cells });
      expect(faultsIn(refused)).toEqual([422, 'invalidInput', ['cells arrayMaxSize']]);
      const wrong = await secretary.put<ProblemBody>('evaluation-grids', { cells: cells.slice(0, 20_000) });
      expect(wrong.status).toBe(422);
      expect(faultsIn(wrong)[2]).toHaveLength(1000);
      const fields = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`field${index}`, 1]));
      expect(faultsIn(await answered(fields))).toEqual([422, 'invalidInput', [' tooManyFields']]);
    });

    it('is refused cell by cell where a whole grid is of nobody', async () => {
      const cells = Array.from({ length: 20_000 }, () => ({
        ...{ enrollmentId: randomUUID(), assessment: 'E1', competence: 'C1', result: 'acquired', version: 0 },
      }));
      const [status, code, faults] = faultsIn(await secretary.put('evaluation-grids', { cells }));
      expect([status, code, faults.length]).toEqual([422, 'invalidInput', 20_000]);
      expect(faults.at(-1)).toBe('cells[19999].enrollmentId unknownEnrollment');
    });

    it.each([[[]], ['texte'], [12], [null]])('is refused where it is %j', async (body) => {
      expect((await answered(body)).status).toBeGreaterThanOrEqual(400);
      expect((await answered(body)).status).toBeLessThan(500);
    });
  });

  /** The path of a record of its own, at version 1. */
  async function pathTo(noun: string): Promise<string> {
    if (noun === 'candidates') return `candidates/${(await register(secretary)).id}`;
    if (noun === 'enrollments') return `enrollments/${(await registerEnrolled(secretary)).id}`;
    if (noun === 'accounts') {
      const input = { email: `${randomUUID()}@exemple.fr`, name: 'Camille', role: 'secretary', password: PASSWORD };
      return `accounts/${(await administrator.must(administrator.post<{ id: string }>('accounts', input))).id}`;
    }
    const { id } = await planSession(application, secretary);
    if (noun === 'jury-sessions') return `jury-sessions/${id}`;
    await appointJury(secretary, id, undefined, [aMember()]);
    const { id: enrollmentId } = await registerEnrolled(secretary);
    await secretary.must(secretary.post(`jury-sessions/${id}/candidacies`, { enrollmentIds: [enrollmentId] }));
    const session = await findSession(secretary, id);
    const [{ id: own } = { id: '' }] = noun === 'members' ? session.members : session.candidacies;
    return `jury-sessions/${id}/${noun}/${own}`;
  }
});
