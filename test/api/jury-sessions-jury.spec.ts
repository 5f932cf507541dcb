import { AuditEntry } from '../../src/audit/audit-entry.entity.js';
import type { Composition } from '../../src/jury-sessions/composition.js';
import type { PresentedMember, PresentedRecusal } from '../../src/jury-sessions/present-session.js';
import {
  A_JURY,
  aMember,
  appointJury,
  convenedSession,
  findSession,
  gatherJury,
  openSession,
  planSession,
  presentCandidates,
} from '../support/a-session.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Client, ProblemBody } from '../support/client.js';
import { enroll } from '../support/enrolled-candidates.js';

describe('The jury of a session', () => {
  let application: TestApplication;
  let secretary: Client;
  let president: Client;
  const plan = (given: Parameters<typeof planSession>[2] = {}) => planSession(application, secretary, given);
  const appoint = (sessionId: string, given: Record<string, unknown> = {}) =>
    secretary.post<PresentedMember & ProblemBody>(`jury-sessions/${sessionId}/members`, aMember(given));
  const check = (sessionId: string) =>
    secretary.must(secretary.get<Composition>(`jury-sessions/${sessionId}/composition`));

  beforeAll(async () => {
    application = await startTestApplication();
    secretary = await application.signIn('secretary');
    president = await application.signIn('president', 'Claire Aubry');
  });

  afterAll(() => application.stop());

  it('keeps who was appointed, by whom and when; attendance is still to take', async () => {
    const { id } = await plan();
    const { status, body } = await appoint(id, { lastName: 'Nguyễn', gender: 'X' });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      lastName: 'Nguyễn',
      appointedBy: 'La direction de l’IMCI',
      appointedOn: '2023-05-02',
    });
    expect(body).toMatchObject({ president: false, qualified: false, present: null, accountId: null, version: 1 });
  });

  it('is told in French order, the president first: É with E', async () => {
    const { id } = await plan();
    for (const lastName of ['Zola', 'Témoin', 'Étalon', 'estrade']) await appoint(id, { lastName });
    await appoint(id, { lastName: 'Spécimen', president: true });
    const { members } = await findSession(secretary, id);
    expect(members.map(({ lastName }) => lastName)).toEqual(['Spécimen', 'estrade', 'Étalon', 'Témoin', 'Zola']);
  });

  it('is told to its members without how to reach the others, or on what paper they were appointed', async () => {
    const { id } = await plan();
    const member = await application.signIn('juryMember');
    const contact = { email: 'a@exemple.fr', phone: '06 00 00 00 00' };
    const appointment = { appointedBy: 'Le recteur', appointedOn: '2023-05-02', appointmentReference: 'D-12' };
    await appoint(id, { ...contact, ...appointment, accountId: president.account.accountId, president: true });
    await appoint(id, { ...contact, ...appointment, accountId: member.account.accountId, lastName: 'Soi' });
    await appoint(id, { ...contact, ...appointment, lastName: 'Tiers' });
    const told = async (client: Client): Promise<string[][]> =>
      (await findSession(client, id)).members.map((one) =>
        [...Object.keys(contact), 'accountId', ...Object.keys(appointment)].filter((name) => name in one),
      );
    const [reach, paper] = [[...Object.keys(contact), 'accountId'], Object.keys(appointment)];
    const all = [...reach, ...paper];
    expect(await told(secretary)).toEqual([all, all, all]);
    expect(await told(president)).toEqual([all, paper, paper]);
    expect(await told(member)).toEqual([[], reach, []]);
    expect(JSON.stringify((await member.get(`jury-sessions/${id}`)).body)).not.toContain(president.account.accountId);
  });

  it.each([
    ['employer', true],
    ['employee', true],
    ['professional', true],
    ['school', false],
    ['certifier', false],
  ])('takes a member of the college %s as external: %s, unless told', async (college, external) => {
    const { id } = await plan();
    expect((await appoint(id, { college })).body.external).toBe(external);
    expect((await appoint(id, { college, external: !external })).body.external).toBe(!external);
  });

  it('has one president at most', async () => {
    const { id } = await plan();
    const first = await appoint(id, { president: true, firstNames: 'Claire', lastName: 'Aubry' });
    const { status, body } = await appoint(id, { president: true });
    expect([status, body.code]).toEqual([409, 'presidentAlreadyAppointed']);
    expect(body.facts).toEqual({ id: first.body.id, name: 'Claire Aubry' });
    const second = await appoint(id);
    const changed = await secretary.patch(`jury-sessions/${id}/members/${second.body.id}`, {
      version: 1,
      president: true,
    });
    expect(changed).toMatchObject({ status: 409, body: { code: 'presidentAlreadyAppointed' } });
  });

  it('has one president, also when two are appointed at the same time', async () => {
    const { id } = await plan();
    const answers = await Promise.all([1, 2, 3, 4].map(() => appoint(id, { president: true })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    expect((await findSession(secretary, id)).members).toHaveLength(1);
  });

  it('is followed with accounts of the jury, each for one seat', async () => {
    const { id } = await plan();
    const member = await application.signIn('juryMember');
    const { accountId } = member.account;
    expect((await appoint(id, { accountId })).status).toBe(201);
    expect(await appoint(id, { accountId })).toMatchObject({ status: 409, body: { code: 'accountAlreadySits' } });
    expect((await findSession(member, id)).id).toBe(id);
  });

  it.each([
    ['a secretary sits', 'secretary', {}],
    ['a candidate sits', 'candidate', {}],
    ['a member presides', 'juryMember', { president: true }],
  ] as const)('is not followed with an account by which %s', async (_, role, seat) => {
    const { id } = await plan();
    const { accountId } = (await application.signIn(role)).account;
    expect(await appoint(id, { accountId, ...seat })).toMatchObject({
      status: 422,
      body: { code: 'accountNotOfJury' },
    });
  });

  it('is no longer read by one whose account is unlinked', async () => {
    const { id } = await plan();
    const [{ id: memberId, version }] = (await appointJury(secretary, id, president)) as [PresentedMember];
    await secretary.must(secretary.patch(`jury-sessions/${id}/members/${memberId}`, { version, accountId: null }));
    expect((await president.get(`jury-sessions/${id}`)).status).toBe(403);
  });

  it('refuses a member who is not described, naming each fault', async () => {
    const { id } = await plan();
    const { status, body } = await appoint(id, {
      college: 'friend',
      gender: 'Z',
      appointedOn: '2023-13-01',
      lastName: '',
    });
    expect([status, body.code]).toEqual([422, 'invalidInput']);
    const paths = (body.facts.faults as { path: string }[]).map(({ path }) => path);
    expect(new Set(paths)).toEqual(new Set(['college', 'gender', 'appointedOn', 'lastName']));
  });

  it('can be changed and withdrawn from, on the version seen', async () => {
    const { id } = await plan();
    const { body } = await appoint(id);
    const path = `jury-sessions/${id}/members/${body.id}`;
    const changed = await secretary.must(secretary.patch<PresentedMember>(path, { version: 1, college: 'employer' }));
    expect(changed).toMatchObject({ college: 'employer', lastName: body.lastName, version: 2 });
    expect(await secretary.patch(path, { version: 1, college: 'school' })).toMatchObject({ status: 409 });
    expect(await secretary.delete(`${path}?version=1`)).toMatchObject({ status: 409, body: { code: 'staleVersion' } });
    expect((await secretary.delete(`${path}?version=2`)).status).toBe(204);
    expect((await findSession(secretary, id)).members).toEqual([]);
  });

  it('is not reached through another session', async () => {
    const [one, other] = [await plan(), await plan()];
    const { body } = await appoint(one.id);
    const path = `jury-sessions/${other.id}/members/${body.id}`;
    expect(await secretary.patch(path, { version: 1, occupation: 'Autre' })).toMatchObject({ status: 404 });
    expect(await secretary.delete(`${path}?version=1`)).toMatchObject({ status: 404 });
  });

  it('may still change while the session is open, with a trace, and no more once it is deliberated', async () => {
    const session = await openSession(application, secretary, president);
    const { id: memberId, version } = session.members[4]!;
    const path = `jury-sessions/${session.id}/members/${memberId}`;
    await secretary.must(secretary.patch(path, { version, organisation: 'Autre école' }));
    const entry = await application.database.read((reading) =>
      reading.findOneBy(AuditEntry, { subjectId: memberId, action: 'juryMember.changed' }),
    );
    expect(entry).toMatchObject({
      after: { organisation: 'Autre école' },
      before: { organisation: expect.any(String) },
    });
  });

  describe('is checked clause by clause', () => {
    it('and meets RNCP31936 with two from outside, one of employers and one of employees', async () => {
      const { id } = await plan();
      await appointJury(secretary, id);
      const { clauses, met, quorum } = await check(id);
      expect(met).toBe(true);
      const own = clauses.filter(({ advisory }) => !advisory);
      expect(own.map(({ requirement, found }) => [requirement.kind, found])).toEqual([
        ...[
          ['size', 5],
          ['president', 1],
          ['external', 2],
          ['college', 1],
          ['college', 1],
          ['parity', 2],
        ],
      ]);
      expect(quorum).toEqual({ required: 3, sitting: 0, met: false });
    });

    it('and says which clause is not met, with its figures', async () => {
      const { id } = await plan();
      await appointJury(secretary, id, undefined, A_JURY.slice(0, 2));
      const { clauses, met } = await check(id);
      expect(met).toBe(false);
      const unmet = clauses.filter((clause) => !clause.met && !clause.advisory);
      expect(unmet.map(({ requirement, found }) => [requirement.kind, found])).toEqual([
        ...[
          ['size', 2],
          ['external', 1],
          ['college', 0],
        ],
      ]);
    });

    it('and warns of national rules when a candidate comes by experience', async () => {
      const { id } = await plan({ day: '2023-06-15' });
      await appointJury(secretary, id);
      const { id: enrollmentId } = await enroll(application.database, { accessRoute: 'VAE' });
      await presentCandidates(secretary, id, [enrollmentId]);
      const { clauses, met } = await check(id);
      const warnings = clauses.filter(({ article }) => article !== undefined);
      expect(warnings).toEqual([
        expect.objectContaining({ met: false, found: 1, article: expect.stringContaining('R. 335-8') }),
      ]);
      expect(met).toBe(true);
    });
  });

  describe('steps out for a candidate with whom there is a link', () => {
    const recuse = (client: Client, sessionId: string, memberId: string, candidacyId: string) =>
      client.post<PresentedRecusal & ProblemBody>(`jury-sessions/${sessionId}/recusals`, {
        ...{ memberId, candidacyId, reason: 'Ancienne responsable de stage' },
      });

    it('and no longer counts for that candidate', async () => {
      const { id, members, candidacies } = await convenedSession(application, secretary, president);
      await gatherJury(secretary, id, ['Diallo', 'Evrard']);
      const { status, body } = await recuse(president, id, members[1]!.id, candidacies[0]!.id);
      expect(status).toBe(201);
      const { quorum, candidates } = await check(id);
      expect(quorum).toEqual({ required: 3, sitting: 3, met: true });
      expect(candidates).toEqual([
        {
          ...{ candidacyId: candidacies[0]!.id, recusedMemberIds: [members[1]!.id] },
          ...{ required: 3, sitting: 2, met: false },
        },
      ]);
      const path = `jury-sessions/${id}/recusals/${body.id}`;
      expect((await president.delete(`${path}?version=1`)).status).toBe(204);
      expect((await check(id)).candidates[0]!.met).toBe(true);
      expect((await president.delete(`${path}?version=1`)).status).toBe(404);
    });

    it('once', async () => {
      const { id, members, candidacies } = await convenedSession(application, secretary, president);
      const first = await recuse(secretary, id, members[1]!.id, candidacies[0]!.id);
      const { status, body } = await recuse(secretary, id, members[1]!.id, candidacies[0]!.id);
      expect([status, body.code, body.facts.id]).toEqual([409, 'alreadyRecused', first.body.id]);
    });

    it('by their own word, not by that of another member', async () => {
      const { id, members, candidacies } = await convenedSession(application, secretary, president);
      const member = await application.signIn('juryMember');
      const { accountId } = member.account;
      const [, berger, costa] = members;
      await secretary.must(secretary.patch(`jury-sessions/${id}/members/${berger!.id}`, { version: 1, accountId }));
      expect((await recuse(member, id, costa!.id, candidacies[0]!.id)).body.code).toBe('forbidden');
      const own = await recuse(member, id, berger!.id, candidacies[0]!.id);
      expect(own.status).toBe(201);
      const recusal = `jury-sessions/${id}/recusals/${own.body.id}?version=1`;
      expect((await member.delete<ProblemBody>(recusal)).body.code).toBe('forbidden');
      expect((await president.delete(recusal)).status).toBe(204);
      const stranger = await application.signIn('juryMember');
      expect((await recuse(stranger, id, costa!.id, candidacies[0]!.id)).body.code).toBe('forbidden');
    });

    it('and is told apart from members and candidates of other sessions', async () => {
      const one = await convenedSession(application, secretary);
      const other = await convenedSession(application, secretary);
      const answers = [
        await recuse(secretary, one.id, other.members[0]!.id, one.candidacies[0]!.id),
        await recuse(secretary, one.id, one.members[0]!.id, other.candidacies[0]!.id),
      ];
      expect(answers.map(({ status, body }) => [status, body.code])).toEqual(Array(2).fill([404, 'notFound']));
    });

    it('a recusal goes with its member', async () => {
      const { id, members, candidacies } = await convenedSession(application, secretary);
      await recuse(secretary, id, members[1]!.id, candidacies[0]!.id);
      expect((await secretary.delete(`jury-sessions/${id}/members/${members[1]!.id}?version=1`)).status).toBe(204);
      expect((await findSession(secretary, id)).recusals).toEqual([]);
    });
  });
});
