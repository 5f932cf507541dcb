import { randomUUID } from 'node:crypto';
import type { PresentedEvaluation } from '../../src/evaluations/present-evaluation.js';
import type { PresentedPreview } from '../../src/grid-files/present-preview.js';
import { register, registerEnrolled } from '../support/a-candidate.js';
import { loadMarked, MARKED_CODE } from '../support/a-marked-certification.js';
import { planSession, presentCandidates } from '../support/a-session.js';
import { aWorkbook, refilled, rowsIn, type Written } from '../support/a-workbook.js';
import { PASSWORD, startTestApplication, type TestApplication } from '../support/application.js';
import type { Answer, Client, ProblemBody } from '../support/client.js';

describe('the grid of a session as a file', () => {
  let application: TestApplication;
  let secretary: Client;
  let sessionId: string;
  let enrollments: string[];

  beforeAll(async () => {
    application = await startTestApplication();
    secretary = await application.signIn('secretary', 'Sacha Secrétaire');
    await loadMarked(application);
  });
  afterAll(() => application.stop());

  const enrolled = async (firstNames: string, birthName: string, certification = 'RNCP31936'): Promise<string> => {
    const { id } = await register(secretary, { firstNames, birthName });
    const body = { certification, accessRoute: 'FC', enrolledOn: '2022-09-01' };
    return (await secretary.must(secretary.post<{ id: string }>(`candidates/${id}/enrollments`, body))).id;
  };
  const prepare = async (certification?: string): Promise<void> => {
    const planned = await planSession(application, secretary, certification === undefined ? {} : { certification });
    sessionId = planned.id;
    enrollments = [
      await enrolled('Lina', 'Arnaud', certification),
      await enrolled('Yanis', 'Bénali', certification),
      await enrolled('Maë', 'Cordier', certification),
    ];
    await presentCandidates(secretary, sessionId, enrollments);
  };
  beforeEach(() => prepare());

  const path = (rest = ''): string => `jury-sessions/${sessionId}/evaluation-grid${rest}`;
  const download = async (query = ''): Promise<Buffer> =>
    Buffer.from(await (await secretary.download(path(`/file${query}`))).arrayBuffer());
  const send = (content: Buffer | string, name = 'grille.xlsx', who = secretary) =>
    who.upload<PresentedPreview & ProblemBody>(path('/files'), name, Buffer.from(content), 'file');
  const sent = (content: Buffer | string): Promise<PresentedPreview> => secretary.must(send(content));
  const take = (preview: PresentedPreview, given: object = {}): Promise<Answer<{ recorded: number } & ProblemBody>> =>
    secretary.post(path(`/files/${preview.id}/import`), { plan: preview.plan, ...given });
  const recorded = async (index: number): Promise<Record<string, unknown>> => {
    const { items } = await secretary.must(
      secretary.get<{ items: PresentedEvaluation[] }>(`enrollments/${enrollments[index]!}/evaluations`),
    );
    return Object.fromEntries(items.map(({ competence, mark, result }) => [competence, mark ?? result]));
  };
  const record = (index: number, competence: string, result: string | null, version = 0, assessment = 'E1') =>
    secretary.must(
      secretary.put(path(), {
        cells: [{ enrollmentId: enrollments[index], assessment, competence, result, version }],
      }),
    );
  /** The rows of a downloaded sheet with something written under a heading, in the row of a name. */
  const write =
    (entries: readonly (readonly [name: string, heading: string, value: Written])[]) =>
    (rows: Written[][]): Written[][] => {
      const header = rows[1]!;
      for (const [name, heading, value] of entries) {
        const row = rows.find((one) => one[1] === name)!;
        row[header.findIndex((one) => String(one).startsWith(heading))] = value;
      }
      return rows;
    };

  it('is taken away with French headings, filled in, and taken over', async () => {
    const workbook = await download('?bloc=BC02');
    const [title, header, first] = await rowsIn(workbook, 'BC02');
    expect(title![1]).toMatch(/^Évaluations, RNCP31936, session du 15 juin 2023, BC02/);
    expect(header!.slice(0, 4)).toEqual([
      'Repère',
      'Candidat·e',
      expect.stringMatching(/^C1 \(E1\)\n/),
      expect.anything(),
    ]);
    expect(header).toContainEqual(expect.stringMatching(/^C4 \(E2\) \*\n/));
    expect(first!.slice(0, 2)).toEqual([enrollments[0], 'ARNAUD Lina']);
    const filled = write([
      ['ARNAUD Lina', 'C1 ', 'Acquis'],
      ['BÉNALI Yanis', 'C1 ', 'n'],
      ['CORDIER Maë', 'C4 ', 'absente justifiée'],
    ]);
    const preview = await sent(await refilled(workbook, 'BC02', filled));
    expect(preview.changes.map(({ address, competence, after }) => [address, competence, after.result])).toEqual([
      ['C3', 'C1', 'acquired'],
      ['C4', 'C1', 'notAcquired'],
      ['F5', 'C4', 'absentJustified'],
    ]);
    expect(preview).toMatchObject({ faults: [], conflicts: [], sheets: [{ isGrid: true }, { isGrid: false }] });
    expect(await recorded(0)).toEqual({});
    expect(await take(preview)).toEqual({ status: 200, body: { recorded: 3 } });
    expect([await recorded(0), await recorded(1), await recorded(2)]).toEqual([
      { C1: 'acquired' },
      { C1: 'notAcquired' },
      { C4: 'absentJustified' },
    ]);
  });

  it('changes nothing when it is sent again', async () => {
    const workbook = await refilled(await download(), 'BC02', write([['ARNAUD Lina', 'C1 ', 'A']]));
    await secretary.must(take(await sent(workbook)));
    const again = await sent(workbook);
    expect(again).toMatchObject({ changes: [], conflicts: [], faults: [] });
    expect((await take(again)).body).toEqual({ recorded: 0 });
  });

  it('comes back sorted, with rows and columns gone or added, and says the same', async () => {
    const workbook = await download('?bloc=BC02');
    const shuffled = await refilled(workbook, 'BC02', (rows) => {
      const [title, header, ...people] = write([['CORDIER Maë', 'C2 ', 'oui']])(rows);
      const kept = [header!, ...people.slice(1).toReversed()].map((row) => [
        row[1]!,
        'à moi',
        row[0]!,
        ...row.slice(3),
      ]);
      return [title!, [], ...kept.map((row, index) => (index === 0 ? row.with(1, 'Mes remarques') : row))];
    });
    const preview = await sent(shuffled);
    expect(preview.changes).toMatchObject([{ enrollmentId: enrollments[2], competence: 'C2' }]);
    expect(preview.sheets[0]!.leftAlone).toEqual(['Mes remarques']);
  });

  it('leaves what was not touched, even where somebody has recorded it since', async () => {
    await record(0, 'C1', 'acquired');
    const workbook = await download();
    await record(0, 'C1', 'notAcquired', 1);
    await record(1, 'C1', 'acquired');
    expect(await sent(workbook)).toMatchObject({ changes: [], conflicts: [], faults: [] });
  });

  it('clears what was recorded where its cell was emptied, and nothing where the file does not know', async () => {
    await record(0, 'C1', 'acquired');
    const emptied = await refilled(await download(), 'BC02', write([['ARNAUD Lina', 'C1 ', null]]));
    const preview = await sent(emptied);
    expect(preview.changes).toMatchObject([{ before: { result: 'acquired' }, after: { result: null } }]);
    const own = await sent('Nom;Prénom;C1\r\nArnaud;Lina;\r\n');
    expect(own).toMatchObject({ changes: [], conflicts: [] });
    await secretary.must(take(preview));
    expect(await recorded(0)).toEqual({});
  });

  it('shows both values where somebody has recorded another one since, and takes the one chosen', async () => {
    const workbook = await refilled(
      await download(),
      'BC02',
      write([
        ['ARNAUD Lina', 'C1 ', 'A'],
        ['BÉNALI Yanis', 'C1 ', 'A'],
        ['CORDIER Maë', 'C1 ', 'A'],
      ]),
    );
    await record(0, 'C1', 'notAcquired');
    await record(1, 'C1', 'exempted');
    await record(2, 'C1', 'acquired');
    const preview = await sent(workbook);
    expect(preview.changes).toEqual([]);
    expect(preview.conflicts).toMatchObject([
      { after: { result: 'acquired' }, before: { result: 'notAcquired' }, version: 1, seenVersion: 0 },
      { after: { result: 'acquired' }, before: { result: 'exempted' } },
    ]);
    expect((await take(preview, { overwrite: [preview.conflicts[0]!.cell] })).body).toEqual({ recorded: 1 });
    expect([await recorded(0), await recorded(1)]).toEqual([{ C1: 'acquired' }, { C1: 'exempted' }]);
  });

  it('records nothing where the grid has changed since the preview', async () => {
    const preview = await sent(await refilled(await download(), 'BC02', write([['ARNAUD Lina', 'C1 ', 'A']])));
    await record(0, 'C1', 'notAcquired');
    const { status, body } = await take(preview);
    expect([status, body.code]).toEqual([409, 'importChanged']);
    expect(await recorded(0)).toEqual({ C1: 'notAcquired' });
  });

  it('tells cell by cell what is not understood, and records the rest only where that is asked', async () => {
    const csv = [
      'Grille de juin, groupe A;;;;',
      'Candidat;C1;C2;C4;C99',
      'Arnaud Lina;oui;peut-être;abs;x',
      'yanis BENALI;0;;1;',
      'Durand Zoé;A;;;',
      ';A;;;',
    ].join('\n');
    const preview = await sent(csv);
    expect(preview.faults.map(({ address, code, written }) => [address, code, written])).toEqual([
      ['C3', 'notAResult', 'peut-être'],
      ['D3', 'absenceUnexplained', 'abs'],
      ['A5', 'unknownName', 'Durand Zoé'],
      ['A6', 'nobodyNamed', ''],
    ]);
    expect(preview.sheets).toEqual([{ name: 'CSV', isGrid: true, leftAlone: ['C99'] }]);
    const refused = await take(preview);
    expect([refused.status, refused.body.code, refused.body.facts]).toEqual([422, 'fileNotUnderstood', { faults: 4 }]);
    expect(await recorded(0)).toEqual({});
    expect((await take(preview, { withoutFaults: true })).body).toEqual({ recorded: 3 });
    expect([await recorded(0), await recorded(1)]).toEqual([{ C1: 'acquired' }, { C1: 'notAcquired', C4: 'acquired' }]);
  });

  it.each([
    ['semicolons and Windows-1252', Buffer.from('Candidat\xb7e;C1\r\nB\xc9NALI Yanis;Acquis\r\n', 'latin1')],
    ['commas and a mark of UTF-8', Buffer.from('\ufeffCandidat·e,C1\nBénali Yanis,"acquis"\n')],
    ['tabs and UTF-16', Buffer.from('\ufeffCandidat·e\tC1\r\nbénali yanis\t1\r\n', 'utf16le')],
  ])('is read from text with %s', async (_, content) => {
    expect((await sent(content)).changes).toMatchObject([
      { enrollmentId: enrollments[1], competence: 'C1', after: { result: 'acquired' } },
    ]);
  });

  it('goes away as text and comes back', async () => {
    await record(0, 'C1', 'acquired');
    const csv = (await download('?format=csv&bloc=BC02')).toString('utf8');
    expect(csv.startsWith('\ufeffRepère;Candidat·e;')).toBe(true);
    const preview = await sent(csv.replace('ARNAUD Lina;A;', 'ARNAUD Lina;N;'));
    expect(preview).toMatchObject({
      changes: [{ before: { result: 'acquired' }, after: { result: 'notAcquired' } }],
      conflicts: [],
      faults: [],
    });
  });

  it('takes marks, and the letters of those who have none', async () => {
    await prepare(MARKED_CODE);
    const workbook = await download('?bloc=BC01');
    const filled = await refilled(
      workbook,
      'BC01',
      write([
        ['ARNAUD Lina', 'C1 ', 12.5],
        ['BÉNALI Yanis', 'C1 ', '9,25/20'],
        ['CORDIER Maë', 'C1 ', 'J'],
        ['ARNAUD Lina', 'E2', 21],
        ['BÉNALI Yanis', 'E2', 'A'],
        ['CORDIER Maë', 'E2', 14.125],
      ]),
    );
    const preview = await sent(filled);
    expect(preview.faults.map(({ code }) => code)).toEqual(['notAMark', 'markNeeded', 'markTooPrecise']);
    await secretary.must(take(preview, { withoutFaults: true }));
    expect([await recorded(0), await recorded(1), await recorded(2)]).toMatchObject([
      { C1: 12.5 },
      { C1: 9.25 },
      { C1: 'absentJustified' },
    ]);
    const [, , first] = await rowsIn(await download('?bloc=BC01'), 'BC01');
    expect(first).toContain(12.5);
  });

  it('tells keys that no longer stand beside their names', async () => {
    const crossed = await refilled(await download('?bloc=BC02'), 'BC02', (rows) => {
      const [title, header, one, other, ...rest] = rows;
      return [title!, header!, one!.with(1, other![1]!), other!.with(1, one![1]!), ...rest];
    });
    const { faults, changes } = await sent(crossed);
    expect(faults.map(({ code, address }) => [code, address])).toEqual([
      ['keyOfAnother', 'B3'],
      ['keyOfAnother', 'B4'],
    ]);
    expect(changes).toEqual([]);
  });

  it('asks for the birth day of people of the same name, and takes it in any form', async () => {
    const { id } = await register(secretary, { firstNames: 'Lina', birthName: 'Arnaud', birthDay: '1999-02-03' });
    const body = { certification: 'RNCP31936', accessRoute: 'FC', enrolledOn: '2022-09-01' };
    const twin = await secretary.must(secretary.post<{ id: string }>(`candidates/${id}/enrollments`, body));
    await presentCandidates(secretary, sessionId, [twin.id]);
    const without = await sent('Candidat;C1\nLina Arnaud;A\n');
    expect(without.faults).toMatchObject([{ code: 'severalOfName', address: 'A2' }]);
    const file = await aWorkbook({
      Feuille: [
        ['Prénom', 'Nom', 'Né(e) le', 'C1', 'C2'],
        ['lina', 'ARNAUD', '3 février 1999', 'A', null],
        ['lina', 'ARNAUD', 36_194, null, 'N'],
      ],
    });
    expect((await sent(file)).changes).toMatchObject([
      { enrollmentId: twin.id, competence: 'C1' },
      { enrollmentId: twin.id, competence: 'C2' },
    ]);
  });

  it.each([
    ['what is no grid', 'Liste;de;courses\n', 'noGridInFile', 422],
    ['what is no spreadsheet', Buffer.from([0x25, 0x50, 0x44, 0x46, 0, 1, 2, 3]), 'spreadsheetUnreadable', 415],
    ['half a workbook', Buffer.from('PK\u0003\u0004 and no more'), 'spreadsheetUnreadable', 415],
    ['a workbook of Excel 97', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'spreadsheetOutdated', 415],
    ['nothing', '', 'documentMissing', 422],
  ])('refuses %s', async (_, content, code, status) => {
    const answer = await send(content);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('is shown to nobody but who sent it', async () => {
    const preview = await sent('Candidat;C1\nLina Arnaud;A\n');
    const other = await application.signIn('secretary');
    const { status } = await other.get(path(`/files/${preview.id}`));
    expect(status).toBe(404);
    expect((await secretary.get(path(`/files/${randomUUID()}`))).status).toBe(404);
  });

  it('says of a person presented on another bloc alone that it is not theirs', async () => {
    const { id } = await registerEnrolled(secretary, { targetBlocs: ['BC01'] });
    await presentCandidates(secretary, sessionId, [id]);
    const preview = await sent('Candidat;C1;C21\nYanis Benali;A;A\n');
    expect(preview.faults.map(({ code }) => code)).toEqual(['severalOfName']);
    const keyed = await sent(`Repère;C1;C21\n${id};A;A\n`);
    expect(keyed.faults).toMatchObject([{ code: 'blocNotPresented', address: 'B2' }]);
    expect(keyed.changes).toMatchObject([{ enrollmentId: id, competence: 'C21' }]);
  });

  it('waits two days, and not longer', async () => {
    const preview = await sent('Candidat;C1\nLina Arnaud;A\n');
    application.clock.set('2023-06-17T06:59:00.000Z');
    await secretary.signIn(PASSWORD);
    expect((await secretary.get(path(`/files/${preview.id}`))).status).toBe(200);
    application.clock.set('2023-06-17T07:01:00.000Z');
    expect((await secretary.get(path(`/files/${preview.id}`))).status).toBe(404);
  });
});
