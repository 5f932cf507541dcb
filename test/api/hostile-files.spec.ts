import type { Candidate } from '../../src/candidates/candidate.entity.js';
import type { TableFault } from '../../src/domain/tables/table.js';
import type { PageOf } from '../../src/http/page-query.dto.js';
import { messageFor } from '../../src/web/french/errors.js';
import { register } from '../support/a-candidate.js';
import { aWorkbook } from '../support/a-workbook.js';
import { aZip } from '../support/a-zip.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Answer, Client, ProblemBody } from '../support/client.js';

/** What is answered of a file: read at once, or once nobody works on it any more. */
interface Standing extends ProblemBody {
  readonly id: string;
  readonly plan: string | null;
  readonly state?: string;
  readonly faults?: readonly TableFault[];
  readonly report?: { readonly faults: readonly TableFault[] } | null;
  readonly refusal?: string | null;
}

interface Kind {
  readonly path: string;
  readonly headings: readonly string[];
  /** A line that is understood, of somebody with that name. */
  readonly row: (name: string) => readonly string[];
  readonly noHeader: string;
  /** Cell and code of a line that says again what the line before says. */
  readonly twice: string;
  /** Cell and code of a name of two million letters. */
  readonly hugeName: string;
}

const KINDS: readonly (readonly [string, Kind])[] = [
  [
    'people who sit on juries',
    {
      path: 'jury-person-imports',
      headings: ['Nom', 'Prénom', 'Civilité', 'Collège', 'Organisme', 'Fonction'],
      row: (name) => [name, 'Léa', 'Mme', 'employeur', 'Gaumont', 'Directrice'],
      ...{ noHeader: 'noMembersInFile', twice: 'A3 memberTwice', hugeName: 'A2 field.isLength' },
    },
  ],
  [
    'blocs awarded before',
    {
      path: 'bloc-award-imports',
      headings: [
        'Nom',
        'Prénom',
        'Né(e) le',
        'Lieu de naissance',
        'RNCP',
        'Bloc',
        'Date de décision',
        'Voie',
        'Inscrit(e) le',
      ],
      row: (name) => [name, 'Léa', '3/2/1990', 'Lyon', 'RNCP26224', 'BC01', '20/06/2018', 'FC', '1/9/2017'],
      ...{ noHeader: 'noAwardsInFile', twice: 'F3 awardTwice', hugeName: 'A2 field.isLength' },
    },
  ],
  [
    'evaluations of whole years',
    {
      path: 'evaluation-imports',
      headings: ['Nom', 'Prénom', 'Né(e) le', 'RNCP', 'Compétence', 'Résultat'],
      row: (name) => [name, 'Léa', '3/2/1990', 'RNCP31936', 'C1', 'A'],
      ...{ noHeader: 'noEvaluationsInFile', twice: 'F3 cellTwice', hugeName: 'A2 notRegistered' },
    },
  ],
];
/** As many as a sheet of Excel has. */
const ALL_COLUMNS = 16_384;
const HUGE = 2_000_000;
let people = 0;

describe.each(KINDS)('a file of %s', (_kind, { path, headings, row, noHeader, twice, hugeName }) => {
  let application: TestApplication;
  let secretary: Client;
  let colleague: Client;
  let name: string;

  beforeAll(async () => {
    application = await startTestApplication();
    secretary = await application.signIn('secretary', 'Sacha Secrétaire');
    colleague = await application.signIn('secretary', 'Camille Collègue');
  });
  afterAll(() => application.stop());
  /** Somebody whom the files name; results are recorded of people enrolled beforehand only. */
  beforeEach(async () => {
    people += 1;
    name = `Hostile${'abcdefghij'[Math.floor(people / 10) % 10]!}${'abcdefghij'[people % 10]!}`;
    if (path !== 'evaluation-imports') return;
    const { id } = await register(secretary, { firstNames: 'Léa', birthName: name, birthDay: '1990-02-03' });
    const enrollment = { certification: 'RNCP31936', accessRoute: 'FC', enrolledOn: '2022-09-01' };
    await secretary.must(secretary.post(`candidates/${id}/enrollments`, enrollment));
  });

  const csv = (...rows: readonly (readonly string[])[]): string =>
    [headings, ...rows].map((cells) => cells.join(';')).join('\n');
  const settled = async (who: Client, standing: Standing): Promise<Standing> => {
    let found = standing;
    while (found.state === 'reading' || found.state === 'recording') {
      found = await who.must(who.get<Standing>(`${path}/${found.id}`));
    }
    return found;
  };
  const send = async (content: Buffer | string, who = secretary): Promise<Answer<Standing>> => {
    const { status, body } = await who.upload<Standing>(path, 'liste.csv', Buffer.from(content), 'file');
    return { status, body: await settled(who, body) };
  };
  const take = async ({ id, plan }: Standing, who = secretary): Promise<Answer<Standing>> => {
    const { status, body } = await who.post<Standing>(`${path}/${id}/import`, { plan });
    return { status, body: await settled(who, body) };
  };
  const faultsOf = ({ faults, report }: Standing): readonly TableFault[] => report?.faults ?? faults ?? [];
  const told = (standing: Standing): string[] => faultsOf(standing).map(({ address, code }) => `${address} ${code}`);
  /** All that an import of any kind could have written under that name. */
  const written = async (): Promise<number> => {
    const members = await secretary.must(secretary.get<PageOf<object>>(`jury-people?q=${name}`));
    const { items } = await secretary.must(secretary.get<PageOf<Candidate>>(`candidates?q=${name}`));
    const counts = await Promise.all(
      items.flatMap(({ id }) => [
        secretary
          .must(secretary.get<{ items: object[] }>(`candidates/${id}/bloc-awards`))
          .then((one) => one.items.length),
        secretary
          .must(secretary.get<{ items: { id: string }[] }>(`candidates/${id}/enrollments`))
          .then((one) => Promise.all(one.items.map((enrollment) => resultsOf(enrollment.id)))),
      ]),
    );
    return members.total + counts.flat().reduce((sum, count) => sum + count, 0);
  };
  const resultsOf = async (enrollmentId: string): Promise<number> =>
    (await secretary.must(secretary.get<{ items: object[] }>(`enrollments/${enrollmentId}/evaluations`))).items.length;

  const zeros = Buffer.alloc(70 * 1024 * 1024);
  const bomb = (): Buffer => aZip([1, 2, 3, 4].map((part) => [`xl/worksheets/sheet${part}.xml`, zeros] as const));
  const wide = (cells: readonly string[]): string[] => [
    ...cells,
    ...Array.from({ length: ALL_COLUMNS - cells.length }, (_, index) => `x${index}`),
  ];

  it.each<[string, string, () => Buffer | string | Promise<Buffer>, RegExp]>([
    ['nothing', 'documentMissing', () => '', /[Cc]hoisissez/],
    ['blank lines alone', noHeader, () => '\n ;;\n\n', /il faut des colonnes/],
    ['its headings alone', 'noLinesInFile', () => csv(), /remplissez au moins une ligne/],
    ['its headings and blank lines', 'noLinesInFile', () => `${csv()}\n;;;\n \n`, /remplissez au moins une ligne/],
    ['other headings', noHeader, () => 'Pain;Prix\nBaguette;1\n', /il faut des colonnes/],
    ['a workbook that unpacks to 280 MB', 'spreadsheetTooLarge', bomb, /enregistrez la feuille à importer seule/],
    [
      'the 16,384 columns of a sheet, as CSV',
      'spreadsheetTooLarge',
      () => csv(wide(row('Large'))),
      /2.000 au plus. Supprimez celles qui ne servent pas/,
    ],
    [
      'the 16,384 columns of a sheet, as XLSX',
      'spreadsheetTooLarge',
      () => aWorkbook({ Liste: [wide(headings), wide(row('Large'))] }),
      /2.000 au plus. Supprimez celles qui ne servent pas/,
    ],
    [
      'sixty-one sheets',
      'spreadsheetTooLarge',
      () => aWorkbook(Object.fromEntries(Array.from({ length: 61 }, (_, index) => [`F${index}`, [headings]]))),
      /60 au plus. Ne gardez que/,
    ],
    [
      'a picture',
      'spreadsheetUnreadable',
      () => Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'),
      /enregistrez-le de nouveau/,
    ],
    ['a PDF', 'spreadsheetUnreadable', () => '%PDF-1.7\n1 0 obj', /enregistrez-le de nouveau/],
    ['a page of the web', 'spreadsheetUnreadable', () => '\ufeff<html><table><tr><td>Nom', /enregistrez-le de nouveau/],
    [
      'UTF-16 that does not say so',
      'spreadsheetUnreadable',
      () => Buffer.from(csv(row('Muet')), 'utf16le'),
      /enregistrez-le de nouveau/,
    ],
    [
      'a workbook of before 2007',
      'spreadsheetOutdated',
      () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      /enregistrez-le au format .xlsx/,
    ],
  ])('is refused where it is %s, with what to do', async (_what, code, content, todo) => {
    const { status, body } = await send(await content());
    expect([status >= 400 && status < 500, body.code]).toEqual([true, code]);
    expect(messageFor(body.code, body.facts)).toMatch(todo);
  });

  it.each<[string, (text: string) => Buffer]>([
    ['UTF-8', (text) => Buffer.from(text)],
    ['UTF-8 with its mark', (text) => Buffer.from(`\ufeff${text}`)],
    ['Windows-1252', (text) => Buffer.from(text, 'latin1')],
    ['UTF-16 with its mark', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['old Macintosh ends of lines', (text) => Buffer.from(text.replaceAll('\n', '\r'))],
  ])('is read alike in %s', async (_what, encoded) => {
    const { status, body } = await send(encoded(csv(row(name))));
    expect([status, told(body)]).toEqual([201, []]);
    expect(await written()).toBe(0);
    await secretary.must(take(body));
    expect(await written()).toBe(1);
  });

  it('is told where a cell is huge, by its beginning only, and nothing is written', async () => {
    const { status, body } = await send(csv(row('x'.repeat(HUGE)), row(name)));
    expect([status, told(body)]).toEqual([201, [hugeName]]);
    expect(faultsOf(body)[0]!.written).toBe(`${'x'.repeat(200)}…`);
    const refused = await take(body);
    expect([refused.status, refused.body.code]).toEqual([422, 'fileNotUnderstood']);
    expect(await written()).toBe(0);
  });

  it('is told where a line is there twice, and nothing is written', async () => {
    const { body } = await send(csv(row(name), row(name)));
    expect(told(body)).toEqual([twice]);
    expect((await take(body)).body.code).toBe('fileNotUnderstood');
    expect(await written()).toBe(0);
  });

  it('has its formulas taken for the text they are, never for what they would come to', async () => {
    const dangerous = row(name).map((cell, column) => (column === 0 ? cell : '=1+1'));
    const { body } = await send(csv(dangerous));
    expect(faultsOf(body).length).toBeGreaterThan(0);
    for (const { written: text } of faultsOf(body)) expect(['=1+1', '=1+1', '']).toContain(text);
    expect((await take(body)).body.code).toBe('fileNotUnderstood');
    expect(await written()).toBe(0);
  });

  it('is broken off in the middle of a quoted text: told, and nothing is written', async () => {
    const { status, body } = await send(`${headings.join(';')}\n"${name};Léa`);
    expect([status, faultsOf(body).length > 0]).toEqual([201, true]);
    expect((await take(body)).body.code).toBe('fileNotUnderstood');
    expect(await written()).toBe(0);
  });

  it('is taken over once where two people have sent it and confirm at once', async () => {
    const [own, other] = [await send(csv(row(name))), await send(csv(row(name)), colleague)];
    const answers = await Promise.all([take(own.body), take(other.body, colleague)]);
    const codes = answers.map(({ status, body }) => body.refusal ?? (status >= 400 ? body.code : 'taken'));
    expect(codes.filter((code) => code === 'taken')).toHaveLength(1);
    expect(['importChanged', 'importUnderWay']).toContain(codes.find((code) => code !== 'taken'));
    expect(await written()).toBe(1);
  });
});
