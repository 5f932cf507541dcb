import { LoadCertifications } from '../../src/certifications/load-certifications.js';
import { canonicalJson } from '../../src/domain/sealing/canonical-json.js';
import type { Bloc, Certification } from '../../src/domain/certification/certification.js';
import { proposalsFromSnapshot, type SessionSnapshot } from '../../src/domain/sealing/session-snapshot.js';
import type { PresentedSeal } from '../../src/deliberations/present-seal.js';
import type { PresentedEvaluation } from '../../src/evaluations/present-evaluation.js';
import type { PresentedMove, PresentedPreview } from '../../src/versions/present-moves.js';
import { registerEnrolled } from '../support/a-candidate.js';
import { aCertificationWithMarks } from '../support/a-certification-with-marks.js';
import { agreeForAll, caseOf, type OpenDeliberation, sealDecided } from '../support/a-deliberation.js';
import {
  BARELY_ALL,
  enrolledWithMarks,
  type Found,
  loadWithMarks,
  MARKED_ASSESSMENTS,
  openWithMarks,
  outcomesOf,
  proposedOf,
  recordFound,
} from '../support/a-deliberation-with-marks.js';
import { holdBloc } from '../support/enrolled-candidates.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Client } from '../support/client.js';

describe('From marks to the minutes', () => {
  let application: TestApplication;
  let secretary: Client;
  let president: Client;

  beforeAll(async () => {
    application = await startTestApplication();
    await loadWithMarks(application);
    secretary = await application.signIn('secretary');
    president = await application.signIn('president', 'Claire Aubry');
  });

  afterAll(() => application.stop());

  const snapshotOf = async ({ path }: OpenDeliberation): Promise<SessionSnapshot> => {
    const seal = await president.must(president.get<PresentedSeal & { snapshot: string }>(`${path}/sealed-record`));
    const snapshot = JSON.parse(seal.snapshot) as SessionSnapshot;
    expect([seal.intact, canonicalJson(snapshot)]).toEqual([true, seal.snapshot]);
    return snapshot;
  };
  const evaluationsOf = async (enrollmentId: string): Promise<PresentedEvaluation[]> =>
    (await secretary.must(secretary.get<{ items: PresentedEvaluation[] }>(`enrollments/${enrollmentId}/evaluations`)))
      .items;

  it('each mark weighs as the rules say, in the proposal for each candidate', async () => {
    const cases: readonly [Found, string[]][] = [
      [BARELY_ALL, ['validated', 'validated', 'validated', 'awarded']],
      [{ ...BARELY_ALL, 'E1/E1': 9.99 }, ['notValidated', 'notValidated', 'validated', 'notAwarded']],
      [{ ...BARELY_ALL, 'E3/E3': 10.99 }, ['validated', 'notValidated', 'validated', 'notAwarded']],
      [{ ...BARELY_ALL, 'E2/E2': 20, 'E3/E3': 5.99 }, ['validated', 'notValidated', 'validated', 'notAwarded']],
      [
        { ...BARELY_ALL, 'E2/E2': 20, 'E3/E3': 'absentJustified' },
        ['validated', 'notValidated', 'validated', 'notAwarded'],
      ],
      [{ ...BARELY_ALL, 'E2/E2': 'exempted' }, ['validated', 'validated', 'validated', 'awarded']],
      [{ ...BARELY_ALL, 'E4P2/C6': 'notAcquired' }, ['validated', 'notValidated', 'validated', 'notAwarded']],
      [{ ...BARELY_ALL, 'E5/C7': 11.99 }, ['validated', 'validated', 'notValidated', 'notAwarded']],
    ];
    const found = cases.map(([one]) => one);
    const deliberation = await openWithMarks(application, secretary, president, found);
    for (const [index, [, expected]] of cases.entries()) {
      expect([index, await proposedOf(president, deliberation, index)]).toEqual([index, expected]);
    }
  });

  it('a proposal follows marks as they come in, and a bloc waits for the one it requires', async () => {
    const { 'E1/E1': last, ...others } = BARELY_ALL;
    const deliberation = await openWithMarks(application, secretary, president, [others]);
    expect(await proposedOf(president, deliberation, 0)).toEqual(['open', 'open', 'validated', 'open']);
    const [enrollmentId] = deliberation.enrollmentIds as [string];
    await recordFound(secretary, enrollmentId, { 'E1/E1': 9.5 });
    expect(await proposedOf(president, deliberation, 0)).toEqual([
      'notValidated',
      'notValidated',
      'validated',
      'notAwarded',
    ]);
    await recordFound(secretary, enrollmentId, { 'E1/E1': last! }, 1);
    expect(await proposedOf(president, deliberation, 0)).toEqual(['validated', 'validated', 'validated', 'awarded']);
  });

  it('a bloc held from earlier is what another requires, without marks of its own', async () => {
    const { 'E1/E1': _mark, ...others } = BARELY_ALL;
    const { id, candidateId } = await enrolledWithMarks(secretary);
    await recordFound(secretary, id, others);
    await holdBloc(application.database, candidateId, { certificationCode: 'RNCP00001', blocCode: 'BC01' });
    const deliberation = await openWithMarks(application, secretary, president, [id]);
    const { blocs, proposal } = await caseOf(president, deliberation, deliberation.candidacies[0]!);
    expect(blocs).toEqual(['BC02', 'BC03']);
    expect(outcomesOf(proposal)).toEqual(['held', 'validated', 'validated', 'awarded']);
  });

  it('the sheet says which mark stands in the way, and shows the marks', async () => {
    const found = { ...BARELY_ALL, 'E2/E2': 14.25, 'E3/E3': 5.5 };
    const { sessionId, candidacies } = await openWithMarks(application, secretary, president, [found]);
    const { html } = await president.page(`/sessions/${sessionId}/deliberation/${candidacies[0]!}`);
    const text = html
      .replace(/<[^>]+>/g, ' ')
      .replace(/&#x27;/g, '’')
      .replace(/\s+/g, ' ');
    expect(text).toContain('note de 5,5 à l’épreuve E3, inférieure à la note plancher de 6');
    expect(text).toMatch(/Note de l’épreuve Épreuve E2 14,25\/20 Acquis/);
    expect(text).toMatch(/9,99\/20 Non acquis/);
    expect(text).toContain('Reste à obtenir : BC02 (un résultat suffit)');
    expect(text).toMatch(/Il reste 1 bloc à obtenir : le bloc 2 \(au moins 6 sur 20 à l’épreuve E3\)/);
  });

  it('what is sealed holds the marks, and the same proposals follow from it years later', async () => {
    const missed = { ...BARELY_ALL, 'E1/E1': 9.99, 'E3/E3': 'absentUnjustified' } as const;
    const deliberation = await openWithMarks(application, secretary, president, [BARELY_ALL, missed]);
    const before = [await proposedOf(president, deliberation, 0), await proposedOf(president, deliberation, 1)];
    await agreeForAll(president, deliberation);
    await sealDecided(president, deliberation);
    const snapshot = await snapshotOf(deliberation);
    expect(proposalsFromSnapshot(snapshot)).toEqual(snapshot.candidacies.map(({ proposal }) => proposal));
    expect(snapshot.candidacies.map(({ proposal }) => outcomesOf(proposal))).toEqual(before);
    const marks = snapshot.candidacies.map(({ evaluations }) =>
      evaluations.map(({ assessmentCode, ...one }) => [assessmentCode, 'mark' in one ? one.mark : 'none']),
    );
    expect(Object.fromEntries(marks[0]!)).toEqual({ E1: 10, E2: 9.5, E3: 11, E4P1: 'none', E4P2: 'none', E5: 9.99 });
    expect(Object.fromEntries(marks[1]!)).toMatchObject({ E1: 9.99, E3: null });
    for (const [assessment, mark] of marks.flat()) {
      expect(mark !== 'none').toBe(MARKED_ASSESSMENTS.has(assessment as string));
    }
  });

  it('a mark taken again after the seal is another attempt, and the seal stays as it was', async () => {
    const missed = { ...BARELY_ALL, 'E1/E1': 9.99 };
    const first = await openWithMarks(application, secretary, president, [missed]);
    await agreeForAll(president, first);
    await sealDecided(president, first);
    await secretary.must(secretary.post(`${first.path}/publish`));
    const before = await snapshotOf(first);
    const [enrollmentId] = first.enrollmentIds as [string];
    await recordFound(secretary, enrollmentId, { 'E1/E1': 10.01 }, 1);
    const attempts = (await evaluationsOf(enrollmentId)).filter(({ assessment }) => assessment === 'E1');
    expect(attempts).toMatchObject([{ attempt: 2, mark: 10.01, result: 'acquired', sealedInSession: null }]);
    const again = await openWithMarks(application, secretary, president, [enrollmentId], '2023-09-15');
    const { blocs, proposal } = await caseOf(president, again, again.candidacies[0]!);
    expect(blocs).toEqual(['BC01', 'BC02']);
    expect(outcomesOf(proposal)).toEqual(['validated', 'validated', 'validated', 'awarded']);
    expect(await snapshotOf(first)).toEqual(before);
  });

  it('marks stay with the enrollment they were given to when its candidate moves to a newer version', async () => {
    const older = { ...aCertificationWithMarks(), code: 'RNCP90002' };
    const loading = application.nest.get(LoadCertifications);
    await loading.load(older);
    await loading.load({ ...older, version: 2, blocs: older.blocs.map((bloc) => standingFor(bloc, older)) });
    const enrolled = { certification: older.code, certificationVersion: 1 };
    const { id: enrollmentId } = await registerEnrolled(secretary, enrolled);
    await recordFound(secretary, enrollmentId, { 'E1/E1': 12.25, 'E4P1/C5': 'acquired' });
    const to = `certifications/${older.code}/versions/2`;
    const preview = secretary.post<PresentedPreview>(`${to}/move-preview`, { enrollments: [{ enrollmentId }] });
    const [plan] = (await secretary.must(preview)).items;
    const moving = { reason: 'Nouveau référentiel.', enrollments: [{ enrollmentId, seen: plan!.seen }] };
    const { items } = await secretary.must(secretary.post<{ items: PresentedMove[] }>(`${to}/moves`, moving));
    const newer = items[0]!.toEnrollmentId;
    expect(await evaluationsOf(newer)).toEqual([]);
    const cells = [{ enrollmentId, assessment: 'E1', competence: 'E1', mark: 13, version: 1 }];
    expect(JSON.stringify((await secretary.put('evaluation-grids', { cells })).body)).toContain('enrollmentMoved');
    await recordFound(secretary, newer, { 'E1/E1': 8.5 });
    expect(await evaluationsOf(newer)).toMatchObject([
      { assessment: 'E1', mark: 8.5, result: 'notAcquired', attempt: 1 },
    ]);
    expect(await evaluationsOf(enrollmentId)).toMatchObject([
      { assessment: 'E1', mark: 12.25, result: 'acquired', version: 1 },
      { assessment: 'E4P1', result: 'acquired' },
    ]);
  });
});

/** The bloc of a newer version, which the same bloc of the older one stands for. */
function standingFor(bloc: Bloc, { code: certification, version }: Certification): Bloc {
  return {
    ...bloc,
    succeeds: [{ certification, version, blocs: [bloc.code], provenance: { assumed: 'for the test' } }],
  };
}
