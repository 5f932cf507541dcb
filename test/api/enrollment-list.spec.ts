import type { ListedEnrollment } from '../../src/enrollments/enrollment.list.js';
import { ENROLLMENT_LIST } from '../../src/enrollments/enrollment.list.js';
import type { ListPage } from '../../src/lists/read-list.js';
import { anEnrollment, register } from '../support/a-candidate.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Client } from '../support/client.js';

const NAMES = ['Zola', 'Émile', 'Abadie'];
const DAYS = ['2019-09-02', '2022-09-01', '2021-01-15'];
const IN_ORDER = NAMES.toReversed().flatMap((name) =>
  DAYS.toSorted()
    .reverse()
    .map((day) => `${name} ${day}`),
);

describe('the list of enrollments', () => {
  let application: TestApplication;
  let secretary: Client;

  beforeAll(async () => {
    application = await startTestApplication('2023-06-15T07:00:00.000Z');
    secretary = await application.signIn('secretary');
    for (const birthName of NAMES) {
      const { id } = await register(secretary, { birthName, firstNames: 'Zoé', birthPlace: 'Lyon' });
      for (const enrolledOn of DAYS) {
        const accessRoute = enrolledOn === '2022-09-01' ? 'VAE' : 'FC';
        const terms = { enrolledOn, accessRoute, accommodations: ['Tiers temps'], employer: `Atelier ${birthName}` };
        await secretary.must(secretary.post(`candidates/${id}/enrollments`, anEnrollment(terms)));
      }
    }
  });

  afterAll(() => application.stop());

  const get = (query: string) => secretary.must(secretary.get<ListPage<ListedEnrollment>>(`enrollments?${query}`));
  const told = ({ items }: ListPage<ListedEnrollment>) =>
    items.map(({ candidate, enrolledOn }) => `${candidate.birthName} ${enrolledOn}`);
  const linesOf = async (path: string): Promise<string[]> => {
    const answer = await secretary.send('GET', path);
    expect(answer.status).toBe(200);
    return (await answer.text()).split('\r\n').slice(0, -1);
  };

  it.each([1, 2, 4, 200])('is by name, the latest of each first, in pages of %i', async (size) => {
    const seen: string[] = [];
    for (let after = ''; ;) {
      const page = await get(`size=${size}${after}`);
      expect(page.total).toBe(IN_ORDER.length);
      seen.push(...told(page));
      if (page.next === null) break;
      after = `&after=${page.next}`;
    }
    expect(seen).toEqual(IN_ORDER);
  });

  it.each([
    ['q=emi', (line: string) => line.startsWith('Émile')],
    ['route=VAE', (line: string) => line.endsWith('2022-09-01')],
    ['from=2021-01-15&until=2021-12-31', (line: string) => line.endsWith('2021-01-15')],
    ['certification=MCMD', () => false],
    ['q=zola&route=FC', (line: string) => line.startsWith('Zola') && !line.endsWith('2022-09-01')],
  ])('is left with what %s finds, on the page and in the file alike', async (query, isFound) => {
    const expected = IN_ORDER.filter(isFound);
    expect(told(await get(query))).toEqual(expected);
    const [, ...lines] = await linesOf(`/inscriptions/export?format=csv&${query}`);
    expect(lines.map((line) => line.split(';')[0])).toEqual(
      expected.map((line) => `${line.split(' ')[0]!.toUpperCase()} Zoé`),
    );
  });

  it('leaves as a file in the order asked for, with what is chosen of it', async () => {
    const columns = ['code', 'version', 'route', 'enrolledOn', 'target', 'employer'];
    const chosen = columns.map((key) => `&columns=${key}`).join('');
    const [heading, ...lines] = await linesOf(
      `/api/v1/enrollments/export?format=csv&sort=-enrolledOn&q=abadie${chosen}`,
    );
    expect(heading).toBe('Nom et prénoms;Code;Version;Voie d’accès;Inscription le;Vise;Employeur');
    expect(lines.map((line) => line.split(';')[4])).toEqual(['01/09/2022', '15/01/2021', '02/09/2019']);
    expect(lines[0]).toMatch(/^ABADIE Zoé;RNCP31936;1;.+;01\/09\/2022;La certification entière;Atelier Abadie$/);
  });

  it('tells no accommodation, whatever is chosen', async () => {
    const chosen = ENROLLMENT_LIST.columns.map(({ key }) => `&columns=${key}`).join('');
    const lines = await linesOf(`/inscriptions/export?format=csv${chosen}`);
    expect(lines).toHaveLength(IN_ORDER.length + 1);
    expect(lines.join()).not.toContain('Tiers temps');
  });

  it('is reached from the candidates, and says what to do where nothing is found', async () => {
    expect((await secretary.page('/candidats')).html).toContain('href="/inscriptions"');
    const { html } = await secretary.page('/inscriptions?route=VAE');
    expect(html).toContain('3 inscriptions');
    expect((await secretary.page('/inscriptions?q=zzzz')).html).toContain('Aucune inscription ne répond à ce filtre');
  });
});
