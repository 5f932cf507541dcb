import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { APIResponse, Browser, Page } from 'playwright-core';
import { DEMONSTRATION_PASSWORD } from '../../src/accounts/demonstration-accounts.js';
import { readPdf } from '../support/pdf-text.js';
import { readZip } from '../support/read-zip.js';
import { launchBrowser, WIDTHS } from './browser.js';
import { type Server, startServer } from './server.js';
import { enterAs, enterAsNewMember, leads, type Visitor } from './visitors.js';

const run = promisify(execFile);

interface Certification {
  readonly blocs: readonly { readonly code: string; readonly competences: readonly { readonly code: string }[] }[];
  readonly assessments: readonly { readonly code: string; readonly covers: readonly string[] }[];
}

interface Member {
  readonly id: string;
  readonly lastName: string;
  readonly version: number;
}

interface Whole {
  readonly members: readonly Member[];
  readonly candidacies: readonly { readonly id: string; readonly enrollmentId: string }[];
}

interface Way {
  readonly code: string;
  readonly day: string;
  readonly enrolledOn: string;
  readonly option: string | null;
  /** College and gender of each member, the president first: what the certification asks for, but for one clause. */
  readonly jury: readonly (readonly [college: string, gender: string])[];
  /** Those that are assessed. */
  readonly blocs: readonly string[];
}

/** One who has shown all, one who has shown nothing, and one more who has shown all. */
const CANDIDATES = [
  ['Premier', 'acquired'],
  ['Second', 'notAcquired'],
  ['Troisieme', 'acquired'],
] as const;

const WAYS: readonly Way[] = [
  {
    ...{ code: 'RNCP31936', day: '2023-06-14', enrolledOn: '2022-09-05', option: null },
    blocs: ['BC01', 'BC02', 'BC03', 'BC04'],
    jury: [
      ['certifier', 'F'],
      ['employee', 'M'],
      ['employer', 'M'],
      ['school', 'F'],
      ['school', 'M'],
    ],
  },
  {
    ...{ code: 'RNCP29035', day: '2019-06-19', enrolledOn: '2018-09-03', option: 'BC04' },
    blocs: ['BC01', 'BC02', 'BC03', 'BC04'],
    jury: [
      ...([
        ['professional', 'M'],
        ['employer', 'F'],
        ['employee', 'M'],
        ['professional', 'F'],
      ] as const),
      ...([
        ['professional', 'M'],
        ['school', 'F'],
      ] as const),
    ],
  },
];

/** Seats of those who assess the third candidate, each for themselves. */
const ASSESSORS = [1, 3] as const;
const SETTLED = 'Le rendu complet, relu en séance, l’emporte.';

/** One walk for each certification, in the order of a real session; each step begins where the one before ended. */
describe.each(WAYS)('A session of $code, from its jury to its proof, in a real browser,', (way) => {
  let server: Server;
  let browser: Browser;
  let secretary: Page;
  let president: Page;
  let assessors: Visitor[];
  let id: string;
  let apart: string;

  beforeAll(async () => {
    server = await startServer();
    browser = await launchBrowser();
    secretary = await enterAs(browser, server.url, 'Secrétariat de jury');
    president = await enterAs(browser, server.url, 'Présidence de jury');
    assessors = [];
    for (const name of ['Premier Regard', 'Second Regard']) {
      assessors.push(await enterAsNewMember(browser, server.url, name, WIDTHS.phone));
    }
  });

  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  async function answered<T>(sent: Promise<APIResponse>): Promise<T> {
    const answer = await sent;
    if (!answer.ok()) throw new Error(`${answer.url()} answered ${answer.status()}: ${await answer.text()}`);
    const text = await answer.text();
    return (text === '' ? null : JSON.parse(text)) as T;
  }
  const api = (path: string): string => `${server.url}/api/v1/${path}`;
  const post = <T>(path: string, data: object): Promise<T> => answered(secretary.request.post(api(path), { data }));
  const whole = (): Promise<Whole> => answered(secretary.request.get(api(`jury-sessions/${id}`)));

  const visit = (page: Page, path: string) => page.goto(`${server.url}/sessions/${id}${path}`);
  async function press(page: Page, name: string | RegExp): Promise<void> {
    const button = page.getByRole('button', { name, exact: true }).first();
    await leads(page, () => button.click());
  }

  /**
   * Somebody enrolled, with the same result for every competence of the certification that they may be assessed on; one
   * assessment of the third is left to those who assess there.
   */
  async function enrolled(birthName: string, result: string): Promise<string> {
    const person = { firstNames: 'Camille', birthName, gender: 'F', birthDay: '1990-02-03', birthPlace: 'Nantes' };
    const candidate = await post<{ id: string }>('candidates', person);
    const { id: enrollmentId } = await post<{ id: string }>(`candidates/${candidate.id}/enrollments`, {
      ...{ certification: way.code, accessRoute: 'FC', enrolledOn: way.enrolledOn },
      ...(way.option !== null && { optionBloc: way.option }),
    });
    const { content } = await answered<{ content: Certification }>(
      secretary.request.get(api(`certifications/${way.code}`)),
    );
    const aimed = content.blocs.filter(({ code }) => way.blocs.includes(code));
    const codes = new Set(aimed.flatMap(({ competences }) => competences.map(({ code }) => code)));
    apart = content.assessments.find(({ covers }) => covers.every((code) => codes.has(code)))!.code;
    const entered = content.assessments.filter(({ code }) => birthName !== 'Troisieme' || code !== apart);
    const cells = entered.flatMap(({ code: assessment, covers }) =>
      covers
        .filter((competence) => codes.has(competence))
        .map((competence) => ({ enrollmentId, assessment, competence, result, version: 0 })),
    );
    await answered(secretary.request.put(api('evaluation-grids'), { data: { cells } }));
    return enrollmentId;
  }

  async function openWithPresence(): Promise<void> {
    const { members } = await whole();
    const presence = members.map((member) => ({ id: member.id, version: member.version, present: true }));
    await answered(secretary.request.put(api(`jury-sessions/${id}/attendance`), { data: { members: presence } }));
  }

  it('is refused its opening by a jury one clause of which is not met, until this is derogated', async () => {
    const { items } = await answered<{ items: { id: string; code: string }[] }>(
      secretary.request.get(api('certifications')),
    );
    const certificationId = items.find(({ code }) => code === way.code)!.id;
    ({ id } = await post<{ id: string }>('jury-sessions', { certificationId, day: way.day, place: 'Paris' }));
    const { accountId } = await answered<{ accountId: string }>(president.request.get(api('session')));
    for (const [index, [college, gender]] of way.jury.entries()) {
      await post(`jury-sessions/${id}/members`, {
        ...{ firstNames: 'Dominique', lastName: `Membre-${'ABCDEF'[index]}`, college, gender },
        ...{ organisation: college === 'school' ? 'L’école' : `Société ${index}`, occupation: 'Responsable' },
        ...{ qualified: true, appointedBy: 'La direction', appointedOn: way.enrolledOn },
        ...(index === 0 && { president: true, accountId }),
        ...(index === ASSESSORS[0] && { accountId: assessors[0]!.accountId }),
        ...(index === ASSESSORS[1] && { accountId: assessors[1]!.accountId }),
      });
    }
    const enrollmentIds = [];
    for (const [name, result] of CANDIDATES) enrollmentIds.push(await enrolled(name, result));
    await post(`jury-sessions/${id}/candidacies`, { enrollmentIds });
    await post(`jury-sessions/${id}/convene`, {});
    await openWithPresence();
    const refused = await president.request.post(api(`jury-sessions/${id}/open`), { data: {} });
    expect(await refused.text()).toContain('compositionUnmet');
    await visit(president, '');
    await president.getByText('Accorder une dérogation', { exact: true }).click();
    await president.getByLabel('Motif de la dérogation').fill('Un membre empêché la veille n’a pu être remplacé.');
    await press(president, 'Accorder la dérogation');
    await press(president, 'Ouvrir la session');
    expect((await president.request.get(api(`jury-sessions/${id}`))).ok()).toBe(true);
    await president.getByText('Un membre empêché la veille').first().waitFor();
  });

  it('takes a recusal, which the sheet of that candidate shows', async () => {
    const { members, candidacies } = await whole();
    await visit(president, '');
    const form = president.locator('form[action$="/deports"]');
    await president
      .getByText(/déport/i)
      .first()
      .waitFor();
    await president.locator('summary', { hasText: 'Noter un déport' }).click();
    await form.locator('[name="candidacyId"]').selectOption(candidacies[0]!.id);
    await form.locator('[name="memberId"]').selectOption(members[2]!.id);
    await form.locator('[name="reason"]').fill('A encadré son mémoire.');
    await leads(president, () => form.getByRole('button').click());
    await visit(president, `/deliberation/${candidacies[0]!.id}`);
    await president
      .getByText(/déport/i)
      .first()
      .waitFor();
  });

  /** Their sheet of the third candidate, filled in with a finger and handed in; `first` is what they find of the first competence. */
  async function handIn({ page }: Visitor, first: string, words: string): Promise<void> {
    await visit(page, '/mes-evaluations');
    await leads(page, () => page.getByRole('link', { name: /TROISIEME/i }).tap());
    for (const fieldset of await page.locator('fieldset', { hasText: 'Atteint' }).all()) {
      await fieldset.getByText('Atteint', { exact: true }).tap();
    }
    const results = await page.locator('fieldset', { hasText: 'Non acquis' }).all();
    for (const [index, fieldset] of results.entries()) {
      await fieldset.getByText(index === 0 ? first : 'Acquis', { exact: true }).tap();
    }
    await page.getByLabel('Appréciation d’ensemble').fill(words);
    await leads(page, () => page.getByRole('button', { name: 'Remettre la fiche' }).tap());
    await page.getByText('Tout est remis pour cette épreuve.').waitFor();
  }

  it('is assessed by two members on their phones, whose divergence the president sees and settles', async () => {
    const { members, candidacies } = await whole();
    const memberIds = ASSESSORS.map((seat) => members[seat]!.id);
    const third = candidacies[2]!.id;
    await post(`jury-sessions/${id}/assignments`, { memberIds, candidacyIds: [third], assessments: [apart] });
    await handIn(assessors[0]!, 'Acquis', 'Tout y est, jusqu’aux sources.');
    await handIn(assessors[1]!, 'Non acquis', 'La méthode manque.');
    await visit(president, `/deliberation/${third}`);
    await president.getByRole('heading', { name: 'Évaluations divergentes' }).waitFor();
    await president.getByText('La méthode manque.').first().waitFor();
    await leads(president, () => president.getByRole('link', { name: 'Trancher cette divergence' }).click());
    await president.getByLabel('Résultat retenu').selectOption({ label: 'Acquis' });
    await president.getByLabel('Motif').fill(SETTLED);
    await press(president, 'Trancher');
    expect(new URL(president.url()).pathname).toBe(`/sessions/${id}/deliberation/${third}`);
    await president.getByRole('heading', { name: 'Divergences tranchées' }).waitFor();
    await president.getByText(SETTLED).first().waitFor();
  });

  it('is decided with keys alone, closed, taken up again for a reason, and closed anew', async () => {
    await visit(president, '/deliberation');
    await leads(president, () => president.getByRole('link', { name: /^Décider/ }).click());
    for (let left: number = CANDIDATES.length; left > 0; left -= 1) {
      await president.locator('.decision input:checked').first().focus();
      await leads(president, () => president.keyboard.press('Enter'));
    }
    await visit(president, '/deliberation');
    await press(president, 'Clore la délibération');
    await visit(president, '');
    await president.locator('summary', { hasText: 'Rouvrir la délibération' }).click();
    const reopening = president.locator('form[action$="/rouvrir"]');
    await reopening.locator('textarea').fill('Une pièce reçue après la clôture.');
    await leads(president, () => reopening.getByRole('button').click());
    await visit(president, '/deliberation');
    await press(president, 'Clore la délibération');
  });

  it('is sealed with the password of the president, and published', async () => {
    await visit(president, '/sceller');
    await president.getByLabel('Votre mot de passe').fill(DEMONSTRATION_PASSWORD);
    await press(president, 'Sceller le procès-verbal');
    await visit(secretary, '');
    await leads(secretary, () => secretary.getByRole('link', { name: 'Publier les résultats', exact: true }).click());
    await press(secretary, 'Publier les résultats');
    expect(await answered(president.request.get(api(`jury-sessions/${id}`)))).toMatchObject({ state: 'published' });
  });

  it('is rectified by minutes that refer to the first', async () => {
    const { candidacies } = await whole();
    const failed = candidacies[1]!.id;
    await visit(president, `/rectifier?candidature=${failed}`);
    await president.locator('[name="ground"]').selectOption('appealUpheld');
    await president.locator('[name="reason"]').fill('Recours accueilli.');
    await president.locator('[name="decidedBy"]').fill('Le jury réuni de nouveau');
    await president.locator('[name="decidedOn"]').fill(way.day);
    await president.locator(`[name="bloc.${failed}.${way.blocs[0]}"]`).selectOption('validated');
    await president.locator(`[name="title.${failed}"]`).selectOption('partial');
    await president.locator(`[name="words.${failed}"]`).fill('Votre recours est accueilli.');
    await press(president, /^Voir ce qui s/);
    await president.getByLabel('Votre mot de passe').fill(DEMONSTRATION_PASSWORD);
    await press(president, 'Sceller le procès-verbal rectificatif');
    await visit(president, '/rectifications');
    await president.getByText('Recours accueilli.').first().waitFor();
  });

  it('is proved by its archive alone, and any change of it is named', async () => {
    await visit(president, '');
    const archive = president.locator(`a[href="/sessions/${id}/archive.zip"]`).first();
    const [download] = await Promise.all([president.waitForEvent('download'), archive.click()]);
    expect(download.suggestedFilename()).toBe(`Archive_${way.code}_${way.day}_rectifiee_1.zip`);
    const file = await download.path();
    const { stdout } = await run(process.execPath, ['dist/cli.js', 'verify', file]);
    expect(stdout).toContain('intacte. Rien n’a été modifié, retiré ni ajouté');
    expect(stdout).toContain('Les propositions des 3 candidatures, recalculées, sont celles qui ont été scellées.');
    expect(stdout).toContain('Les rectifications (1) sont signées, renvoient au premier procès-verbal');
    expect(stdout).toContain(
      'Le procès-verbal : imprimé de nouveau d’après l’enregistrement scellé, identique à l’octet près.',
    );
    const bytes = await readFile(file);
    const parts = readZip(bytes);
    for (const words of ['Membre-B', 'Membre-D', SETTLED]) {
      expect(parts.get('snapshot.json')!.toString('utf8')).toContain(words);
    }
    expect(readPdf(parts.get('minutes.pdf')!).text.replace(/\s+/g, ' ')).toContain(SETTLED);
    bytes[bytes.indexOf('"appealUpheld"') + 1]! ^= 1;
    await writeFile(file, bytes);
    const found = await run(process.execPath, ['dist/cli.js', 'verify', file]).catch((error: unknown) => error);
    expect(found).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('rectifications/1/record.json a été modifié'),
    });
  });
});
