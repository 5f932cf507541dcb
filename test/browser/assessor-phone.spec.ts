import type { APIResponse, Browser, Page } from 'playwright-core';
import { accessibilityViolations, keepScreenshots, launchBrowser, overflowsSideways, WIDTHS } from './browser.js';
import { type Server, startServer } from './server.js';
import { enterAs, enterAsNewMember, leads } from './visitors.js';

const DAY = '2026-06-17';
const WORDS = 'Plan solide, sources à citer. Écrit hors connexion.';
const OTHERWISE = 'N’a pas pris part au rapport.';

interface Whole {
  readonly members: readonly { readonly id: string; readonly accountId: string | null }[];
  readonly candidacies: readonly { readonly id: string }[];
}

/** One day of a member of the jury, in its order; each step begins where the one before ended. */
describe('A member of the jury who assesses on a phone, in a real browser,', () => {
  let server: Server;
  let browser: Browser;
  let secretary: Page;
  let phone: Page;
  let id: string;

  beforeAll(async () => {
    server = await startServer();
    browser = await launchBrowser();
    secretary = await enterAs(browser, server.url, 'Secrétariat de jury');
    const { page, accountId } = await enterAsNewMember(browser, server.url, 'Regard Mobile', WIDTHS.phone);
    phone = page;
    await planSession(accountId);
  });

  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  async function answered<T>(sent: Promise<APIResponse>): Promise<T> {
    const answer = await sent;
    if (!answer.ok()) throw new Error(`${answer.url()} answered ${answer.status()}: ${await answer.text()}`);
    return (await answer.json()) as T;
  }
  const api = (path: string): string => `${server.url}/api/v1/${path}`;
  const post = <T>(path: string, data: object): Promise<T> => answered(secretary.request.post(api(path), { data }));

  /** Two candidates, together at the group assessment, each of them assessed by this member at two assessments. */
  async function planSession(accountId: string): Promise<void> {
    const { items } = await answered<{ items: { id: string; code: string }[] }>(
      secretary.request.get(api('certifications')),
    );
    const certificationId = items.find(({ code }) => code === 'MCMD')!.id;
    ({ id } = await post<{ id: string }>('jury-sessions', { certificationId, day: DAY, place: 'Lyon' }));
    await post(`jury-sessions/${id}/members`, {
      ...{ firstNames: 'Dominique', lastName: 'Regard', college: 'professional', gender: 'F', accountId },
      ...{ organisation: 'Société', occupation: 'Responsable', qualified: true },
    });
    const enrollmentIds = [];
    for (const birthName of ['Premier', 'Second']) {
      const person = { firstNames: 'Camille', birthName, gender: 'F', birthDay: '1999-02-03', birthPlace: 'Nantes' };
      const candidate = await post<{ id: string }>('candidates', person);
      const enrollment = { certification: 'MCMD', accessRoute: 'FI', enrolledOn: '2025-09-01', optionBloc: 'BC05' };
      enrollmentIds.push((await post<{ id: string }>(`candidates/${candidate.id}/enrollments`, enrollment)).id);
    }
    await post(`jury-sessions/${id}/candidacies`, { enrollmentIds });
    const { members, candidacies } = await answered<Whole>(secretary.request.get(api(`jury-sessions/${id}`)));
    const memberIds = members.map((member) => member.id);
    const candidacyIds = candidacies.map((candidacy) => candidacy.id);
    await post(`jury-sessions/${id}/assignments`, { memberIds, assessments: ['E1', 'E4.1'] });
    await post(`jury-sessions/${id}/assessment-groups`, { assessment: 'E4.1', name: 'Équipe Ocre', candidacyIds });
  }

  const list = (assessment: string) =>
    phone.goto(`${server.url}/sessions/${id}/mes-evaluations?epreuve=${encodeURIComponent(assessment)}`);
  const choose = async (within: string, choice: string): Promise<void> => {
    for (const fieldset of await phone.locator('fieldset', { hasText: within }).all()) {
      await fieldset.getByText(choice, { exact: true }).tap();
    }
  };
  const press = (name: string) => leads(phone, () => phone.getByRole('button', { name, exact: true }).tap());

  async function isFitFor(name: string): Promise<void> {
    expect([name, await overflowsSideways(phone)]).toEqual([name, false]);
    expect([name, await accessibilityViolations(phone)]).toEqual([name, []]);
    await keepScreenshots(phone, name);
  }

  it('finds the session, and in it what is theirs to assess and nothing else', async () => {
    await phone.goto(`${server.url}/sessions/${id}`);
    await leads(phone, () => phone.getByRole('link', { name: 'Mes évaluations' }).first().tap());
    await phone.getByRole('heading', { name: 'À remettre' }).waitFor();
    expect(await phone.locator('.grid-tabs a').count()).toBe(2);
    await isFitFor('assessor-list');
  });

  it('writes a sheet criterion by criterion, with a remark, and keeps it as a draft', async () => {
    await list('E1');
    await leads(phone, () => phone.getByRole('link', { name: /PREMIER/ }).tap());
    await isFitFor('assessor-sheet');
    await choose('Non observé', 'En partie');
    await phone.locator('summary', { hasText: 'Remarque' }).first().tap();
    await phone.locator('textarea').first().fill('Sources à citer.');
    await press('Enregistrer le brouillon');
    await phone
      .getByText(/Brouillon enregistré le/)
      .first()
      .waitFor();
    expect(await phone.locator('textarea').first().inputValue()).toBe('Sources à citer.');
    expect(await phone.locator('input[value="partly"]:checked').count()).toBeGreaterThan(1);
  });

  it('loses nothing of what was typed where the network is cut while saving', async () => {
    const said = phone.locator('[data-unreached]');
    await phone.getByLabel('Appréciation d’ensemble').fill(WORDS);
    await choose('Non acquis', 'Acquis');
    await phone.context().setOffline(true);
    await phone.getByRole('button', { name: 'Remettre la fiche' }).tap();
    await said.getByText('Pas de réseau').waitFor();
    expect(await phone.getByLabel('Appréciation d’ensemble').inputValue()).toBe(WORDS);
    await isFitFor('assessor-offline');
    await phone.context().setOffline(false);
    await press('Remettre la fiche');
    await list('E1');
    await leads(phone, () => phone.getByRole('link', { name: /PREMIER/ }).tap());
    expect(await phone.getByLabel('Appréciation d’ensemble').inputValue()).toBe(WORDS);
    await phone
      .getByText(/Remise le/)
      .first()
      .waitFor();
  });

  it('sends a sheet once, however often its button is pressed while the server is being asked', async () => {
    let answer = (): void => undefined;
    const isAnswered = new Promise<void>((resolve) => (answer = resolve));
    await phone.route('**/health', async (route) => {
      await isAnswered;
      await route.continue();
    });
    let asked = 0;
    phone.on('request', (request) => (asked += Number(request.url().endsWith('/health'))));
    await list('E1');
    await leads(phone, () => phone.getByRole('link', { name: /SECOND/ }).tap());
    for (let presses = 0; presses < 3; presses += 1)
      await phone.getByRole('button', { name: 'Remettre la fiche' }).tap();
    await leads(phone, () => {
      answer();
      return isAnswered;
    });
    await phone.getByText('Indiquez ce qui a été observé.').first().waitFor();
    expect(asked).toBe(1);
    phone.removeAllListeners('request');
    await phone.unroute('**/health');
  });

  it('is told at once what is missing, beside where it is', async () => {
    await list('E1');
    await leads(phone, () => phone.getByRole('link', { name: /SECOND/ }).tap());
    await press('Remettre la fiche');
    await phone.getByText('Indiquez ce qui a été observé.').first().waitFor();
    await isFitFor('assessor-sheet-missing');
  });

  it('writes the next sheet by keyboard alone', async () => {
    await phone.reload();
    await list('E1');
    await phone.getByRole('link', { name: /SECOND/ }).focus();
    await leads(phone, () => phone.keyboard.press('Enter'));
    const groups = await phone.locator('fieldset:has(input[type="radio"])').count();
    await phone.locator('fieldset input[type="radio"]').first().focus();
    for (let done = 0; done < groups; done += 1) {
      await phone.keyboard.press('Space');
      expect(await phone.evaluate('document.activeElement.checked')).toBe(true);
      await toNextChoice();
    }
    expect(await phone.locator('fieldset:has(input:checked)').count()).toBe(groups);
    await phone.getByRole('button', { name: 'Remettre la fiche' }).focus();
    await leads(phone, () => phone.keyboard.press('Enter'));
    await phone.getByText('Tout est remis pour cette épreuve.').waitFor();
  });

  /** Over the remark to the first choice of the next line; past the last one, to what follows. */
  async function toNextChoice(): Promise<void> {
    for (let stops = 0; stops < 3; stops += 1) {
      await phone.keyboard.press('Tab');
      if ((await phone.evaluate('document.activeElement.type')) === 'radio') return;
    }
  }

  it('enters a group once, for everybody in it', async () => {
    await list('E4.1');
    await leads(phone, () =>
      phone
        .getByRole('link', { name: /Équipe Ocre/ })
        .first()
        .tap(),
    );
    await choose('Non observé', 'Atteint');
    await choose('Non acquis', 'Acquis');
    await isFitFor('assessor-group');
    await press('Remettre la fiche');
    await list('E4.1');
    await phone.getByText('Tout est remis pour cette épreuve.').waitFor();
  });

  it('adjusts one member of the group, with a reason', async () => {
    await list('E4.1');
    await leads(phone, () =>
      phone
        .locator('section[aria-labelledby="remises"]')
        .getByRole('link', { name: /SECOND/ })
        .tap(),
    );
    await phone.locator('fieldset', { hasText: 'Non acquis' }).first().getByText('Non acquis', { exact: true }).tap();
    await phone.getByLabel('Motif de l’écart').fill(OTHERWISE);
    await isFitFor('assessor-adjustment');
    await press('Remettre la correction');
    await list('E4.1');
    await phone.getByText('ajustée').first().waitFor();
    await leads(phone, () =>
      phone
        .locator('section[aria-labelledby="remises"]')
        .getByRole('link', { name: /PREMIER/ })
        .tap(),
    );
    expect(await phone.locator('input[value="notAcquired"]:checked').count()).toBe(0);
  });
});
