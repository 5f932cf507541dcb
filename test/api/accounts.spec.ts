import { AuditEntry } from '../../src/audit/audit-entry.entity.js';
import { PASSWORD, startTestApplication, type TestApplication } from '../support/application.js';
import { Client, type ProblemBody } from '../support/client.js';

interface Presented {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly active: boolean;
  readonly version: number;
}

describe('accounts', () => {
  let application: TestApplication;
  let administrator: Client;

  beforeAll(async () => {
    application = await startTestApplication();
    administrator = await application.signIn('administrator');
  });

  afterAll(() => application.stop());

  const someone = (email: string): object => ({
    email,
    name: 'Camille Exemple',
    role: 'secretary',
    password: PASSWORD,
  });
  const create = (email: string): Promise<Presented> =>
    administrator.must(administrator.post<Presented>('accounts', someone(email)));
  const signInAs = (email: string, password: string): ReturnType<Client['post']> =>
    application.visitor().post('session', { email, password });

  it('are created by the administrator, who never sees a password again', async () => {
    const { status, body } = await administrator.post<Presented>('accounts', someone('Camille@Exemple.FR'));
    expect(status).toBe(201);
    expect(body).toMatchObject({ email: 'camille@exemple.fr', name: 'Camille Exemple', active: true, version: 1 });
    expect(Object.keys(body)).not.toContain('passwordHash');
    expect((await signInAs('CAMILLE@exemple.fr', PASSWORD)).status).toBe(201);
  });

  it.each(['secretary', 'president', 'juryMember', 'candidate'] as const)(
    'are not for a %s to list or create',
    async (role) => {
      const client = await application.signIn(role);
      expect((await client.get<ProblemBody>('accounts')).body).toMatchObject({ code: 'forbidden', status: 403 });
      expect((await client.post<ProblemBody>('accounts', someone('x@exemple.fr'))).body).toMatchObject({
        code: 'forbidden',
      });
    },
  );

  it('are not for visitors', async () => {
    expect(await application.visitor().get<ProblemBody>('accounts')).toMatchObject({
      status: 401,
      body: { code: 'notSignedIn' },
    });
  });

  it('have one e-mail each, in whatever capitals', async () => {
    await create('unique@exemple.fr');
    const again = await administrator.post<ProblemBody>('accounts', someone('UNIQUE@exemple.fr'));
    expect(again).toMatchObject({ status: 409, body: { code: 'emailTaken' } });
  });

  it('are listed in French order, É beside E, and where their new name puts them', async () => {
    const named = async (name: string): Promise<Presented> => {
      const email = `${name.normalize('NFD').replace(/\P{ASCII}/gu, '')}@ordre.example`;
      return administrator.must(administrator.post<Presented>('accounts', { ...someone(email), name }));
    };
    for (const name of ['Zoé', 'Éric', 'emma', 'Estelle']) await named(name);
    const changed = await named('Yves');
    await administrator.must(administrator.patch(`accounts/${changed.id}`, { version: 1, name: 'Élie' }));
    const namesBy = async (sort: string): Promise<string[]> => {
      const path = `accounts?size=200&sort=${sort}`;
      const { items } = await administrator.must(administrator.get<{ items: Presented[] }>(path));
      return items.filter(({ email }) => email.endsWith('@ordre.example')).map(({ name }) => name);
    };
    expect(await namesBy('name')).toEqual(['Élie', 'emma', 'Éric', 'Estelle', 'Zoé']);
    expect(await namesBy('-name')).toEqual(['Zoé', 'Estelle', 'Éric', 'emma', 'Élie']);
  });

  describe('sought by name or address', () => {
    beforeAll(async () => {
      const people = { 'marie@recherche.example': 'Marie-Ange Cherchée', 'enquetee@recherche.example': 'Paul Autre' };
      for (const [email, name] of Object.entries(people))
        await administrator.must(administrator.post('accounts', { ...someone(email), name }));
    });

    it.each([
      ['the beginnings of words of a name, without accents', 'MaRi ang', ['Marie-Ange Cherchée']],
      ['the words in any order', 'cher marie', ['Marie-Ange Cherchée']],
      ['part of an address', 'quetee@recherche', ['Paul Autre']],
      ['what begins a word, not what is in it', 'herchee', []],
      ['no sign that would stand for any other', 'e_q@', []],
    ])('are found by %s', async (_, q, found) => {
      const path = `accounts?size=200&q=${encodeURIComponent(q)}`;
      const { items } = await administrator.must(administrator.get<{ items: Presented[] }>(path));
      expect(items.map(({ name }) => name)).toEqual(found);
    });

    it('are all there where nothing is sought', async () => {
      const { items } = await administrator.must(administrator.get<{ items: Presented[] }>('accounts?size=200&q=%20'));
      expect(items.map(({ name }) => name)).toEqual(expect.arrayContaining(['Marie-Ange Cherchée', 'Paul Autre']));
    });
  });

  it('are refused with every fault at once, unknown fields too', async () => {
    const { status, body } = await administrator.post<ProblemBody>('accounts', {
      email: 'not an address',
      name: '',
      role: 'king',
      password: 'short',
      passwordHash: 'mine',
    });
    expect(status).toBe(422);
    expect(body.code).toBe('invalidInput');
    const paths = (body.facts.faults as { path: string }[]).map(({ path }) => path);
    expect(new Set(paths)).toEqual(new Set(['email', 'name', 'role', 'password', 'passwordHash']));
  });

  it('refuse a wrong password and an unknown e-mail in the same words', async () => {
    await create('known@exemple.fr');
    const [wrong, unknown] = [
      await signInAs('known@exemple.fr', 'wrong'),
      await signInAs('unknown@exemple.fr', 'wrong'),
    ];
    expect(wrong).toMatchObject({ status: 401, body: { code: 'wrongCredentials', facts: {} } });
    expect(unknown).toEqual(wrong);
  });

  it('refuse further attempts after ten wrong ones, for that e-mail alone', async () => {
    await create('guessed@exemple.fr');
    for (let n = 0; n < 10; n += 1) expect((await signInAs('guessed@exemple.fr', `guess ${n}`)).status).toBe(401);
    expect(await signInAs('guessed@exemple.fr', PASSWORD)).toMatchObject({
      status: 429,
      body: { code: 'tooManyAttempts' },
    });
    expect((await signInAs('known@exemple.fr', PASSWORD)).status).toBe(201);
  });

  it('sign out when deactivated, and cannot sign in again', async () => {
    const { id, version, email } = await create('leaving@exemple.fr');
    const leaver = new Client(application.url, { accountId: id, name: 'Camille', role: 'secretary', email });
    await leaver.signIn(PASSWORD);
    expect((await leaver.get('session')).status).toBe(200);
    await administrator.must(administrator.patch(`accounts/${id}`, { version, active: false }));
    expect((await leaver.get('session')).status).toBe(401);
    expect((await signInAs(email, PASSWORD)).status).toBe(401);
  });

  it('sign out everywhere when they get a new password, which the journal does not show', async () => {
    const { id, version, email } = await create('renewed@exemple.fr');
    const elsewhere = new Client(application.url, { accountId: id, name: 'Camille', role: 'secretary', email });
    await elsewhere.signIn(PASSWORD);
    const password = 'une autre phrase que personne ne devine';
    await administrator.must(administrator.patch(`accounts/${id}`, { version, password }));
    expect((await elsewhere.get('session')).status).toBe(401);
    expect((await signInAs(email, password)).status).toBe(201);
    const entries = await application.database.read((reading) => reading.findBy(AuditEntry, { subjectId: id }));
    expect(entries.map(({ action }) => action)).toContain('account.passwordChanged');
    expect(JSON.stringify(entries)).not.toMatch(/argon2|phrase/);
  });

  it('are changed on the version seen, else 409 with both', async () => {
    const { id } = await create('twice@exemple.fr');
    await administrator.must(administrator.patch(`accounts/${id}`, { version: 1, name: 'Première' }));
    expect(await administrator.patch<ProblemBody>(`accounts/${id}`, { version: 1, name: 'Seconde' })).toMatchObject({
      status: 409,
      body: {
        code: 'staleVersion',
        facts: { yours: { name: 'Seconde', version: 1 }, current: { name: 'Première', version: 2 } },
      },
    });
  });

  it('always leave an administrator', async () => {
    const { accountId: id } = administrator.account;
    const refused = await administrator.patch<ProblemBody>(`accounts/${id}`, { version: 1, active: false });
    expect(refused).toMatchObject({ status: 422, body: { code: 'lastAdministrator' } });
  });

  it('get a new session identifier when signing in, and lose it when signing out', async () => {
    const client = await application.signIn('secretary');
    expect((await client.get('session')).status).toBe(200);
    expect((await client.delete('session')).status).toBe(204);
    expect((await client.get('session')).status).toBe(401);
  });

  it('stay signed in for twelve hours of silence, not more', async () => {
    const client = await application.signIn('secretary');
    application.clock.set('2023-06-15T18:59:00.000Z');
    expect((await client.get('session')).status).toBe(200);
    application.clock.set('2023-06-16T06:58:00.000Z');
    expect((await client.get('session')).status).toBe(200);
    application.clock.set('2023-06-17T09:00:00.000Z');
    expect((await client.get('session')).status).toBe(401);
    application.clock.set('2023-06-15T07:00:00.000Z');
  });
});
