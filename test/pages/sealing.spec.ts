import { agreeForAll, openDeliberation, type OpenDeliberation } from '../support/a-deliberation.js';
import { findSession } from '../support/a-session.js';
import { type Assessing, handIn } from '../support/an-assessing.js';
import { PASSWORD, startTestApplication, type TestApplication } from '../support/application.js';
import type { Client } from '../support/client.js';
import { quoted, tamper } from '../support/tamper.js';

const text = (html: string): string => html.replace(/[\u00a0\u202f]/g, ' ').replace(/&#x3D;/g, '=');

describe('The page on which a president seals', () => {
  let application: TestApplication;
  let secretary: Client;
  let president: Client;
  let assessors: readonly Client[];

  beforeAll(async () => {
    application = await startTestApplication();
    secretary = await application.signIn('secretary');
    president = await application.signIn('president', 'Claire Aubry');
    assessors = [await application.signIn('juryMember'), await application.signIn('juryMember')];
  });

  afterAll(() => application.stop());

  const CANDIDATES = [
    { enrolled: { candidate: { firstNames: 'Lina', birthName: 'Arnaud' } } },
    { enrolled: { candidate: { firstNames: 'Yanis', birthName: 'Morel' } } },
    { enrolled: { candidate: { firstNames: 'Zoé', birthName: 'Petit' } }, absent: true },
  ];

  /** An open session of three candidates, one absent, with Amine Berger and Chloé Costa who have accounts. */
  async function opened(): Promise<Assessing & OpenDeliberation> {
    const open = await openDeliberation(application, secretary, president, CANDIDATES);
    const { members } = await findSession(secretary, open.sessionId);
    const seats = [];
    for (const [index, client] of assessors.entries()) {
      const { id, version } = members[index + 1]!;
      const { accountId } = client.account;
      await secretary.must(secretary.patch(`${open.path}/members/${id}`, { version, accountId }));
      seats.push({ id, client });
    }
    return { ...open, president, members: seats };
  }

  const assign = ({ path }: Assessing, memberIds: readonly string[]) =>
    secretary.must(secretary.post(`${path}/assignments`, { memberIds, assessments: ['E1'] }));
  const close = async (session: Assessing & OpenDeliberation): Promise<void> => {
    await agreeForAll(president, session);
    await president.must(president.post(`${session.path}/deliberate`));
  };
  const page = async ({ sessionId }: Assessing): Promise<string> => {
    const { status, html } = await president.page(`/sessions/${sessionId}/sceller`);
    expect(status).toBe(200);
    return text(html);
  };
  const differ = async (session: Assessing, candidate: number): Promise<void> => {
    const [one, other] = assessors as [Client, Client];
    await handIn(one, session, 'E1', { C1: 'A', C2: 'A', C3: 'A' }, candidate);
    await handIn(other, session, 'E1', { C1: 'N', C2: 'N', C3: 'A' }, candidate);
  };
  const memberIds = ({ members }: Assessing) => members.map(({ id }) => id);

  it('names whom assessors still differ on, and leads to where the president settles it', async () => {
    const session = await opened();
    await assign(session, memberIds(session));
    for (const candidate of [0, 2]) await differ(session, candidate);
    await close(session);
    const html = await page(session);
    const href = `/sessions/${session.sessionId}/divergences`;
    expect(html).toMatch(/2 évaluations divergent entre fiches/);
    expect(html).toContain(`<a href="${href}">Trancher les divergences</a>`);
    expect(html).toContain(`<a href="${href}?fiche=${session.candidacies[0]}">ARNAUD Lina : 2 évaluations</a>`);
    expect(html).not.toContain('PETIT');
    expect(html).not.toContain('Votre mot de passe');
    const settling = await president.page(`${href}?fiche=${session.candidacies[0]}`);
    expect(settling.html).toContain('ARNAUD');
  });

  it('names the candidate for whom the president steps out, and tells nothing of what was found', async () => {
    const session = await opened();
    const { members } = await findSession(secretary, session.sessionId);
    const memberId = members.find((one) => one.president)!.id;
    const recusal = { candidacyId: session.candidacies[0], memberId, reason: 'Tutrice' };
    await secretary.must(secretary.post(`${session.path}/recusals`, recusal));
    await assign(session, memberIds(session));
    await differ(session, 0);
    await close(session);
    const html = await page(session);
    expect(html).toContain(
      `<a href="/sessions/${session.sessionId}/evaluateurs">ARNAUD Lina (vous vous déportez, les évaluateurs revoient leurs fiches)</a>`,
    );
    expect(html).not.toContain('ARNAUD Lina : ');
  });

  it('names who declared a link that nobody has answered, and with whom', async () => {
    const session = await opened();
    const memberId = session.members[0]!.id;
    const [, candidacyId] = session.candidacies as [string, string];
    const [one] = assessors as [Client];
    const link = { memberId, candidacyId, kind: 'professional', words: 'Deux ans à Lyon.' };
    await one.must(one.post(`${session.path}/links`, link));
    const answer = { memberId, candidacyIds: [candidacyId], answer: 'maintained', reason: 'Lien ancien.' };
    await president.must(president.post(`${session.path}/link-answers`, answer));
    await close(session);
    expect(await page(session)).toContain('Votre mot de passe');
    await tamper(application.location, `DELETE FROM "link_ruling" WHERE "candidacyId" = ${quoted(candidacyId)}`);
    const html = await page(session);
    expect(html).toContain('1 lien déclaré par des membres du jury');
    expect(html).toContain(
      `<a href="/sessions/${session.sessionId}/membres/${memberId}/liens">Amine Berger, avec MOREL Yanis</a>`,
    );
  });

  it('warns of sheets assigned and never handed in, by name, and seals without them', async () => {
    const session = await opened();
    const { members } = await findSession(secretary, session.sessionId);
    await assign(session, [members.find((one) => one.president)!.id, ...memberIds(session)]);
    await handIn(assessors[0]!, session, 'E1', { C1: 'A', C2: 'A', C3: 'A' }, 0);
    await close(session);
    const html = await page(session);
    const at = `/sessions/${session.sessionId}`;
    expect(html).toContain('5 fiches d’évaluation confiées ne sont pas remises');
    expect(html).toContain(`<a href="${at}/mes-evaluations">Claire Aubry</a> : 2 fiches (ARNAUD Lina et MOREL Yanis)`);
    expect(html).toContain(`<a href="${at}/evaluateurs">Amine Berger</a> : 1 fiche (MOREL Yanis)`);
    expect(html).toContain(`<a href="${at}/evaluateurs">Chloé Costa</a> : 2 fiches (ARNAUD Lina et MOREL Yanis)`);
    expect(html).not.toContain('PETIT');
    expect((await president.submit(`${at}/sceller`, { password: PASSWORD })).location).toBe(`${at}/deliberation`);
    expect(await page(session)).not.toContain('ne sont pas remises');
  });

  it('warns of none where all are handed in, nor where nobody assesses', async () => {
    const session = await opened();
    await close(session);
    expect(await page(session)).not.toMatch(/fiches? d’évaluation confiée/);
    const assessed = await opened();
    await assign(assessed, memberIds(assessed).slice(0, 1));
    for (const candidate of [0, 1]) {
      await handIn(assessors[0]!, assessed, 'E1', { C1: 'A', C2: 'A', C3: 'A' }, candidate);
    }
    await close(assessed);
    expect(await page(assessed)).not.toMatch(/fiches? d’évaluation confiée/);
  });
});
