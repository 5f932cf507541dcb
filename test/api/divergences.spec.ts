import type { SessionDivergence } from '../../src/assessing/session-divergences.js';
import { aCell } from '../support/a-candidate.js';
import { agreeForAll, openDeliberation } from '../support/a-deliberation.js';
import { findSession } from '../support/a-session.js';
import { type Assessing, assignBoth, handIn, planAssessing, recordedOf } from '../support/an-assessing.js';
import { PASSWORD, startTestApplication, type TestApplication } from '../support/application.js';
import type { Answer, Client, ProblemBody } from '../support/client.js';

const C1_ACQUIRED = { C1: 'A', C2: 'A', C3: 'A' } as const;
const C1_FAILED = { C1: 'N', C2: 'A', C3: 'A' } as const;

describe('assessors who differ', () => {
  let application: TestApplication;
  let secretary: Client;
  let assessing: Assessing;
  let one: Client;
  let other: Client;

  beforeAll(async () => {
    application = await startTestApplication();
    secretary = await application.signIn('secretary', 'Sacha Secrétaire');
  });

  beforeEach(async () => {
    assessing = await planAssessing(application, secretary);
    [one, other] = assessing.members.map(({ client }) => client) as [Client, Client];
    await assignBoth(secretary, assessing, ['E1']);
    await handIn(one, assessing, 'E1', C1_ACQUIRED);
    await handIn(other, assessing, 'E1', C1_FAILED);
  });

  afterAll(() => application.stop());

  const divergences = async (who = secretary, path = assessing.path) =>
    (await who.must(who.get<{ items: SessionDivergence[] }>(`${path}/divergences`))).items;
  const settle = async (
    who: Client,
    given: Record<string, unknown> = {},
    path = assessing.path,
  ): Promise<Answer<ProblemBody>> => {
    const [found] = await divergences(who, path);
    const { candidacyId, assessmentCode: assessment, competenceCode: competence, seen } = found!;
    const sent = { candidacyId, assessment, competence, seen, result: 'acquired', reason: 'Dossier relu.', ...given };
    return who.post(`${path}/divergences/settlements`, sent);
  };
  const recorded = () => recordedOf(secretary, assessing.enrollmentIds[0]!);

  it('are shown with what each found, and nothing is recorded where they do', async () => {
    expect(await divergences(assessing.president)).toMatchObject([
      {
        ...{ assessmentCode: 'E1', competenceCode: 'C1', settlement: null, entry: null },
        findings: expect.arrayContaining([
          expect.objectContaining({ assessor: 'Amine Berger', result: 'acquired' }),
          expect.objectContaining({ assessor: 'Chloé Costa', result: 'notAcquired' }),
        ]),
      },
    ]);
    expect(await recorded()).toEqual(['C2 acquired', 'C3 acquired']);
  });

  it('are settled by the president with a reason, which is kept beside what each found', async () => {
    expect((await settle(assessing.president, { reason: '' })).status).toBe(422);
    expect((await settle(assessing.president)).status).toBe(204);
    expect(await recorded()).toContain('C1 acquired');
    const [settled] = await divergences();
    expect(settled).toMatchObject({
      settlement: { result: 'acquired', reason: 'Dossier relu.', onWordOfPresident: false },
      findings: { length: 2 },
    });
  });

  it('are settled by the secretariat only on the word of the president', async () => {
    expect((await settle(secretary)).body.code).toBe('presidentsWordRequired');
    expect((await settle(secretary, { onWordOfPresident: true })).status).toBe(204);
    const [settled] = await divergences();
    expect(settled).toMatchObject({ settlement: { onWordOfPresident: true, deciderName: 'Sacha Secrétaire' } });
    expect((await settle(one)).status).toBe(403);
  });

  it('and change what they found since it was seen: nothing is settled on it', async () => {
    const [{ seen }] = (await divergences()) as [SessionDivergence];
    await handIn(other, assessing, 'E1', { C1: 'N', C2: 'N', C3: 'A' });
    expect((await settle(assessing.president, { seen })).status).toBe(204);
    const stale = await settle(assessing.president, { seen, result: 'notAcquired' });
    expect(stale).toMatchObject({ status: 409, body: { code: 'divergenceChanged' } });
  });

  it('and change what they found once it is settled: it is open again', async () => {
    await settle(assessing.president);
    await handIn(one, assessing, 'E1', { C1: 'N', C2: 'A', C3: 'A' });
    const earlier = { result: 'acquired', reason: 'Dossier relu.' };
    expect(await divergences()).toMatchObject([{ settlement: null, earlier }]);
    expect(await recorded()).toContain('C1 acquired');
    await handIn(other, assessing, 'E1', C1_ACQUIRED);
    expect(await divergences()).toMatchObject([{ settlement: null, earlier }]);
    await settle(assessing.president, { result: 'notAcquired' });
    expect(await recorded()).toContain('C1 notAcquired');
    expect((await divergences())[0]).not.toHaveProperty('earlier');
  });

  it('and of whom one steps out once it is settled leave what was settled, which is settled again', async () => {
    await settle(assessing.president);
    const recusal = { candidacyId: assessing.candidacies[0], memberId: assessing.members[0]!.id, reason: 'Tuteur' };
    await secretary.must(secretary.post(`${assessing.path}/recusals`, recusal));
    expect(await recorded()).toContain('C1 acquired');
    expect(await divergences()).toMatchObject([
      { settlement: null, earlier: { result: 'acquired' }, findings: [{ assessor: 'Chloé Costa' }] },
    ]);
  });

  it('from what the secretariat entered, which stands until the president settles it', async () => {
    await handIn(other, assessing, 'E1', C1_ACQUIRED);
    const { items } = await secretary.must(
      secretary.get<{ items: { competence: string; version: number }[] }>(
        `enrollments/${assessing.enrollmentIds[0]}/evaluations`,
      ),
    );
    const { version } = items.find(({ competence }) => competence === 'C1')!;
    const cells = [aCell(assessing.enrollmentIds[0]!, { result: 'notAcquired', version })];
    await secretary.must(secretary.put(`${assessing.path}/evaluation-grid`, { cells }));
    expect(await recorded()).toContain('C1 notAcquired');
    expect(await divergences()).toMatchObject([{ entry: { result: 'notAcquired', recorderName: 'Sacha Secrétaire' } }]);
    await settle(assessing.president);
    expect(await recorded()).toContain('C1 acquired');
    expect(await divergences()).toMatchObject([{ settlement: { result: 'acquired' } }]);
  });

  it('for whom a member steps out are nothing that member reads, nor a president settles', async () => {
    const { members } = await findSession(secretary, assessing.sessionId);
    const memberId = members.find(({ president }) => president)!.id;
    const recusal = { candidacyId: assessing.candidacies[0], memberId, reason: 'Tuteur' };
    const { seen } = (await divergences())[0]!;
    await secretary.must(secretary.post(`${assessing.path}/recusals`, recusal));
    expect(await divergences(assessing.president)).toEqual([]);
    const sent = { candidacyId: assessing.candidacies[0], assessment: 'E1', competence: 'C1', seen };
    const settled = assessing.president.post<ProblemBody>(`${assessing.path}/divergences/settlements`, {
      ...{ ...sent, result: 'acquired', reason: 'Relecture.' },
    });
    expect((await settled).body.code).toBe('recused');
    const onTheirWord = await settle(secretary, { onWordOfPresident: true });
    expect(onTheirWord).toMatchObject({ status: 422, body: { code: 'presidentRecused' } });
  });

  it('on a bloc that another session has validated since: there is nothing left to settle', async () => {
    const president = await application.signIn('president');
    const first = await openDeliberation(application, secretary, president, [{ letters: { BC02: 'DDDDDDDDD' } }]);
    const later = await planAssessing(application, secretary, 0, 'RNCP31936', first.enrollmentIds);
    await assignBoth(secretary, later, ['E1']);
    const [a, b] = later.members.map(({ client }) => client) as [Client, Client];
    await handIn(a, later, 'E1', C1_ACQUIRED);
    await handIn(b, later, 'E1', C1_FAILED);
    expect(await divergences(secretary, later.path)).not.toEqual([]);
    await agreeForAll(president, first);
    await president.must(president.post(`${first.path}/deliberate`));
    await president.must(president.post(`${first.path}/seal`, { password: PASSWORD }));
    expect(await divergences(secretary, later.path)).toEqual([]);
  });

  it('keep the session from being sealed until settled, and stand in what is sealed and in the minutes', async () => {
    const president = await application.signIn('president');
    const open = await openDeliberation(application, secretary, president, [{}]);
    const { members } = await findSession(secretary, open.sessionId);
    const seats = [];
    for (const [index, who] of [one, other].entries()) {
      const { id, version } = members[index + 1]!;
      await secretary.must(
        secretary.patch(`${open.path}/members/${id}`, { version, accountId: who.account.accountId }),
      );
      seats.push({ id, client: who });
    }
    const own = { ...assessing, ...open, president, members: seats };
    await assignBoth(secretary, own, ['E1']);
    await handIn(one, own, 'E1', C1_ACQUIRED);
    await handIn(other, own, 'E1', C1_FAILED);
    await agreeForAll(president, open);
    await president.must(president.post(`${open.path}/deliberate`));
    const refused = await president.post<ProblemBody>(`${open.path}/seal`, { password: PASSWORD });
    expect(JSON.stringify(refused.body.facts)).toContain('divergencesUnsettled');
    expect((await settle(president, {}, open.path)).status).toBe(204);
    await president.must(president.post(`${open.path}/seal`, { password: PASSWORD }));
    const record = await president.must(president.get<object>(`${open.path}/sealed-record`));
    expect(JSON.stringify(record)).toContain('Dossier relu.');
    expect((await settle(president, {}, open.path)).body.code).toBe('sessionSealed');
  });
});
