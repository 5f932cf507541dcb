import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { AccountsService } from '../../src/accounts/accounts.service.js';
import { SYSTEM } from '../../src/audit/actor.js';
import { LoadCertifications } from '../../src/certifications/load-certifications.js';
import { openDatabase } from '../../src/database/open-database.js';
import type { PresentedWorkedGrid } from '../../src/deliberations/present-worked-grid.js';
import type { Certification } from '../../src/domain/certification/certification.js';
import { aMarkedCertification } from '../support/a-marked-certification.js';
import { Client } from '../support/client.js';
import { openPage } from './browser.js';
import { type Server, startServer } from './server.js';

const PASSWORD = 'une phrase que personne ne devine';
const EMAIL = 'secretariat@exemple.fr';

/** A server of its own, with one more certification, by default one whose bloc takes marks, and a secretary who records. */
export class GridProduct {
  private constructor(
    private readonly directory: string,
    private readonly server: Server,
    readonly secretary: Client,
    private readonly certification: Certification,
  ) {}

  static async start(certification = aMarkedCertification()): Promise<GridProduct> {
    const directory = await mkdtemp(join(tmpdir(), 'delibloc-marks-'));
    const file = join(directory, 'delibloc.sqlite');
    await prepare(file, certification);
    const server = await startServer({ DATABASE_FILE: file, DEMO: 'false' });
    const account = { accountId: '', name: 'Secrétariat', role: 'secretary', email: EMAIL } as const;
    const secretary = new Client(server.url, account);
    await secretary.signIn(PASSWORD);
    return new GridProduct(directory, server, secretary, certification);
  }

  async stop(): Promise<void> {
    await this.server.stop();
    await rm(this.directory, { recursive: true, force: true });
  }

  /** A session before which these enrollments come, in that order; its id. */
  async planSession(enrollmentIds: readonly string[]): Promise<string> {
    const { items } = await this.secretary.must(
      this.secretary.get<{ items: { id: string; code: string }[] }>('certifications?size=100'),
    );
    const certificationId = items.find(({ code }) => code === this.certification.code)!.id;
    const planned = { certificationId, day: '2023-06-15', place: 'Paris' };
    const { id } = await this.secretary.must(this.secretary.post<{ id: string }>('jury-sessions', planned));
    await this.secretary.must(this.secretary.post(`jury-sessions/${id}/candidacies`, { enrollmentIds }));
    return id;
  }

  /** A page of the secretary, signed in through the form. */
  async signedIn(browser: Browser): Promise<Page> {
    const page = await openPage(browser);
    await page.goto(`${this.server.url}/connexion`);
    await page.locator('#email').fill(EMAIL);
    await page.locator('input[type="password"]').fill(PASSWORD);
    await page.locator('input[type="password"]').press('Enter');
    await page.getByRole('button', { name: 'Se déconnecter' }).waitFor();
    return page;
  }

  /** A grid, ready to be typed in. */
  async openGrid(page: Page, session: string, asked = 'bloc=BC01'): Promise<void> {
    await page.goto(`${this.server.url}/sessions/${session}/evaluations?${asked}`);
    await page.locator('.grid--live').waitFor();
  }

  /** What is recorded, row by row. */
  async recorded(session: string): Promise<(readonly string[])[]> {
    return (await this.grid(session)).rows.map(({ entries }) => entries);
  }

  grid(session: string, extent = 'blocs/BC01'): Promise<PresentedWorkedGrid> {
    return this.secretary.must(this.secretary.get(`jury-sessions/${session}/evaluation-grid/${extent}`));
  }
}

async function prepare(file: string, certification: Certification): Promise<void> {
  const database = await openDatabase({ engine: 'sqlite', file }, () => new Date().toISOString());
  const account = { email: EMAIL, name: 'Secrétariat', role: 'secretary', password: PASSWORD } as const;
  await new AccountsService(database).createAs(SYSTEM, account);
  await new LoadCertifications(database).load(certification);
  await database.close();
}
