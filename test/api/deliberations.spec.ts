import type { PresentedDeliberation } from '../../src/deliberations/present-deliberation.js';
import type { PageOf } from '../../src/http/page-query.dto.js';
import {
  agreeForAll,
  agreement,
  ALL_ACQUIRED,
  caseOf,
  decide,
  openDeliberation,
  recordLetters,
  sealDecided,
  WITHOUT_C7,
} from '../support/a-deliberation.js';
import { findSession } from '../support/a-session.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Client, ProblemBody } from '../support/client.js';

const validated = (bloc: string, more: object = {}) => ({ bloc, outcome: 'validated', ...more });
const FOUR_BLOCS = ['BC01', 'BC02', 'BC03', 'BC04'].map((bloc) => validated(bloc));

describe('The deliberation of a session', () => {
  let application: TestApplication;
  let secretary: Client;
  let president: Client;
  const open = (
    ...args: Parameters<typeof openDeliberation> extends [unknown, unknown, unknown, ...infer R] ? R : never
  ) => openDeliberation(application, secretary, president, ...args);
  const refusalOf = ({ status, body }: { status: number; body: ProblemBody }) => [status, body.code];
  const faultsOf = ({ facts }: ProblemBody) =>
    (facts.faults as { subject: string; code: string }[]).map(({ subject, code }) => `${subject} ${code}`);

  beforeAll(async () => {
    application = await startTestApplication();
    secretary = await application.signIn('secretary');
    president = await application.signIn('president', 'Claire Aubry');
  });

  afterAll(() => application.stop());

  describe('proposes', () => {
    it('for each candidate what the rules make of the results, with the facts', async () => {
      const deliberation = await open([{ letters: WITHOUT_C7 }]);
      const found = await caseOf(president, deliberation, deliberation.candidacies[0]!);
      expect(found.proposal.blocs.map(({ outcome }) => outcome)).toEqual([
        ...['validated', 'notValidated', 'validated', 'validated'],
      ]);
      expect(found.proposal.blocs[1]).toMatchObject({
        acquired: 7,
        facts: { required: 5, missingMandatory: ['C7'], missingCount: 1 },
      });
      expect(found.proposal.title).toEqual({ outcome: 'notAwarded', missingBlocs: ['BC02'] });
      expect(found).toMatchObject({ standing: 'undecided', version: 0, borderline: true, decision: null });
      expect(found.expected).toEqual({
        blocs: { BC01: 'validated', BC02: 'notValidated', BC03: 'validated', BC04: 'validated' },
        title: 'partial',
      });
    });

    it('and says what a single competence or evaluation would turn', async () => {
      const barely = { ...ALL_ACQUIRED, BC01: 'AANNA', BC02: 'AAAAAANNA' };
      const deliberation = await open([{ letters: barely }]);
      const list = await president.must(
        president.get<PageOf<PresentedDeliberation>>(`${deliberation.path}/deliberations`),
      );
      expect(list.items[0]!.sensitivity).toEqual([
        { blocCode: 'BC01', oneAway: [], hangsOn: ['C21', 'C22', 'C25'], barely: true },
        { blocCode: 'BC02', oneAway: ['C7'], hangsOn: [], barely: false },
        { blocCode: 'BC03', oneAway: [], hangsOn: ['C27', 'C28'], barely: false },
        { blocCode: 'BC04', oneAway: [], hangsOn: ['C10', 'C16', 'C19'], barely: false },
      ]);
    });

    it('with a bloc held from earlier, which is then not presented', async () => {
      const deliberation = await open([{ holds: { blocCode: 'BC03' }, letters: { ...ALL_ACQUIRED, BC03: '' } }]);
      const found = await caseOf(president, deliberation, deliberation.candidacies[0]!);
      expect(found.blocs).toEqual(['BC01', 'BC02', 'BC04']);
      expect(found.proposal.blocs[2]).toMatchObject({ outcome: 'held', heldUntil: 'unlimited' });
      expect(found.expected.title).toBe('full');
    });

    it('for all candidates in the order of passage, page by page', async () => {
      const { path, candidacies } = await open([{}, { letters: WITHOUT_C7 }, { absent: true }]);
      const list = (query: string) =>
        president.must(president.get<PageOf<PresentedDeliberation>>(`${path}/deliberations?${query}`));
      const first = await list('size=2');
      expect([first.total, first.items.map(({ candidacyId }) => candidacyId)]).toEqual([3, candidacies.slice(0, 2)]);
      const second = await list('size=2&page=2');
      expect(second.items.map(({ candidacyId, standing }) => [candidacyId, standing])).toEqual([
        [candidacies[2], 'absent'],
      ]);
    });

    it('to the jury and the staff only', async () => {
      const { path } = await open();
      const others = [await application.signIn('juryMember'), await application.signIn('candidate')];
      for (const other of others)
        expect(refusalOf(await other.get(`${path}/deliberations`))).toEqual([403, 'forbidden']);
      expect((await secretary.get(`${path}/deliberations`)).status).toBe(200);
      expect(refusalOf(await application.visitor().get(`${path}/deliberations`))).toEqual([401, 'notSignedIn']);
    });
  });

  describe('decides', () => {
    it('as proposed without a reason, and keeps the proposal beside the decision', async () => {
      const deliberation = await open([{ letters: WITHOUT_C7 }]);
      const [candidacyId] = deliberation.candidacies as [string];
      const before = await caseOf(president, deliberation, candidacyId);
      const { status, body } = await decide(president, deliberation, candidacyId, {
        ...agreement(before),
        candidateComment: 'Une charte éditoriale reste à présenter.',
      });
      expect([status, body.version, body.standing, body.differs]).toEqual([200, 1, 'decided', false]);
      expect(body.decision).toMatchObject({
        decidedBy: 'Claire Aubry',
        title: { outcome: 'partial', proposal: before.proposal.title },
        candidateComment: 'Une charte éditoriale reste à présenter.',
      });
      expect(body.decision?.blocs[1]).toMatchObject({
        blocCode: 'BC02',
        outcome: 'notValidated',
        proposal: before.proposal.blocs[1],
      });
      expect((await caseOf(secretary, deliberation, candidacyId)).decision).toEqual(body.decision);
    });

    it('otherwise than proposed, for a reason', async () => {
      const deliberation = await open([{ letters: WITHOUT_C7 }]);
      const [candidacyId] = deliberation.candidacies as [string];
      const title = { outcome: 'full' };
      const without = await decide(president, deliberation, candidacyId, { version: 0, blocs: FOUR_BLOCS, title });
      expect(refusalOf(without)).toEqual([422, 'decisionRefused']);
      expect(faultsOf(without.body)).toEqual(['BC02 reasonRequired']);
      const reason = 'La charte, relue en séance, établit la compétence 7.';
      const blocs = FOUR_BLOCS.map((one) => (one.bloc === 'BC02' ? { ...one, reason } : one));
      const { status, body } = await decide(president, deliberation, candidacyId, { version: 0, blocs, title });
      expect([status, body.differs, body.decision?.blocs[1]?.reason]).toEqual([200, true, reason]);
    });

    it('all blocs presented and the title at once, and tells every fault', async () => {
      const deliberation = await open([{ holds: { blocCode: 'BC03' } }]);
      const [candidacyId] = deliberation.candidacies as [string];
      const votes = { inFavour: 4, against: 1, abstentions: 1, castingVote: false };
      const blocs = [validated('BC01', { votes }), { bloc: 'BC02', outcome: 'deferred' }, validated('BC03')];
      const { body } = await decide(president, deliberation, candidacyId, { version: 0, blocs });
      expect(faultsOf(body).sort()).toEqual([
        ...['BC01 tooManyVotes', 'BC02 reasonRequired', 'BC03 notPresented', 'BC04 undecided', 'title undecided'],
      ]);
    });

    it('some blocs only, where the candidate aims at no more: then there is no title to decide', async () => {
      const deliberation = await open([{ enrolled: { targetBlocs: ['BC01'] } }]);
      const [candidacyId] = deliberation.candidacies as [string];
      const blocs = [validated('BC01')];
      const refused = await decide(president, deliberation, candidacyId, {
        version: 0,
        blocs,
        title: { outcome: 'partial' },
      });
      expect(faultsOf(refused.body)).toEqual(['title notPresented']);
      expect((await decide(president, deliberation, candidacyId, { version: 0, blocs })).status).toBe(200);
    });

    it('again, as long as the session is open, on the version seen', async () => {
      const deliberation = await open();
      const [candidacyId] = deliberation.candidacies as [string];
      const first = { version: 0, blocs: FOUR_BLOCS, title: { outcome: 'full' } };
      await president.must(decide(president, deliberation, candidacyId, first));
      const stale = await decide(president, deliberation, candidacyId, first);
      expect(refusalOf(stale)).toEqual([409, 'staleVersion']);
      expect(stale.body.facts).toMatchObject({
        yours: { version: 0 },
        current: { version: 1, decidedBy: 'Claire Aubry' },
      });
      const deferred = FOUR_BLOCS.map(({ bloc }) => ({ bloc, outcome: 'deferred', reason: 'Dossier à relire.' }));
      const next = { version: 1, blocs: deferred, title: { outcome: 'none' } };
      const { body } = await decide(president, deliberation, candidacyId, next);
      expect([body.version, body.decision?.blocs.map(({ outcome }) => outcome)]).toEqual([
        2,
        ['deferred', 'deferred', 'deferred', 'deferred'],
      ]);
    });

    it('once, when two decisions come at the same time', async () => {
      const deliberation = await open();
      const [candidacyId] = deliberation.candidacies as [string];
      const body = { version: 0, blocs: FOUR_BLOCS, title: { outcome: 'full' } };
      const answers = await Promise.all([1, 2, 3].map(() => decide(president, deliberation, candidacyId, body)));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    });

    it('by the word of its own president only', async () => {
      const deliberation = await open();
      const [candidacyId] = deliberation.candidacies as [string];
      const others = [secretary, await application.signIn('administrator'), await application.signIn('president')];
      for (const other of others) {
        const answer = await decide(other, deliberation, candidacyId, { version: 0, blocs: [] });
        expect(refusalOf(answer)).toEqual([403, 'forbidden']);
      }
    });

    it('nothing on someone who is absent', async () => {
      const deliberation = await open([{ absent: true }]);
      const answer = await decide(president, deliberation, deliberation.candidacies[0]!, {
        version: 0,
        blocs: FOUR_BLOCS,
      });
      expect(refusalOf(answer)).toEqual([422, 'candidateAbsent']);
    });

    it('only where enough members sit for the candidate', async () => {
      const deliberation = await open();
      const [candidacyId] = deliberation.candidacies as [string];
      const { members } = await findSession(secretary, deliberation.sessionId);
      for (const { id: memberId } of members.slice(1, 4)) {
        const recusal = { candidacyId, memberId, reason: 'Tutrice du stage.' };
        await secretary.must(secretary.post(`${deliberation.path}/recusals`, recusal));
      }
      const answer = await decide(president, deliberation, candidacyId, { version: 0, blocs: FOUR_BLOCS });
      expect(refusalOf(answer)).toEqual([422, 'quorumNotReached']);
      expect(answer.body.facts).toMatchObject({ required: 3, sitting: 2 });
    });

    it('to validate nothing for someone enrolled after the registration ended, and needs no reason for it', async () => {
      const late = { enrolled: { enrolledOn: '2024-01-08' } };
      const deliberation = await open([late], { day: '2024-06-15' });
      const [candidacyId] = deliberation.candidacies as [string];
      const found = await caseOf(president, deliberation, candidacyId);
      expect(found.proposal.title).toMatchObject({ outcome: 'notAwarded', refused: 'registrationEnded' });
      const body = { version: 0, blocs: FOUR_BLOCS, title: { outcome: 'none' } };
      expect(refusalOf(await decide(president, deliberation, candidacyId, body))).toEqual([422, 'registrationEnded']);
      const { status, body: decided } = await decide(president, deliberation, candidacyId, agreement(found));
      expect([status, decided.differs]).toEqual([200, false]);
      expect(decided.decision?.blocs.every(({ outcome }) => outcome === 'notValidated')).toBe(true);
    });

    it('refuses what it does not know, field by field', async () => {
      const deliberation = await open();
      const body = { version: 0, blocs: [{ bloc: 'BC01', outcome: 'perhaps', grade: 12 }], title: { outcome: 'full' } };
      const answer = await decide(president, deliberation, deliberation.candidacies[0]!, body);
      const faults = answer.body.facts.faults as { path: string; code: string }[];
      expect(refusalOf(answer)).toEqual([422, 'invalidInput']);
      expect(faults.map(({ path }) => path).sort()).toEqual(['blocs[0].grade', 'blocs[0].outcome']);
    });
  });

  describe('closes', () => {
    it('once every candidate who is there is decided', async () => {
      const deliberation = await open([{}, { letters: WITHOUT_C7 }, { absent: true }]);
      const { path, candidacies } = deliberation;
      const refused = await president.post<ProblemBody>(`${path}/deliberate`);
      expect(refusalOf(refused)).toEqual([422, 'sessionNotReady']);
      const missing = refused.body.facts.missing as { code: string; facts: { candidacies: { id: string }[] } }[];
      expect(missing.map(({ code }) => code)).toEqual(['undecided']);
      expect(missing[0]?.facts.candidacies.map(({ id }) => id)).toEqual(candidacies.slice(0, 2));
      await agreeForAll(president, deliberation);
      const { status, body } = await president.post<{ state: string }>(`${path}/deliberate`);
      expect([status, body.state]).toEqual([201, 'deliberated']);
      expect(refusalOf(await president.post(`${path}/deliberate`))).toEqual([409, 'wrongState']);
    });

    it('not on a decision whose results have changed since, until it is taken again', async () => {
      const deliberation = await open([{ letters: WITHOUT_C7 }]);
      const { path, candidacies, enrollmentIds } = deliberation;
      const [candidacyId] = candidacies as [string];
      await agreeForAll(president, deliberation);
      await recordLetters(application, secretary, enrollmentIds[0]!, { BC02: 'AAAAAAAAA' }, 1);
      const changed = await caseOf(president, deliberation, candidacyId);
      expect([changed.standing, changed.proposal.blocs[1]?.outcome]).toEqual(['proposalChanged', 'validated']);
      const refused = await president.post<ProblemBody>(`${path}/deliberate`);
      expect((refused.body.facts.missing as { code: string }[]).map(({ code }) => code)).toEqual(['proposalChanged']);
      await president.must(decide(president, deliberation, candidacyId, agreement(changed)));
      expect((await president.post(`${path}/deliberate`)).status).toBe(201);
    });

    it('without telling the jury when and where a candidate was born', async () => {
      const deliberation = await open();
      const found = await caseOf(president, deliberation, deliberation.candidacies[0]!);
      expect(Object.keys(found.identity).sort()).toEqual(['birthName', 'firstNames']);
      const list = await president.get(`${deliberation.path}/deliberations`);
      for (const told of [JSON.stringify(found), JSON.stringify(list.body)])
        expect(told).not.toMatch(/birthDay|birthPlace|1999-02-28/);
    });

    it('not on what was decided with a member who has stepped out since, until the others decide again', async () => {
      const deliberation = await open();
      const { path, sessionId, candidacies } = deliberation;
      const [candidacyId] = candidacies as [string];
      await agreeForAll(president, deliberation);
      const { members } = await findSession(secretary, sessionId);
      const memberId = members.find((one) => !one.president)!.id;
      const reason = 'Ancienne tutrice.';
      const recusal = await secretary.must(
        secretary.post<{ id: string; version: number }>(`${path}/recusals`, { candidacyId, memberId, reason }),
      );
      const missing = async () => {
        const { body } = await president.post<ProblemBody>(`${path}/deliberate`);
        return (body.facts.missing as { code: string }[]).map(({ code }) => code);
      };
      expect((await caseOf(president, deliberation, candidacyId)).standing).toBe('recusalsChanged');
      expect(await missing()).toEqual(['recusalsChanged']);
      const sheet = await president.page(`/sessions/${sessionId}/deliberation/${candidacyId}`);
      expect(sheet.html).toContain('Les déports ont changé depuis la décision');
      expect(sheet.html).toContain('à reprendre');
      const list = await president.page(`/sessions/${sessionId}/deliberation?voir=reste`);
      expect(list.html).toContain('les déports ont changé');
      const found = await caseOf(president, deliberation, candidacyId);
      const decided = await president.must(decide(president, deliberation, candidacyId, agreement(found)));
      expect(decided.standing).toBe('decided');
      await secretary.must(secretary.delete(`${path}/recusals/${recusal.id}?version=${recusal.version}`));
      expect(await missing()).toEqual(['recusalsChanged']);
      const again = await caseOf(president, deliberation, candidacyId);
      await president.must(decide(president, deliberation, candidacyId, agreement(again)));
      expect((await president.post(`${path}/deliberate`)).status).toBe(201);
    });

    it('by the word of its president, and then decides nothing more unless it is reopened', async () => {
      const deliberation = await open();
      const { path, candidacies } = deliberation;
      await agreeForAll(president, deliberation);
      expect(refusalOf(await secretary.post(`${path}/deliberate`))).toEqual([403, 'forbidden']);
      await president.must(president.post(`${path}/deliberate`));
      const again = { version: 1, blocs: FOUR_BLOCS, title: { outcome: 'full' } };
      expect(refusalOf(await decide(president, deliberation, candidacies[0]!, again))).toEqual([409, 'wrongState']);
      await president.must(president.post(`${path}/reopen`, { reason: 'Un motif reste à compléter.' }));
      expect((await decide(president, deliberation, candidacies[0]!, again)).status).toBe(200);
    });

    it('and once sealed shows what was sealed, whatever is recorded for another session', async () => {
      const deliberation = await open([{ letters: WITHOUT_C7 }]);
      const [candidacyId] = deliberation.candidacies as [string];
      await agreeForAll(president, deliberation);
      const before = await caseOf(president, deliberation, candidacyId);
      await sealDecided(president, deliberation);
      await recordLetters(application, secretary, deliberation.enrollmentIds[0]!, { BC02: 'AAAAAAAAA' }, 1);
      expect(await caseOf(president, deliberation, candidacyId)).toEqual(before);
      const body = { version: 1, blocs: FOUR_BLOCS, title: { outcome: 'full' } };
      expect(refusalOf(await decide(president, deliberation, candidacyId, body))).toEqual([409, 'sessionSealed']);
    });
  });
});
