import { DEMONSTRATION_ACCOUNTS, DEMONSTRATION_PASSWORD } from '../../src/accounts/demonstration-accounts.js';
import type { Role } from '../../src/accounts/role.js';
import { type RunningApplication, startApplication } from '../../src/application.js';
import type { PresentedOwnSheets } from '../../src/assessing/present-sheets.js';
import type { Configuration } from '../../src/config/configuration.js';
import type { SessionState } from '../../src/domain/sessions/session-life-cycle.js';
import { TestClock } from '../support/application.js';
import { Client } from '../support/client.js';
import { testDatabase, testPrintsFolder, testSigningKeysFile, testUploadsFolder } from '../support/database.js';

interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
}

interface ListedSession {
  readonly id: string;
  readonly state: SessionState;
  readonly day: string;
  readonly candidateCount: number;
  readonly certification: { readonly code: string };
}

describe('the demonstration', () => {
  let configuration: Configuration;
  let application: RunningApplication;

  const start = (): Promise<RunningApplication> =>
    startApplication(configuration, new TestClock('2026-11-21T09:00:00.000Z'));

  async function enterAs(role: Role): Promise<Client> {
    const { email, name } = DEMONSTRATION_ACCOUNTS.find((account) => account.role === role)!;
    const client = new Client(application.url, { accountId: '', email, name, role });
    await client.signIn(DEMONSTRATION_PASSWORD);
    return client;
  }

  const sessions = async (): Promise<readonly ListedSession[]> => {
    const secretary = await enterAs('secretary');
    return (await secretary.must(secretary.get<Page<ListedSession>>('jury-sessions'))).items;
  };

  beforeAll(async () => {
    configuration = {
      ...{ production: false, host: '127.0.0.1', port: 0, demonstration: true, trustProxy: false, logLevel: 'silent' },
      database: await testDatabase(),
      signingKeysFile: testSigningKeysFile(),
      certificateTemplates: null,
      printsFolder: testPrintsFolder(),
      uploadsFolder: testUploadsFolder(),
      sessionSecret: 'a secret that is only good for tests',
      ...{ mail: null, publicUrl: 'https://delibloc.example' },
    };
    application = await start();
  });

  afterAll(() => application.stop());

  it('has a session of each certification, at different stages, with 8 to 24 candidates', async () => {
    const found = await sessions();
    expect(Object.fromEntries(found.map(({ certification, state }) => [certification.code, state]))).toEqual({
      RNCP31936: 'published',
      RNCP29035: 'open',
      RNCP25520: 'deliberated',
      RNCP26224: 'convened',
      MCMD: 'convened',
    });
    for (const { candidateCount } of found) {
      expect(candidateCount).toBeGreaterThanOrEqual(8);
      expect(candidateCount).toBeLessThanOrEqual(24);
    }
  });

  it.each<Role>(['administrator', 'secretary', 'president', 'juryMember', 'candidate'])(
    'lets a %s in',
    async (role) => {
      const client = await enterAs(role);
      expect((await client.get<{ role: Role }>('session')).body).toMatchObject({ role });
    },
  );

  it('shows the borderline cases: an expired bloc, the last day of another, an absence, a late enrollment', async () => {
    const president = await enterAs('president');
    const found = await sessions();
    const sheetsOf = async (code: string): Promise<readonly unknown[]> => {
      const { id } = found.find(({ certification }) => certification.code === code)!;
      return (await president.must(president.get<Page<unknown>>(`jury-sessions/${id}/deliberations`))).items;
    };
    const of = (sheets: readonly unknown[], name: string): string =>
      JSON.stringify(sheets.find((sheet) => JSON.stringify(sheet).includes(name)));
    const digital = await sheetsOf('RNCP29035');
    expect(of(digital, 'EXPIRÉ-PEU')).not.toContain('"held"');
    expect(of(digital, 'DERNIER-JOUR')).toContain('"held"');
    expect(of(digital, 'ABSENT-SANS-MOT')).toContain('absentUnjustified');
    expect(of(await sheetsOf('RNCP26224'), 'TROP-TARD')).toContain('registrationEnded');
    expect(of(await sheetsOf('RNCP26224'), 'JUSTE-À-TEMPS')).not.toContain('registrationEnded');
    expect(of(await sheetsOf('RNCP25520'), 'ÉQUIVALENCE')).toContain('"held"');
  });

  it('has a candidate who holds the title, and one whom a bloc separates from it', async () => {
    const standings = DEMONSTRATION_ACCOUNTS.filter(({ role }) => role === 'candidate').map(async ({ email, name }) => {
      const client = new Client(application.url, { accountId: '', email, name, role: 'candidate' });
      await client.signIn(DEMONSTRATION_PASSWORD);
      return (await client.page('/mon-espace')).html;
    });
    const [holder, underWay] = await Promise.all(standings);
    expect(holder).toContain('il ne reste rien à obtenir');
    expect(underWay).toContain('Reste à obtenir');
    expect(underWay).toContain('Validation partielle');
  });

  it('has a jury that assesses by sheet: a group entered once, a draft, and one divergence before the president', async () => {
    const { id } = (await sessions()).find(({ certification }) => certification.code === 'MCMD')!;
    const member = await enterAs('juryMember');
    const { sheets, groups } = await member.must(member.get<PresentedOwnSheets>(`jury-sessions/${id}/assessor-sheets`));
    expect(groups.map(({ name, candidacyIds }) => [name, candidacyIds.length])).toEqual([['Équipe Demi-teinte', 3]]);
    expect(sheets.filter(({ savedAt, handedInAt }) => savedAt !== null && handedInAt === null)).toHaveLength(1);
    expect(sheets.filter(({ handedInAt }) => handedInAt !== null)).toHaveLength(4);
    const president = await enterAs('president');
    const divergences = await president.must(president.get<Page<unknown>>(`jury-sessions/${id}/divergences`));
    expect(divergences.items).toMatchObject([{ assessmentCode: 'E4.2', competenceCode: 'C29', settlement: null }]);
  });

  it('is made once: a second start finds it and adds nothing', async () => {
    const before = await sessions();
    await application.stop();
    application = await start();
    expect(await sessions()).toEqual(before);
  });
});
