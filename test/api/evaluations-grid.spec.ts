import { randomUUID } from 'node:crypto';
import { AuditEntry } from '../../src/audit/audit-entry.entity.js';
import type { Enrollment } from '../../src/enrollments/enrollment.entity.js';
import type { GridCell } from '../../src/evaluations/evaluation.dto.js';
import { Evaluation } from '../../src/evaluations/evaluation.entity.js';
import type { PresentedCell } from '../../src/evaluations/present-evaluation.js';
import { recordCells } from '../../src/evaluations/record-cells.js';
import { aCell, registerEnrolled } from '../support/a-candidate.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Answer, Client, ProblemBody } from '../support/client.js';
import { certificationId } from '../support/enrolled-candidates.js';

const COVERED: Readonly<Record<string, readonly string[]>> = {
  E1: ['C1', 'C2', 'C3'],
  E2: ['C4', 'C5', 'C6', 'C7', 'C8', 'C9'],
  E5: ['C21'],
};
const NOBODY = '00000000-0000-4000-8000-000000000000';

describe('a grid of evaluations', () => {
  let application: TestApplication;
  let secretary: Client;
  let enrollments: Enrollment[];

  beforeAll(async () => {
    application = await startTestApplication();
    secretary = await application.signIn('secretary', 'Sacha Secrétaire');
  });

  beforeEach(async () => {
    enrollments = [];
    for (let n = 0; n < 3; n += 1) enrollments.push(await registerEnrolled(secretary));
  });

  afterAll(() => application.stop());

  const put = (cells: readonly object[], context = {}): Promise<Answer<{ cells: PresentedCell[] } & ProblemBody>> =>
    secretary.put('evaluation-grids', { ...context, cells });
  const grid = (given: Partial<GridCell> = {}, of = enrollments): GridCell[] =>
    of.flatMap(({ id }) =>
      Object.entries(COVERED).flatMap(([assessment, competences]) =>
        competences.map((competence) => aCell(id, { assessment, competence, ...given })),
      ),
    );
  const first = (): string => enrollments[0]!.id;
  const rows = (): Promise<Evaluation[]> =>
    application.database.read((reading) =>
      reading.find(Evaluation, {
        where: enrollments.map(({ id }) => ({ enrollmentId: id })),
        order: { id: 'ASC' },
      }),
    );
  const acts = (): Promise<AuditEntry[]> =>
    application.database.read((reading) =>
      reading.find(AuditEntry, {
        where: enrollments.map(({ id }) => ({ subjectId: id, action: 'evaluations.recorded' })),
        order: { sequence: 'ASC' },
      }),
    );

  it('is recorded whole, and says the version of each cell', async () => {
    const { status, body } = await put(grid());
    expect(status).toBe(200);
    expect(body.cells).toEqual(grid({ version: 1 }));
    expect(await rows()).toHaveLength(30);
  });

  it('leaves one entry of the journal an enrollment, with its cells before and after', async () => {
    await put([aCell(first(), { result: 'notAcquired' })]);
    await put([aCell(first(), { version: 1 }), aCell(first(), { competence: 'C2' }), aCell(enrollments[1]!.id)]);
    const entries = await acts();
    expect(entries).toHaveLength(3);
    const second = entries.filter(({ subjectId }) => subjectId === first())[1];
    expect(second).toMatchObject({
      ...{ subjectType: 'enrollment', accountId: secretary.account.accountId, actorName: 'Sacha Secrétaire' },
      before: { 'E1/C1': { result: 'notAcquired' }, 'E1/C2': { result: null } },
      after: { 'E1/C1': { result: 'acquired' }, 'E1/C2': { result: 'acquired' } },
    });
  });

  it('clears cells too, and leaves alone those that stay as they are', async () => {
    await put(grid());
    const cleared = aCell(first(), { result: null, version: 1 });
    const { body } = await put([cleared, aCell(enrollments[1]!.id, { version: 1 })]);
    expect(body.cells).toMatchObject([
      { result: null, version: 0 },
      { result: 'acquired', version: 1 },
    ]);
    expect((await acts()).filter(({ subjectId }) => subjectId === enrollments[1]!.id)).toHaveLength(1);
  });

  it('with cells that somebody else has changed is refused whole, with both values of each', async () => {
    await put(grid());
    const colleague = await application.signIn('secretary', 'Camille Collègue');
    const theirs = [
      aCell(first(), { result: 'exempted', version: 1 }),
      aCell(first(), { competence: 'C3', result: null, version: 1 }),
    ];
    await colleague.must(colleague.put('evaluation-grids', { cells: theirs }));
    const before = await rows();
    const { status, body } = await put(grid({ result: 'notAcquired', version: 1 }));
    expect({ status, code: body.code }).toEqual({ status: 409, code: 'staleEvaluations' });
    const at = '2023-06-15T07:00:00.000Z';
    const stale = (competence: string, result: string | null, version: number): object => ({
      ...{ enrollmentId: first(), assessment: 'E1', competence },
      yours: { result: 'notAcquired', version: 1, recorderName: 'Sacha Secrétaire' },
      current: { result, version, recorderName: 'Camille Collègue', recordedAt: at },
    });
    expect(body.facts.cells).toEqual([stale('C1', 'exempted', 2), stale('C3', null, 0)]);
    expect(await rows()).toEqual(before);
  });

  it('with cells that do not exist is refused whole, with the path of each', async () => {
    const { status, body } = await put([
      aCell(first()),
      aCell(NOBODY),
      aCell(first(), { assessment: 'E99' }),
      aCell(first(), { competence: 'C99' }),
      aCell(first(), { competence: 'C4' }),
      aCell(first()),
      aCell(first(), { competence: 'C2', assessedOn: '2023-06-16' }),
    ]);
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'invalidInput' });
    expect((body.facts.faults as { path: string; code: string }[]).map(({ path, code }) => [path, code])).toEqual([
      ['cells[1].enrollmentId', 'unknownEnrollment'],
      ['cells[2].assessment', 'unknownAssessment'],
      ['cells[3].competence', 'unknownCompetence'],
      ['cells[4].competence', 'notCovered'],
      ['cells[5].competence', 'sameCellTwice'],
      ['cells[6].assessedOn', 'inFuture'],
    ]);
    expect(await rows()).toEqual([]);
  });

  it('with cells of the wrong form is refused with the path of each', async () => {
    const { body } = await put([aCell(first()), { ...aCell(first()), result: 'B' }, { ...aCell('x'), note: 12 }]);
    const paths = (body.facts.faults as { path: string }[]).map(({ path }) => path);
    expect(new Set(paths)).toEqual(new Set(['cells[1].result', 'cells[2].enrollmentId', 'cells[2].note']));
  });

  it.each([
    ['none', () => []],
    ['more than 20,000', (id: string) => Array.from({ length: 20_001 }, () => aCell(id))],
  ])('with %s cells is refused', async (_many, cells) => {
    const { status, body } = await put(cells(first()));
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'invalidInput' });
    expect((body.facts.faults as { path: string }[])[0]).toMatchObject({ path: 'cells' });
  });

  it('may name the certification its enrollments must be on', async () => {
    const [own, other] = [
      await certificationId(application.database),
      await certificationId(application.database, 'MCMD'),
    ];
    expect((await put([aCell(first())], { certificationId: other })).body).toMatchObject({
      code: 'invalidInput',
      facts: { faults: [{ path: 'cells[0].enrollmentId', code: 'enrolledElsewhere' }] },
    });
    expect((await put([aCell(first())], { certificationId: own })).status).toBe(200);
  });

  it('may hold enrollments on several certifications', async () => {
    const { id } = await registerEnrolled(secretary, { certification: 'MCMD' });
    const other = aCell(id, { assessment: 'E2', competence: 'C8' });
    expect((await put([aCell(first()), other])).status).toBe(200);
    expect(await put([aCell(first(), { assessment: 'E2', competence: 'C10' })])).toMatchObject({ status: 422 });
  });

  it('of which the database refuses the last row leaves nothing', async () => {
    const work = application.database.write(secretary.account, async (writing) => {
      await recordCells(writing, grid(), { today: '2023-06-15' });
      const [row] = await writing.read.findBy(Evaluation, { enrollmentId: first() });
      await writing.saveAll(Evaluation, [{ ...row!, id: randomUUID(), enrollmentId: NOBODY }], []);
    });
    await expect(work).rejects.toThrow();
    expect(await rows()).toEqual([]);
    expect(await acts()).toEqual([]);
  });

  it('neither loses nor leaks a row when others fail at the same time', async () => {
    /** At its end, or sooner where it finds cells that another has recorded in the meantime. */
    const failing = async (result: GridCell['result']): Promise<'failed'> => {
      const writes = application.database.write(secretary.account, async (writing) => {
        await recordCells(writing, grid({ result }), { today: '2023-06-15' });
        throw new Error('cable pulled');
      });
      await expect(writes).rejects.toThrow(/cable pulled|staleEvaluations/);
      return 'failed';
    };
    const answers = await Promise.all([
      failing('notAcquired'),
      put(grid({}, enrollments.slice(0, 1))),
      failing('absentJustified'),
      put(grid({}, enrollments.slice(1, 2))),
      put([...grid({}, enrollments.slice(2)), aCell(NOBODY)]),
      put(grid({}, enrollments.slice(2))),
      failing('exempted'),
    ]);
    expect(answers.map((answer) => (typeof answer === 'string' ? answer : answer.status))).toEqual([
      'failed',
      200,
      'failed',
      200,
      422,
      200,
      'failed',
    ]);
    const kept = await rows();
    expect(kept).toHaveLength(30);
    expect(new Set(kept.map(({ result }) => result))).toEqual(new Set(['acquired']));
    expect(await acts()).toHaveLength(3);
  });

  it('overlapping another is recorded whole or not at all', async () => {
    const results = ['acquired', 'notAcquired', 'exempted', 'absentJustified'] as const;
    const answers = await Promise.all(results.map((result) => put(grid({ result }))));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    const kept = results[answers.findIndex(({ status }) => status === 200)];
    const recorded = await rows();
    expect(recorded).toHaveLength(30);
    expect(new Set(recorded.map(({ result }) => result))).toEqual(new Set([kept]));
  });
});
