import { randomUUID } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { readXlsx } from 'hucre/xlsx';
import { AuditEntry } from '../../src/audit/audit-entry.entity.js';
import { Candidate } from '../../src/candidates/candidate.entity.js';
import { searchNameOf } from '../../src/candidates/search-name.js';
import { ListExports, type PortionAsked } from '../../src/lists/list-exports.js';
import type { ListPage } from '../../src/lists/read-list.js';
import { register } from '../support/a-candidate.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Client } from '../support/client.js';

/** More than two portions. */
const PEOPLE = 1_050;

describe('a list as a file', () => {
  let application: TestApplication;
  let secretary: Client;
  let administrator: Client;

  beforeAll(async () => {
    application = await startTestApplication('2023-06-15T07:00:00.000Z');
    secretary = await application.signIn('secretary', 'Sylvie Martin');
    administrator = await application.signIn('administrator', 'Alain Morel');
    const people = Array.from({ length: PEOPLE }, (_, index) => person(index));
    await application.database.write({ accountId: null, name: 'Délibloc' }, (writing) =>
      writing.saveAll(Candidate, people, []),
    );
  });

  afterAll(() => application.stop());

  function person(index: number): Candidate {
    const identity = { firstNames: 'Lina', birthName: `Martin${index % 700}`, usedName: null };
    return {
      ...{ ...identity, id: randomUUID(), gender: null, birthDay: '1996-03-14', birthPlace: 'Lyon', email: null },
      ...{ accountId: null, searchName: searchNameOf(identity), registeredAt: '2023-06-01T08:00:00.000Z', version: 1 },
    };
  }

  const linesOf = async (who: Client, path: string): Promise<string[]> => {
    const answer = await who.send('GET', path);
    expect(answer.status).toBe(200);
    return (await answer.text()).split('\r\n').slice(0, -1);
  };
  const exported = () =>
    application.database.read((reading) =>
      reading.find(AuditEntry, { where: { action: 'list.exported' }, order: { sequence: 'DESC' } }),
    );

  it('holds each record once, in the order of the page, however many pages that makes', async () => {
    const [heading, ...lines] = await linesOf(secretary, '/api/v1/candidates/export?format=csv&sort=-name');
    const read: Candidate[] = [];
    for (let after = ''; ;) {
      const path = `candidates?sort=-name&size=200${after}`;
      const page = await secretary.must(secretary.get<ListPage<Candidate>>(path));
      read.push(...page.items);
      if (page.next === null) break;
      after = `&after=${page.next}`;
    }
    expect(heading).toBe('Nom et prénoms;Né·e le;À;Adresse électronique;Accès à ses résultats');
    expect(lines).toHaveLength(PEOPLE);
    expect(lines).toEqual(read.map(({ birthName }) => `${birthName.toUpperCase()} Lina;14/03/1996;Lyon;;Non`));
  });

  it('holds what is found, in the columns chosen, and is named by its day', async () => {
    await register(secretary, { birthName: '=cmd|Zoé', firstNames: '@Ana', birthDay: '2001-02-28' });
    const path = '/candidats/export?format=xlsx&q=ana&columns=birthName&columns=firstNames&columns=birthDay';
    const answer = await secretary.send('GET', path);
    expect(answer.headers.get('content-disposition')).toContain('Candidat-es_2023-06-15.xlsx');
    const { sheets } = await readXlsx(Buffer.from(await answer.arrayBuffer()));
    expect(sheets.map(({ name, rows }) => [name, rows])).toEqual([
      [
        'Candidat·es',
        [
          ['Nom et prénoms', 'Nom de naissance', 'Prénoms', 'Né·e le'],
          ['=CMD|ZOÉ @Ana', '=cmd|Zoé', '@Ana', new Date('2001-02-28')],
        ],
      ],
    ]);
    const [, line] = await linesOf(secretary, path.replace('xlsx', 'csv'));
    expect(line).toBe("'=CMD|ZOÉ @Ana;'=cmd|Zoé;'@Ana;28/02/2001");
  });

  it('is told in the journal, with who took what', async () => {
    await linesOf(secretary, '/candidats/export?format=csv&q=martin1&columns=name');
    const [told] = await exported();
    expect(told).toMatchObject({
      ...{ actorName: 'Sylvie Martin', subjectType: 'list', subjectId: 'candidats' },
      after: { list: 'Candidat·es', format: 'CSV', columns: ['Nom et prénoms'], filters: ['q=martin1'] },
    });
  });

  it('is refused to who may not read it, and nothing is told of it', async () => {
    const president = await application.signIn('president');
    const before = (await exported()).length;
    for (const path of [
      ...['candidates/export', 'expiring-blocs/export', 'journal/acts/export', 'mails/export', 'jury-people/export'],
    ]) {
      expect((await president.get(path)).status).toBe(403);
    }
    expect((await exported()).length).toBe(before);
  });

  it('is refused in another format', async () => {
    expect((await secretary.get('candidates/export?format=pdf')).status).toBe(422);
  });

  it('holds the acts of the journal, with what they changed', async () => {
    const { id, version } = await register(secretary, { birthName: 'Petit', birthPlace: 'Paris' });
    await secretary.must(secretary.patch(`candidates/${id}`, { version, birthPlace: 'Lille' }));
    const [heading, ...lines] = await linesOf(administrator, '/journal/export?format=csv&act=candidate.changed');
    expect(heading).toBe('N°;Le;Par;Acte;Sur;Nommé;Changements');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('Sylvie Martin;Identité modifiée;Personne;PETIT Yanis;');
    expect(lines[0]).toContain('Lille (auparavant Paris)');
  });

  it.each([
    ['courriels', 'Objet;Destinataire;État;Écrit le'],
    ['membres-de-jury', 'Nom et prénom;Collèges;Fonction;Adresse électronique;Téléphone'],
  ])('has the columns of its page: %s', async (path, headings) => {
    expect(await linesOf(administrator, `/${path}/export?format=csv`)).toEqual([headings]);
  });

  it('has its headings where nothing is listed', async () => {
    const [heading, ...lines] = await linesOf(secretary, '/blocs-a-echeance/export?format=csv');
    expect(heading).toMatch(/^Nom et prénoms;Né·e le;/);
    expect(lines).toEqual([]);
  });

  it('asks for its list in portions, and for none to be counted', async () => {
    const who = { ...secretary.account, role: 'secretary' as const };
    const asked: PortionAsked[] = [];
    const columns = [{ key: 'n', heading: 'N', value: (row: number) => row }];
    const file = await application.nest
      .get(ListExports)
      .file(who, { subject: 'n', label: 'N', columns }, { format: 'csv' }, (portion) => {
        asked.push(portion);
        return Promise.resolve({ items: [asked.length], next: asked.length === 1 ? 'more' : null });
      });
    expect(await text(file.getStream())).toContain('1\r\n2\r\n');
    expect(asked).toEqual([
      { page: 1, size: 500, uncounted: true },
      { page: 1, size: 500, uncounted: true, after: 'more' },
    ]);
  });

  it('reads no more of its list once who asked for it has gone', async () => {
    const who = { ...secretary.account, role: 'secretary' as const };
    let reads = 0;
    const columns = [{ key: 'n', heading: 'N', value: (row: number) => row }];
    const file = await application.nest
      .get(ListExports)
      .file(who, { subject: 'n', label: 'N', columns }, { format: 'xlsx' }, ({ size }) => {
        reads += 1;
        return Promise.resolve({ items: Array.from({ length: size }, (_, index) => index), next: 'more' });
      });
    const stream = file.getStream();
    await new Promise((resolve) => stream.once('data', resolve));
    const closed = new Promise((resolve) => stream.once('close', resolve));
    stream.destroy();
    await closed;
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    const then = reads;
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    expect(reads).toBe(then);
  });
});
