import BetterSqlite3 from 'better-sqlite3';
import pg from 'pg';
import { SYSTEM } from '../../src/audit/actor.js';
import type { PresentedCertificate } from '../../src/certificates/present-certificate.js';
import { Setting } from '../../src/database/setting.entity.js';
import type { PageOf } from '../../src/http/page-query.dto.js';
import { firstFoundWords } from '../../src/search/find-words.js';
import { KeepSearchWords } from '../../src/search/keep-search-words.js';
import { SearchWord } from '../../src/search-words/search-word.entity.js';
import { aCandidate, register } from '../support/a-candidate.js';
import { agreeForAll, openDeliberation, sealDecided } from '../support/a-deliberation.js';
import { aMember, appointJury, A_JURY, planSession } from '../support/a-session.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Client } from '../support/client.js';
import { enrollCohort } from '../support/enrolled-candidates.js';

interface Found {
  readonly candidates: readonly { readonly id: string; readonly lastName: string; readonly firstNames: string }[];
  readonly sessions: readonly { readonly id: string; readonly place: string }[];
  readonly certificates: readonly { readonly number: string }[];
  readonly members: readonly { readonly lastName: string }[];
  readonly more: readonly string[];
}

describe('Searching from anywhere', () => {
  let application: TestApplication;
  let secretary: Client;

  beforeAll(async () => {
    application = await startTestApplication();
    secretary = await application.signIn('secretary');
  });

  afterAll(() => application.stop());

  const search = (client: Client, q: string, most = 20): Promise<Found> =>
    client.must(client.get<Found>(`search?q=${encodeURIComponent(q)}&most=${most}`));
  const names = async (q: string): Promise<string[]> =>
    (await search(secretary, q)).candidates.map(({ lastName, firstNames }) => `${lastName} ${firstNames}`);

  it('finds people by beginnings of their names, in any order, with or without accents and signs', async () => {
    await register(secretary, { firstNames: 'Éléonore', birthName: "D'Angelo-Łukasz", email: 'eleo.da@example.org' });
    for (const q of ['eleonore', 'ÉLÉ ang', 'dangelo', 'lukasz éléonore', "d'angelo-luk", 'eleo.da@example.org']) {
      expect([q, await names(q)]).toEqual([q, ["D'Angelo-Łukasz Éléonore"]]);
    }
    for (const q of ['ngelo', 'eleonore zzz', '%', '']) expect([q, await names(q)]).toEqual([q, []]);
  });

  it('follows each change in the same write, and none that is rolled back', async () => {
    const { id, version } = await register(secretary, { firstNames: 'Anouk', birthName: 'Quillivic' });
    await secretary.must(secretary.patch(`candidates/${id}`, { version, usedName: 'Trévidic' }));
    expect(await names('trevidic')).toEqual(['Trévidic Anouk']);
    expect(await names('quillivic')).toEqual(['Trévidic Anouk']);
    await secretary.must(secretary.patch(`candidates/${id}`, { version: version + 1, birthName: 'Kerjean' }));
    expect(await names('quillivic')).toEqual([]);
    const failing = application.database.write(SYSTEM, async (writing) => {
      await writing.record({ action: 'candidate.changed', subjectType: 'candidate', subjectId: id });
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    expect(await names('kerjean')).toEqual(['Trévidic Anouk']);
  });

  it('finds sessions by place, title, code and day, and forgets those that are removed', async () => {
    const session = await planSession(application, secretary, { day: '2023-09-21', place: 'Saint-Étienne' });
    for (const q of ['saint-etienne', 'etienne community', '21/09/2023', 'septembre 2023', '31936 etienne']) {
      expect([q, (await search(secretary, q)).sessions.map(({ place }) => place)]).toEqual([q, ['Saint-Étienne']]);
    }
    const moved = { version: session.version, place: 'Firminy' };
    await secretary.must(secretary.patch(`jury-sessions/${session.id}`, moved));
    expect((await search(secretary, 'etienne')).sessions).toEqual([]);
    await secretary.must(secretary.delete(`jury-sessions/${session.id}?version=${session.version + 1}`));
    expect((await search(secretary, 'firminy')).sessions).toEqual([]);
    const left = await application.database.read((reading) => reading.countBy(SearchWord, { subjectId: session.id }));
    expect(left).toBe(0);
  });

  it('finds members of juries by name and organisation', async () => {
    const { college: _college, appointedBy: _by, appointedOn: _on, ...person } = aMember({ lastName: 'Le Goff' });
    await secretary.must(secretary.post('jury-people', { ...person, colleges: ['employee'] }));
    for (const q of ['legoff', 'goff amine', 'syndicat goff']) {
      expect((await search(secretary, q)).members.map(({ lastName }) => lastName)).toEqual(['Le Goff']);
    }
  });

  it('finds certificates by number and by holder, and never by their verification code', async () => {
    const president = await application.signIn('president');
    const given = { enrolled: { candidate: { birthName: 'Titulaire' } } };
    const deliberation = await openDeliberation(application, secretary, president, [given]);
    await agreeForAll(president, deliberation);
    await sealDecided(president, deliberation);
    await secretary.must(secretary.post(`${deliberation.path}/publish`));
    const { items } = await secretary.must(
      secretary.get<PageOf<PresentedCertificate>>(`certificates?sessionId=${deliberation.sessionId}`),
    );
    const { number } = items[0]!;
    expect((await search(secretary, number)).certificates).toEqual([expect.objectContaining({ number })]);
    expect((await search(secretary, 'titulaire')).certificates).toHaveLength(items.length);
    const code = /[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(JSON.stringify(items[0]))?.[0];
    if (code !== undefined) expect((await search(secretary, code)).certificates).toEqual([]);
  });

  it('shows a jury the sessions in which it sits, and nothing else', async () => {
    const president = await application.signIn('president', 'Claire Aubry');
    const { id } = await planSession(application, secretary, { place: 'Quimper' });
    await planSession(application, secretary, { place: 'Quimperlé' });
    await appointJury(secretary, id, president, [A_JURY[0]!]);
    await register(secretary, { firstNames: 'Maë', birthName: 'Quimper' });
    expect(await search(president, 'quimper')).toMatchObject({ candidates: [], members: [], sessions: [{ id }] });
    expect((await search(secretary, 'quimper')).sessions).toHaveLength(2);
    expect((await president.page('/recherche?q=quimper')).html).not.toContain('QUIMPER Maë');
  });

  it('is not for candidates, and has no field on their pages', async () => {
    const candidate = await application.signIn('candidate');
    expect((await candidate.page('/recherche?q=a')).status).toBe(403);
    expect((await candidate.page('/mon-espace')).html).not.toContain('/recherche');
    expect((await secretary.page('/')).html).toContain('action="/recherche"');
  });

  it('tells that there is more, and leads to the list', async () => {
    await enrollCohort(application.database, 7, 'Nombreuse');
    const found = await search(secretary, 'nombreuse', 5);
    expect([found.candidates.length, found.more]).toEqual([5, ['candidate']]);
    expect((await search(secretary, 'nombreuse', 7)).more).toEqual([]);
    const { status, html } = await secretary.page('/recherche/suggestions?q=nombreuse');
    expect([status, (JSON.parse(html) as { groups: { items: object[] }[] }).groups[0]!.items.length]).toEqual([200, 5]);
  });

  it('shows what it is asked on a page that works without JavaScript', async () => {
    await secretary.post('candidates', aCandidate({ firstNames: '<b>Zoé</b>', birthName: 'Échappée' }));
    const { html } = await secretary.page('/recherche?q=echappee%20%3Cb%3E');
    expect(html).toContain('ÉCHAPPÉE &lt;b&gt;Zoé&lt;/b&gt;');
    expect(html).toContain('1 résultat');
    expect((await secretary.page('/recherche')).html).toContain('Que cherchez-vous');
    expect((await secretary.page(`/recherche?q=${'x'.repeat(201)}`)).status).toBe(422);
  });

  it('makes all words again at the first start of a release that keeps others', async () => {
    await register(secretary, { firstNames: 'Yves', birthName: 'Ancien' });
    await application.database.keep(async (housekeeping) => {
      await housekeeping.following.drop(SearchWord, { kind: 'candidate' });
      await housekeeping.put(Setting, { id: 'search-words-version', value: '0' });
    });
    expect(await names('ancien')).toEqual([]);
    await application.nest.get(KeepSearchWords).run();
    expect(await names('ancien yves')).toEqual(['Ancien Yves']);
  });

  it('reads by the index what begins with a word, and stops when there are enough', async () => {
    const [sql, parameters] = await application.database.read((reading) =>
      Promise.resolve(firstFoundWords(reading, 'candidate', ['martin', 'je'], 5).getQueryAndParameters()),
    );
    const plan = await planOf(application, sql, parameters);
    expect(plan).toMatch(/index/i);
    expect(plan).not.toMatch(/\bSCAN\b|Seq Scan|TEMP B-TREE|^Sort|-> +Sort/m);
  });
});

/** How the engine would answer; PostgreSQL is told that tables are large, as they would be. */
async function planOf({ location }: TestApplication, sql: string, parameters: unknown[]): Promise<string> {
  if (location.engine === 'sqlite') {
    const database = new BetterSqlite3(location.file, { readonly: true });
    const rows = database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(parameters) as { detail: string }[];
    database.close();
    return rows.map(({ detail }) => detail).join('\n');
  }
  const client = new pg.Client({ connectionString: location.url });
  await client.connect();
  try {
    for (const way of ['seqscan', 'bitmapscan', 'sort', 'hashjoin', 'mergejoin'])
      await client.query(`SET enable_${way} = off`);
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${sql}`, parameters);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  } finally {
    await client.end();
  }
}
