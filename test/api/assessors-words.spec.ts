import type { PresentedShownSheet } from '../../src/assessing/present-sheets.js';
import { agreeForAll, caseOf, openDeliberation, sealDecided } from '../support/a-deliberation.js';
import { findSession } from '../support/a-session.js';
import { type Assessing, assignBoth, planAssessing, sheetOf } from '../support/an-assessing.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Client, ProblemBody } from '../support/client.js';
import { readPdf } from '../support/pdf-text.js';
import { readZip } from '../support/read-zip.js';

const COMMENT = 'Mémoire très abouti.';
const NOTE = 'Sources à citer.';
const DRAFT = 'Encore à relire.';
const WORDS = [COMMENT, NOTE];
const NOWHERE = { api: [], page: [], print: [], zip: [] };
const EVERYWHERE = { api: WORDS, page: WORDS, print: WORDS, zip: WORDS };

describe('What assessors write on their sheets', () => {
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
    assessing = await planAssessing(application, secretary, 1, 'MCMD');
    [one, other] = assessing.members.map(({ client }) => client) as [Client, Client];
  });

  afterAll(() => application.stop());

  /** All acquired and every criterion met, with a note on the first and a comment on the whole. */
  async function write(who: Client, place: Assessing, { handIn = true, comment = COMMENT, note = NOTE } = {}) {
    const { id, version } = await sheetOf(who, place, 'E1');
    const path = `${place.path}/assessor-sheets/${id}`;
    const { grid } = await who.must(who.get<PresentedShownSheet>(path));
    const criteria = grid.criteria.map(({ code }, index) => ({
      ...{ code, finding: 'met', ...(index === 0 && { comment: note }) },
    }));
    const results = grid.recorded.map((competence) => ({ competence, result: 'acquired' }));
    await who.must(who.put(path, { version, handIn, criteria, results, comment }));
  }

  const pdfText = (bytes: Uint8Array) => readPdf(bytes).text.replace(/\s+/g, ' ');

  /** Which of the words each door shows to that person. */
  async function told(who: Client, place: Assessing, words: readonly string[] = WORDS) {
    const [candidacyId] = place.candidacies as [string];
    const api = JSON.stringify(await caseOf(who, { ...place, candidateIds: [] }, candidacyId));
    const { html: page } = await who.page(`/sessions/${place.sessionId}/deliberation/${candidacyId}`);
    const printed = await who.download(`${place.path}/documents/deliberation-sheets`);
    const print = pdfText(new Uint8Array(await printed.arrayBuffer()));
    const archive = await who.download(`${place.path}/documents/archive`);
    const files = [...readZip(Buffer.from(await archive.arrayBuffer()))];
    const sheets = files.filter(([name]) => name.includes('Fiches-deliberation'));
    const zip = sheets.map(([, bytes]) => pdfText(new Uint8Array(bytes))).join(' ');
    const within = (text: string) => words.filter((each) => text.includes(each));
    return { api: within(api), page: within(page), print: within(print), zip: within(zip) };
  }

  it('are read by the jury on the sheet, by the API and in print, where a single one assesses', async () => {
    const memberIds = [assessing.members[0]!.id];
    await secretary.must(secretary.post(`${assessing.path}/assignments`, { memberIds, assessments: ['E1'] }));
    await write(one, assessing);
    for (const who of [assessing.president, other, secretary]) expect(await told(who, assessing)).toEqual(EVERYWHERE);
  });

  it('are read of each of those who agree, with who wrote them and on which criterion', async () => {
    await assignBoth(secretary, assessing, ['E1']);
    await write(one, assessing);
    await write(other, assessing, { comment: 'Soutenance claire.', note: 'Bibliographie complète.' });
    const found = await caseOf(assessing.president, { ...assessing, candidateIds: [] }, assessing.candidacies[0]!);
    expect(found.words).toEqual([
      expect.objectContaining({
        ...{ assessmentCode: 'E1', assessor: 'Amine Berger', comment: COMMENT },
        notes: [expect.objectContaining({ criterionCode: 'E1-1', finding: 'met', note: NOTE })],
      }),
      expect.objectContaining({ assessor: 'Chloé Costa', comment: 'Soutenance claire.' }),
    ]);
    const page = await assessing.president.page(
      `/sessions/${assessing.sessionId}/deliberation/${assessing.candidacies[0]}`,
    );
    expect(page.html).toMatch(/Amine Berger[^]*Mémoire très abouti\.[^]*Outils d’analyse[^]*Sources à citer\./);
    expect(page.html).toMatch(/Chloé Costa[^]*Soutenance claire\./);
  });

  it('stay a draft’s own until the sheet is handed in', async () => {
    await assignBoth(secretary, assessing, ['E1']);
    await write(one, assessing, { handIn: false, comment: DRAFT });
    for (const who of [assessing.president, one, secretary]) {
      expect(await told(who, assessing, [DRAFT])).toEqual(NOWHERE);
    }
  });

  it('are not read by who has their own sheet to hand in there, and are once it is', async () => {
    await assignBoth(secretary, assessing, ['E1']);
    await write(one, assessing);
    expect(await told(other, assessing)).toEqual(NOWHERE);
    expect(await told(assessing.president, assessing)).toEqual(EVERYWHERE);
    await write(other, assessing, { comment: 'Vu.', note: 'Lu.' });
    expect(await told(other, assessing)).toEqual(EVERYWHERE);
  });

  it('are not read by who steps out for the candidate, nor kept of a member who does', async () => {
    await assignBoth(secretary, assessing, ['E1']);
    await write(one, assessing);
    await write(other, assessing, { comment: 'Vu.', note: 'Lu.' });
    const { members } = await findSession(secretary, assessing.sessionId);
    const [candidacyId] = assessing.candidacies;
    const stepOut = (memberId: string) =>
      secretary.must(secretary.post(`${assessing.path}/recusals`, { candidacyId, memberId, reason: 'Tutrice' }));
    await stepOut(members.find(({ president }) => president)!.id);
    expect(await told(assessing.president, assessing)).toEqual(NOWHERE);
    expect(await told(secretary, assessing)).toEqual(EVERYWHERE);
    await stepOut(assessing.members[0]!.id);
    expect(await told(secretary, assessing)).toEqual(NOWHERE);
  });

  it('are read by nobody who is not of the session', async () => {
    await assignBoth(secretary, assessing, ['E1']);
    await write(one, assessing);
    const stranger = await application.signIn('juryMember');
    const sheet = `${assessing.path}/deliberations/${assessing.candidacies[0]}`;
    expect((await stranger.get<ProblemBody>(sheet)).status).toBe(403);
    expect((await stranger.get<ProblemBody>(`${assessing.path}/documents/deliberation-sheets`)).status).toBe(403);
  });

  it('are read as they were sealed once the session is', async () => {
    const president = await application.signIn('president');
    const open = await openDeliberation(application, secretary, president, [{}]);
    const { members } = await findSession(secretary, open.sessionId);
    const { id, version } = members[1]!;
    await secretary.must(secretary.patch(`${open.path}/members/${id}`, { version, accountId: one.account.accountId }));
    const own = { ...assessing, ...open, president, members: [{ id, client: one }] };
    await assignBoth(secretary, own, ['E1']);
    await write(one, own);
    await agreeForAll(president, open);
    await sealDecided(president, open);
    const shown = await told(secretary, own, [COMMENT]);
    expect(shown).toEqual({ api: [COMMENT], page: [COMMENT], print: [COMMENT], zip: [COMMENT] });
  });
});
