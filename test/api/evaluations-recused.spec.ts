import { aCell } from '../support/a-candidate.js';
import { appointJury, findSession, planSession, presentCandidates } from '../support/a-session.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Answer, Client, ProblemBody } from '../support/client.js';
import { enroll } from '../support/enrolled-candidates.js';

describe('a member of the jury who steps out for a candidate', () => {
  let application: TestApplication;
  let secretary: Client;
  let member: Client;

  beforeAll(async () => {
    application = await startTestApplication();
    secretary = await application.signIn('secretary');
    member = await application.signIn('president');
  });

  afterAll(() => application.stop());

  it('records no evaluation of that candidate, but those of the others', async () => {
    const { id } = await planSession(application, secretary);
    const [president] = await appointJury(secretary, id, member);
    const enrollments = [await enroll(application.database), await enroll(application.database)];
    const [linked, other] = enrollments.map((one) => one.id) as [string, string];
    await presentCandidates(secretary, id, [linked, other]);
    const { candidacies } = await findSession(secretary, id);
    const candidacyId = candidacies.find(({ enrollmentId }) => enrollmentId === linked)!.id;
    const recusal = { candidacyId, memberId: president!.id, reason: 'Ancien collègue' };
    await secretary.must(secretary.post(`jury-sessions/${id}/recusals`, recusal));
    const record = (who: Client, ...enrollmentIds: string[]): Promise<Answer<ProblemBody>> =>
      who.put(`jury-sessions/${id}/evaluation-grid`, { cells: enrollmentIds.map((one) => aCell(one)) });
    const refused = await record(member, other, linked);
    expect(refused).toMatchObject({ status: 422, body: { code: 'recused', facts: { enrollmentIds: [linked] } } });
    expect((await record(member, other)).status).toBe(200);
    expect((await record(secretary, linked)).status).toBe(200);
  });

  it('may be corrected in the list of members after their account is closed', async () => {
    const administrator = await application.signIn('administrator');
    const leaving = await application.signIn('president');
    const { id } = await planSession(application, secretary);
    const [president] = await appointJury(secretary, id, leaving);
    const { accountId } = leaving.account;
    await administrator.must(administrator.patch(`accounts/${accountId}`, { version: 1, active: false }));
    const path = `jury-sessions/${id}/members/${president!.id}`;
    const corrected = await secretary.patch<{ lastName: string; version: number }>(path, {
      version: 1,
      lastName: 'Aubrit',
    });
    expect(corrected).toMatchObject({ status: 200, body: { lastName: 'Aubrit' } });
  });
});
