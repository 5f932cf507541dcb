import type { PageOf } from '../../src/http/page-query.dto.js';
import type { BareCandidacy, PresentedPresentable, WholeSession } from '../../src/jury-sessions/present-session.js';
import { convenedSession, findSession, gatherJury, openSession, planSession } from '../support/a-session.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Client, ProblemBody } from '../support/client.js';
import { enroll, holdBloc } from '../support/enrolled-candidates.js';

const NOBODY = '00000000-0000-4000-8000-000000000000';
const ALL_BLOCS = ['BC01', 'BC02', 'BC03', 'BC04'];

describe('The candidates of a session', () => {
  let application: TestApplication;
  let secretary: Client;
  const enrollOne = (given: Parameters<typeof enroll>[1] = {}) => enroll(application.database, given);
  const plan = (given: Parameters<typeof planSession>[2] = {}) => planSession(application, secretary, given);
  const present = (sessionId: string, enrollmentIds: string[], blocs?: string[]) =>
    secretary.post<{ items: BareCandidacy[] } & ProblemBody>(`jury-sessions/${sessionId}/candidacies`, {
      ...{ enrollmentIds, ...(blocs && { blocs }) },
    });
  const passageOf = async (sessionId: string) =>
    (await findSession(secretary, sessionId)).candidacies.map(({ rank, enrollmentId }) => [rank, enrollmentId]);

  beforeAll(async () => {
    application = await startTestApplication();
    secretary = await application.signIn('secretary');
  });

  afterAll(() => application.stop());

  it('are presented in the order given, after those who are there', async () => {
    const { id } = await plan();
    const enrolled = [await enrollOne(), await enrollOne(), await enrollOne()].map((enrollment) => enrollment.id);
    await present(id, [enrolled[1]!]);
    const { status, body } = await present(id, [enrolled[2]!, enrolled[0]!]);
    expect(status).toBe(201);
    expect(body.items.map(({ rank, enrollmentId }) => [rank, enrollmentId])).toEqual([
      [2, enrolled[2]],
      [3, enrolled[0]],
    ]);
    expect(await passageOf(id)).toEqual([
      [1, enrolled[1]],
      [2, enrolled[2]],
      [3, enrolled[0]],
    ]);
    const { candidacies } = await findSession(secretary, id);
    expect(candidacies.slice(1).map((one) => one.id)).toEqual(body.items.map((one) => one.id));
    expect(candidacies[0]).toMatchObject({
      attendance: 'present',
      accessRoute: 'FC',
      candidate: { birthName: 'Dupont' },
    });
  });

  it('are chosen among those enrolled who are not there yet, by name, with the blocs proposed', async () => {
    const { id } = await plan({ certification: 'MCMD' });
    const enrollNamed = (birthName: string, firstNames: string) =>
      enrollOne({ certification: 'MCMD', candidate: { birthName, firstNames } });
    const [benali, arnaud, cordier] = [
      await enrollNamed('Benali', 'Yanis'),
      await enrollNamed('Arnaud', 'Éléa'),
      await enrollNamed('Cordier', 'Maë'),
    ];
    await present(id, [cordier.id]);
    const propose = async (query: string) => {
      const path = `jury-sessions/${id}/presentable-enrollments?${query}`;
      return (await secretary.must(secretary.get<PageOf<PresentedPresentable>>(path))).items;
    };
    expect((await propose('')).map(({ enrollmentId }) => enrollmentId)).toEqual([arnaud.id, benali.id]);
    expect((await propose('q=elea+arn')).map(({ candidate }) => candidate.birthName)).toEqual(['Arnaud']);
    expect((await propose('page=2&size=1')).map(({ blocs }) => blocs)).toEqual([['BC01', 'BC02', 'BC03', 'BC04']]);
  });

  it('present every bloc they do not hold on the day of the session', async () => {
    const { id } = await plan({ day: '2023-06-15' });
    const enrollment = await enrollOne();
    await holdBloc(application.database, enrollment.candidateId, { blocCode: 'BC01' });
    await holdBloc(application.database, enrollment.candidateId, { blocCode: 'BC02', validUntil: '2023-06-15' });
    await holdBloc(application.database, enrollment.candidateId, { blocCode: 'BC03', validUntil: '2023-06-14' });
    expect((await present(id, [enrollment.id])).body.items[0]!.blocs).toEqual(['BC03', 'BC04']);
  });

  it('present the blocs they aim at, and the option they chose', async () => {
    const { id } = await plan({ certification: 'RNCP29035', day: '2019-06-15' });
    const terms = { certification: 'RNCP29035', enrolledOn: '2018-09-01' };
    const some = await enrollOne({ ...terms, targetBlocs: ['BC03', 'BC02'] });
    const option = await enrollOne({ ...terms, optionBloc: 'BC05' });
    const { items } = (await present(id, [some.id, option.id])).body;
    expect(items.map(({ blocs }) => blocs)).toEqual([
      ['BC02', 'BC03'],
      ['BC01', 'BC02', 'BC03', 'BC05'],
    ]);
  });

  it('present the blocs that the secretary names, in the order of the certification', async () => {
    const { id } = await plan();
    expect((await present(id, [(await enrollOne()).id], ['BC04', 'BC01'])).body.items[0]!.blocs).toEqual([
      'BC01',
      'BC04',
    ]);
  });

  it('are not presented with a bloc that the certification does not have', async () => {
    const { id } = await plan();
    const { status, body } = await present(id, [(await enrollOne()).id], ['BC01', 'BC09']);
    expect([status, body.code, body.facts]).toEqual([422, 'unknownBloc', { blocs: ['BC09'], known: ALL_BLOCS }]);
  });

  it('are not presented when they hold all they aim at', async () => {
    const { id } = await plan();
    const enrollment = await enrollOne({ targetBlocs: ['BC01'] });
    await holdBloc(application.database, enrollment.candidateId, { blocCode: 'BC01' });
    const { status, body } = await present(id, [enrollment.id, (await enrollOne()).id]);
    expect([status, body.code, body.facts]).toEqual([422, 'nothingToPresent', { enrollmentIds: [enrollment.id] }]);
    expect(await passageOf(id)).toEqual([]);
  });

  it('are not presented twice, neither by one enrollment nor by another', async () => {
    const { id } = await plan();
    const once = await enrollOne();
    const again = await enrollOne({ candidateId: once.candidateId, enrolledOn: '2023-01-09' });
    await present(id, [once.id]);
    for (const enrollment of [once, again]) {
      const { status, body } = await present(id, [enrollment.id]);
      expect([status, body.code, body.facts]).toEqual([409, 'alreadyPresented', { enrollmentIds: [enrollment.id] }]);
    }
    const other = await plan();
    expect((await present(other.id, [once.id, again.id])).body.code).toBe('alreadyPresented');
    expect((await present(other.id, [once.id, once.id])).body.code).toBe('invalidInput');
  });

  it('are presented once, also when it is asked several times at the same time', async () => {
    const { id } = await plan();
    const enrollment = await enrollOne();
    const answers = await Promise.all([1, 2, 3, 4].map(() => present(id, [enrollment.id])));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    expect(await passageOf(id)).toEqual([[1, enrollment.id]]);
  });

  it('are enrolled on the certification of the session', async () => {
    const { id } = await plan();
    const elsewhere = await enrollOne({ certification: 'RNCP29035' });
    const { status, body } = await present(id, [(await enrollOne()).id, elsewhere.id]);
    expect([status, body.code, body.facts]).toEqual([422, 'enrolledElsewhere', { enrollmentIds: [elsewhere.id] }]);
    expect(await present(id, [NOBODY])).toMatchObject({ status: 404, body: { facts: { enrollmentIds: [NOBODY] } } });
  });

  it('change places, and the others move up or down', async () => {
    const { id } = await plan();
    const [a, b, c, d] = [await enrollOne(), await enrollOne(), await enrollOne(), await enrollOne()].map(
      (one) => one.id,
    );
    const { items } = (await present(id, [a!, b!, c!, d!])).body;
    const move = (index: number, rank: number) =>
      secretary.patch(`jury-sessions/${id}/candidacies/${items[index]!.id}`, { version: 1, rank });
    await secretary.must(move(3, 2));
    expect(await passageOf(id)).toEqual([
      [1, a],
      [2, d],
      [3, b],
      [4, c],
    ]);
    await secretary.must(move(0, 99));
    expect(await passageOf(id)).toEqual([
      [1, d],
      [2, b],
      [3, c],
      [4, a],
    ]);
  });

  it('present other blocs when changed, on the version seen', async () => {
    const { id } = await plan();
    const [{ id: candidacyId }] = (await present(id, [(await enrollOne()).id])).body.items as [BareCandidacy];
    const path = `jury-sessions/${id}/candidacies/${candidacyId}`;
    const changed = await secretary.must(secretary.patch<BareCandidacy>(path, { version: 1, blocs: ['BC02'] }));
    expect(changed).toMatchObject({ blocs: ['BC02'], rank: 1, version: 2 });
    const { status, body } = await secretary.patch<ProblemBody>(path, { version: 1, blocs: ['BC03'] });
    expect([status, body.code, body.facts.current]).toEqual([
      409,
      'staleVersion',
      expect.objectContaining({ version: 2 }),
    ]);
    expect(await secretary.patch(path, { version: 2, blocs: [] })).toMatchObject({ body: { code: 'invalidInput' } });
  });

  it('are withdrawn until the session opens; after that, one who does not come is absent', async () => {
    const { id, candidacies } = await convenedSession(application, secretary);
    const [late] = (await present(id, [(await enrollOne()).id])).body.items as [BareCandidacy];
    expect((await secretary.delete(`jury-sessions/${id}/candidacies/${late.id}?version=1`)).status).toBe(204);
    await gatherJury(secretary, id);
    await secretary.must(secretary.post(`jury-sessions/${id}/open`));
    const refused = await secretary.delete<ProblemBody>(
      `jury-sessions/${id}/candidacies/${candidacies[0]!.id}?version=1`,
    );
    expect([refused.status, refused.body.code]).toEqual([409, 'wrongState']);
    expect(refused.body.facts).toEqual({ state: 'open', edit: 'withdrawal', allowedIn: ['planned', 'convened'] });
  });

  describe('are called, with the members', () => {
    const take = (client: Client, { id }: WholeSession, input: object) =>
      client.put<ProblemBody>(`jury-sessions/${id}/attendance`, input);

    it('present, or absent with a reason or without', async () => {
      const session = await openSession(application, secretary);
      const [{ id, version }] = session.candidacies as [WholeSession['candidacies'][number]];
      const answer = await take(secretary, session, { candidacies: [{ id, version, attendance: 'absentJustified' }] });
      expect(answer.status).toBe(204);
      expect((await findSession(secretary, session.id)).candidacies[0]).toMatchObject({
        ...{ attendance: 'absentJustified', version: version + 1 },
      });
    });

    it('all or none: one that has changed since leaves the others as they were', async () => {
      const session = await convenedSession(application, secretary);
      const [first, second] = session.members;
      const seen = [
        { id: first!.id, version: 1, present: true },
        { id: second!.id, version: 7, present: true },
      ];
      const { status, body } = await take(secretary, session, { members: seen });
      expect([status, body.code]).toEqual([409, 'staleVersion']);
      const { members } = await findSession(secretary, session.id);
      expect(members.map(({ present: there, version }) => [there, version])).toEqual(Array(5).fill([null, 1]));
    });

    it('by the president or the secretary, not by another member', async () => {
      const president = await application.signIn('president');
      const session = await convenedSession(application, secretary, president);
      const member = await application.signIn('juryMember');
      const [chair, berger] = session.members;
      const { accountId } = member.account;
      await secretary.must(
        secretary.patch(`jury-sessions/${session.id}/members/${berger!.id}`, { version: 1, accountId }),
      );
      const input = { members: [{ id: chair!.id, version: 1, present: true }] };
      expect((await take(member, session, input)).body.code).toBe('forbidden');
      expect((await take(president, session, input)).status).toBe(204);
    });

    it('not before they are convened', async () => {
      const { id } = await plan();
      const answer = await secretary.put<ProblemBody>(`jury-sessions/${id}/attendance`, { members: [] });
      expect([answer.status, answer.body.code, answer.body.facts.state]).toEqual([409, 'wrongState', 'planned']);
    });

    it('in words that are known', async () => {
      const session = await convenedSession(application, secretary);
      const [{ id }] = session.candidacies as [WholeSession['candidacies'][number]];
      const { status, body } = await take(secretary, session, {
        candidacies: [{ id, version: 1, attendance: 'late' }],
      });
      expect([status, body.code]).toEqual([422, 'invalidInput']);
      expect(body.facts.faults).toEqual([expect.objectContaining({ path: 'candidacies[0].attendance' })]);
    });
  });
});
