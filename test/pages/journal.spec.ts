import { JournalChain } from '../../src/audit/journal-chain.js';
import { readHead } from '../../src/audit/link-entries.js';
import type { PresentedAct } from '../../src/history/present-history.js';
import type { JournalState } from '../../src/journal/journal.service.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Client, ProblemBody } from '../support/client.js';
import { tamper } from '../support/tamper.js';

interface Acts {
  readonly items: readonly PresentedAct[];
  readonly older: number | null;
}

describe('The journal, for the administrator', () => {
  let application: TestApplication;
  let administrator: Client;

  beforeAll(async () => {
    application = await startTestApplication('2023-06-15T21:50:00.000Z');
    administrator = await application.signIn('administrator', 'Alain Morel');
    await application.signIn('secretary', 'Sylvie Martin');
    application.clock.set('2023-06-15T21:59:00.000Z');
    await record(1, 'candidate.changed');
    application.clock.set('2023-06-15T22:01:00.000Z');
    await record(130, 'candidacy.moved');
  });

  afterAll(() => application.stop());

  const record = (count: number, action: string) =>
    application.database.write({ accountId: null, name: 'Délibloc' }, async (writing) => {
      for (let n = 0; n < count; n += 1) {
        await writing.record({ action, subjectType: 'candidacy', subjectId: `subject ${n}` });
      }
    });
  const acts = (query: string): Promise<Acts> => administrator.must(administrator.get<Acts>(`journal?${query}`));
  /** A check that takes long goes on by itself: asked after until it has ended. */
  const checked = async (): Promise<JournalState> => {
    let state = await administrator.must(administrator.post<JournalState>('journal/check'));
    while (state.underWay) state = await administrator.must(administrator.get<JournalState>('journal/check'));
    return state;
  };

  it('tells the newest acts first, and the older ones from where one is, each once', async () => {
    const told: number[] = [];
    let query = '';
    for (;;) {
      const { items, older } = await acts(query);
      told.push(...items.map(({ sequence }) => sequence));
      if (older === null) break;
      query = `before=${older}`;
    }
    expect(told).toEqual([...new Set(told)].toSorted((one, other) => other - one));
    expect(told.length).toBeGreaterThan(130);
    expect(told.at(-1)).toBe(1);
  });

  it('finds acts by who did them, by what was done, and by the day in France on which it was', async () => {
    const by = await acts('person=martin');
    expect(new Set(by.items.map(({ actorName }) => actorName))).toEqual(new Set(['Sylvie Martin']));
    const moved = await acts('act=candidacy.moved&person=d%C3%A9lib');
    expect(moved.items).toHaveLength(50);
    expect(new Set(moved.items.map(({ action }) => action))).toEqual(new Set(['candidacy.moved']));
    const onTheDay = await acts('act=candidate.changed&from=2023-06-15&to=2023-06-15');
    expect(onTheDay.items).toHaveLength(1);
    expect((await acts('act=candidacy.moved&to=2023-06-15')).items).toEqual([]);
    expect((await acts('act=candidacy.moved&from=2023-06-16&to=2023-06-16')).items).toHaveLength(50);
    expect((await acts('person=nobody%25')).items).toEqual([]);
  });

  it('refuses a query that says nothing, and names what is wrong with it', async () => {
    const { status, body } = await administrator.get<ProblemBody>('journal?from=yesterday&act=x');
    expect([status, body.code]).toEqual([422, 'invalidInput']);
  });

  it('is checked at the press of a button, and remembers what was found, by whom and when', async () => {
    const before = await administrator.must(administrator.get<JournalState>('journal/check'));
    expect(before.lastCheck).toBeNull();
    const { html } = await administrator.page('/journal');
    expect(html).toContain('Le journal n’a pas encore été contrôlé');
    const { lastCheck, head } = await checked();
    expect(lastCheck).toMatchObject({ by: 'Alain Morel', outcome: { faults: 0, found: [] } });
    expect(readHead(`${head!.rank}:${head!.hash}`)).not.toBeNull();
    const page = (await administrator.page('/journal')).html.replace(/[\u00a0\u202f]/g, ' ');
    expect(page).toContain('Intact');
    expect(page).toContain('Contrôlé le 16 juin 2023 à 0 h 01 par Alain Morel');
    expect(page).toContain('Journal contrôlé');
  });

  it('tells in French what was changed past the product, and that it was', async () => {
    const [victim] = (await acts('act=candidate.changed')).items;
    await application.nest.get(JournalChain).catchUp();
    await tamper(
      application.location,
      `UPDATE "audit_entry" SET "actorName" = 'X' WHERE "sequence" = ${victim!.sequence}`,
    );
    const { lastCheck } = await checked();
    expect(lastCheck!.outcome).toMatchObject({ faults: 1, found: [{ fault: 'entryChanged' }] });
    const { html } = await administrator.page('/journal');
    expect(html.replace(/\u00a0/g, ' ')).toContain(`L’acte n° ${victim!.sequence} a été modifié après coup.`);
  });

  it('is exported whole, a link with its entry on each line', async () => {
    const chain = application.nest.get(JournalChain);
    const { rank } = await chain.catchUp();
    const answer = await administrator.download('journal/export');
    expect(answer.headers.get('content-disposition')).toContain('journal.jsonl');
    const lines = (await answer.text()).split('\n').slice(0, -1);
    const ranks = lines.map((line) => (JSON.parse(line) as { link: { rank: number } }).link.rank);
    expect(ranks.length).toBeGreaterThanOrEqual(rank);
    expect(ranks).toEqual(ranks.map((_, index) => index + 1));
  });

  it('is nobody else’s', async () => {
    const secretary = await application.signIn('secretary', 'Une autre');
    expect((await secretary.page('/journal')).status).toBe(403);
    expect((await secretary.send('GET', '/journal/export.jsonl')).status).toBe(403);
    expect((await secretary.submit('/journal/controle')).status).toBe(403);
    expect((await secretary.page('/')).html).not.toContain('href="/journal"');
    expect((await administrator.page('/')).html).toContain('href="/journal"');
  });
});
