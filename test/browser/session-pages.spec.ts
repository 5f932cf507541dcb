import type { APIResponse, Browser, Page } from 'playwright-core';
import { accessibilityViolations, keepScreenshots, launchBrowser, overflowsSideways, WIDTHS } from './browser.js';
import { type Server, startServer } from './server.js';
import { enterAs, leads } from './visitors.js';

const LONG = 'De la Tour d’Auvergne-Lauraguais';

/** Pages of a session and what surrounds it, each used as people use it, on a desk and on a phone. */
describe('The pages around a session, in a real browser,', () => {
  let server: Server;
  let browser: Browser;
  let secretary: Page;
  let planned: string;

  beforeAll(async () => {
    server = await startServer();
    browser = await launchBrowser();
    secretary = await enterAs(browser, server.url, 'Secrétariat de jury');
    planned = await planSession('RNCP31936', '2023-06-20');
  });

  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  const api = (path: string): string => `${server.url}/api/v1/${path}`;
  async function answered<T>(sent: Promise<APIResponse>): Promise<T> {
    const answer = await sent;
    if (!answer.ok()) throw new Error(`${answer.url()} answered ${answer.status()}: ${await answer.text()}`);
    return (await answer.json()) as T;
  }
  const get = <T>(path: string): Promise<T> => answered(secretary.request.get(api(path)));
  const post = <T>(path: string, data: object): Promise<T> => answered(secretary.request.post(api(path), { data }));
  const visit = (path: string) => secretary.goto(`${server.url}${path}`);
  const press = (name: string | RegExp) =>
    leads(secretary, () => secretary.getByRole('button', { name }).first().click());

  async function planSession(code: string, day: string): Promise<string> {
    const { items } = await get<{ items: { id: string; code: string }[] }>('certifications');
    const certificationId = items.find((one) => one.code === code)!.id;
    return (await post<{ id: string }>('jury-sessions', { certificationId, day, place: 'Paris' })).id;
  }

  async function enrolled(certification: string, birthName: string, enrolledOn: string): Promise<string> {
    const person = { firstNames: 'Camille', birthName, gender: 'F', birthDay: '1990-02-03', birthPlace: 'Nantes' };
    const { id } = await post<{ id: string }>('candidates', person);
    const enrollment = { certification, accessRoute: 'FC', enrolledOn };
    return (await post<{ id: string }>(`candidates/${id}/enrollments`, enrollment)).id;
  }

  /** Readable by all, and without scrolling sideways, at the width of a desk and of a phone. */
  async function isFit(name: string, page = secretary): Promise<void> {
    await keepScreenshots(page, name);
    for (const width of [WIDTHS.phone, WIDTHS.desk]) {
      await page.setViewportSize({ width, height: 800 });
      expect([name, width, await overflowsSideways(page)]).toEqual([name, width, false]);
      expect([name, width, await accessibilityViolations(page)]).toEqual([name, width, []]);
    }
  }

  it('present many at a time, after a preview of who and of what', async () => {
    for (const name of ['Aubert', LONG, 'Caron']) await enrolled('RNCP31936', name, '2022-09-05');
    await visit(`/sessions/${planned}/candidats/ajouter?unseen=true`);
    await isFit('presentation-choice');
    for (const name of [/AUBERT/, /CARON/, /TOUR/]) await secretary.getByRole('checkbox', { name }).check();
    await press('Aperçu des inscriptions cochées');
    await secretary.getByRole('heading', { level: 1 }).waitFor();
    await isFit('presentation-preview');
    expect((await get<{ candidacies: object[] }>(`jury-sessions/${planned}`)).candidacies).toEqual([]);
    await secretary.getByRole('checkbox', { name: /^Présenter CARON/ }).uncheck();
    await press(/^Présenter/);
    const { candidacies } = await get<{ candidacies: object[] }>(`jury-sessions/${planned}`);
    expect(candidacies).toHaveLength(2);
  });

  it('say what was done where the person is left, however far down, without covering what it leads to', async () => {
    const { candidacies } = await get<{ candidacies: { id: string }[] }>(`jury-sessions/${planned}`);
    for (const [width, height] of [
      [WIDTHS.desk, 500],
      [WIDTHS.phone, 640],
    ] as const) {
      await secretary.setViewportSize({ width, height });
      await visit(`/sessions/${planned}/candidats/${candidacies[0]!.id}`);
      await press('Enregistrer');
      expect(new URL(secretary.url()).hash).toBe('#candidatures');
      const said = (await secretary.getByText('La candidature est modifiée.').boundingBox())!;
      const heading = (await secretary.getByRole('heading', { name: 'Candidatures', exact: true }).boundingBox())!;
      expect([said.y >= 0, said.y + said.height <= heading.y, heading.y < height]).toEqual([true, true, true]);
    }
    await secretary.setViewportSize({ width: WIDTHS.desk, height: 800 });
  });

  it('offer the documents there are, and say when the others come; the statistics too', async () => {
    for (const [name, state] of [
      ['planned', 'planned'],
      ['published', 'published'],
    ] as const) {
      const { items } = await get<{ items: { id: string }[] }>(`jury-sessions?state=${state}&size=1`);
      const id = state === 'planned' ? planned : items[0]!.id;
      await visit(`/sessions/${id}/documents`);
      await isFit(`documents-${name}`);
      await leads(secretary, () =>
        secretary.getByRole('link', { name: /^Voir (les statistiques|ce qui est connu)/ }).click(),
      );
      await secretary.getByRole('heading', { name: 'Statistiques de la session' }).waitFor();
      await isFit(`statistics-${name}`);
    }
  });

  it('note a convocation handed over on paper, and an answer by telephone', async () => {
    await visit(`/sessions/${planned}/convocations`);
    await secretary.getByLabel('Contact du secrétariat').fill('Le secrétariat de jury');
    await press('Enregistrer');
    await isFit('convocations');
    await leads(secretary, () => secretary.getByRole('link', { name: /^AUBERT/ }).click());
    await isFit('convocation-paper');
    await press('Noter la remise sur papier');
    await visit(`/sessions/${planned}/convocations`);
    await leads(secretary, () => secretary.getByRole('link', { name: /^AUBERT/ }).click());
    await isFit('convocation-answer');
    await secretary.locator('[name="answer"]').last().check();
    await secretary.getByLabel('Motif').fill('Un rendez-vous médical.');
    await press('Noter la réponse');
    await secretary.getByText('Un rendez-vous médical.').first().waitFor();
    await isFit('convocations-answered');
  });

  it('issue a certificate again to a changed identity, with both before one’s eyes', async () => {
    const { items } = await get<{ items: { id: string; candidateId: string }[] }>('certificates?size=1');
    const [certificate] = items;
    const { version } = await get<{ version: number }>(`candidates/${certificate!.candidateId}`);
    const changed = { version, usedName: LONG };
    await answered(secretary.request.patch(api(`candidates/${certificate!.candidateId}`), { data: changed }));
    await visit(`/certificats/${certificate!.id}`);
    await isFit('certificate');
    await press('Refaire après un changement d’identité');
    await isFit('certificate-reissue');
    await secretary.getByLabel('Acte qui a changé l’identité').fill('Acte de mariage du 3 mai 2026');
    await press(/^Refaire/);
    await visit(`/certificats/${certificate!.id}`);
    await secretary.getByText('Acte de mariage du 3 mai 2026').first().waitFor();
  });

  it('change who is in a group', async () => {
    const id = await planSession('MCMD', '2026-06-18');
    const enrollmentIds = [];
    for (const name of ['Denis', `${LONG}-Roux`, 'Esposito']) {
      enrollmentIds.push(await enrolled('MCMD', name, '2025-09-01'));
    }
    await post(`jury-sessions/${id}/candidacies`, { enrollmentIds });
    const { candidacies } = await get<{ candidacies: { id: string }[] }>(`jury-sessions/${id}`);
    const candidacyIds = candidacies.slice(0, 2).map((one) => one.id);
    const group = { assessment: 'E4.1', name: 'Équipe Ocre', candidacyIds };
    const { id: groupId } = await post<{ id: string }>(`jury-sessions/${id}/assessment-groups`, group);
    await visit(`/sessions/${id}/groupes`);
    await isFit('groups');
    await visit(`/sessions/${id}/groupes/${groupId}`);
    await isFit('group-change');
    await secretary.getByLabel('Nom du groupe').fill('Équipe Indigo');
    await secretary.getByRole('checkbox').last().check();
    await press('Enregistrer le groupe');
    await secretary.getByText('Équipe Indigo').first().waitFor();
  });

  it('show the journal to the administrator, and check it', async () => {
    const administrator = await enterAs(browser, server.url, 'Administration');
    await administrator.goto(`${server.url}/journal`);
    await isFit('journal', administrator);
    await leads(administrator, () => administrator.getByRole('button', { name: 'Contrôler maintenant' }).click());
    await expect(settled(administrator)).resolves.toContain('Intact');
    await isFit('journal-checked', administrator);
  });

  /** What the page says once the check has ended; it is read again until then. */
  async function settled(page: Page): Promise<string> {
    for (;;) {
      await page.goto(`${server.url}/journal`);
      const check = page.locator('section[aria-labelledby="controle"]');
      if ((await check.getByRole('button').count()) > 0) return (await check.textContent())!;
    }
  }
});
