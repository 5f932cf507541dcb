import { In } from 'typeorm';
import { AuditEntry } from '../../src/audit/audit-entry.entity.js';
import { LoadCertifications } from '../../src/certifications/load-certifications.js';
import type { Certification } from '../../src/domain/certification/certification.js';
import type { BlocAwardRecord } from '../../src/enrollments/bloc-award.entity.js';
import type { Enrollment } from '../../src/enrollments/enrollment.entity.js';
import type { PresentedMove, PresentedPlan, PresentedPreview } from '../../src/versions/present-moves.js';
import { aCell, registerEnrolled } from '../support/a-candidate.js';
import { aSecondVersion } from '../support/a-second-version.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Answer, Client, ProblemBody } from '../support/client.js';
import { race } from '../support/race.js';

const TO = 'certifications/RNCP31936/versions/2';

describe('moving candidates to a newer version', () => {
  let application: TestApplication;
  let secretary: Client;

  beforeAll(async () => {
    application = await startTestApplication();
    secretary = await application.signIn('secretary');
    const { content } = await secretary.must(secretary.get<{ content: Certification }>('certifications/RNCP31936'));
    await application.nest.get(LoadCertifications).load(aSecondVersion(content));
  });

  afterAll(() => application.stop());

  const enrolled = (given: Record<string, unknown> = {}): Promise<Enrollment> =>
    registerEnrolled(secretary, { certificationVersion: 1, ...given });
  const hold = ({ id }: Enrollment, bloc: string, awardedOn: string): Promise<BlocAwardRecord> =>
    secretary.must(secretary.post(`enrollments/${id}/earlier-awards`, { bloc, awardedOn, evidence: 'PV' }));
  const preview = async (...enrollments: Enrollment[]): Promise<readonly PresentedPlan[]> => {
    const asked = { enrollments: enrollments.map(({ id }) => ({ enrollmentId: id })) };
    return (await secretary.must(secretary.post<PresentedPreview>(`${TO}/move-preview`, asked))).items;
  };
  const move = (plans: readonly PresentedPlan[]): Promise<Answer<{ items: PresentedMove[] } & ProblemBody>> =>
    secretary.post(`${TO}/moves`, {
      ...{ reason: 'Nouveau référentiel.' },
      enrollments: plans.map(({ enrollmentId, seen }) => ({ enrollmentId, seen })),
    });
  const moved = async (enrollment: Enrollment): Promise<PresentedMove> => {
    const { body } = await move(await preview(enrollment));
    return body.items[0]!;
  };
  const undo = ({ id }: PresentedMove): Promise<Answer<ProblemBody>> =>
    secretary.post(`enrollment-moves/${id}/undoing`, { version: 1, reason: 'Erreur de liste.' });
  const find = ({ id }: { id: string }): Promise<Enrollment> =>
    secretary.must(secretary.get<Enrollment>(`enrollments/${id}`));
  const awardsOf = async ({ candidateId }: Enrollment): Promise<readonly BlocAwardRecord[]> =>
    (await secretary.must(secretary.get<{ items: BlocAwardRecord[] }>(`candidates/${candidateId}/bloc-awards`))).items;

  it('is previewed without a change: what counts, from when until when, what is lost, what is left', async () => {
    const enrollment = await enrolled();
    const older = [await hold(enrollment, 'BC01', '2020-03-01'), await hold(enrollment, 'BC02', '2021-09-30')];
    await hold(enrollment, 'BC04', '2022-01-15');
    const [plan] = await preview(enrollment);
    expect(plan).toMatchObject({
      ...{ from: { code: 'RNCP31936', version: 1 }, stops: [], alreadyHeld: [] },
      granted: [
        {
          ...{ blocCode: 'BC01', awardedOn: '2021-09-30', validUntil: '2026-09-30', olderBlocs: ['BC01', 'BC02'] },
          ...{ restsOn: older.map(({ id }) => id), formerlyUntil: 'unlimited' },
        },
      ],
      lost: [{ blocCode: 'BC04', heldUntil: 'unlimited', reason: 'noSuccessor' }],
      before: { stages: [{ way: { blocCount: 1 } }] },
    });
    expect(plan!.after![0]).toMatchObject({ way: { blocCount: 3 } });
    expect(await find(enrollment)).toMatchObject({ movedToId: null, version: 1 });
    expect(await awardsOf(enrollment)).toHaveLength(3);
  });

  it('opens an enrollment that goes on, and closes the older one, with its evaluations', async () => {
    const enrollment = await enrolled({ accommodations: ['Temps supplémentaire'] });
    await hold(enrollment, 'BC01', '2020-03-01');
    await hold(enrollment, 'BC02', '2021-09-30');
    await secretary.must(secretary.put('evaluation-grids', { cells: [aCell(enrollment.id)] }));
    const done = await moved(enrollment);
    expect(done).toMatchObject({
      fromEnrollmentId: enrollment.id,
      movedOn: '2023-06-15',
      reason: 'Nouveau référentiel.',
    });
    expect(await find(enrollment)).toMatchObject({ movedToId: done.toEnrollmentId, certification: { number: 1 } });
    expect(await find({ id: done.toEnrollmentId })).toMatchObject({
      ...{ certification: { number: 2 }, enrolledOn: '2023-06-15', accommodations: ['Temps supplémentaire'] },
      ...{ movedToId: null, accessRoute: 'FC', version: 1 },
    });
    const carried = (await awardsOf(enrollment)).filter(({ restsOn }) => restsOn);
    expect(carried).toMatchObject([
      {
        ...{ certificationNumber: 2, blocCode: 'BC01', origin: 'equivalence', awardedOn: '2021-09-30' },
        ...{ validUntil: '2026-09-30', evidence: 'BC01, BC02 (RNCP31936, version 1)' },
      },
    ]);
    const history = await secretary.must(secretary.get<{ total: number }>(`enrollments/${enrollment.id}/evaluations`));
    expect(JSON.stringify(history)).toContain('acquired');
  });

  it('leaves the older enrollment to be read, and nothing more', async () => {
    const enrollment = await enrolled();
    const held = await hold(enrollment, 'BC01', '2020-03-01');
    await hold(enrollment, 'BC02', '2020-03-01');
    await moved(enrollment);
    const { id } = enrollment;
    const award = { bloc: 'BC03', awardedOn: '2020-01-01', evidence: 'PV' };
    const code = async (answer: Promise<Answer<unknown>>) => ((await answer).body as ProblemBody).code;
    expect(await code(secretary.patch(`enrollments/${id}`, { version: 2, accessRoute: 'VAE' }))).toBe(
      'enrollmentMoved',
    );
    expect(await code(secretary.post(`enrollments/${id}/earlier-awards`, award))).toBe('enrollmentMoved');
    const cells = await secretary.put<ProblemBody>('evaluation-grids', { cells: [aCell(id)] });
    expect(JSON.stringify(cells.body)).toContain('enrollmentMoved');
    const removal = { version: 1, reason: 'Erreur' };
    expect(await code(secretary.post(`bloc-awards/${held.id}/removal`, removal))).toBe('movedAward');
    const carried = (await awardsOf(enrollment)).find(({ restsOn }) => restsOn)!;
    expect(await code(secretary.post(`bloc-awards/${carried.id}/removal`, removal))).toBe('movedAward');
    const session = await secretary.must(secretary.post<{ id: string }>('jury-sessions', await sessionOn(1)));
    const presented = secretary.post(`jury-sessions/${session.id}/candidacies`, { enrollmentIds: [id] });
    expect(await code(presented)).toBe('enrollmentMoved');
    const free = await secretary.must(
      secretary.get<{ items: object[] }>(`jury-sessions/${session.id}/presentable-enrollments?size=200`),
    );
    expect(JSON.stringify(free.items)).not.toContain(id);
  });

  it('moves all or none, and names who is stopped by what', async () => {
    const [free, presented] = [await enrolled(), await enrolled()];
    const session = await secretary.must(secretary.post<{ id: string }>('jury-sessions', await sessionOn(1)));
    await secretary.must(
      secretary.post(`jury-sessions/${session.id}/candidacies`, { enrollmentIds: [presented.id], blocs: ['BC01'] }),
    );
    const { status, body } = await move(await preview(free, presented));
    expect([status, body.code]).toEqual([422, 'moveStopped']);
    expect(body.facts).toEqual({
      candidates: [
        {
          enrollmentId: presented.id,
          stops: [{ code: 'presentedUnpublished', sessions: [{ id: session.id, day: '2023-06-15' }] }],
        },
      ],
    });
    expect(await find(free)).toMatchObject({ movedToId: null });
  });

  it('refuses a preview that is out of date, and says what has changed', async () => {
    const [one, other] = [await enrolled(), await enrolled()];
    const plans = await preview(one, other);
    await hold(other, 'BC01', '2020-03-01');
    await hold(other, 'BC02', '2020-03-01');
    const { status, body } = await move(plans);
    expect([status, body.code]).toEqual([409, 'staleMoves']);
    const come = ['grants BC01 from 2020-03-01 until 2025-03-01'];
    expect(body.facts).toEqual({ candidates: [{ enrollmentId: other.id, gone: [], come }] });
    expect((await move(await preview(one, other))).status).toBe(201);
  });

  it('is harmless twice, one when asked at the same time, and stops who is enrolled there', async () => {
    const enrollment = await enrolled();
    const plans = await preview(enrollment);
    const asked = () => move(plans);
    expect(await race(asked, asked, asked)).toEqual(['done', 'done', 'done']);
    const { movedToId } = await find(enrollment);
    expect((await move(plans)).body.items).toMatchObject([{ toEnrollmentId: movedToId }]);
    const { candidateId } = enrollment;
    const all = await secretary.must(secretary.get<{ total: number }>(`candidates/${candidateId}/enrollments`));
    expect(all.total).toBe(2);
    const again = { certification: 'RNCP31936', certificationVersion: 1, accessRoute: 'FC', enrolledOn: '2021-01-01' };
    const second = await secretary.must(secretary.post<Enrollment>(`candidates/${candidateId}/enrollments`, again));
    expect((await preview(second))[0]!.stops).toEqual([{ code: 'alreadyEnrolledThere', enrollmentId: movedToId }]);
    expect((await preview(enrollment))[0]!.stops).toEqual([{ code: 'alreadyMoved', movedToId }]);
  });

  it('stops the second of two enrollments of one person in the same batch', async () => {
    const first = await enrolled();
    const terms = { certification: 'RNCP31936', certificationVersion: 1, accessRoute: 'FC', enrolledOn: '2021-01-01' };
    const second = await secretary.must(
      secretary.post<Enrollment>(`candidates/${first.candidateId}/enrollments`, terms),
    );
    const [one, other] = await preview(first, second);
    expect(one!.stops).toEqual([]);
    expect(other!.stops).toEqual([{ code: 'alreadyEnrolledThere', enrollmentId: first.id }]);
  });

  it('goes to a version that succeeds the one enrolled on, and to no other', async () => {
    const { movedToId } = await find({ id: (await moved(await enrolled())).fromEnrollmentId });
    const asked = { enrollments: [{ enrollmentId: movedToId }] };
    const back = await secretary.post<ProblemBody>('certifications/RNCP31936/versions/1/move-preview', asked);
    expect([back.status, back.body.code]).toEqual([422, 'notASuccessor']);
    const elsewhere = await secretary.post<ProblemBody>('certifications/MCMD/versions/1/move-preview', asked);
    expect(elsewhere.body.code).toBe('notASuccessor');
    const unknown = await secretary.post<ProblemBody>('certifications/RNCP31936/versions/9/move-preview', asked);
    expect(unknown.status).toBe(404);
  });

  it('is taken back where nothing has happened since, and leaves all in the journal', async () => {
    const enrollment = await enrolled();
    await hold(enrollment, 'BC01', '2020-03-01');
    await hold(enrollment, 'BC02', '2020-03-01');
    const before = await awardsOf(enrollment);
    const done = await moved(enrollment);
    expect((await undo(done)).status).toBe(204);
    expect(await find(enrollment)).toMatchObject({ movedToId: null });
    expect(await awardsOf(enrollment)).toEqual(before);
    expect((await secretary.get(`enrollments/${done.toEnrollmentId}`)).status).toBe(404);
    expect((await undo(done)).status).toBe(404);
    const acts = await application.database.read((reading) =>
      reading.find(AuditEntry, {
        where: { subjectId: In([done.id, enrollment.id, done.toEnrollmentId]) },
        order: { sequence: 'ASC' },
      }),
    );
    expect(acts.map(({ action }) => action)).toEqual([
      ...['enrollment.enrolled', 'enrollment.openedByMove', 'enrollment.closedByMove', 'enrollment.movedToVersion'],
      ...['enrollment.moveUndone', 'enrollment.moveUndoingExplained', 'enrollment.closedByUndoing'],
      'enrollment.openedByUndoing',
    ]);
    expect((await move(await preview(enrollment))).status).toBe(201);
  });

  it.each<[string, (to: Enrollment) => Promise<unknown>]>([
    ['an evaluation, even cleared', (to) => record(to)],
    ['an award', (to) => hold(to, 'BC03', '2022-01-01')],
    ['a change', (to) => secretary.must(secretary.patch(`enrollments/${to.id}`, { version: 1, accessRoute: 'VAE' }))],
    ['a session', (to) => present(to)],
  ])('is not taken back after %s on the newer enrollment', async (_, happen) => {
    const done = await moved(await enrolled());
    await happen(await find({ id: done.toEnrollmentId }));
    const { status, body } = await undo(done);
    expect([status, body.code]).toEqual([409, 'movedSince']);
    expect(await find({ id: done.fromEnrollmentId })).toMatchObject({ movedToId: done.toEnrollmentId });
  });

  it('is not both taken back and used', async () => {
    const done = await moved(await enrolled());
    const to = await find({ id: done.toEnrollmentId });
    const use = () => secretary.patch(`enrollments/${to.id}`, { version: 1, accessRoute: 'VAE' });
    const answers = await race(() => undo(done), use);
    expect(answers.filter((answer) => answer === 'done')).toHaveLength(1);
  });

  it('asks for a reason, and for each enrollment once', async () => {
    const { id: enrollmentId } = await enrolled();
    const twice = { enrollments: [{ enrollmentId }, { enrollmentId }] };
    expect((await secretary.post(`${TO}/move-preview`, twice)).status).toBe(422);
    expect((await secretary.post(`${TO}/moves`, { enrollments: [{ enrollmentId, seen: 'x' }] })).status).toBe(422);
    expect((await secretary.post(`${TO}/move-preview`, { enrollments: [] })).status).toBe(422);
  });

  async function record({ id }: Enrollment): Promise<void> {
    await secretary.must(secretary.put('evaluation-grids', { cells: [aCell(id)] }));
    await secretary.must(secretary.put('evaluation-grids', { cells: [aCell(id, { result: null, version: 1 })] }));
  }

  async function present({ id }: Enrollment): Promise<void> {
    const session = await secretary.must(secretary.post<{ id: string }>('jury-sessions', await sessionOn(2)));
    const asked = { enrollmentIds: [id], blocs: ['BC01'] };
    await secretary.must(secretary.post(`jury-sessions/${session.id}/candidacies`, asked));
  }

  async function sessionOn(version: number): Promise<object> {
    const { id } = await secretary.must(secretary.get<{ id: string }>(`certifications/RNCP31936?version=${version}`));
    return { certificationId: id, day: '2023-06-15', place: 'Paris' };
  }
});
