import type { SessionDivergence } from '../../src/assessing/session-divergences.js';
import { aCertificationWithMarks } from '../support/a-certification-with-marks.js';
import { caseOf } from '../support/a-deliberation.js';
import { loadWithMarks } from '../support/a-deliberation-with-marks.js';
import { findSession, gatherJury } from '../support/a-session.js';
import { type Assessing, handIn, ownSheets, planAssessing, sheetOf } from '../support/an-assessing.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Answer, Client, ProblemBody } from '../support/client.js';
import { EventReader } from '../support/event-reader.js';
import { everyAnswer } from '../support/every-answer.js';
import { readPdf } from '../support/pdf-text.js';

const { code: CODE } = aCertificationWithMarks();
const WORDS = ['Une charte complète.', 'Les rôles ne sont pas dits.'];
const MARKS = [13.37, 8.41];
/** As any page, document or answer would show what the two assessors found. */
const FOUND = [...WORDS, '13,37', '13.37', '8,41', '8.41'];
const ENTERED = ['Saisi au secrétariat.', '7,77', '7.77'];

describe('Of a candidate on whom two assessors differ', () => {
  let application: TestApplication;
  let secretary: Client;
  let assessing: Assessing;
  let reader: Client;
  let readerId: string;

  beforeAll(async () => {
    application = await startTestApplication();
    await loadWithMarks(application);
    secretary = await application.signIn('secretary');
  });

  beforeEach(async () => {
    assessing = await planAssessing(application, secretary, 2, CODE);
    reader = assessing.president;
    const { members } = await findSession(secretary, assessing.sessionId);
    readerId = members.find(({ president }) => president)!.id;
    const memberIds = [...assessing.members.map(({ id }) => id), readerId];
    const candidacyIds = [assessing.candidacies[0]];
    await secretary.must(
      secretary.post(`${assessing.path}/assignments`, { memberIds, candidacyIds, assessments: ['E1'] }),
    );
    for (const [index, { client }] of assessing.members.entries()) {
      const { id, version } = await sheetOf(client, assessing, 'E1');
      const results = [{ competence: 'E1', mark: MARKS[index] }];
      const sent = { version, handIn: true, results, comment: WORDS[index] };
      await client.must(client.put(`${assessing.path}/assessor-sheets/${id}`, sent));
    }
    await secretary.must(secretary.post(`${assessing.path}/convene`));
    await gatherJury(secretary, assessing.sessionId);
    await secretary.must(secretary.post(`${assessing.path}/open`));
  });

  afterAll(() => application.stop());

  const read = async (who: Client): Promise<ReadonlyMap<string, string>> => {
    const ids = [assessing.candidacies[0]!, assessing.enrollmentIds[0]!, 'deliberation-sheets', 'minutes'];
    const answers = await everyAnswer(application, who, assessing.sessionId, ids);
    expect(answers.get(`/sessions/${assessing.sessionId}/divergences`)).toMatch(/^200/);
    expect(answers.get(`/api/v1/${assessing.path}/documents/archive`)).toMatch(/^200 [^]*Fiches-deliberation/);
    expect(answers.get(`/api/v1/${assessing.path}/documents/minutes`)).toMatch(/^200/);
    return answers;
  };
  const divergences = (who: Client) =>
    who.must(who.get<{ items: SessionDivergence[]; sheetsToHandIn: number }>(`${assessing.path}/divergences`));
  const told = (all: ReadonlyMap<string, string>, words: readonly string[]) =>
    words.filter((one) => [...all.values()].some((answer) => answer.includes(one)));
  /** Addresses that tell any of these words. */
  const telling = (all: ReadonlyMap<string, string>, words: readonly string[]) =>
    [...all].flatMap(([address, answer]) => (words.some((one) => answer.includes(one)) ? [address] : []));
  const recuse = () =>
    secretary.must(
      secretary.post(`${assessing.path}/recusals`, {
        ...{ candidacyId: assessing.candidacies[0], memberId: readerId, reason: 'Tutrice du stage' },
      }),
    );
  const enter = async (candidate: number): Promise<void> => {
    const cell = { enrollmentId: assessing.enrollmentIds[candidate], assessment: 'E2', competence: 'E2', version: 0 };
    const cells = [{ ...cell, mark: 7.77, comment: ENTERED[0] }];
    await secretary.must(secretary.put(`${assessing.path}/evaluation-grid`, { cells }));
  };

  it('a third one reads nothing of what they found until their own sheet is handed in', async () => {
    expect(telling(await read(reader), FOUND)).toEqual([]);
    expect(await divergences(reader)).toEqual({ items: [], sheetsToHandIn: 1 });
    await handIn(reader, assessing, 'E1', { E1: 10 });
    const after = await read(reader);
    expect(told(after, FOUND)).toEqual([...WORDS, '13,37', '13.37', '8,41', '8.41']);
    expect(await divergences(reader)).toMatchObject({ items: [{ findings: { length: 3 } }], sheetsToHandIn: 0 });
  });

  it('a third one settles nothing before, nor enters a result beside their own sheet', async () => {
    const [{ seen }] = (await divergences(secretary)).items as [SessionDivergence];
    const place = { candidacyId: assessing.candidacies[0], assessment: 'E1', competence: 'E1', seen };
    const settled = await reader.post<ProblemBody>(`${assessing.path}/divergences/settlements`, {
      ...{ ...place, mark: 12, reason: 'Relu.' },
    });
    expect([settled.status, settled.body.code]).toEqual([422, 'sheetToHandIn']);
    const cells = [
      { enrollmentId: assessing.enrollmentIds[0], assessment: 'E1', competence: 'E1', mark: 12, version: 0 },
    ];
    const entered: Answer<ProblemBody> = await reader.put(`${assessing.path}/evaluation-grid`, { cells });
    expect([entered.status, entered.body.code]).toEqual([422, 'sheetToHandIn']);
  });

  it('a member who steps out reads nothing of what was found, nor of what was entered', async () => {
    await handIn(reader, assessing, 'E1', { E1: 10 });
    await recuse();
    await enter(0);
    expect(telling(await read(reader), [...FOUND, ...ENTERED])).toEqual([]);
    expect(await divergences(reader)).toEqual({ items: [], sheetsToHandIn: 0 });
    const deliberation = { ...assessing, candidateIds: [] };
    const kept = await caseOf(reader, deliberation, assessing.candidacies[0]!);
    expect(kept.evaluations).toEqual([]);
    const page = await reader.page(`/sessions/${assessing.sessionId}/deliberation/${assessing.candidacies[0]}`);
    expect(page.html).toContain('Vous vous déportez pour cette candidature');
    expect(await ownSheets(reader, assessing)).toMatchObject({ sheets: [] });
    expect(told(await read(secretary), FOUND).length).toBeGreaterThan(0);
  });

  it('a member who steps out reads all of the other candidates', async () => {
    await recuse();
    await enter(1);
    expect(telling(await read(reader), ENTERED).length).toBeGreaterThan(2);
  });

  it('a member who steps out gets the sheets of the others printed, and not that one', async () => {
    await recuse();
    await enter(0);
    const sheets = `${assessing.path}/documents/deliberation-sheets`;
    const pages = async (who: Client) => {
      const file = await who.download(sheets);
      return readPdf(new Uint8Array(await file.arrayBuffer())).pages;
    };
    expect([await pages(secretary), await pages(reader)]).toEqual([2, 1]);
    const own = (who: Client) => who.get<ProblemBody>(`${sheets}?candidacyId=${assessing.candidacies[0]}`);
    const refused = await own(reader);
    expect([refused.status, refused.body.code]).toEqual([422, 'recused']);
    expect((await secretary.download(`${sheets}?candidacyId=${assessing.candidacies[0]}`)).status).toBe(200);
  });

  it('live events name who has changed, and tell nothing of them', async () => {
    await recuse();
    const events = await EventReader.open(reader, `${assessing.path}/deliberations/events`);
    await events.seen();
    await enter(0);
    const event = await events.next();
    expect(event).toEqual({
      ...{ id: expect.any(String), type: 'changed' },
      data: { candidacies: [assessing.candidacies[0]], session: false },
    });
    await events.leave();
  });
});
