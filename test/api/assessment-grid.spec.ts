import type { PresentedWorkedGrid } from '../../src/deliberations/present-worked-grid.js';
import type { PresentedCell } from '../../src/evaluations/present-evaluation.js';
import type { PresentedSession } from '../../src/jury-sessions/present-session.js';
import { LoadCertifications } from '../../src/certifications/load-certifications.js';
import { aCell, registerEnrolled } from '../support/a-candidate.js';
import { appointJury, findSession, planSession, presentCandidates } from '../support/a-session.js';
import { aSpanningCertification, SPANNING_CODE } from '../support/a-spanning-certification.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Answer, Client, ProblemBody } from '../support/client.js';

type Recorded = PresentedWorkedGrid & { readonly cells: readonly PresentedCell[] } & ProblemBody;
type Place = readonly [assessment: string, competence: string];

const REST: readonly Place[] = [
  ['E2', 'C2'],
  ['E3', 'C3'],
  ['E3', 'C4'],
];

describe('the grid of an assessment, as it is worked in', () => {
  let application: TestApplication;
  let secretary: Client;
  let session: PresentedSession;
  let enrollments: string[];

  beforeAll(async () => {
    application = await startTestApplication();
    await application.nest.get(LoadCertifications).load(aSpanningCertification());
    secretary = await application.signIn('secretary', 'Sacha Secrétaire');
  });

  /** Of the second candidate bloc 2 alone is asked. */
  beforeEach(async () => {
    session = await planSession(application, secretary, { certification: SPANNING_CODE });
    const certification = SPANNING_CODE;
    enrollments = [
      (await registerEnrolled(secretary, { certification })).id,
      (await registerEnrolled(secretary, { certification, targetBlocs: ['BC02'] })).id,
    ];
    await presentCandidates(secretary, session.id, enrollments);
  });

  afterAll(() => application.stop());

  const path = (extent: string): string => `jury-sessions/${session.id}/evaluation-grid/${extent}`;
  const read = (extent = 'assessments/E1', who = secretary): Promise<PresentedWorkedGrid> =>
    who.must(who.get<PresentedWorkedGrid>(path(extent)));
  const put = (cells: readonly object[], extent = 'assessments/E1', who = secretary): Promise<Answer<Recorded>> =>
    who.put(path(extent), { accountId: who.account.accountId, cells });
  const cell = (index: number, [assessment, competence]: Place, given: object = {}) =>
    aCell(enrollments[index]!, { assessment, competence, ...given });
  const rowOf = ({ rows }: PresentedWorkedGrid, index: number) =>
    rows.find(({ enrollmentId }) => enrollmentId === enrollments[index])!;
  const outcomesOf = (grid: PresentedWorkedGrid, index = 0): string[] =>
    rowOf(grid, index).proposals.map(({ outcome }) => outcome);
  const page = async (query: string, who = secretary) => {
    const { status, html } = await who.page(`/sessions/${session.id}/evaluations?${query}`);
    return { status, html: html.replace(/[\u00a0\u202f]/g, ' ') };
  };

  it('has a column a competence across its blocs, and what is proposed of each', async () => {
    const grid = await read();
    expect(grid.columns.map(({ assessment, competence }) => [assessment, competence])).toEqual([
      ['E1', 'C1'],
      ['E1', 'C3'],
    ]);
    expect(grid.blocs.map(({ code }) => code)).toEqual(['BC01', 'BC02']);
    expect(outcomesOf(grid)).toEqual(['open', 'open']);
    expect(grid.counts).toEqual({ E1: '0 sur 3', E2: '0 sur 1', E3: '0 sur 4', E4: '0 sur 1' });
    expect(grid.progress).toMatchObject({ value: 0, max: 9 });
  });

  it('proposes from what is recorded at other assessments too, whatever columns it shows', async () => {
    await put([cell(0, ['E1', 'C1']), cell(0, ['E1', 'C3'])]);
    expect(outcomesOf(await read())).toEqual(['open', 'open']);
    await put(REST.map((place) => cell(0, place)));
    expect(outcomesOf(await read())).toEqual(['validated', 'validated']);
    const failed = await put([cell(0, ['E3', 'C4'], { result: 'notAcquired', version: 1 })]);
    expect(outcomesOf(failed.body)).toEqual(['validated', 'notValidated']);
  });

  it('proposes of each bloc what the grid of that bloc proposes', async () => {
    const letters = ['acquired', 'notAcquired', 'exempted'] as const;
    await put([cell(0, ['E2', 'C2'])], 'assessments/E2');
    for (const [version, result] of letters.entries()) {
      const { body } = await put([cell(0, ['E1', 'C1'], { result, version })]);
      const [first] = rowOf(body, 0).proposals;
      expect(first).toEqual(rowOf(await read('blocs/BC01'), 0).proposals[0]);
    }
  });

  it('closes cells of a bloc that a candidate does not present, proposes nothing of it, and awaits nothing there', async () => {
    const grid = await read();
    expect(rowOf(grid, 1)).toMatchObject({ closed: null, closedCells: { 0: 'notPresented' }, entries: ['', ''] });
    expect(outcomesOf(grid, 1)).toEqual(['notPresented', 'open']);
    expect((await read('assessments/E2')).rows.map(({ enrollmentId }) => enrollmentId)).toEqual([enrollments[0]]);
    const { html } = await page('assessment=E1');
    expect(html).not.toContain(`r/${enrollments[1]}/E1/C1`);
    expect(html).toContain(`r/${enrollments[1]}/E1/C3`);
  });

  it('marks an assessment as a whole in one column, for all its blocs', async () => {
    const grid = await read('assessments/E4');
    expect(grid.columns).toMatchObject([{ assessment: 'E4', competence: 'E4', marked: true }]);
    const { body } = await put([{ ...cell(0, ['E4', 'E4']), result: undefined, mark: 12 }], 'assessments/E4');
    expect([rowOf(body, 0).entries, outcomesOf(body)]).toEqual([['12'], ['validated']]);
  });

  it('is of the same cells as the grid of a bloc: what one has recorded, the other is asked to choose from', async () => {
    const seen = rowOf(await read('blocs/BC02'), 0);
    expect([seen.entries, seen.versions]).toEqual([
      ['', '', ''],
      [0, 0, 0],
    ]);
    await put([cell(0, ['E1', 'C3'])]);
    const stale = await put([cell(0, ['E1', 'C3'], { result: 'notAcquired' })], 'blocs/BC02');
    expect([stale.status, stale.body.code]).toEqual([409, 'staleEvaluations']);
    expect(rowOf(await read('blocs/BC02'), 0)).toMatchObject({ entries: ['A', '', ''], versions: [1, 0, 0] });
  });

  it('closes the rows of those for whom a member steps out, to that member alone', async () => {
    const member = await application.signIn('president');
    const [president] = await appointJury(secretary, session.id, member);
    const { candidacies } = await findSession(secretary, session.id);
    const candidacyId = candidacies.find(({ enrollmentId }) => enrollmentId === enrollments[0])!.id;
    const recusal = { candidacyId, memberId: president!.id, reason: 'Ancien collègue' };
    await secretary.must(secretary.post(`jury-sessions/${session.id}/recusals`, recusal));
    await put([cell(0, ['E1', 'C1'], { comment: 'Très clair.' })]);
    const seen = rowOf(await read('assessments/E1', member), 0);
    expect(seen).toMatchObject({ closed: 'recused', entries: ['', ''], comments: {}, versions: [0, 0] });
    expect(seen.proposals).toEqual([
      { outcome: 'withheld', summary: '' },
      { outcome: 'withheld', summary: '' },
    ]);
    expect((await put([cell(0, ['E1', 'C3'])], 'assessments/E1', member)).body.code).toBe('recused');
    const { html } = await page('assessment=E1', member);
    expect(html).toContain('vous vous déportez');
    expect(html).not.toContain(`r/${enrollments[0]}/`);
  });

  it('is not found for an assessment that the certification does not have, or nobody takes', async () => {
    for (const code of ['E99', 'BC01', '%20']) {
      expect(await secretary.get<ProblemBody>(path(`assessments/${code}`))).toMatchObject({
        ...{ status: 404, body: { code: 'notFound', facts: { subject: 'assessment' } } },
      });
    }
    const { status, html } = await page('assessment=E99');
    expect(status).toBe(404);
    expect(html).toContain('Cette épreuve n’existe pas, ou personne ne la passe à cette session.');
    const empty = await planSession(application, secretary, { certification: SPANNING_CODE, day: '2023-07-15' });
    const pageOf = (code: string) => secretary.page(`/sessions/${empty.id}/evaluations?assessment=${code}`);
    expect([(await pageOf('E1')).status, (await pageOf('E99')).status]).toEqual([200, 404]);
  });
});
