import type { Browser, Page, Request } from 'playwright-core';
import { DEMONSTRATION_PASSWORD } from '../../src/accounts/demonstration-accounts.js';
import type { PresentedCertificate } from '../../src/certificates/present-certificate.js';
import type { PageOf } from '../../src/http/page-query.dto.js';
import { Client } from '../support/client.js';
import {
  accessibilityViolations,
  keepScreenshots,
  launchBrowser,
  openPage,
  overflowsSideways,
  WIDTHS,
} from './browser.js';
import { type Server, startServer } from './server.js';
import { openVerifier } from './visitors.js';

describe('In a real browser, a certificate', () => {
  let server: Server;
  let browser: Browser;
  let candidate: Client;
  let certificate: PresentedCertificate;
  let pdf: Buffer;

  const signedIn = async (email: string): Promise<Client> => {
    const client = new Client(server.url, { accountId: '', name: '', role: 'candidate', email });
    await client.signIn(DEMONSTRATION_PASSWORD);
    return client;
  };
  const verifier = async (): Promise<Page> => {
    const page = await openPage(browser, WIDTHS.phone);
    await openVerifier(page, server.url);
    return page;
  };
  /** What the page says of a file, and what it asked of anybody meanwhile. */
  const saidOf = async (page: Page, name: string, buffer: Buffer): Promise<[string, string[]]> => {
    const asked: string[] = [];
    const note = (request: Request): unknown => asked.push(request.url());
    page.on('request', note);
    await page.setInputFiles('#certificat-pdf', { name, mimeType: 'application/pdf', buffer });
    const answer = page.locator('[data-answer]:not([hidden]) .notice__title');
    await answer.waitFor();
    page.off('request', note);
    return [await answer.innerText(), asked.filter((url) => !url.includes('/assets/'))];
  };

  beforeAll(async () => {
    server = await startServer();
    browser = await launchBrowser();
    candidate = await signedIn('candidate@demo.example');
    const { items } = await candidate.must(candidate.get<PageOf<PresentedCertificate>>('certificates'));
    certificate = items[0]!;
    pdf = Buffer.from(await (await candidate.download(`certificates/${certificate.id}/document`)).arrayBuffer());
  });

  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  it('is checked by its file, which goes nowhere', async () => {
    const page = await verifier();
    const changed = Buffer.from(pdf);
    changed[Math.floor(pdf.length / 2)]! ^= 1;
    const resaved = Buffer.concat([pdf, Buffer.from('\n% note\nstartxref\n0\n%%EOF')]);
    expect(await saidOf(page, 'vrai.pdf', pdf)).toEqual(['Fichier authentique', []]);
    expect(await saidOf(page, 'change.pdf', changed)).toEqual(['Fichier modifié', []]);
    expect(await saidOf(page, 'resauve.pdf', resaved)).toEqual(['Fichier enregistré par un autre logiciel', []]);
    expect(await saidOf(page, 'photo.pdf', Buffer.from('\x89PNG'))).toEqual(['Ce n’est pas un PDF', []]);
    expect(await saidOf(page, 'vrai.pdf', pdf)).toEqual(['Fichier authentique', []]);
    expect([await accessibilityViolations(page), await overflowsSideways(page)]).toEqual([[], false]);
    await keepScreenshots(page, 'verifier-fichier');
  });

  it('is checked once the keys can be read, without opening the page again', async () => {
    const page = await openPage(browser, WIDTHS.phone);
    const keys = '**/.well-known/*.json';
    await page.route(keys, (route) => route.abort());
    await openVerifier(page, server.url);
    expect((await saidOf(page, 'vrai.pdf', pdf))[0]).toBe('Vérification impossible pour l’instant');
    await page.unroute(keys);
    await page.setInputFiles('#certificat-pdf', []);
    await page.setInputFiles('#certificat-pdf', { name: 'vrai.pdf', mimeType: 'application/pdf', buffer: pdf });
    await page.locator('[data-answer=noKeys]').waitFor({ state: 'hidden' });
    await page.locator('[data-answer=authentic]:not([hidden])').waitFor();
  });

  it('is checked by dropping its file', async () => {
    const page = await verifier();
    const dropped = await page.evaluateHandle(`(() => {
      const bytes = Uint8Array.from(atob('${pdf.toString('base64')}'), (sign) => sign.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], 'depose.pdf', { type: 'application/pdf' }));
      return transfer;
    })()`);
    await page.dispatchEvent('[data-file-check]', 'drop', { dataTransfer: dropped });
    await page.locator('[data-answer=authentic]:not([hidden])').waitFor();
    expect(await page.locator('[data-file-name]').innerText()).toBe('depose.pdf');
  });

  it('is shown by the link its holder made, which no visitor needs a code for', async () => {
    const { sharedAt } = await candidate.must(
      candidate.put<{ sharedAt: string }>(`certificates/${certificate.id}/share`, {}),
    );
    const page = await openPage(browser, WIDTHS.phone);
    await page.goto(`${server.url}${sharedAt}`);
    expect(await page.locator('dl').innerText()).toContain(certificate.number);
    expect([await accessibilityViolations(page), await overflowsSideways(page)]).toEqual([[], false]);
  });

  it('has its code taken from the link, which then leaves the address, even where the page is open already', async () => {
    const page = await verifier();
    for (const wrong of ['0000-0000-0001', '0000-0000-0002']) {
      await page.evaluate(`location.hash = '${wrong}'`);
      await page.getByText('erreur de recopie').waitFor();
      expect([page.url(), await page.inputValue('#code-de-verification')]).toEqual([`${server.url}/verifier`, wrong]);
      await page.goto(`${server.url}/verifier`);
    }
  });

  it('is revoked after a look at what follows, on pages that anybody can read', async () => {
    const page = await openPage(browser);
    await page.goto(`${server.url}/connexion`);
    await page.fill('[name=email]', 'administration@demo.example');
    await page.fill('[name=password]', DEMONSTRATION_PASSWORD);
    await page.press('[name=password]', 'Enter');
    await page.waitForURL(`${server.url}/`);
    const sound = async (): Promise<void> => {
      expect([page.url(), await accessibilityViolations(page)]).toEqual([page.url(), []]);
    };
    await page.goto(`${server.url}/sessions/${certificate.sessionId}/certificats`);
    await sound();
    await page.goto(`${server.url}/certificats/${certificate.id}`);
    await sound();
    await page.goto(`${server.url}/certificats?state=valid`);
    await sound();
    await page.locator(`input[value="${certificate.id}"]`).check();
    await page.click('[formaction^="/certificats/annulation"]');
    await page.locator('#reason').waitFor();
    await sound();
    await page.fill('#reason', 'Délivré par erreur.');
    await page.fill('#wordsForHolder', 'Ce document a été délivré par erreur.');
    await page.click('text=Annuler ces certificats');
    await page.waitForURL('**/certificats?state=revoked');
    expect(await page.locator('main').innerText()).toContain(certificate.number);
    await sound();
  });
});
