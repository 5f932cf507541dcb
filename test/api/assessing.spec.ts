import { aCell } from '../support/a-candidate.js';
import { agreeForAll, ALL_ACQUIRED, openDeliberation } from '../support/a-deliberation.js';
import { findSession } from '../support/a-session.js';
import {
  type Assessing,
  assignBoth,
  found,
  handIn,
  ownSheets,
  planAssessing,
  recordedOf,
  saveSheet,
  sheetOf,
} from '../support/an-assessing.js';
import { PASSWORD, startTestApplication, type TestApplication } from '../support/application.js';
import type { Client, ProblemBody } from '../support/client.js';
import type { PresentedAssessor, PresentedPlan } from '../../src/assessing/present-assignments.js';

describe('members of a jury who assess', () => {
  let application: TestApplication;
  let secretary: Client;
  let assessing: Assessing;
  let one: Client;
  let other: Client;

  beforeAll(async () => {
    application = await startTestApplication();
    secretary = await application.signIn('secretary');
  });

  beforeEach(async () => {
    assessing = await planAssessing(application, secretary, 2);
    [one, other] = assessing.members.map(({ client }) => client) as [Client, Client];
  });

  afterAll(() => application.stop());

  const recorded = (candidate = 0) => recordedOf(secretary, assessing.enrollmentIds[candidate]!);
  const assessors = async (who = secretary) =>
    (await who.must(who.get<{ items: PresentedAssessor[] }>(`${assessing.path}/assessors`))).items;

  describe('are assigned', () => {
    const choice = () => ({ memberIds: assessing.members.map(({ id }) => id) });

    it('in bulk, which is shown before it is done, and done twice assigns nobody again', async () => {
      const preview = await secretary.must(
        secretary.post<PresentedPlan>(`${assessing.path}/assignments/preview`, choice()),
      );
      expect((await ownSheets(one, assessing)).sheets).toEqual([]);
      const first = await secretary.must(secretary.post<PresentedPlan>(`${assessing.path}/assignments`, choice()));
      expect(first.assigned).toEqual(preview.assigned);
      expect(first.assigned.length).toBeGreaterThan(10);
      const again = await secretary.must(secretary.post<PresentedPlan>(`${assessing.path}/assignments`, choice()));
      expect(again).toMatchObject({ assigned: [], already: first.assigned.length });
      expect((await ownSheets(one, assessing)).sheets).toHaveLength(first.assigned.length / 2);
    });

    it('by hand, to one candidate at one assessment, by the president too', async () => {
      const { president, path, members, candidacies } = assessing;
      const chosen = { memberIds: [members[0]!.id], candidacyIds: [candidacies[1]], assessments: ['E1'] };
      await president.must(president.post(`${path}/assignments`, chosen));
      const { sheets } = await ownSheets(one, assessing);
      expect(sheets).toMatchObject([{ candidacyId: candidacies[1], assessment: 'E1', version: 1, savedAt: null }]);
      expect((await ownSheets(other, assessing)).sheets).toEqual([]);
    });

    it('not to candidates for whom they step out, and not to what does not exist', async () => {
      const { path, members, candidacies } = assessing;
      const recusal = { candidacyId: candidacies[0], memberId: members[0]!.id, reason: 'Ancien collègue' };
      await secretary.must(secretary.post(`${path}/recusals`, recusal));
      const plan = await secretary.must(
        secretary.post<PresentedPlan>(`${path}/assignments`, { ...choice(), assessments: ['E1'] }),
      );
      expect(plan.assigned).toHaveLength(3);
      expect(plan.recused).toEqual([{ memberId: members[0]!.id, candidacyId: candidacies[0] }]);
      const unknown = secretary.post<ProblemBody>(`${path}/assignments`, { ...choice(), assessments: ['E99'] });
      expect((await unknown).body.code).toBe('unknownAssessment');
    });

    it('until it is taken back, where nothing is written yet', async () => {
      await assignBoth(secretary, assessing, ['E1', 'E4']);
      await saveSheet(one, assessing, await sheetOf(one, assessing, 'E1'), { results: found({ C1: 'A' }) });
      const taken = await secretary.post(`${assessing.path}/assignments/withdrawal`, choice());
      expect(taken.body).toEqual({ withdrawn: 7, kept: 1 });
      expect((await ownSheets(one, assessing)).sheets).toHaveLength(1);
    });
  });

  describe('keep what they write', () => {
    beforeEach(() => assignBoth(secretary, assessing, ['E1']));

    it('as a draft that records nothing, then hand it in whole', async () => {
      const sheet = await sheetOf(one, assessing, 'E1');
      const drafted = await saveSheet(one, assessing, sheet, { results: found({ C1: 'A' }), comment: 'Clair' });
      expect(drafted.body).toMatchObject({ handedInAt: null, comment: 'Clair', version: 2 });
      const early = await saveSheet(one, assessing, drafted.body, { handIn: true, results: found({ C1: 'A' }) });
      expect(early).toMatchObject({ status: 422, body: { code: 'sheetIncomplete', facts: { results: ['C2', 'C3'] } } });
      const whole = { handIn: true, results: found({ C1: 'A', C2: 'A', C3: 'N' }) };
      expect((await saveSheet(one, assessing, drafted.body, whole)).body).toMatchObject({ version: 3 });
      expect(await recorded()).toEqual([]);
    });

    it('and a stale edit is answered with both versions', async () => {
      const sheet = await sheetOf(one, assessing, 'E1');
      await saveSheet(one, assessing, sheet, { results: found({ C1: 'A' }), comment: 'Première' });
      const stale = await saveSheet(one, assessing, sheet, { results: found({ C1: 'N' }), comment: 'Seconde' });
      expect(stale).toMatchObject({ status: 409, body: { code: 'staleVersion' } });
      expect(stale.body.facts).toMatchObject({
        yours: { comment: 'Seconde', results: { C1: { result: 'notAcquired' } } },
        current: { comment: 'Première', results: { C1: { result: 'acquired' } }, version: 2 },
      });
    });

    it('for themselves alone: nobody else reads or writes it', async () => {
      const { id, version } = await sheetOf(one, assessing, 'E1');
      const path = `${assessing.path}/assessor-sheets/${id}`;
      expect((await other.get(path)).status).toBe(404);
      expect((await other.put(path, { version, handIn: false })).status).toBe(404);
      expect((await secretary.get(path)).status).toBe(403);
      expect((await assessing.president.get(path)).status).toBe(404);
    });

    it('and a member who steps out sees and records nothing of that candidate any more', async () => {
      const sheet = await sheetOf(one, assessing, 'E1');
      const recusal = { candidacyId: assessing.candidacies[0], memberId: assessing.members[0]!.id, reason: 'Tuteur' };
      await secretary.must(secretary.post(`${assessing.path}/recusals`, recusal));
      const { sheets } = await ownSheets(one, assessing);
      expect(sheets.map(({ candidacyId }) => candidacyId)).toEqual([assessing.candidacies[1]]);
      const read = await one.get<ProblemBody>(`${assessing.path}/assessor-sheets/${sheet.id}`);
      expect(read).toMatchObject({ status: 422, body: { code: 'recused' } });
      expect((await saveSheet(one, assessing, sheet, {})).body.code).toBe('recused');
    });
  });

  describe('agree', () => {
    beforeEach(() => assignBoth(secretary, assessing, ['E1']));

    it('and the result is recorded with their names once the last has handed in', async () => {
      await handIn(one, assessing, 'E1', { C1: 'A', C2: 'A', C3: 'N' });
      expect(await recorded()).toEqual([]);
      await handIn(other, assessing, 'E1', { C1: 'A', C2: 'A', C3: 'N' });
      expect(await recorded()).toEqual(['C1 acquired', 'C2 acquired', 'C3 notAcquired']);
      const { items } = await secretary.must(
        secretary.get<{ items: object[] }>(`enrollments/${assessing.enrollmentIds[0]}/evaluations`),
      );
      expect(items[0]).toMatchObject({ assessor: 'Amine Berger, Chloé Costa', origin: 'assessors' });
    });

    it('and what the secretariat entered stays, whatever they found', async () => {
      const cells = [aCell(assessing.enrollmentIds[0]!, { result: 'notAcquired' })];
      await secretary.must(secretary.put(`${assessing.path}/evaluation-grid`, { cells }));
      for (const who of [one, other]) await handIn(who, assessing, 'E1', { C1: 'A', C2: 'A', C3: 'A' });
      expect(await recorded()).toEqual(['C1 notAcquired', 'C2 acquired', 'C3 acquired']);
    });

    it('and a later correction on both sides is followed, while between the two nothing is recorded', async () => {
      for (const who of [one, other]) await handIn(who, assessing, 'E1', { C1: 'A', C2: 'A', C3: 'A' });
      await handIn(one, assessing, 'E1', { C1: 'N', C2: 'A', C3: 'A' });
      expect(await recorded()).toEqual(['C2 acquired', 'C3 acquired']);
      await handIn(other, assessing, 'E1', { C1: 'N', C2: 'A', C3: 'A' });
      expect(await recorded()).toEqual(['C1 notAcquired', 'C2 acquired', 'C3 acquired']);
    });

    it('or one steps out: what the others found then stands, and differs again once they are back', async () => {
      await handIn(one, assessing, 'E1', { C1: 'A', C2: 'A', C3: 'A' });
      await handIn(other, assessing, 'E1', { C1: 'N', C2: 'A', C3: 'A' });
      expect(await recorded()).toEqual(['C2 acquired', 'C3 acquired']);
      const recusal = { candidacyId: assessing.candidacies[0], memberId: assessing.members[0]!.id, reason: 'Tuteur' };
      const { id, version } = await secretary.must(
        secretary.post<{ id: string; version: number }>(`${assessing.path}/recusals`, recusal),
      );
      expect(await recorded()).toEqual(['C1 notAcquired', 'C2 acquired', 'C3 acquired']);
      await secretary.must(secretary.delete(`${assessing.path}/recusals/${id}?version=${version}`));
      expect(await recorded()).toEqual(['C2 acquired', 'C3 acquired']);
    });
  });

  describe('step out', () => {
    const recuse = async (index: number) => {
      const recusal = {
        ...{ candidacyId: assessing.candidacies[0], memberId: assessing.members[index]!.id, reason: 'Tuteur' },
      };
      return secretary.must(secretary.post<{ id: string; version: number }>(`${assessing.path}/recusals`, recusal));
    };

    it('and what they alone had found is to be found again, until they are back', async () => {
      await assignBoth(secretary, assessing, ['E1']);
      for (const who of [one, other]) await handIn(who, assessing, 'E1', { C1: 'A', C2: 'A', C3: 'A' });
      await recuse(0);
      expect(await recorded()).toHaveLength(3);
      const { id, version } = await recuse(1);
      expect(await recorded()).toEqual([]);
      await secretary.must(secretary.delete(`${assessing.path}/recusals/${id}?version=${version}`));
      expect(await recorded()).toHaveLength(3);
    });
  });

  describe('assess again after a sealed session', () => {
    let again: Assessing;
    const open = () => assessing.members.map(({ client }) => client);

    beforeEach(async () => {
      const president = await application.signIn('president');
      const first = await openDeliberation(application, secretary, president, [
        { letters: { ...ALL_ACQUIRED, BC02: 'NNNNNNNNN' } },
      ]);
      await agreeForAll(president, first);
      await president.must(president.post(`${first.path}/deliberate`));
      await president.must(president.post(`${first.path}/seal`, { password: PASSWORD }));
      again = await planAssessing(application, secretary, 0, 'RNCP31936', first.enrollmentIds);
      assessing = again;
      await assignBoth(secretary, again, ['E1']);
    });

    const divergences = async () =>
      (await secretary.must(secretary.get<{ items: object[] }>(`${again.path}/divergences`))).items;
    const retaken = async () => (await recorded()).filter((line) => /^C[123] /.test(line));

    it('and what they find is another attempt, not a difference from what was sealed', async () => {
      const [first, second] = open() as [Client, Client];
      await handIn(first, again, 'E1', { C1: 'A', C2: 'A', C3: 'A' });
      await handIn(second, again, 'E1', { C1: 'A', C2: 'A', C3: 'N' });
      expect(await retaken()).toEqual(['C1 acquired', 'C2 acquired', 'C3 notAcquired']);
      expect(await divergences()).toMatchObject([{ competenceCode: 'C3', entry: null }]);
    });

    it('and where they differ what was sealed stays until it is settled', async () => {
      const [first, second] = open() as [Client, Client];
      await handIn(first, again, 'E1', { C1: 'A', C2: 'N', C3: 'N' });
      await handIn(second, again, 'E1', { C1: 'N', C2: 'N', C3: 'N' });
      expect(await retaken()).toEqual(['C1 notAcquired', 'C2 notAcquired', 'C3 notAcquired']);
    });
  });

  describe('and what is missing', () => {
    it('is listed by assessor, with their drafts', async () => {
      await assignBoth(secretary, assessing, ['E1', 'E4']);
      await handIn(one, assessing, 'E1', { C1: 'A', C2: 'A', C3: 'N' });
      await saveSheet(one, assessing, await sheetOf(one, assessing, 'E4'), { comment: 'À finir' });
      const told = (await assessors(assessing.president)).filter(({ assigned }) => assigned > 0);
      expect(told).toMatchObject([
        { name: 'Amine Berger', assigned: 4, handedIn: 1, drafts: 1, hasAccount: true },
        { name: 'Chloé Costa', assigned: 4, handedIn: 0, drafts: 0, missing: { length: 4 } },
      ]);
      expect((await one.get(`${assessing.path}/assessors`)).status).toBe(403);
    });

    it('is not what the candidate no longer presents, nor do assessors differ there', async () => {
      await assignBoth(secretary, assessing, ['E1']);
      await handIn(one, assessing, 'E1', { C1: 'A', C2: 'A', C3: 'N' });
      await handIn(other, assessing, 'E1', { C1: 'N', C2: 'A', C3: 'N' });
      const differing = () => secretary.must(secretary.get<{ items: object[] }>(`${assessing.path}/divergences`));
      expect((await differing()).items).toHaveLength(1);
      for (const id of assessing.candidacies) {
        const changed = secretary.patch(`${assessing.path}/candidacies/${id}`, { version: 1, blocs: ['BC01'] });
        await secretary.must(changed);
      }
      expect((await differing()).items).toEqual([]);
      expect((await assessors()).filter(({ assigned }) => assigned > 0)).toEqual([]);
    });

    it('nor is it on the list of who assessed it, whose sheet stays and is not filled in any more', async () => {
      await assignBoth(secretary, assessing, ['E1']);
      const { id, version } = await sheetOf(one, assessing, 'E1');
      const [first] = assessing.candidacies;
      const present = (seen: number, blocs: string[]) =>
        secretary.must(secretary.patch(`${assessing.path}/candidacies/${first}`, { version: seen, blocs }));
      await saveSheet(one, assessing, { id, version }, { comment: 'À finir' });
      const before = (await ownSheets(one, assessing)).sheets.length;
      await present(1, ['BC01']);
      expect((await ownSheets(one, assessing)).sheets).toHaveLength(before - 1);
      const saved = await saveSheet(one, assessing, { id, version: version + 1 }, { comment: 'Encore' });
      expect([saved.status, saved.body.code]).toEqual([422, 'sheetNotDue']);
      expect(await secretary.must(secretary.get(`${assessing.path}/divergences`))).toMatchObject({ items: [] });
      await present(2, ['BC01', 'BC02']);
      expect((await ownSheets(one, assessing)).sheets).toHaveLength(before);
      expect(await sheetOf(one, assessing, 'E1')).toMatchObject({ id, version: version + 1 });
    });
  });

  describe('leave', () => {
    beforeEach(() => assignBoth(secretary, assessing, ['E1']));
    const leave = async (index: number) => {
      const { members } = await findSession(secretary, assessing.sessionId);
      const { id, version } = members.find((member) => member.id === assessing.members[index]!.id)!;
      return secretary.delete<ProblemBody>(`${assessing.path}/members/${id}?version=${version}`);
    };

    it('the jury where they have handed in nothing, and the results of the others are then recorded', async () => {
      await handIn(one, assessing, 'E1', { C1: 'A', C2: 'A', C3: 'A' });
      expect((await leave(0)).body).toMatchObject({ code: 'memberHasAssessed', facts: { handedIn: 1 } });
      expect((await leave(1)).status).toBe(204);
      expect(await recorded()).toEqual(['C1 acquired', 'C2 acquired', 'C3 acquired']);
    });

    it('with a candidate who is withdrawn, while what was recorded of them stays', async () => {
      for (const who of [one, other]) await handIn(who, assessing, 'E1', { C1: 'A', C2: 'A', C3: 'A' });
      const path = `${assessing.path}/candidacies/${assessing.candidacies[0]}?version=1`;
      await secretary.must(secretary.delete(path));
      expect((await ownSheets(one, assessing)).sheets).toHaveLength(1);
      expect(await recorded()).toHaveLength(3);
    });
  });

  it('hand in together, and the result is recorded once', async () => {
    await assignBoth(secretary, assessing, ['E1']);
    await Promise.all([one, other].map((who) => handIn(who, assessing, 'E1', { C1: 'A', C2: 'N', C3: 'A' })));
    expect(await recorded()).toEqual(['C1 acquired', 'C2 notAcquired', 'C3 acquired']);
  });
});
