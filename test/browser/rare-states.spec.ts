import { resolve } from 'node:path';
import type { Request } from 'express';
import type { Browser, Page } from 'playwright-core';
import { setPrincipal } from '../../src/accounts/current-principal.js';
import type { PrintRun } from '../../src/certificate-printing/print-run.js';
import { printRunView } from '../../src/certificate-printing/print-runs.view.js';
import type { EvaluationImport } from '../../src/evaluation-imports/evaluation-imports.service.js';
import { evaluationStandingView } from '../../src/evaluation-imports/evaluation-imports.view.js';
import { errorPage } from '../../src/http/error-page.js';
import { blankForm } from '../../src/http/form.js';
import type { Problem } from '../../src/http/problem.js';
import { navigationOf } from '../../src/web/navigation.js';
import { createViewEngine } from '../../src/web/view-engine.js';
import type { Looker } from '../support/every-page.js';
import {
  accessibilityViolations,
  keepScreenshots,
  launchBrowser,
  openPage,
  overflowsSideways,
  WIDTHS,
} from './browser.js';
import { liveIn } from './lived-in-product.js';
import { type Server, startServer } from './server.js';
import { enterAsAll, leads, openVerifier } from './visitors.js';

const RUN: PrintRun = {
  ...{ id: 'run', selection: { sessionId: null, year: 2023, certificateIds: null }, format: 'pdf', twoSided: false },
  ...{ startedBy: 'Sophie Secrétariat', startedAt: '2026-11-22T08:00:00Z', seenAt: '2026-11-22T08:00:00Z' },
  ...{ state: 'waiting', total: 1200, done: 0, failures: [], fileName: 'Certificats_2023.pdf' },
};
const FAILURES = [{ number: 'RNCP31936-BC01-2023-0001-001', code: 'certificateNotInForce' }];

const IMPORT = {
  ...{ upload: { id: 'file', fileName: 'evaluations-2019-2025.xlsx', sentAt: '2026-11-22T08:00:00Z' } },
  ...{ state: 'reading', done: 12_000, total: null, report: null, recorded: null, refusal: null },
} as unknown as EvaluationImport;

const run = (changes: Partial<PrintRun>) => ['pages/print-run', printRunView({ ...RUN, ...changes })] as const;
const reading = (changes: Partial<EvaluationImport>) =>
  ['pages/evaluation-import', evaluationStandingView({ ...IMPORT, ...changes }, blankForm())] as const;
const refused = (status: number, code: string, method = 'POST') => {
  const request = { method, path: '/sessions', originalUrl: '/sessions', get: () => undefined } as unknown as Request;
  setPrincipal(request, { accountId: 'account', name: 'Sophie Secrétariat', role: 'secretary' });
  const problem: Problem = { type: 'about:blank', title: code, status, code, facts: {} };
  return ['pages/error', errorPage(problem, request)] as const;
};

/** Pages that wait or fail: shown as they are at one moment, which none of them is for long. */
const MOMENTS: readonly (readonly [string, readonly [string, object]])[] = [
  ['a print run that waits its turn', run({})],
  ['a print run under way', run({ state: 'running', done: 480 })],
  ['a print run whose server stopped', run({ state: 'interrupted', done: 480 })],
  ['a print run without one certificate', run({ state: 'ready', done: 1200, failures: FAILURES })],
  ['a file of results being read', reading({})],
  ['a file of results whose reading was stopped', reading({ state: 'stopped' })],
  ['a file of results being recorded', reading({ state: 'recording', done: 81_000, total: 100_000 })],
  [
    'a file of results that is recorded',
    reading({ state: 'recorded', recorded: { fileName: 'x.csv', lines: 99_999, recorded: 99_998, replaced: 1 } }),
  ],
  ['an act that is not for this role', refused(403, 'forbidden')],
  ['a form that somebody was quicker with', refused(409, 'staleVersion')],
  ['a file that is too large', refused(413, 'tooLarge')],
  ['too many attempts', refused(429, 'tooManyAttempts')],
  ['an error of ours', refused(500, 'internal', 'GET')],
];

/** States that the demonstration is rarely in, each readable by all on a phone and on a desk, by day and at night. */
describe('A state that is rare, in a real browser:', () => {
  let server: Server;
  let browser: Browser;
  let lookers: Record<Looker, Page>;
  let ids: Readonly<Record<string, string>>;

  beforeAll(async () => {
    server = await startServer();
    browser = await launchBrowser();
    lookers = await enterAsAll(browser, server.url);
    ids = await liveIn(server.url, lookers);
  });

  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  async function isFit(page: Page, name: string): Promise<void> {
    await keepScreenshots(page, `rare-${name.replaceAll(' ', '-')}`);
    for (const [width, colorScheme] of [
      [WIDTHS.phone, 'dark'],
      [320, 'light'],
      [WIDTHS.desk, 'light'],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      expect([name, width, await accessibilityViolations(page)]).toEqual([name, width, []]);
      expect([name, width, await overflowsSideways(page)]).toEqual([name, width, false]);
    }
  }

  const engine = createViewEngine({ templatesDirectory: resolve('templates'), cache: true });
  const rendered = (view: string, model: object): Promise<string> => {
    const user = { name: 'Sophie Secrétariat', role: 'Secrétariat de jury' };
    const navigation = navigationOf('secretary', '/certificats');
    const shell = { user, navigation, path: '/', searches: true, folds: true, notice: null };
    return new Promise((done, fail) =>
      engine(resolve(`templates/${view}.hbs`), { ...model, shell }, (error, html) =>
        error ? fail(error) : done(html ?? ''),
      ),
    );
  };

  it.each(MOMENTS)('%s', async (name, [view, model]) => {
    const page = lookers.S;
    const body = await rendered(view, model);
    await page.route('**/moment', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
    await page.goto(`${server.url}/moment`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await isFit(page, name);
    await page.unroute('**/moment');
  });

  it('accounts about to be closed, some of which stay', async () => {
    const page = lookers.A;
    await page.goto(`${server.url}/comptes`);
    await page.getByLabel('Agir sur').selectOption('all');
    await leads(page, () => page.getByRole('button', { name: 'Désactiver' }).click());
    await page.getByRole('heading', { name: 'Comptes qui ne changent pas' }).waitFor();
    await isFit(page, 'accounts about to be closed');
  });

  it('a decision that was taken meanwhile, with both', async () => {
    const page = lookers.P;
    await page.goto(`${server.url}/sessions/${ids.open}/deliberation/${ids.deciding}`);
    await page
      .getByRole('radio', { name: /^Ajourner/ })
      .first()
      .check({ force: true });
    // What a page holds that was opened before the decision that is recorded.
    await page.evaluate(`document.querySelector('form.sheet [name=version]').value = '0'`);
    await leads(page, () => page.getByRole('button', { name: 'Décider et passer à la suivante' }).first().click());
    const conflict = page.getByRole('region', { name: 'Deux décisions pour la même candidature' });
    await conflict.waitFor();
    expect(await conflict.innerText()).toMatch(/Validé\s+Ajourné/);
    await isFit(page, 'a decision taken meanwhile');
  });

  it('blocs about to expire, in their list and on the home page', async () => {
    const page = lookers.S;
    const post = async <T>(path: string, data: object): Promise<T> => {
      const answer = await page.request.post(`${server.url}/api/v1/${path}`, { data });
      if (!answer.ok()) throw new Error(await answer.text());
      return (await answer.json()) as T;
    };
    const day = new Date();
    day.setUTCFullYear(day.getUTCFullYear() - 5, day.getUTCMonth() + 2, 1);
    const awardedOn = day.toISOString().slice(0, 10);
    const person = { firstNames: 'Camille', birthName: 'Échéance', birthDay: '1990-02-03', birthPlace: 'Nantes' };
    const { id } = await post<{ id: string }>('candidates', { ...person, gender: 'F' });
    const enrolling = { certification: 'RNCP29035', accessRoute: 'FC', enrolledOn: '2018-09-03' };
    const enrollment = await post<{ id: string }>(`candidates/${id}/enrollments`, enrolling);
    const award = { bloc: 'BC01', awardedOn, evidence: 'PV de cette date' };
    await post(`enrollments/${enrollment.id}/earlier-awards`, award);
    for (const [path, name] of [
      ['/blocs-a-echeance', 'blocs about to expire'],
      ['/', 'a home with blocs about to expire'],
    ] as const) {
      await page.goto(server.url + path);
      await page.getByText('ÉCHÉANCE Camille').first().waitFor();
      await isFit(page, name);
    }
  });

  it('a file signed with a key that is withdrawn', async () => {
    const page = await openPage(browser, WIDTHS.phone);
    const jwks = await (await page.request.get(`${server.url}/.well-known/jwks.json`)).text();
    await page.route('**/.well-known/withdrawn-keys.json', (route) =>
      route.fulfill({ contentType: 'application/json', body: jwks }),
    );
    const pdf = await lookers.C.request.get(`${server.url}/api/v1/certificates/${ids.certificate}/document`);
    await openVerifier(page, server.url);
    const buffer = await pdf.body();
    await page.setInputFiles('#certificat-pdf', { name: 'certificat.pdf', mimeType: 'application/pdf', buffer });
    await page.locator('[data-answer=withdrawnKey]:not([hidden])').waitFor();
    await isFit(page, 'a withdrawn key');
  });

  it('an agenda on paper, without what only a screen needs', async () => {
    const page = lookers.S;
    await page.goto(`${server.url}/sessions/${ids.convened}/agenda`);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 720, height: 1000 });
    await keepScreenshots(page, 'rare-agenda-on-paper');
    expect(await page.locator('main').getByText('Le même jour en tableau').isVisible()).toBe(false);
    expect(await page.locator('main').getByRole('button').count()).toBe(0);
    expect(await page.locator('main').getByText('PIXEL Amir').first().isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
  });
});
