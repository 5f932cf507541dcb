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

  it('offers no print run where nothing can be printed, and says what to do first', async () => {
    await openDeliberation(application, secretary, president, [{}]);
    const { html } = await secretary.page('/tirages-de-certificats');
    expect(html).toContain('Aucun certificat n’est à imprimer');
    expect(html).not.toContain('name="sessionId"');
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

  it('offers print runs of the sessions with certificates in force, and counts them', async () => {
    const emptied = await openDeliberation(application, secretary, president, [{}]);
    await agreeForAll(president, emptied);
    await sealDecided(president, emptied);
    await secretary.submit(`/sessions/${emptied.sessionId}/publier`);
    const { html } = await secretary.page('/tirages-de-certificats');
    const [, id] = /<option value="([^"]+)">[^<]*\((?:\d+) certificats?\)/u.exec(html.replaceAll('\u00a0', ' ')) ?? [];
    expect(html).toContain(`<option value="${emptied.sessionId}"`);
    expect(id).toBeDefined();
    const ids = (
      await secretary.must(
        secretary.get<{ items: { id: string }[] }>(`certificates?sessionId=${emptied.sessionId}&size=100`),
      )
    ).items.map(({ id: one }) => one);
    const administrator = await application.signIn('administrator');
    const words = { reason: 'Fraude.', wordsForHolder: 'Ce document est annulé.' };
    await administrator.must(administrator.post('certificate-revocations', { ids, ...words }));
    expect((await secretary.page('/tirages-de-certificats')).html).not.toContain(emptied.sessionId);
  });

  it('is for the staff', async () => {
    expect((await president.page('/certificats')).status).toBe(403);
    expect((await application.visitor().page('/certificats')).location).toContain('/connexion');
    expect((await (await application.signIn('candidate')).page('/certificats')).location).toBe('/mon-espace');
  });
});
