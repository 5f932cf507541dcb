import type { Enrollment } from '../../src/enrollments/enrollment.entity.js';
import type { HistoryEntry } from '../../src/evaluations/evaluation-history.js';
import type { PresentedCell, PresentedEvaluation } from '../../src/evaluations/present-evaluation.js';
import { registerEnrolled } from '../support/a-candidate.js';
import { loadMarked, MARKED_CODE } from '../support/a-marked-certification.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Client, ProblemBody } from '../support/client.js';

describe('A mark out of 20', () => {
  let application: TestApplication;
  let secretary: Client;
  let enrollment: Enrollment;

  beforeAll(async () => {
    application = await startTestApplication();
    await loadMarked(application);
    secretary = await application.signIn('secretary', 'Sacha Secrétaire');
  });

  beforeEach(async () => {
    enrollment = await registerEnrolled(secretary, { certification: MARKED_CODE });
  });

  afterAll(() => application.stop());

  const path = (place: string) => `enrollments/${enrollment.id}/evaluations${place}`;
  const put = (place: string, body: object) =>
    secretary.put<PresentedEvaluation & ProblemBody>(path(`/${place}`), { version: 0, ...body });
  const list = async () => (await secretary.must(secretary.get<{ items: PresentedEvaluation[] }>(path('')))).items;
  const faultOf = async (place: string, body: object) => {
    const { status, body: problem } = await put(place, body);
    const [fault] = problem.facts.faults as { path: string; code: string }[];
    return { status, ...fault };
  };

  it.each([
    ['E1/C1', 10, 'acquired'],
    ['E1/C1', 9.99, 'notAcquired'],
    ['E1/C2', '12,5', 'acquired'],
    ['E1/C2', '0', 'notAcquired'],
    ['E2/E2', 8, 'acquired'],
    ['E2/E2', 7.99, 'notAcquired'],
    ['E2/E2', '20.00', 'acquired'],
  ])('of %s, %s, says by the pass mark whether it is acquired: %s', async (place, mark, result) => {
    const { status, body } = await put(place, { mark });
    expect(status).toBe(200);
    expect(body).toMatchObject({ mark: Number(String(mark).replace(',', '.')), result, version: 1 });
  });

  it('is kept to the hundredth, whatever floating point makes of it', async () => {
    const marks = [0.07, 0.29, 1.15, 4.35, 9.95, 10.07, 14.15, 16.1, 19.99];
    for (const [version, mark] of marks.entries()) {
      expect((await put('E1/C1', { mark, version })).body).toMatchObject({ mark });
      expect(await list()).toMatchObject([{ mark }]);
    }
  });

  it.each([
    ['E1/C1', { mark: 20.01 }, 'mark', 'isOutOf20'],
    ['E1/C1', { mark: -1 }, 'mark', 'isOutOf20'],
    ['E1/C1', { mark: 'douze' }, 'mark', 'isOutOf20'],
    ['E1/C1', { mark: '1e1' }, 'mark', 'isOutOf20'],
    ['E1/C1', { mark: 12.345 }, 'mark', 'hasTwoDecimals'],
    ['E1/C1', { mark: '9,995' }, 'mark', 'hasTwoDecimals'],
    ['E1/C1', { result: 'acquired' }, 'result', 'markRequired'],
    ['E1/C1', { mark: 9, result: 'acquired' }, 'result', 'notOfMark'],
    ['E1/C1', { mark: 9, result: 'exempted' }, 'result', 'notOfMark'],
    ['E1/C1', {}, 'result', 'isIn'],
    ['E1/C1', { mark: null }, 'result', 'isIn'],
    ['E3/C5', { mark: 12 }, 'mark', 'notMarked'],
    ['E3/C5', { mark: 12, result: 'acquired' }, 'mark', 'notMarked'],
    ['E2/C3', { mark: 12 }, 'competence', 'markedAsWhole'],
    ['E1/E1', { mark: 12 }, 'competence', 'unknownCompetence'],
    ['E3/E3', { result: 'acquired' }, 'competence', 'unknownCompetence'],
  ])('is refused where it makes no sense: %s %j', async (place, body, field, code) => {
    expect(await faultOf(place, body)).toMatchObject({ status: 422, path: field, code });
    expect(await list()).toEqual([]);
  });

  it('stands with its result, which may be sent with it, and gives way to an absence or an exemption', async () => {
    expect((await put('E1/C1', { mark: 12, result: 'acquired', comment: 'Clair' })).status).toBe(200);
    const { body } = await put('E1/C1', { result: 'absentJustified', version: 1 });
    expect(body).toMatchObject({ result: 'absentJustified', mark: null, comment: 'Clair', version: 2 });
    expect((await put('E2/E2', { result: 'exempted' })).body).toMatchObject({ result: 'exempted', mark: null });
  });

  it('is no key at all where the assessment is not marked', async () => {
    const { body } = await put('E3/C5', { result: 'acquired' });
    expect(body).not.toHaveProperty('mark');
    for (const one of await list()) expect(one).not.toHaveProperty('mark');
  });

  it('is in the history before and after, and with both values in a conflict', async () => {
    await put('E1/C1', { mark: 8 });
    await put('E1/C1', { mark: 11.5, version: 1 });
    const { status, body } = await put('E1/C1', { mark: 9, version: 1 });
    expect([status, body.code]).toEqual([409, 'staleVersion']);
    expect(body.facts).toMatchObject({
      yours: { result: 'notAcquired', mark: 9, version: 1 },
      current: { result: 'acquired', mark: 11.5, version: 2, recorderName: 'Sacha Secrétaire' },
    });
    const { items } = await secretary.must(secretary.get<{ items: HistoryEntry[] }>(path('/history')));
    expect(items.map(({ changes: [change] }) => [change!.before.mark, change!.after.mark])).toEqual([
      [8, 11.5],
      [undefined, 8],
    ]);
  });

  it('of the same value again changes nothing, another of the same result does', async () => {
    await put('E1/C1', { mark: 12 });
    expect((await put('E1/C1', { mark: '12,00', version: 1 })).body).toMatchObject({ version: 1 });
    expect((await put('E1/C1', { mark: 13, version: 1 })).body).toMatchObject({ mark: 13, version: 2 });
  });

  it('is recorded in grids, with results beside it, all or none', async () => {
    const cell = { enrollmentId: enrollment.id, version: 0 };
    const cells = [
      { ...cell, assessment: 'E1', competence: 'C1', mark: 15.25 },
      { ...cell, assessment: 'E2', competence: 'E2', result: 'absentUnjustified' },
      { ...cell, assessment: 'E3', competence: 'C6', result: 'notAcquired' },
    ];
    const refused = await secretary.put<ProblemBody>('evaluation-grids', {
      cells: [...cells, { ...cell, assessment: 'E3', competence: 'C5', mark: 3 }],
    });
    expect(refused.body.facts.faults).toMatchObject([{ path: 'cells[3].mark', code: 'notMarked' }]);
    expect(await list()).toEqual([]);
    const recorded = await secretary.must(secretary.put<{ cells: PresentedCell[] }>('evaluation-grids', { cells }));
    const { version: _seen, ...place } = cell;
    expect(recorded.cells).toEqual([
      { ...place, assessment: 'E1', competence: 'C1', result: 'acquired', mark: 15.25, version: 1 },
      { ...place, assessment: 'E2', competence: 'E2', result: 'absentUnjustified', mark: null, version: 1 },
      { ...place, assessment: 'E3', competence: 'C6', result: 'notAcquired', version: 1 },
    ]);
  });
});
