import { AuditEntry } from '../../src/audit/audit-entry.entity.js';
import { enterState } from '../../src/jury-sessions/enter-state.js';
import { loadSession } from '../../src/jury-sessions/load-session.js';
import type { PresentedSession, WholeSession } from '../../src/jury-sessions/present-session.js';
import type { SessionAct } from '../../src/domain/sessions/session-life-cycle.js';
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
import type { Answer, Client, ProblemBody } from '../support/client.js';
import { enroll } from '../support/enrolled-candidates.js';

describe('The life of a session', () => {
  let application: TestApplication;
  let secretary: Client;
  let president: Client;
  const act = (client: Client, id: string, what: string, body: object = {}) =>
    client.post<PresentedSession & ProblemBody>(`jury-sessions/${id}/${what}`, body);
  const missingOf = ({ body }: Answer<ProblemBody>) =>
    (body.facts.missing as { code: string }[]).map(({ code }) => code);

  /** Brings a session further than this module's own acts do, as deliberating and sealing will. */
  async function bring(id: string, ...acts: SessionAct[]): Promise<void> {
    const { accountId, name } = president.account;
    for (const next of acts) {
      await application.database.write({ accountId, name }, async (writing) => {
        const { session } = await loadSession(writing.read, id);
        await enterState(writing, session, next);
      });
    }
  }

  beforeAll(async () => {
    application = await startTestApplication();
    secretary = await application.signIn('secretary', 'Sacha Secrétaire');
    president = await application.signIn('president', 'Claire Aubry');
  });

  afterAll(() => application.stop());

  describe('convened', () => {
    it('once there is a jury and somebody to judge', async () => {
      const { id } = await planSession(application, secretary);
      const refused = await act(secretary, id, 'convene');
      expect([refused.status, refused.body.code, refused.body.facts.act]).toEqual([422, 'sessionNotReady', 'convene']);
      expect(missingOf(refused)).toEqual(['noMember', 'noCandidate']);
      await appointJury(secretary, id);
      expect(missingOf(await act(secretary, id, 'convene'))).toEqual(['noCandidate']);
      await presentCandidates(secretary, id, [(await enroll(application.database)).id]);
      const { status, body } = await act(secretary, id, 'convene');
      expect([status, body.state, body.possibleActs]).toEqual([201, 'convened', ['open']]);
    });

    it('once', async () => {
      const { id } = await convenedSession(application, secretary);
      const { status, body } = await act(secretary, id, 'convene');
      expect([status, body.code]).toEqual([409, 'wrongState']);
      expect(body.facts).toEqual({ state: 'convened', act: 'convene', possible: ['open'] });
    });

    it('once, also when it is asked several times at the same time', async () => {
      const { id } = await planSession(application, secretary);
      await appointJury(secretary, id);
      await presentCandidates(secretary, id, [(await enroll(application.database)).id]);
      const answers = await Promise.all([1, 2, 3, 4].map(() => act(secretary, id, 'convene')));
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
      expect((await findSession(secretary, id)).steps.map(({ state }) => state)).toEqual(['planned', 'convened']);
    });
  });

  describe('opened', () => {
    it('by its president, whose name and hour it keeps', async () => {
      const { id } = await convenedSession(application, secretary, president);
      await gatherJury(president, id);
      application.clock.set('2023-06-15T08:02:00.000Z');
      const { status, body } = await act(president, id, 'open');
      expect([status, body.state]).toEqual([201, 'open']);
      expect((await findSession(secretary, id)).steps.at(-1)).toEqual({
        ...{ state: 'open', at: '2023-06-15T08:02:00.000Z', actorName: 'Claire Aubry', note: null },
      });
    });

    it.each(['secretary', 'administrator'] as const)('or by a %s on their behalf', async (role) => {
      const { id } = await convenedSession(application, secretary, president);
      await gatherJury(secretary, id);
      expect((await act(await application.signIn(role), id, 'open')).status).toBe(201);
    });

    it.each(['president', 'juryMember', 'candidate'] as const)('not by a %s from elsewhere', async (role) => {
      const { id } = await convenedSession(application, secretary, president);
      await gatherJury(secretary, id);
      const { status, body } = await act(await application.signIn(role), id, 'open');
      expect([status, body.code]).toEqual([403, 'forbidden']);
    });

    it('not before it is convened', async () => {
      const { id } = await planSession(application, secretary);
      const { status, body } = await act(secretary, id, 'open');
      expect([status, body.code, body.facts.possible]).toEqual([409, 'wrongState', ['convene']]);
    });

    it('not before attendance is taken', async () => {
      const { id } = await convenedSession(application, secretary, president);
      const refused = await act(president, id, 'open');
      expect([refused.status, refused.body.code]).toEqual([422, 'sessionNotReady']);
      expect(missingOf(refused)).toEqual(['presidentAbsent', 'quorumUnmet']);
    });

    it('not without its president, nor below the quorum, with the figures', async () => {
      const { id } = await convenedSession(application, secretary, president);
      await gatherJury(secretary, id, ['Aubry', 'Diallo', 'Evrard']);
      const { body } = await act(secretary, id, 'open');
      expect(body.facts.missing).toEqual([
        { code: 'presidentAbsent', facts: {} },
        { code: 'quorumUnmet', facts: { required: 3, sitting: 2 } },
      ]);
    });
  });

  describe('with a clause of its composition that is not met', () => {
    let session: WholeSession;
    const derogate = (client: Client, version: number) =>
      client.put<PresentedSession & ProblemBody>(`jury-sessions/${session.id}/derogation`, {
        ...{ version, text: 'Empêchement d’un membre, constaté le matin même.' },
      });

    beforeEach(async () => {
      const { id } = await planSession(application, secretary);
      await appointJury(secretary, id, president, A_JURY.slice(0, 4));
      await presentCandidates(secretary, id, [(await enroll(application.database)).id]);
      await secretary.must(act(secretary, id, 'convene'));
      await gatherJury(secretary, id);
      session = await findSession(secretary, id);
    });

    it('does not open, and says which', async () => {
      const { body } = await act(president, session.id, 'open');
      expect(body.facts.missing).toEqual([
        {
          code: 'compositionUnmet',
          facts: {
            unmet: [{ requirement: { kind: 'size', members: 5 }, met: false, found: 4, advisory: false }],
          },
        },
      ]);
    });

    it('opens by a derogation in writing, which the minutes will show', async () => {
      const { derogation } = await president.must(derogate(president, session.version));
      const text = 'Empêchement d’un membre, constaté le matin même.';
      expect(derogation).toEqual({ text, grantedBy: 'Claire Aubry', grantedOn: '2023-06-15' });
      expect((await act(president, session.id, 'open')).status).toBe(201);
      expect((await findSession(secretary, session.id)).steps.at(-1)).toMatchObject({ state: 'open', note: text });
    });

    it('does not open by one that is withdrawn', async () => {
      const { version } = await president.must(derogate(president, session.version));
      const path = `jury-sessions/${session.id}/derogation?version=${version}`;
      expect(await president.delete(path)).toMatchObject({ status: 200, body: { derogation: null } });
      expect(missingOf(await act(president, session.id, 'open'))).toEqual(['compositionUnmet']);
    });

    it('is not excused by a secretary, nor by a president from elsewhere', async () => {
      const answers = [await derogate(secretary, session.version)];
      answers.push(await derogate(await application.signIn('president'), session.version));
      expect(answers.map(({ body }) => body.code)).toEqual(['forbidden', 'forbidden']);
    });

    it('is excused on the version seen only', async () => {
      await president.must(derogate(president, session.version));
      expect((await derogate(president, session.version)).body.code).toBe('staleVersion');
    });
  });

  describe('opened again', () => {
    it('once deliberated, by its president, for a reason that is kept', async () => {
      const { id } = await openSession(application, secretary, president);
      await bring(id, 'deliberate');
      const { status, body } = await act(president, id, 'reopen', { reason: 'Une note oubliée.' });
      expect([status, body.state]).toEqual([201, 'open']);
      expect((await findSession(secretary, id)).steps.map(({ state, note }) => [state, note])).toEqual([
        ...[
          ['planned', null],
          ['convened', null],
          ['open', null],
          ['deliberated', null],
          ['open', 'Une note oubliée.'],
        ],
      ]);
    });

    it('never without a reason', async () => {
      const { id } = await openSession(application, secretary, president);
      await bring(id, 'deliberate');
      expect((await act(president, id, 'reopen', { reason: '  ' })).body.code).toBe('invalidInput');
    });

    it('not by the secretary', async () => {
      const { id } = await openSession(application, secretary, president);
      await bring(id, 'deliberate');
      expect((await act(secretary, id, 'reopen', { reason: 'Une note oubliée.' })).body.code).toBe('forbidden');
    });

    it.each<[string, SessionAct[]]>([
      ['open', []],
      ['sealed', ['deliberate', 'seal']],
      ['published', ['deliberate', 'seal', 'publish']],
    ])('not while it is %s', async (state, acts) => {
      const { id } = await openSession(application, secretary, president);
      await bring(id, ...acts);
      const { status, body } = await act(president, id, 'reopen', { reason: 'Une note oubliée.' });
      expect([status, body.code, body.facts.state]).toEqual([409, 'wrongState', state]);
    });
  });

  /** Every way to change a session, on the versions that were seen last. */
  async function edits(session: WholeSession): Promise<string[]> {
    const path = `jury-sessions/${session.id}`;
    const [member, candidacy] = [session.members[0]!, session.candidacies[0]!];
    const { id: enrollmentId } = await enroll(application.database);
    const answers: Answer<ProblemBody>[] = [
      await secretary.patch(path, { version: session.version, place: 'Lyon' }),
      await secretary.delete(`${path}?version=${session.version}`),
      await secretary.post(`${path}/members`, aMember()),
      await secretary.patch(`${path}/members/${member.id}`, { version: member.version, occupation: 'Autre' }),
      await secretary.delete(`${path}/members/${member.id}?version=${member.version}`),
      await secretary.post(`${path}/candidacies`, { enrollmentIds: [enrollmentId] }),
      await secretary.patch(`${path}/candidacies/${candidacy.id}`, { version: candidacy.version, blocs: ['BC01'] }),
      await secretary.delete(`${path}/candidacies/${candidacy.id}?version=${candidacy.version}`),
      await secretary.put(`${path}/attendance`, {
        members: [{ id: member.id, version: member.version, present: false }],
      }),
      await secretary.post(`${path}/recusals`, { memberId: member.id, candidacyId: candidacy.id, reason: 'Lien' }),
      await president.put(`${path}/derogation`, { version: session.version, text: 'Trop tard' }),
    ];
    return answers.map(({ status, body }) => `${status} ${body.code}`);
  }

  it.each<[string, SessionAct[], string]>([
    ['deliberated', ['deliberate'], '409 wrongState'],
    ['sealed', ['deliberate', 'seal'], '409 sessionSealed'],
    ['published', ['deliberate', 'seal', 'publish'], '409 sessionSealed'],
  ])('%s, nothing of it changes any more', async (_, acts, refusal) => {
    const { id } = await openSession(application, secretary, president);
    await bring(id, ...acts);
    const before = await findSession(secretary, id);
    expect(await edits(before)).toEqual(Array(11).fill(refusal));
    expect(await findSession(secretary, id)).toEqual(before);
  });

  it('never lets a change in beside the act that ends changes', async () => {
    const { id, members } = await openSession(application, secretary, president);
    const [member] = members as [WholeSession['members'][number]];
    const changes = ['Un', 'Deux', 'Trois'].map((occupation) =>
      secretary.patch<ProblemBody>(`jury-sessions/${id}/members/${member.id}`, { version: member.version, occupation }),
    );
    const [answers] = await Promise.all([Promise.all(changes), bring(id, 'deliberate')]);
    const { members: after, steps } = await findSession(secretary, id);
    expect(steps.at(-1)!.state).toBe('deliberated');
    const saved = answers.filter(({ status }) => status === 200).length;
    expect(after.find((one) => one.id === member.id)!.version).toBe(member.version + saved);
    expect(saved).toBeLessThanOrEqual(1);
    expect((await edits(await findSession(secretary, id)))[3]).toBe('409 wrongState');
  });

  it('is in the journal, act by act', async () => {
    const { id } = await openSession(application, secretary, president);
    const entries = await application.database.read((reading) =>
      reading.find(AuditEntry, { where: { subjectId: id }, order: { sequence: 'ASC' } }),
    );
    expect(entries.map(({ action, actorName }) => [action, actorName])).toEqual([
      ['jurySession.planned', 'Sacha Secrétaire'],
      ['jurySession.convened', 'Sacha Secrétaire'],
      ['jurySession.opened', 'Sacha Secrétaire'],
    ]);
  });
});
