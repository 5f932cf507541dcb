import { AuditEntry } from '../../src/audit/audit-entry.entity.js';
import type { PageOf } from '../../src/http/page-query.dto.js';
import type {
  PresentedListedSession,
  PresentedSession,
  WholeSession,
} from '../../src/jury-sessions/present-session.js';
import {
  aMember,
  appointJury,
  convenedSession,
  findSession,
  planSession,
  presentCandidates,
} from '../support/a-session.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Client, ProblemBody } from '../support/client.js';
import { certificationId, enroll } from '../support/enrolled-candidates.js';

const NOBODY = '00000000-0000-4000-8000-000000000000';

describe('Planning a session', () => {
  let application: TestApplication;
  let secretary: Client;
  let president: Client;
  const plan = (given: Parameters<typeof planSession>[2] = {}) => planSession(application, secretary, given);
  const list = (query: string, client = secretary) =>
    client.must(client.get<PageOf<PresentedListedSession>>(`jury-sessions?${query}`));

  beforeAll(async () => {
    application = await startTestApplication();
    secretary = await application.signIn('secretary', 'Sacha Secrétaire');
    president = await application.signIn('president', 'Claire Aubry');
  });

  afterAll(() => application.stop());

  it('keeps who planned it, and when, and says what comes next', async () => {
    const planned = await plan({ place: '  Aix en Provence ' });
    expect(planned).toMatchObject({ state: 'planned', day: '2023-06-15', place: 'Aix en Provence', version: 1 });
    expect(planned.possibleActs).toEqual(['convene']);
    const { steps, certification } = await findSession(secretary, planned.id);
    expect(steps).toEqual([
      { state: 'planned', at: '2023-06-15T07:00:00.000Z', actorName: 'Sacha Secrétaire', note: null },
    ]);
    expect(certification).toMatchObject({ code: 'RNCP31936', number: 1, title: 'Community manager' });
  });

  it.each([
    ['a day that is none', { day: '2023-02-29' }, 'day'],
    ['a place left blank', { place: '   ' }, 'place'],
    ['a place with control characters', { place: 'Paris\u0000' }, 'place'],
    ['a field it does not know', { room: '12' }, 'room'],
  ])('refuses %s', async (_, fault, path) => {
    const input = { certificationId: await certificationId(application.database), day: '2023-06-15', place: 'Paris' };
    const { status, body } = await secretary.post<ProblemBody>('jury-sessions', { ...input, ...fault });
    expect([status, body.code]).toEqual([422, 'invalidInput']);
    expect(body.facts.faults).toEqual([expect.objectContaining({ path })]);
  });

  it('refuses a certification that is not known', async () => {
    const input = { certificationId: NOBODY, day: '2023-06-15', place: 'Paris' };
    expect(await secretary.post('jury-sessions', input)).toMatchObject({ status: 404, body: { code: 'notFound' } });
  });

  it('can move it to another day and place, on the version seen only', async () => {
    const { id, version } = await plan();
    const path = `jury-sessions/${id}`;
    const moved = await secretary.must(secretary.patch<PresentedSession>(path, { version, day: '2023-06-16' }));
    expect(moved).toMatchObject({ day: '2023-06-16', place: 'Paris', version: version + 1 });
    const { status, body } = await secretary.patch<ProblemBody>(path, { version, place: 'Lyon' });
    expect([status, body.code]).toEqual([409, 'staleVersion']);
    expect(body.facts).toMatchObject({ yours: { place: 'Lyon', version }, current: { place: 'Paris', version: 2 } });
  });

  it('leaves in the journal what was before and after', async () => {
    const { id, version } = await plan();
    await secretary.must(secretary.patch(`jury-sessions/${id}`, { version, place: 'Lyon' }));
    const entry = await application.database.read((reading) =>
      reading.findOneBy(AuditEntry, { subjectId: id, action: 'jurySession.changed' }),
    );
    expect(entry).toMatchObject({
      actorName: 'Sacha Secrétaire',
      before: { place: 'Paris' },
      after: { place: 'Lyon' },
    });
  });

  it('can be taken back while nobody is in it', async () => {
    const { id, version } = await plan();
    expect((await secretary.delete(`jury-sessions/${id}?version=${version}`)).status).toBe(204);
    expect(await secretary.get(`jury-sessions/${id}`)).toMatchObject({ status: 404, body: { code: 'notFound' } });
    expect((await secretary.delete(`jury-sessions/${id}?version=${version}`)).status).toBe(404);
  });

  it('can be called off once convened, when all have left it', async () => {
    const { id } = await convenedSession(application, secretary);
    const { members, candidacies, version } = await findSession(secretary, id);
    const path = `jury-sessions/${id}`;
    const early = await secretary.delete<ProblemBody>(`${path}?version=${version}`);
    expect([early.status, early.body.code]).toEqual([409, 'sessionNotEmpty']);
    for (const one of members)
      await secretary.must(secretary.delete(`${path}/members/${one.id}?version=${one.version}`));
    for (const one of candidacies)
      await secretary.must(secretary.delete(`${path}/candidacies/${one.id}?version=${one.version}`));
    expect((await secretary.delete(`${path}?version=${version}`)).status).toBe(204);
    expect((await secretary.get(path)).status).toBe(404);
  });

  it('cannot be taken back once a member is appointed', async () => {
    const { id, version } = await plan();
    await appointJury(secretary, id, undefined, [aMember()]);
    const { status, body } = await secretary.delete<ProblemBody>(`jury-sessions/${id}?version=${version}`);
    expect([status, body.code, body.facts]).toEqual([409, 'sessionNotEmpty', { members: 1, candidates: 0 }]);
  });

  it('cannot be taken back, nor moved without saying so, by someone who has not seen it change', async () => {
    const { id, version } = await plan();
    await secretary.must(secretary.patch(`jury-sessions/${id}`, { version, place: 'Lyon' }));
    expect(await secretary.delete(`jury-sessions/${id}?version=${version}`)).toMatchObject({
      status: 409,
      body: { code: 'staleVersion' },
    });
  });

  describe('listed', () => {
    let sessions: readonly PresentedSession[];

    beforeAll(async () => {
      const days = ['2031-01-10', '2031-02-10', '2031-03-10'];
      sessions = [await plan({ day: days[0] }), await plan({ day: days[1], certification: 'RNCP29035' })];
      sessions = [...sessions, await plan({ day: days[2] })];
      await appointJury(secretary, sessions[2]!.id, president);
      await presentCandidates(secretary, sessions[2]!.id, [(await enroll(application.database)).id]);
      await secretary.must(secretary.post(`jury-sessions/${sessions[2]!.id}/convene`));
    });

    it.each([
      ['the latest day first', 'from=2031-01-01', [2, 1, 0]],
      ['from a day on, included', 'from=2031-02-10', [2, 1]],
      ['until a day, included', 'from=2031-01-01&until=2031-02-10', [1, 0]],
      ['of one certification', 'from=2031-01-01&certification=RNCP29035', [1]],
      ['in one state', 'from=2031-01-01&state=convened', [2]],
      ['a page at a time', 'from=2031-01-01&size=2&page=2', [0]],
    ])('%s', async (_, query, expected) => {
      const page = await list(query);
      expect(page.items.map(({ id }) => id)).toEqual(expected.map((index) => sessions[index]!.id));
    });

    it('with how many sit and how many are presented', async () => {
      const { items, total } = await list('from=2031-01-01');
      expect(total).toBe(3);
      expect(items.map(({ memberCount, candidateCount }) => [memberCount, candidateCount])).toEqual([
        [5, 1],
        [0, 0],
        [0, 0],
      ]);
    });

    it('to members of a jury, only where they sit', async () => {
      const { items, total } = await list('', president);
      expect([total, items.map(({ id }) => id)]).toEqual([1, [sessions[2]!.id]]);
    });

    it('not by a state that does not exist', async () => {
      const { status, body } = await secretary.get<ProblemBody>('jury-sessions?state=over');
      expect([status, body.code]).toEqual([422, 'invalidInput']);
    });
  });

  describe('is the work of the secretary', () => {
    it.each(['president', 'juryMember', 'candidate'] as const)('not of a %s', async (role) => {
      const { id, version } = await plan();
      const other = await application.signIn(role);
      const answers = await Promise.all([
        other.post<ProblemBody>('jury-sessions', {
          ...{ certificationId: await certificationId(application.database), day: '2023-06-15', place: 'Paris' },
        }),
        other.patch<ProblemBody>(`jury-sessions/${id}`, { version, place: 'Lyon' }),
        other.delete<ProblemBody>(`jury-sessions/${id}?version=${version}`),
        other.post<ProblemBody>(`jury-sessions/${id}/convene`),
        other.post<ProblemBody>(`jury-sessions/${id}/members`, aMember()),
        other.get<ProblemBody>(`jury-sessions/${id}`),
        other.get<ProblemBody>(`jury-sessions/${id}/composition`),
      ]);
      expect(answers.map(({ status, body }) => `${status} ${body.code}`)).toEqual(Array(7).fill('403 forbidden'));
    });

    it('and of the administrator', async () => {
      const administrator = await application.signIn('administrator');
      const { id } = await planSession(application, administrator);
      expect(await administrator.get<WholeSession>(`jury-sessions/${id}`)).toMatchObject({ status: 200, body: { id } });
    });

    it('and of nobody who has not signed in', async () => {
      const { id } = await plan();
      expect(await application.visitor().get(`jury-sessions/${id}`)).toMatchObject({
        status: 401,
        body: { code: 'notSignedIn' },
      });
    });
  });

  it('is read by those who sit, who cannot change it', async () => {
    const { id, version } = await plan();
    await appointJury(secretary, id, president);
    expect((await findSession(president, id)).members.map(({ lastName }) => lastName)).toEqual([
      ...['Aubry', 'Berger', 'Costa', 'Diallo', 'Evrard'],
    ]);
    expect((await president.patch(`jury-sessions/${id}`, { version, place: 'Lyon' })).status).toBe(403);
  });
});
