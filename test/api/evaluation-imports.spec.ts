import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import type { Enrollment } from '../../src/enrollments/enrollment.entity.js';
import { ImportJob } from '../../src/evaluation-imports/import-job.js';
import type { PresentedEvaluationImport } from '../../src/evaluation-imports/present-import.js';
import { register } from '../support/a-candidate.js';
import { aWorkbook } from '../support/a-workbook.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Client, ProblemBody } from '../support/client.js';

const HEADINGS = ['Nom', 'Prénom', 'Né(e) le', 'RNCP', 'Bloc', 'Compétence', 'Résultat', 'Date', 'Évaluateur'];
type Standing = PresentedEvaluationImport & ProblemBody;
interface Found {
  readonly assessment: string;
  readonly competence: string;
  readonly result: string;
  readonly assessedOn: string | null;
  readonly assessor: string | null;
}
let people = 0;

describe('results of whole years from a file', () => {
  let application: TestApplication;
  let secretary: Client;
  let name: string;
  let enrollmentId: string;

  beforeAll(async () => {
    application = await startTestApplication();
    secretary = await application.signIn('secretary', 'Sacha Secrétaire');
  });
  beforeEach(async () => {
    people += 1;
    name = `Vidal${String.fromCharCode(96 + people)}`;
    enrollmentId = await enrolled('Ada');
  });
  afterAll(() => application.stop());

  const enrolled = async (firstNames: string, enrolledOn = '2022-09-01'): Promise<string> => {
    const { id } = await register(secretary, { firstNames, birthName: name, birthDay: '1999-02-03' });
    const body = { certification: 'RNCP31936', accessRoute: 'FC', enrolledOn };
    return (await secretary.must(secretary.post<Enrollment>(`candidates/${id}/enrollments`, body))).id;
  };
  const send = (content: string | Buffer) =>
    secretary.upload<Standing>('evaluation-imports', 'annees.csv', Buffer.from(content), 'file');
  const csv = (...rows: string[]): string => [HEADINGS.join(';'), ...rows].join('\n');
  /** Asks until nobody works on it any more. */
  const settled = async (id: string): Promise<Standing> => {
    for (;;) {
      const found = await secretary.must(secretary.get<Standing>(`evaluation-imports/${id}`));
      if (found.state !== 'reading' && found.state !== 'recording') return found;
    }
  };
  const read = async (content: string | Buffer): Promise<Standing> => settled((await secretary.must(send(content))).id);
  const record = async ({ id, plan }: Standing, given: object = {}): Promise<Standing> => {
    await secretary.must(secretary.post<Standing>(`evaluation-imports/${id}/import`, { plan, ...given }));
    return settled(id);
  };
  const found = async (id = enrollmentId): Promise<Found[]> =>
    (await secretary.must(secretary.get<{ items: Found[] }>(`enrollments/${id}/evaluations`))).items;

  it('are read, told, then recorded with their day and assessor, and are in the history of the enrollment', async () => {
    const preview = await read(
      csv(
        `${name};Ada;3/2/1999;31936;;C1;acquis;12/05/2023;Mme Roy`,
        `${name.toUpperCase()};ada;1999-02-03;RNCP31936;BC02;c2;N;;`,
      ),
    );
    expect(preview).toMatchObject({
      state: 'read',
      report: { lines: 2, added: 2, replaced: 0, unchanged: 0, faulty: 0, enrollments: 1, faults: [] },
    });
    expect(await found()).toEqual([]);
    expect(await record(preview)).toMatchObject({ state: 'recorded', recorded: { recorded: 2, replaced: 0 } });
    expect(await found()).toMatchObject([
      { competence: 'C1', result: 'acquired', assessedOn: '2023-05-12', assessor: 'Mme Roy' },
      { competence: 'C2', result: 'notAcquired', assessedOn: null },
    ]);
    const history = await secretary.must(secretary.get<object>(`enrollments/${enrollmentId}/evaluations/history`));
    expect(history).toMatchObject({ total: 1, items: [{ actorName: 'Sacha Secrétaire' }] });
  });

  it('come from a workbook too, by the id of the enrollment, the day of the session standing for theirs', async () => {
    const workbook = await aWorkbook({
      Notes: [['Rien ici']],
      Historique: [['Reprise'], ['Repère', 'Compétence', 'Résultat', 'Session'], [enrollmentId, 'C1', 1, 45_092]],
    });
    expect(await record(await read(workbook))).toMatchObject({ recorded: { recorded: 1 } });
    expect(await found()).toMatchObject([{ competence: 'C1', result: 'acquired', assessedOn: '2023-06-15' }]);
  });

  it('change nothing of what is recorded unless that is asked for, and nothing more when sent again', async () => {
    const first = csv(`${name};Ada;3/2/1999;RNCP31936;;C1;A;;`);
    await record(await read(first));
    expect(await read(first)).toMatchObject({ report: { added: 0, replaced: 0, unchanged: 1 } });
    const other = csv(`${name};Ada;3/2/1999;RNCP31936;;C1;N;;`, `${name};Ada;3/2/1999;RNCP31936;;C2;A;;`);
    const preview = await read(other);
    expect(preview.report).toMatchObject({ added: 1, replaced: 1 });
    expect(await record(preview)).toMatchObject({ recorded: { recorded: 1, replaced: 0 } });
    expect(await found()).toMatchObject([{ result: 'acquired' }, { result: 'acquired' }]);
    expect(await record(await read(other), { replace: true })).toMatchObject({
      recorded: { recorded: 1, replaced: 1 },
    });
    expect(await found()).toMatchObject([{ result: 'notAcquired' }, { result: 'acquired' }]);
  });

  it('are told cell by cell where they are not understood, and recorded without those only where that is said', async () => {
    const preview = await read(
      csv(
        `${name};Ada;3/2/1999;RNCP31936;;C1;bof;;`,
        `${name};Ada;4/2/1999;RNCP31936;;C1;A;;`,
        `${name};Ada;3/2/1999;MCMD;;C1;A;;`,
        `${name};Ada;3/2/1999;RNCP31936;;C999;A;;`,
        `${name};Ada;3/2/1999;RNCP31936;BC04;C1;A;;`,
        `${name};Ada;3/2/1999;RNCP31936;;C2;A;1/1/2999;`,
        `${name};;3/2/1999;RNCP31936;;C2;A;;`,
        `${name};Ada;3/2/1999;RNCP31936;;C3;A;;`,
        `${name};Ada;3/2/1999;RNCP31936;;C3;N;;`,
      ),
    );
    expect(preview.report?.faults.map(({ address, code }) => `${address} ${code}`).toSorted()).toEqual([
      'A3 notRegistered',
      'B8 blankField',
      'D4 notEnrolled',
      'E6 notOfBloc',
      'F5 unknownCompetence',
      'G10 cellTwice',
      'G2 notAResult',
      'H7 afterToday',
    ]);
    const refused = await secretary.post<ProblemBody>(`evaluation-imports/${preview.id}/import`, {
      plan: preview.plan,
    });
    expect([refused.status, refused.body.code]).toEqual([422, 'fileNotUnderstood']);
    expect(await record(preview, { withoutFaults: true })).toMatchObject({ recorded: { recorded: 1 } });
    expect(await found()).toMatchObject([{ competence: 'C3' }]);
  });

  it('go to the last of several enrollments begun by their day, and are asked for a day where that does not tell', async () => {
    const [candidateId] = await secretary
      .must(secretary.get<{ items: { id: string }[] }>(`candidates?q=${name}`))
      .then(({ items }) => items.map(({ id }) => id));
    const body = { certification: 'RNCP31936', accessRoute: 'FC', enrolledOn: '2023-03-01' };
    const later = await secretary.must(secretary.post<Enrollment>(`candidates/${candidateId}/enrollments`, body));
    const preview = await read(
      csv(
        `${name};Ada;3/2/1999;RNCP31936;;C1;A;1/2/2023;`,
        `${name};Ada;3/2/1999;RNCP31936;;C1;A;1/4/2023;`,
        `${name};Ada;3/2/1999;RNCP31936;;C2;A;;`,
      ),
    );
    expect(preview.report?.faults).toMatchObject([{ address: 'D4', code: 'severalEnrollments' }]);
    await record(preview, { withoutFaults: true });
    expect(await found()).toMatchObject([{ assessedOn: '2023-02-01' }]);
    expect(await found(later.id)).toMatchObject([{ assessedOn: '2023-04-01' }]);
  });

  it('are none of them recorded where one was recorded otherwise since they were read', async () => {
    const preview = await read(csv(...['C1', 'C2', 'C3'].map((code) => `${name};Ada;3/2/1999;RNCP31936;;${code};A;;`)));
    await record(await read(csv(`${name};Ada;3/2/1999;RNCP31936;;C2;N;;`)));
    expect(await record(preview)).toMatchObject({ state: 'read', refusal: 'importChanged', recorded: null });
    expect(await found()).toMatchObject([{ competence: 'C2', result: 'notAcquired' }]);
    await secretary.must(secretary.post(`evaluation-imports/${preview.id}/again`));
    expect(await settled(preview.id)).toMatchObject({ refusal: null, report: { added: 2, replaced: 1 } });
  });

  it('are recorded of thousands of lines whole, and once', async () => {
    const ids = await Promise.all(['Bob', 'Cyd', 'Dan'].map((first) => enrolled(first)));
    const codes = Array.from({ length: 9 }, (_, index) => `C${index + 1}`);
    const rows = ids.flatMap((id) => codes.map((code) => `${id};${code};A`));
    const blank = Array.from({ length: 1_500 }, () => `${randomUUID()};C1;A`);
    const preview = await read(['Repère;Compétence;Résultat', ...rows, ...blank].join('\n'));
    expect(preview.report).toMatchObject({ lines: 1_527, added: 27, faulty: 1_500 });
    expect(preview.report?.faults).toHaveLength(200);
    expect(await record(preview, { withoutFaults: true })).toMatchObject({ recorded: { recorded: 27 } });
    expect(await record(preview, { withoutFaults: true })).toMatchObject({ state: 'recorded' });
    expect(await Promise.all(ids.map(async (id) => (await found(id)).length))).toEqual([9, 9, 9]);
  });

  describe('while a file is in hand', () => {
    const goOn = Reflect.get<ImportJob, 'goOn'>(ImportJob.prototype, 'goOn');
    let held = true;

    beforeEach(() => {
      held = true;
      jest.spyOn(ImportJob.prototype, 'goOn').mockImplementation(async function (this: ImportJob, done: number) {
        while (held && !this.isStopped) await new Promise((resolve) => setImmediate(resolve));
        return goOn.call(this, done);
      });
    });
    afterEach(() => {
      held = false;
      jest.restoreAllMocks();
    });

    const file = (): string => csv(`${name};Ada;3/2/1999;RNCP31936;;C1;A;;`);

    it('another is refused, everything else is answered, and stopping leaves nothing but the file', async () => {
      const begun = await secretary.must(send(file()));
      expect(begun).toMatchObject({ state: 'reading', report: null, plan: null });
      const second = await send(file());
      expect([second.status, second.body.code]).toEqual([409, 'importUnderWay']);
      expect((await secretary.get(`candidates?q=${name}`)).status).toBe(200);
      const stopped = await secretary.must(secretary.post<Standing>(`evaluation-imports/${begun.id}/stop`));
      expect(stopped).toMatchObject({ state: 'stopped', report: null, refusal: null });
      held = false;
      await secretary.must(secretary.post(`evaluation-imports/${begun.id}/again`));
      expect(await settled(begun.id)).toMatchObject({ state: 'read', report: { added: 1 } });
    });

    it('stopping it while it is recorded takes back what was recorded of it', async () => {
      held = false;
      const { id, plan } = await read(file());
      held = true;
      const begun = await secretary.must(secretary.post<Standing>(`evaluation-imports/${id}/import`, { plan }));
      expect(begun).toMatchObject({ state: 'recording', total: 1 });
      const stopped = await secretary.must(secretary.post<Standing>(`evaluation-imports/${id}/stop`));
      expect(stopped).toMatchObject({ state: 'read', recorded: null });
      expect(await found()).toEqual([]);
    });
  });

  it('are refused in a file that has no such columns, and unknown to anybody else', async () => {
    const refused = await send('Pain;Prix\nBaguette;1\n');
    expect([refused.status, refused.body.code]).toEqual([422, 'noEvaluationsInFile']);
    const { id } = await read(csv(`${name};Ada;3/2/1999;RNCP31936;;C1;A;;`));
    const other = await application.signIn('secretary', 'Camille Collègue');
    expect((await other.get(`evaluation-imports/${id}`)).status).toBe(404);
  });
});
