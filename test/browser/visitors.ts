import type { Browser, Page } from 'playwright-core';
import { DEMONSTRATION_PASSWORD } from '../../src/accounts/demonstration-accounts.js';
import { LOOKERS, type Looker } from '../support/every-page.js';
import { openPage } from './browser.js';

/** The page of a demonstration account, signed in with the button of its role. */
export async function enterAs(browser: Browser, url: string, role: string, width?: number): Promise<Page> {
  const page = await openPage(browser, width);
  await page.goto(url);
  await leads(page, () => page.getByRole('listitem').filter({ hasText: role }).getByRole('button').click());
  await page.locator('form[action="/deconnexion"]').first().waitFor({ state: 'attached' });
  return page;
}

/** The page of each who looks, signed in but for nobody's. */
export async function enterAsAll(browser: Browser, url: string): Promise<Record<Looker, Page>> {
  const entered = Object.entries(LOOKERS).map(async ([looker, role]) => {
    const page = role === null ? await openPage(browser) : await enterAs(browser, url, role);
    return [looker, page] as const;
  });
  return Object.fromEntries(await Promise.all(entered)) as Record<Looker, Page>;
}

export interface Visitor {
  readonly page: Page;
  readonly accountId: string;
}

/** Somebody new on juries, whose account the administrator has just opened, signed in through the form. */
export async function enterAsNewMember(browser: Browser, url: string, name: string, width?: number): Promise<Visitor> {
  const administrator = await enterAs(browser, url, 'Administration');
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@demo.example`;
  const account = { email, name, role: 'juryMember', password: DEMONSTRATION_PASSWORD };
  const answer = await administrator.request.post(`${url}/api/v1/accounts`, { data: account });
  if (!answer.ok()) throw new Error(`the account of ${name}: ${await answer.text()}`);
  const { id } = (await answer.json()) as { id: string };
  await administrator.context().close();
  const page = await openPage(browser, width);
  await page.goto(`${url}/connexion`);
  await page.getByLabel('Adresse électronique').fill(email);
  await page.getByLabel('Mot de passe').fill(DEMONSTRATION_PASSWORD);
  await leads(page, () => page.getByRole('button', { name: 'Se connecter' }).click());
  await page.locator('form[action="/deconnexion"]').first().waitFor({ state: 'attached' });
  return { page, accountId: id };
}

/** The page where anybody checks a certificate, its script ready for a file and the keys asked for. */
export async function openVerifier(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/verifier`);
  await page.locator('[data-file-check]').waitFor();
}

/** Does what leads to another page, and waits for that one: the page it is done on has come whole before. */
export async function leads(page: Page, act: () => Promise<unknown>): Promise<void> {
  await page.waitForLoadState('load');
  await Promise.all([page.waitForEvent('load'), act()]);
}
