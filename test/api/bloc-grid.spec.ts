import type { PresentedWorkedGrid } from '../../src/deliberations/present-worked-grid.js';
import type { PresentedCell } from '../../src/evaluations/present-evaluation.js';
import type { PresentedSession } from '../../src/jury-sessions/present-session.js';
import { aCell, registerEnrolled } from '../support/a-candidate.js';
import { appointJury, findSession, planSession, presentCandidates } from '../support/a-session.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Answer, Client, ProblemBody } from '../support/client.js';

type Recorded = PresentedWorkedGrid & { readonly cells: readonly PresentedCell[] } & ProblemBody;

describe('the grid of a bloc, as it is worked in', () => {
  let application: TestApplication;
  let secretary: Client;
  let session: PresentedSession;
  let enrollments: [string, string];

  beforeAll(async () => {
    application = await startTestApplication();
    secretary = await application.signIn('secretary', 'Sacha Secrétaire');
  });

  beforeEach(async () => {
    session = await planSession(application, secretary);
    enrollments = [(await registerEnrolled(secretary)).id, (await registerEnrolled(secretary)).id];
    await presentCandidates(secretary, session.id, enrollments);
  });

  afterAll(() => application.stop());

  const path = (bloc = 'BC02'): string => `jury-sessions/${session.id}/evaluation-grid/blocs/${bloc}`;
  const read = (query = '', who = secretary): Promise<PresentedWorkedGrid> =>
    who.must(who.get<PresentedWorkedGrid>(path() + query));
  const put = (cells: readonly object[], given: object = {}, who = secretary): Promise<Answer<Recorded>> =>
    who.put(path(), { accountId: who.account.accountId, cells, ...given });
  const rowOf = ({ rows }: PresentedWorkedGrid, index: number) =>
    rows.find(({ enrollmentId }) => enrollmentId === enrollments[index])!;

  it('has a row a candidate and a value a column, with versions, comments and what is proposed', async () => {
    const commented = aCell(enrollments[0], { comment: 'Très clair.' });
    await secretary.must(secretary.put('evaluation-grids', { cells: [commented] }));
    const grid = await read();
    expect(grid.columns[0]).toMatchObject({ assessment: 'E1', competence: 'C1', marked: false });
    expect(rowOf(grid, 0)).toMatchObject({
      ...{ name: 'BENALI Yanis', closed: null, absent: false },
      ...{ entries: ['A', ...Array.from({ length: 8 }, () => '')], comments: { 0: 'Très clair.' } },
      ...{ versions: [1, ...Array.from({ length: 8 }, () => 0)], proposals: [{ outcome: 'open' }], closedCells: {} },
    });
    expect(grid).toMatchObject({ accountId: secretary.account.accountId, open: true });
    expect(grid.counts).toMatchObject({ BC02: '1 sur 18' });
  });

  it('is read again for some candidates only', async () => {
    const { candidacyId } = rowOf(await read(), 1);
    expect((await read(`?candidacies=${candidacyId}`)).rows.map((row) => row.candidacyId)).toEqual([candidacyId]);
  });

  it('records cells of any bloc, and answers with the rows concerned as they are now', async () => {
    const cells = [aCell(enrollments[1]), aCell(enrollments[1], { assessment: 'E5', competence: 'C21' })];
    const { status, body } = await put(cells);
    expect(status).toBe(200);
    expect(body.rows.map(({ enrollmentId }) => enrollmentId)).toEqual([enrollments[1]]);
    expect(body.rows[0]!.entries[0]).toBe('A');
    expect(body.cells.map(({ version }) => version)).toEqual([1, 1]);
    expect((await read()).state).toBe(body.state);
  });

  it('says of a stale cell which comment is there, where one was sent', async () => {
    await put([aCell(enrollments[0], { comment: 'Le premier.' })]);
    const sent = [
      aCell(enrollments[0], { comment: 'Le second.' }),
      aCell(enrollments[0], { competence: 'C2', version: 9 }),
    ];
    const { status, body } = await put(sent);
    expect([status, body.code]).toEqual([409, 'staleEvaluations']);
    const [first, second] = body.facts.cells as { yours: object; current: object }[];
    expect([first!.yours, first!.current]).toMatchObject([{ comment: 'Le second.' }, { comment: 'Le premier.' }]);
    expect(second!.current).not.toHaveProperty('comment');
  });

  it('refuses what another account entered, and records nothing of it', async () => {
    const colleague = await application.signIn('secretary');
    const { accountId } = colleague.account;
    const refused = await put([aCell(enrollments[0])], { accountId });
    expect([refused.status, refused.body.code]).toEqual([403, 'otherAccount']);
    expect(rowOf(await read(), 0).entries[0]).toBe('');
  });

  it('closes the rows of those for whom a member steps out, to that member alone', async () => {
    const member = await application.signIn('president');
    const [president] = await appointJury(secretary, session.id, member);
    const { candidacies } = await findSession(secretary, session.id);
    const candidacyId = candidacies.find(({ enrollmentId }) => enrollmentId === enrollments[0])!.id;
    const recusal = { candidacyId, memberId: president!.id, reason: 'Ancien collègue' };
    await secretary.must(secretary.post(`jury-sessions/${session.id}/recusals`, recusal));
    const seen = await read('', member);
    expect([rowOf(seen, 0).closed, rowOf(seen, 1).closed]).toEqual(['recused', null]);
    expect((await put([aCell(enrollments[0])], {}, member)).body.code).toBe('recused');
    expect(rowOf(await read(), 0).closed).toBeNull();
    const { html } = await member.page(`/sessions/${session.id}/evaluations?bloc=BC02`);
    expect(html).toContain('vous vous déportez');
    expect(html).not.toContain(`r/${enrollments[0]}/`);
  });

  it('is not found for a bloc that nobody presents', async () => {
    for (const bloc of ['BC99', '%20']) expect((await secretary.get(path(bloc))).status).toBe(404);
  });
});
