import { In } from 'typeorm';
import { Account } from '../../src/accounts/account.entity.js';
import { AccountClosing } from '../../src/accounts/account-closing.js';
import { PASSWORD, startTestApplication, type TestApplication } from '../support/application.js';
import type { Client } from '../support/client.js';

describe('The pages of accounts', () => {
  let application: TestApplication;
  let administrator: Client;

  beforeAll(async () => {
    application = await startTestApplication();
    administrator = await application.signIn('administrator', 'Ada Administratrice');
  });

  afterAll(() => application.stop());

  const open = async (path: string): Promise<string> => {
    const { status, html } = await administrator.page(path);
    expect([path, status]).toEqual([path, 200]);
    return html.replaceAll(/[\u00a0\u202f]/g, ' ');
  };
  const accountsOf = (...ids: string[]): Promise<Account[]> =>
    application.database.read((reading) => reading.find(Account, { where: { id: In(ids) } }));
  const isActive = async (id: string): Promise<boolean> => (await accountsOf(id))[0]!.active;

  it('close several at once: first who would be shut out, then those who stayed ticked', async () => {
    const [one, other, kept] = [
      await application.signIn('juryMember', 'Une Partante'),
      await application.signIn('juryMember', 'Autre Partant'),
      await application.signIn('juryMember', 'Reste Là'),
    ];
    const ids = [one, other, kept].map(({ account }) => account.accountId);
    const preview = await administrator.submit('/comptes/desactivation', { ids });
    expect([preview.status, preview.html.match(/name="ids" value="[^"]+" checked/g)?.length]).toEqual([200, 3]);
    expect(preview.html).toContain('Une Partante');
    expect(await Promise.all(ids.map(isActive))).toEqual([true, true, true]);
    const done = await administrator.submit('/comptes/desactivation/confirmee', { ids: ids.slice(0, 2) });
    expect([done.status, done.location]).toEqual([303, '/comptes']);
    expect(await open('/comptes')).toContain('2 comptes désactivés.');
    expect(await Promise.all(ids.map(isActive))).toEqual([false, false, true]);
    expect((await one.page('/sessions')).location).toMatch(/^\/connexion/);
    expect((await kept.page('/sessions')).status).toBe(200);
    const [before] = await accountsOf(ids[0]!);
    await administrator.submit('/comptes/desactivation/confirmee', { ids: ids.slice(0, 2) });
    expect(await open('/comptes')).toContain('Ces comptes étaient déjà désactivés.');
    expect(await accountsOf(ids[0]!)).toEqual([before]);
  });

  it('never close one’s own with others, and say so', async () => {
    const member = await application.signIn('juryMember', 'Vient Ensuite');
    const { html } = await administrator.submit('/comptes/desactivation', { scope: 'all' });
    expect(html).toContain('Vient Ensuite');
    expect(html).not.toMatch(new RegExp(`value="${administrator.account.accountId}"`));
    expect(html).toContain('le vôtre, qui reste actif');
    const ids = [administrator.account.accountId, member.account.accountId];
    await administrator.submit('/comptes/desactivation/confirmee', { ids });
    expect(await Promise.all(ids.map(isActive))).toEqual([true, false]);
  });

  it('ask for a choice, and show none to choose where nothing is left to close', async () => {
    expect((await administrator.submit('/comptes/desactivation', {})).status).toBe(422);
    const own = await administrator.submit('/comptes/desactivation', { ids: administrator.account.accountId });
    expect(own.html).toContain('Aucun de ces comptes n’est à désactiver');
    expect((await administrator.submit('/comptes/desactivation/confirmee', {})).location).toBe('/comptes');
  });

  it('are for administrators: nobody else sees or does it', async () => {
    const [secretary, member] = [await application.signIn('secretary'), await application.signIn('juryMember')];
    const ids = member.account.accountId;
    expect((await secretary.submit('/comptes/desactivation', { ids })).status).toBe(403);
    expect((await secretary.submit('/comptes/desactivation/confirmee', { ids })).status).toBe(403);
    expect(await isActive(ids)).toBe(true);
  });

  it('leave an administrator, whoever closes whom at the same time', async () => {
    const closing = application.nest.get(AccountClosing);
    const other = await application.signIn('administrator', 'Béa Administratrice');
    const [ada, bea] = [administrator.account, other.account];
    await administrator.submit('/comptes/desactivation/confirmee', { ids: bea.accountId });
    await expect(closing.close(bea, [ada.accountId])).rejects.toMatchObject({ code: 'lastAdministrator' });
    expect(await isActive(ada.accountId)).toBe(true);
  });

  it('tell those never used from those in use, which the home page leads to', async () => {
    const account = { email: 'jamais@exemple.fr', name: 'Jamais Venue', role: 'secretary', password: PASSWORD };
    await administrator.must(administrator.post('accounts', account));
    expect(await open('/')).toMatch(/href="\/comptes\?state(=|&#x3D;)neverUsed"/);
    const unused = await open('/comptes?state=neverUsed');
    expect(unused).toContain('Jamais Venue');
    expect(unused).not.toContain('Ada Administratrice</a>');
    const closed = await open('/comptes?state=inactive');
    expect(closed).toContain('Une Partante');
    expect(closed).not.toContain('Jamais Venue');
    const found = await open('/comptes?state=inactive&q=partante');
    expect(found).toContain('Une Partante');
    expect(found).not.toContain('Autre Partant');
    expect(found).toMatch(/name="q" type="search" value="partante"/);
    expect(await open('/comptes?state=inactive&role=candidate')).toContain('Aucun compte ne répond à cette recherche');
  });
});
