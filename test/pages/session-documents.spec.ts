import { agreeForAll, openDeliberation, type OpenDeliberation, sealDecided } from '../support/a-deliberation.js';
import { planSession } from '../support/a-session.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Client } from '../support/client.js';

describe('The pages of the documents of a session', () => {
  let application: TestApplication;
  let secretary: Client;
  let president: Client;
  let deliberation: OpenDeliberation;

  const read = async (client: Client, path: string): Promise<string> => {
    const { status, html } = await client.page(path);
    expect([path, status]).toEqual([path, 200]);
    return html.replaceAll(/[\u00a0\u202f]/g, ' ');
  };
  const linksIn = (html: string) =>
    [...html.matchAll(/href="([^"]+\.(?:pdf|zip)(?:\?[^"]*)?)"/g)].map((match) =>
      match[1]!.replaceAll('&amp;', '&').replaceAll('&#x3D;', '='),
    );

  beforeAll(async () => {
    application = await startTestApplication();
    secretary = await application.signIn('secretary');
    president = await application.signIn('president', 'Claire Aubry');
    deliberation = await openDeliberation(application, secretary, president, [{}, { absent: true }]);
  });

  afterAll(() => application.stop());

  it('are reached from the session, and say what will be there later', async () => {
    const { id } = await planSession(application, secretary);
    expect(await read(secretary, `/sessions/${id}`)).toContain(`href="/sessions/${id}/documents"`);
    const html = await read(secretary, `/sessions/${id}/documents`);
    expect(html).toContain('Aucune candidature n’est présentée');
    expect(html).toContain('Une fois la session publiée.');
    expect(html).toContain('Projet');
  });

  it('lead to PDFs and to a ZIP that are there', async () => {
    const links = linksIn(await read(secretary, `/sessions/${deliberation.sessionId}/documents`));
    expect(links.length).toBeGreaterThan(10);
    for (const link of links) {
      const answer = await secretary.send('GET', link);
      const type = link.endsWith('.zip') ? 'application/zip' : 'application/pdf';
      expect([link, answer.status, answer.headers.get('content-type')]).toEqual([link, 200, type]);
      await answer.arrayBuffer();
    }
  });

  it('say in French that a document is not there yet', async () => {
    const { status, html } = await secretary.page(`/sessions/${deliberation.sessionId}/documents/statistics.pdf`);
    expect(status).toBe(409);
    expect(html.replaceAll(/[\u00a0\u202f]/g, ' ')).toContain('il sera là une fois la session délibérée');
  });

  it('show what is presented before the jury has decided, and when its decisions will be there', async () => {
    const { id } = await planSession(application, secretary);
    expect(await read(secretary, `/sessions/${id}/statistiques`)).toContain('paraît ici une fois la session délibérée');
    const path = `/sessions/${deliberation.sessionId}`;
    expect(await read(president, `${path}/documents`)).toContain('Voir ce qui est connu');
    const html = await read(president, `${path}/statistiques`);
    expect(html).toMatch(/Candidatures décidées<\/dt>\s*<dd[^>]*>0 <span[^>]*>sur 1/);
    expect(html).toMatch(/Bloc 1\.[^<]*<\/th><td class="number">1/);
    expect(html).not.toContain('statistics.pdf');
  });

  it('show the figures of the session in tables, with rectifications and standing', async () => {
    await agreeForAll(president, deliberation);
    await president.must(president.post(`${deliberation.path}/deliberate`));
    const draft = await read(president, `/sessions/${deliberation.sessionId}/statistiques`);
    expect(draft).toContain('ces chiffres peuvent encore changer');
    await president.must(president.post(`${deliberation.path}/reopen`, { reason: 'Relecture.' }));
    await sealDecided(president, deliberation);
    const html = await read(president, `/sessions/${deliberation.sessionId}/statistiques`);
    expect(html).not.toContain('peuvent encore changer');
    expect(html).toContain('1 sur 1');
    expect(html).toContain('Formation continue');
  });

  it('offer statements to the staff alone, once published', async () => {
    await secretary.must(secretary.post(`${deliberation.path}/publish`));
    const path = `/sessions/${deliberation.sessionId}/documents`;
    expect(linksIn(await read(secretary, path)).filter((link) => link.startsWith('/releves/'))).toHaveLength(2);
    expect(await read(president, path)).not.toContain('/releves/');
  });
});
