import { type Assessing, assignBoth, found, planAssessing, sheetOf } from '../support/an-assessing.js';
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

  it('change the name and the people of a group, and refuse one without people', async () => {
    const listed = await open(secretary, `${at}/groupes`);
    const [, href] = /href="([^"]+)">Modifier/.exec(listed)!;
    const page = await open(secretary, href!);
    expect(page).toMatch(/Qui quitte le groupe[^]*checked/);
    const [, version] = /name="version" value="(\d+)"/.exec(page)!;
    const seen = { version: version! };
    const nobody = await secretary.submit(href!, { ...seen, name: 'Équipe B' });
    expect([nobody.status, text(nobody.html).includes('value="Équipe B"')]).toEqual([422, true]);
    const [first] = assessing.candidacies;
    const changed = await secretary.submit(href!, { ...seen, name: 'Équipe B', candidacyIds: [first!] });
    expect(changed.location).toBe(`${at}/groupes`);
    expect(await open(secretary, `${at}/groupes`)).toContain('Équipe B');
    const stale = await secretary.submit(href!, { ...seen, name: 'Équipe C', candidacyIds: [first!] });
    expect(stale.status).toBe(409);
  });

  it('remind in one click, which says how many', async () => {
    expect((await secretary.submit(`${at}/evaluateurs/rappels`, {})).location).toBe(`${at}/evaluateurs`);
    expect(await open(secretary, `${at}/evaluateurs`)).toMatch(/2 rappels en attente/);
  });

  it('show divergences to the president, on the sheet too, and settle them', async () => {
    const own = await planAssessing(application, secretary);
    const path = `/sessions/${own.sessionId}`;
    await assignBoth(secretary, own, ['E1']);
    const handInWith = async (member: number, C1: 'A' | 'N', comment: string) => {
      const { client } = own.members[member]!;
      const { id, version } = await sheetOf(client, own, 'E1');
      const sent = { version, handIn: true, results: found({ C1, C2: 'A', C3: 'A' }), comment };
      await client.must(client.put(`${own.path}/assessor-sheets/${id}`, sent));
    };
    await handInWith(0, 'A', 'Une charte complète.');
    await handInWith(1, 'N', 'Les rôles ne sont pas dits.');
    const html = await open(own.president, `${path}/divergences`);
    expect(html).toContain('1 divergence à trancher');
    expect(html).toMatch(/Amine Berger<\/span> <strong>Acquis/);
    expect(html).toMatch(/Chloé Costa<\/span> <strong>Non acquis/);
    const sheet = `${path}/deliberation/${own.candidacies[0]}`;
    expect(await open(own.president, sheet)).toMatch(/évaluation diverge[^]*Évaluations divergentes/);
    for (const words of ['Une charte complète.', 'Les rôles ne sont pas dits.']) {
      expect(html).toContain(words);
      expect(await open(own.president, sheet)).toContain(words);
    }
    expect(await open(own.president, sheet)).toContain(`${path}/divergences?fiche&#x3D;${own.candidacies[0]}`);
    expect(await open(own.president, `${path}/deliberation?voir=divergence`)).toContain('DUPONT Zoé');
    const [, seen] = /name="seen" value="([0-9a-f]+)"/.exec(html)!;
    const place = { candidacyId: own.candidacies[0]!, assessment: 'E1', competence: 'C1', seen: seen! };
    const refused = await own.president.submit(`${path}/divergences`, { ...place, result: 'acquired', reason: '' });
    expect(refused.status).toBe(422);
    const typed = { ...place, result: 'notAcquired', reason: 'Vu avec le jury.' };
    const wordless = await secretary.submit(`${path}/divergences`, typed);
    expect(wordless.status).toBeGreaterThanOrEqual(400);
    expect(text(wordless.html)).toMatch(/value="notAcquired" selected[^]*Vu avec le jury\./);
    const back = await open(own.president, `${path}/divergences?fiche=${own.candidacies[0]}`);
    expect(back).toContain('Revenir à la fiche de délibération');
    const settled = await own.president.submit(`${path}/divergences?fiche=${own.candidacies[0]}`, {
      ...place,
      result: 'acquired',
      reason: 'Relu.',
    });
    expect(settled.location).toBe(sheet);
    const late = await own.president.submit(`${path}/divergences`, {
      ...place,
      result: 'notAcquired',
      reason: 'Trop tard.',
    });
    expect([late.status, text(late.html)]).toEqual([
      409,
      expect.stringMatching(/Ce que vous aviez écrit[^]*Trop tard\./),
    ]);
    expect(await open(own.president, `${path}/divergences`)).toMatch(/Rien à trancher[^]*Retenu : Acquis[^]*Relu\./);
    expect(await open(other, `${at}/mes-evaluations`)).toContain('À remettre');
  });
});
