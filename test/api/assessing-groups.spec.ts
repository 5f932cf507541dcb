import type { PresentedSheet } from '../../src/assessing/present-sheets.js';
import type { PresentedAct } from '../../src/history/present-history.js';
import type { PageOf } from '../../src/http/page-query.dto.js';
import {
  type Assessing,
  found,
  ownSheets,
  planAssessing,
  recordedOf,
  saveSheet,
  sheetOf,
} from '../support/an-assessing.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Answer, Client, ProblemBody } from '../support/client.js';

const RESULTS = found({ C24: 'A', C25: 'A', C26: 'A', C27: 'A', C28: 'A', C29: 'A' });
const CRITERIA = Array.from({ length: 9 }, (_, index) => ({ code: `E4.1-${index + 1}`, finding: 'met' }));
const WHOLE = { handIn: true, results: RESULTS, criteria: CRITERIA };
const FAILED = RESULTS.map((one) => (one.competence === 'C25' ? { ...one, result: 'notAcquired' } : one));

describe('a group of candidates', () => {
  let application: TestApplication;
  let secretary: Client;
  let assessing: Assessing;
  let one: Client;
  let groupId: string;

  beforeAll(async () => {
    application = await startTestApplication();
    secretary = await application.signIn('secretary');
  });

  beforeEach(async () => {
    assessing = await planAssessing(application, secretary, 2, 'MCMD');
    one = assessing.members[0]!.client;
    const memberIds = [assessing.members[0]!.id];
    await secretary.must(secretary.post(`${assessing.path}/assignments`, { memberIds, assessments: ['E4.1'] }));
    const group = { assessment: 'E4.1', name: 'Équipe A', candidacyIds: assessing.candidacies };
    ({ id: groupId } = await secretary.must(secretary.post<{ id: string }>(groups(), group)));
  });

  afterAll(() => application.stop());

  const groups = () => `${assessing.path}/assessment-groups`;
  const enter = async (sent: object): Promise<Answer<{ kept: string[] } & ProblemBody>> =>
    one.put(`${groups()}/${groupId}/sheet`, { version: await versionOf(), ...sent });
  const versionOf = async () => (await ownSheets(one, assessing)).groups[0]!.version;
  const recorded = (candidate: number) => recordedOf(secretary, assessing.enrollmentIds[candidate]!);

  it('is entered once, and each of its members has the result', async () => {
    expect((await enter(WHOLE)).body).toMatchObject({ kept: [] });
    for (const candidate of [0, 1]) expect(await recorded(candidate)).toContain('C25 acquired');
    const sheet = await sheetOf(one, assessing, 'E4.1', 1);
    expect(sheet.handedInAt).not.toBeNull();
  });

  it('entered as a draft changes nobody', async () => {
    await enter({ handIn: false, results: RESULTS.slice(0, 1) });
    expect((await sheetOf(one, assessing, 'E4.1')).savedAt).toBeNull();
    expect(await recorded(0)).toEqual([]);
  });

  it('may have a member adjusted, with a reason, whom a later entry does not overwrite', async () => {
    await enter(WHOLE);
    const own = await sheetOf(one, assessing, 'E4.1', 1);
    const without = await saveSheet(one, assessing, own, { ...WHOLE, results: FAILED });
    expect(without).toMatchObject({ status: 422, body: { code: 'adjustmentReasonRequired' } });
    const reason = { adjustment: 'N’a pas pris part au projet.' };
    const adjusted = await saveSheet(one, assessing, own, { ...WHOLE, results: FAILED, ...reason });
    expect(adjusted.body).toMatchObject(reason);
    expect(await recorded(1)).toContain('C25 notAcquired');
    expect((await enter({ ...WHOLE, comment: 'Relu.' })).body.kept).toEqual([assessing.candidacies[1]]);
    expect(await recorded(1)).toContain('C25 notAcquired');
    expect(await recorded(0)).toContain('C25 acquired');
  });

  const returnToGroup = ({ id, version }: { id: string; version: number }) =>
    one.post<PresentedSheet & ProblemBody>(`${assessing.path}/assessor-sheets/${id}/group-result`, { version });

  it('takes back a member who was adjusted by one act, whom later entries then go to', async () => {
    await enter(WHOLE);
    const adjusted = { ...WHOLE, results: FAILED, adjustment: 'N’a pas pris part au projet.' };
    await saveSheet(one, assessing, await sheetOf(one, assessing, 'E4.1', 1), adjusted);
    expect(await recorded(1)).toContain('C25 notAcquired');
    const own = await sheetOf(one, assessing, 'E4.1', 1);
    expect(await returnToGroup({ ...own, version: 1 })).toMatchObject({ status: 409, body: { code: 'staleVersion' } });
    expect(await returnToGroup(own)).toMatchObject({ status: 200, body: { adjustment: null } });
    expect(await recorded(1)).toContain('C25 acquired');
    expect((await enter({ ...WHOLE, results: FAILED })).body.kept).toEqual([]);
    expect(await recorded(1)).toContain('C25 notAcquired');
    const history = await secretary.must(
      secretary.get<PageOf<PresentedAct>>(`history/candidacy/${assessing.candidacies[1]}?size=100`),
    );
    expect(history.items.map(({ action }) => action)).toContain('assessorSheet.returnedToGroup');
  });

  it('takes back nobody as long as nothing is handed in for it', async () => {
    await enter({ handIn: false, results: RESULTS.slice(0, 1) });
    const refused = await returnToGroup(await sheetOf(one, assessing, 'E4.1', 1));
    expect([refused.status, refused.body.code]).toEqual([422, 'noGroupResult']);
  });

  it('tells the assessor and the secretariat of who joins it after its sheet, and gives them no result', async () => {
    const [first, second] = assessing.candidacies;
    await secretary.must(
      secretary.patch(`${groups()}/${groupId}`, { version: 1, name: 'Équipe A', candidacyIds: [first] }),
    );
    await enter(WHOLE);
    await secretary.must(
      secretary.patch(`${groups()}/${groupId}`, { version: 2, name: 'Équipe A', candidacyIds: [first, second] }),
    );
    expect(await recorded(1)).toEqual([]);
    expect((await ownSheets(one, assessing)).groups).toMatchObject([{ awaited: [second] }]);
    const told = async () =>
      (await secretary.must(secretary.get<{ items: { awaited: unknown }[] }>(groups()))).items[0]!.awaited;
    expect(await told()).toEqual([{ memberId: assessing.members[0]!.id, candidacyIds: [second] }]);
    const pages = `/sessions/${assessing.sessionId}`;
    expect((await secretary.page(`${pages}/groupes`)).html).toContain('a remis la fiche du groupe, sans');
    expect((await one.page(`${pages}/mes-evaluations`)).html).toContain('À remettre de nouveau');
    expect((await one.page(`${pages}/mes-evaluations/groupes/${groupId}`)).html).toContain('encore ce résultat');
    const sheet = await sheetOf(one, assessing, 'E4.1', 1);
    expect((await one.page(`${pages}/mes-evaluations/${sheet.id}`)).html).toContain('Reprendre le résultat du groupe');
    const taken = await one.submit(`${pages}/mes-evaluations/${sheet.id}/groupe`, { version: sheet.version });
    expect(taken.location).toBe(`${pages}/mes-evaluations?epreuve=E4.1`);
    expect(await recorded(1)).toContain('C25 acquired');
    expect(await told()).toEqual([]);
    expect((await ownSheets(one, assessing)).groups).toMatchObject([{ awaited: [] }]);
  });

  it('leaves a member who was written by themselves before', async () => {
    const own = await sheetOf(one, assessing, 'E4.1');
    await saveSheet(one, assessing, own, { ...WHOLE, results: FAILED });
    expect((await enter(WHOLE)).body.kept).toEqual([assessing.candidacies[0]]);
    expect(await recorded(0)).toContain('C25 notAcquired');
  });

  it('entered over another entry is answered with both', async () => {
    await enter(WHOLE);
    const stale = await one.put<ProblemBody>(`${groups()}/${groupId}/sheet`, {
      version: 7,
      ...WHOLE,
      comment: 'Autre',
    });
    expect(stale).toMatchObject({ status: 409, body: { code: 'staleVersion' } });
  });

  it.each([
    ['at an assessment that is not for groups', { assessment: 'E1' }, 'notGroupAssessment'],
    ['with somebody who is in another', {}, 'alreadyInGroup'],
  ])('is not formed %s', async (_, given, code) => {
    const group = { assessment: 'E4.1', name: 'Équipe B', candidacyIds: [assessing.candidacies[0]], ...given };
    expect((await secretary.post<ProblemBody>(groups(), group)).body.code).toBe(code);
  });

  it('changes and is dissolved, while what its members have stays', async () => {
    await enter(WHOLE);
    const changed = { version: 1, name: 'Équipe C', candidacyIds: [assessing.candidacies[0]] };
    await secretary.must(secretary.patch(`${groups()}/${groupId}`, changed));
    expect((await ownSheets(one, assessing)).groups).toMatchObject([{ candidacyIds: [assessing.candidacies[0]] }]);
    await secretary.must(secretary.delete(`${groups()}/${groupId}?version=3`));
    expect((await ownSheets(one, assessing)).groups).toEqual([]);
    expect(await recorded(0)).toContain('C25 acquired');
  });

  it('whose people are changed by two at once gets a conflict, and nobody is lost unseen', async () => {
    const [first, second] = assessing.candidacies;
    const change = (candidacyIds: unknown[]) =>
      secretary.patch<{ version: number } & ProblemBody>(`${groups()}/${groupId}`, { version: 1, candidacyIds });
    expect((await change([first])).body.version).toBe(2);
    expect(await change([second])).toMatchObject({ status: 409, body: { code: 'staleVersion' } });
    expect((await secretary.must(secretary.get<{ items: object[] }>(groups()))).items).toMatchObject([
      { candidacyIds: [first], version: 2 },
    ]);
  });

  it('is reminded of as of others, once a day, and not where all is handed in', async () => {
    const remind = () => secretary.must(secretary.post<object>(`${assessing.path}/assessor-reminders`));
    expect(await remind()).toEqual({ sent: 1, already: 0, withoutAddress: 0 });
    expect(await remind()).toEqual({ sent: 0, already: 1, withoutAddress: 0 });
    const { items } = await secretary.must(
      secretary.get<{ items: { topic: string; recipientAddress: string }[] }>('mails'),
    );
    expect(items.filter(({ recipientAddress }) => recipientAddress === one.account.email)).toHaveLength(1);
    await enter(WHOLE);
    expect(await remind()).toEqual({ sent: 0, already: 0, withoutAddress: 0 });
  });
});
