import { agreeForAll, openDeliberation, sealDecided } from '../support/a-deliberation.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Client } from '../support/client.js';

describe('The page of certificates', () => {
  let application: TestApplication;
  let secretary: Client;
  let president: Client;

  beforeAll(async () => {
    application = await startTestApplication();
    secretary = await application.signIn('secretary');
    president = await application.signIn('president');
  });

  afterAll(() => application.stop());

  it('teaches where certificates come from while there is none', async () => {
    const { html } = await secretary.page('/certificats');
    expect(html).toContain('Aucun certificat pour l’instant');
    expect(html).toContain('href="/sessions"');
  });

  it('lists those issued, finds them by name, and gives each as a PDF', async () => {
    const candidate = { firstNames: 'Zoé', birthName: 'Quatremère', searchName: ' quatremere zoe' };
    const deliberation = await openDeliberation(application, secretary, president, [{ enrolled: { candidate } }]);
    await agreeForAll(president, deliberation);
    await sealDecided(president, deliberation);
    await secretary.submit(`/sessions/${deliberation.sessionId}/publier`);
    const { html } = await secretary.page('/certificats?q=quatremere');
    expect(html).toContain('QUATREMÈRE Zoé');
    expect(html).toContain('Parchemin');
    expect(html).toContain('Le suivi d&#x27;un projet sur les médias sociaux');
    const [, href] = /href="(\/certificats\/[^"]+\.pdf)"/.exec(html) ?? [];
    const document = await secretary.page(href!);
    expect([document.status, document.html.slice(0, 5)]).toEqual([200, '%PDF-']);
    expect((await secretary.page('/certificats?q=personne')).html).toContain('Aucun certificat ne correspond');
  });

  it('is for the staff', async () => {
    expect((await president.page('/certificats')).status).toBe(403);
    expect((await application.visitor().page('/certificats')).location).toContain('/connexion');
    expect((await (await application.signIn('candidate')).page('/certificats')).location).toBe('/mon-espace');
  });
});
