import type { BlocAwardRecord } from '../../src/enrollments/bloc-award.entity.js';
import type { PageOf } from '../../src/http/page-query.dto.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Client, PageAnswer } from '../support/client.js';
import { enroll, holdBloc } from '../support/enrolled-candidates.js';

interface Expiring {
  readonly birthName: string;
  readonly blocs: readonly { readonly blocCode: string; readonly validUntil: string }[];
  readonly plan: object | null;
}

describe('Blocs about to expire', () => {
  let application: TestApplication;
  let secretary: Client;

  beforeAll(async () => {
    application = await startTestApplication();
    secretary = await application.signIn('secretary');
    await holder('Demain', [{ validUntil: '2023-06-16' }, { blocCode: 'BC02', validUntil: '2023-07-01' }]);
    await holder('Ce Soir', [{ validUntil: '2023-06-15' }]);
    await holder('Hier', [{ validUntil: '2023-06-14' }]);
    await holder('Plus Tard', [{ validUntil: '2024-03-01' }]);
    await holder('Pour Toujours', [{ validUntil: null }]);
    const again = [{ validUntil: '2023-06-20' }, { awardedOn: '2023-01-10', validUntil: '2028-01-10' }];
    await holder('Repassé', again);
    await holder('Parti', [{ validUntil: '2023-06-20' }], 'e0000000-0000-4000-8000-000000000000');
    await holder('Visé', [{ validUntil: '2023-12-15' }], null, ['BC01']);
  });

  afterAll(() => application.stop());

  async function holder(
    birthName: string,
    awards: readonly Partial<BlocAwardRecord>[],
    movedToId: string | null = null,
    targetBlocs: string[] | null = null,
  ): Promise<void> {
    const { candidateId } = await enroll(application.database, { candidate: { birthName }, movedToId, targetBlocs });
    for (const award of awards) await holdBloc(application.database, candidateId, award);
  }

  const list = (query = ''): Promise<PageOf<Expiring>> =>
    secretary.must(secretary.get<PageOf<Expiring>>(`expiring-blocs${query}`));
  const textOf = ({ html }: PageAnswer): string =>
    html
      .replace(/<[^>]*>/g, ' ')
      .replace(/&#x27;/g, '’')
      .replace(/[\s\u00a0\u202f]+/g, ' ');

  it('are told by person, the first to go first: not those gone, passed again, or carried on elsewhere', async () => {
    const { items, total } = await list();
    expect(items.map(({ birthName }) => birthName)).toEqual(['Ce Soir', 'Demain', 'Visé']);
    expect(total).toBe(3);
    expect(items[1]!.blocs).toEqual([
      { blocCode: 'BC01', validUntil: '2023-06-16' },
      { blocCode: 'BC02', validUntil: '2023-07-01' },
    ]);
  });

  it('are looked for as far ahead as asked, and of one certification', async () => {
    expect((await list('?months=1')).total).toBe(2);
    expect((await list('?months=12')).total).toBe(4);
    expect((await list('?certification=RNCP00000')).total).toBe(0);
    expect((await list('?certification=RNCP31936&size=1&page=2')).items[0]!.birthName).toBe('Demain');
    expect((await secretary.get('expiring-blocs?months=0')).status).toBe(422);
  });

  it.each([
    ['name', ['Ce Soir', 'Demain', 'Visé']],
    ['-name', ['Visé', 'Demain', 'Ce Soir']],
    ['-validUntil', ['Visé', 'Demain', 'Ce Soir']],
    ['code', ['Ce Soir', 'Demain', 'Visé']],
  ])('are sorted by %s, on the page and in the file', async (sort, expected) => {
    const pages = await Promise.all([1, 2, 3].map((page) => list(`?sort=${sort}&size=1&page=${page}`)));
    expect(pages.flatMap(({ items }) => items.map(({ birthName }) => birthName))).toEqual(expected);
    expect(pages.map(({ total }) => total)).toEqual([3, 3, 3]);
    const file = await secretary.send('GET', `/blocs-a-echeance/export?format=csv&sort=${sort}&columns=email`);
    const [heading, ...lines] = (await file.text()).split('\r\n').slice(0, -1);
    expect(heading).toBe('Nom et prénoms;Adresse électronique');
    expect(lines.map((line) => line.split(' Zoé')[0])).toEqual(expected.map((name) => name.toLocaleUpperCase('fr')));
  });

  it('show in the columns chosen, which stay when they are filtered', async () => {
    const { html } = await secretary.page('/blocs-a-echeance?columns=blocs&sort=name&size=25');
    expect(html.match(/<th scope="col"/g)).toHaveLength(2);
    expect(html).toMatch(/aria-sort="ascending"[^>]*><a[^>]*>Nom et prénoms/);
    for (const [name, value] of [
      ['columns', 'blocs'],
      ['sort', 'name'],
      ['size', '25'],
    ] as const) {
      expect(html).toContain(`<input type="hidden" name="${name}" value="${value}">`);
    }
  });

  it('come with the way that remains, and none where the title is not aimed at', async () => {
    const { items } = await list();
    expect(items.map(({ plan }) => plan === null)).toEqual([false, false, true]);
    const page = textOf(await secretary.page('/blocs-a-echeance'));
    expect(page).toContain('DEMAIN Zoé');
    expect(page).toContain('Blocs 1 et 2');
    expect(page).toMatch(/Demain\b/);
    expect(page).toMatch(/Il reste \d blocs à obtenir/);
    expect(page).toContain('Le titre n’est pas visé');
  });

  it('teach what they are where there are none', async () => {
    expect(textOf(await secretary.page('/blocs-a-echeance?certification=RNCP00000'))).toContain('Tout afficher');
  });

  it('are not for juries', async () => {
    const member = await application.signIn('juryMember');
    expect((await member.page('/blocs-a-echeance')).status).toBe(403);
  });
});
