import type { Browser, Page } from 'playwright-core';
import { accessibilityViolations, launchBrowser, openPage, overflowsSideways } from './browser.js';
import { type Server, startServer } from './server.js';

describe('The agenda of a session, in a real browser,', () => {
  let server: Server;
  let browser: Browser;
  let page: Page;
  let at: string;

  beforeAll(async () => {
    server = await startServer();
    browser = await launchBrowser();
    page = await openPage(browser);
    await page.goto(server.url);
    await page.getByRole('listitem').filter({ hasText: 'Secrétariat de jury' }).getByRole('button').click();
    await page.getByRole('button', { name: 'Se déconnecter' }).waitFor();
    const answer = await page.request.get(`${server.url}/api/v1/jury-sessions?state=convened&size=100`);
    const { items } = (await answer.json()) as { items: readonly { id: string; candidateCount: number }[] };
    at = `${server.url}/sessions/${items.find(({ candidateCount }) => candidateCount > 3)!.id}`;
  });

  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  const reads = (text: string) => page.getByText(text).first().waitFor();

  it('is set, proposed, moved, refused where it cannot be, and told in the convocation', async () => {
    await page.goto(at);
    await page.getByRole('link', { name: 'Agenda' }).click();
    await page.getByRole('link', { name: 'Fixer les horaires et les durées' }).click();
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    for (const name of ['Salle Curie', 'Salle Pasteur']) {
      await page.getByRole('link', { name: 'Ajouter une salle' }).click();
      await page.getByLabel('Nom de la salle').fill(name);
      await page.getByRole('button', { name: 'Enregistrer' }).click();
    }
    await page.getByRole('button', { name: 'Proposer l’agenda' }).click();
    await reads('L’agenda est proposé');
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.getByText('Le même jour en tableau').first().click();
    await page.getByRole('rowheader').getByRole('link').first().click();
    await page.getByLabel('Heure').fill('09:40');
    await page.getByRole('button', { name: 'Déplacer' }).click();
    await reads('Ce passage ne peut pas être là');
    expect(await page.getByLabel('Heure').inputValue()).toBe('09:40');
    await page.getByLabel('Heure').fill('17:00');
    await page.getByRole('button', { name: 'Déplacer' }).click();
    await reads('Le passage est déplacé et épinglé.');
    expect(await accessibilityViolations(page)).toEqual([]);
    const name = (await page.getByRole('heading', { level: 1 }).textContent())!.replace('Passage de ', '');
    await page.goto(`${at}/convocations`);
    const contact = page.getByLabel('Contact du secrétariat');
    if (await contact.count()) {
      await contact.fill('Le secrétariat de jury');
      await page.getByRole('button', { name: 'Enregistrer' }).click();
    }
    await page.getByRole('link', { name }).first().click();
    await reads('arrivée à 16\u00a0h\u00a045');
    await reads('de 17\u00a0h à 17\u00a0h\u00a030, Salle Curie');
  });

  it('fits a telephone', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    for (const path of ['/agenda', '/agenda/horaires', '/agenda/salles/nouvelle', '']) {
      await page.goto(`${at}${path}`);
      expect([path, await overflowsSideways(page)]).toEqual([path, false]);
    }
  });
});
