import { type Assessing, assignBoth, handIn, planAssessing, sheetOf } from '../support/an-assessing.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Client } from '../support/client.js';

const text = (html: string): string => html.replace(/[\u00a0\u202f]/g, ' ');

describe('the pages of those who assess', () => {
  let application: TestApplication;
  let secretary: Client;
  let assessing: Assessing;
  let one: Client;
  let other: Client;
  let at: string;

  beforeAll(async () => {
    application = await startTestApplication();
    secretary = await application.signIn('secretary');
    assessing = await planAssessing(application, secretary, 2, 'MCMD');
    at = `/sessions/${assessing.sessionId}`;
    [one, other] = assessing.members.map(({ client }) => client) as [Client, Client];
  });

  afterAll(() => application.stop());

  const open = async (who: Client, path: string): Promise<string> => {
    const { status, html } = await who.page(path);
    expect([path, status]).toEqual([path, 200]);
    return text(html);
  };

  it('show a preview before anything is assigned, then assign', async () => {
    expect(await open(one, `${at}/mes-evaluations`)).toContain('Aucune évaluation ne vous est confiée');
    const choice = { memberIds: assessing.members.map(({ id }) => id), assessments: ['E1', 'E4.1'] };
    const preview = await secretary.submit(`${at}/evaluateurs/apercu`, choice);
    expect(text(preview.html)).toContain('8 fiches à confier');
    expect(await open(one, `${at}/mes-evaluations`)).toContain('Aucune évaluation');
    expect((await secretary.submit(`${at}/evaluateurs`, choice)).location).toBe(`${at}/evaluateurs`);
    expect(await open(secretary, `${at}/evaluateurs`)).toMatch(/0 sur 8 fiches[^]*Amine Berger[^]*4 fiches/);
  });

  it('keep a draft, and show again what is missing where it is handed in with gaps', async () => {
    const { id, version } = await sheetOf(one, assessing, 'E1');
    const path = `${at}/mes-evaluations/${id}`;
    expect(await open(one, path)).toMatch(/<legend[^>]*>[^]*Atteint[^]*Non observé/);
    const sent = { version, 'result/C1': 'acquired', comment: 'Un mémoire clair.' };
    const drafted = await one.submit(path, { ...sent, handIn: 'false' });
    expect(drafted.location).toBe(path);
    expect(await open(one, path)).toMatch(/Brouillon enregistré le 15 juin 2023/);
    const early = await one.submit(path, { ...sent, version: version + 1, handIn: 'true' });
    expect(early.status).toBe(422);
    expect(text(early.html)).toMatch(/La fiche n’est pas remise[^]*Indiquez le résultat[^]*Un mémoire clair/);
  });

  it('show both versions of a sheet that has changed since', async () => {
    const { id, version } = await sheetOf(one, assessing, 'E1');
    const path = `${at}/mes-evaluations/${id}`;
    const stale = await one.submit(path, { version: version - 1, 'result/C1': 'notAcquired', handIn: 'false' });
    expect(stale.status).toBe(409);
    expect(text(stale.html)).toMatch(/a changé depuis[^]*Non acquis[^]*Remplacer/);
  });

  it('form a group, whose entry is one page, and tell who was adjusted', async () => {
    const group = { assessment: 'E4.1', name: 'Équipe A', candidacyIds: [...assessing.candidacies] };
    await secretary.submit(`${at}/groupes`, group);
    expect(await open(secretary, `${at}/groupes`)).toContain('Équipe A');
    const list = await open(one, `${at}/mes-evaluations?epreuve=E4.1`);
    const [href] = /\/sessions\/[^"]+\/groupes\/[0-9a-f-]+/.exec(list)!;
    expect(await open(one, href)).toContain('Équipe A');
    const results = ['C24', 'C25', 'C26', 'C27', 'C28', 'C29'].map((code) => [`result/${code}`, 'acquired']);
    const criteria = Array.from({ length: 9 }, (_, index) => [`finding/E4.1-${index + 1}`, 'met']);
    const sent = { version: 0, handIn: 'true', ...Object.fromEntries([...results, ...criteria]) };
    expect((await one.submit(href, sent)).location).toBe(`${at}/mes-evaluations`);
    expect(await open(one, `${at}/mes-evaluations?epreuve=E4.1`)).toContain('Tout est remis');
    const { id } = await sheetOf(one, assessing, 'E4.1');
    expect(await open(one, `${at}/mes-evaluations/${id}`)).toContain('Écart avec le groupe');
  });

  it('remind in one click, which says how many', async () => {
    expect((await secretary.submit(`${at}/evaluateurs/rappels`, {})).location).toBe(`${at}/evaluateurs`);
    expect(await open(secretary, `${at}/evaluateurs`)).toMatch(/2 rappels en attente/);
  });

  it('show divergences to the president, on the sheet too, and settle them', async () => {
    const own = await planAssessing(application, secretary);
    const path = `/sessions/${own.sessionId}`;
    await assignBoth(secretary, own, ['E1']);
    await handIn(own.members[0]!.client, own, 'E1', { C1: 'A', C2: 'A', C3: 'A' });
    await handIn(own.members[1]!.client, own, 'E1', { C1: 'N', C2: 'A', C3: 'A' });
    const html = await open(own.president, `${path}/divergences`);
    expect(html).toMatch(/1 divergence à trancher[^]*Amine Berger[^]*Acquis[^]*Chloé Costa[^]*Non acquis/);
    const sheet = `${path}/deliberation/${own.candidacies[0]}`;
    expect(await open(own.president, sheet)).toMatch(/évaluation diverge[^]*Évaluations divergentes/);
    expect(await open(own.president, `${path}/deliberation?voir=divergence`)).toContain('DUPONT Zoé');
    const [, seen] = /name="seen" value="([0-9a-f]+)"/.exec(html)!;
    const place = { candidacyId: own.candidacies[0]!, assessment: 'E1', competence: 'C1', seen: seen! };
    const refused = await own.president.submit(`${path}/divergences`, { ...place, result: 'acquired', reason: '' });
    expect(refused.status).toBe(422);
    const settled = await own.president.submit(`${path}/divergences`, {
      ...place,
      result: 'acquired',
      reason: 'Relu.',
    });
    expect(settled.location).toBe(`${path}/divergences`);
    expect(await open(own.president, `${path}/divergences`)).toMatch(/Rien à trancher[^]*Retenu : Acquis[^]*Relu\./);
    expect(await open(other, `${at}/mes-evaluations`)).toContain('À remettre');
  });
});
