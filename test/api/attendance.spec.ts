import { AuditEntry } from '../../src/audit/audit-entry.entity.js';
import type { WholeSession } from '../../src/jury-sessions/present-session.js';
import { appointJury, findSession, planSession } from '../support/a-session.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Client, ProblemBody } from '../support/client.js';
import { enrollCohort } from '../support/enrolled-candidates.js';

describe('Attendance of many', () => {
  let application: TestApplication;
  let secretary: Client;

  beforeAll(async () => {
    application = await startTestApplication();
    secretary = await application.signIn('secretary');
  });

  afterAll(() => application.stop());

  /** A session that is convened with so many candidates. */
  async function convened(count: number): Promise<WholeSession> {
    const { id } = await planSession(application, secretary);
    await appointJury(secretary, id);
    const ids = await enrollCohort(application.database, count, 'Zoé');
    const candidates = ids.map((enrollmentId) => ({ enrollmentId }));
    await secretary.must(secretary.post(`jury-sessions/${id}/presentations`, { candidates }));
    await secretary.must(secretary.post(`jury-sessions/${id}/convene`));
    return findSession(secretary, id);
  }
  const take = (id: string, input: object) => secretary.put<ProblemBody>(`jury-sessions/${id}/attendance`, input);
  const candidaciesOf = async (id: string) => (await findSession(secretary, id)).candidacies;

  it('is taken of all in one act, but for the exceptions named, and again changes nothing', async () => {
    const { id, candidacies, members } = await convened(300);
    const [first, second] = candidacies as [WholeSession['candidacies'][number], WholeSession['candidacies'][number]];
    const exceptions = [{ id: second.id, version: second.version, attendance: 'absentJustified' }];
    const all = { otherMembersPresent: true, otherCandidatesPresent: true };
    expect((await take(id, { ...all, candidacies: exceptions })).status).toBe(204);
    const after = await findSession(secretary, id);
    expect(after.members.every(({ present }) => present)).toBe(true);
    expect(after.candidacies.map(({ attendance }) => attendance).filter((one) => one === 'present')).toHaveLength(299);
    expect(
      after.candidacies.every(({ attendanceTakenAt, version }) => attendanceTakenAt !== null && version === 2),
    ).toBe(true);
    const entries = () => application.database.read((reading) => reading.count(AuditEntry));
    const before = await entries();
    expect((await take(id, all)).status).toBe(204);
    expect(await entries()).toBe(before);
    expect(members).toHaveLength(5);
    expect((await candidaciesOf(id)).find((one) => one.id === first.id)!.version).toBe(2);
  });

  it('tells who arrived late, and at what time', async () => {
    const { id, candidacies } = await convened(2);
    const [{ id: lateId }] = candidacies as [WholeSession['candidacies'][number]];
    await take(id, { candidacies: [{ id: lateId, version: 1, attendance: 'absentUnjustified' }] });
    const late = { id: lateId, version: 2, attendance: 'present', arrivedAt: '10:12' };
    expect((await take(id, { candidacies: [late] })).status).toBe(204);
    expect((await candidaciesOf(id))[0]).toMatchObject({ attendance: 'present', arrivedAt: '10:12', version: 3 });
    const absent = { ...late, version: 3, attendance: 'absentJustified' };
    expect((await take(id, { candidacies: [absent] })).body.code).toBe('absentArrived');
    expect((await take(id, { candidacies: [{ ...late, version: 3, arrivedAt: '25:00' }] })).body.code).toBe(
      'invalidInput',
    );
    expect((await take(id, { candidacies: [late] })).body.code).toBe('staleVersion');
  });

  it('leaves an absence noted before as it is when all others are there', async () => {
    const { id, candidacies } = await convened(2);
    await take(id, { candidacies: [{ id: candidacies[0]!.id, version: 1, attendance: 'absentJustified' }] });
    await take(id, { otherCandidatesPresent: true });
    expect((await candidaciesOf(id)).map(({ attendance }) => attendance)).toEqual(['absentJustified', 'present']);
  });

  it('shows a sheet page by page, searched and filtered, and sends only what was changed', async () => {
    const { id } = await convened(60);
    const at = `/sessions/${id}/emargement`;
    const { html } = await secretary.page(at);
    expect(html.match(/Présence de PERSONNE/g)).toHaveLength(50);
    expect(html).toContain('Noter présentes les 60 candidatures à relever');
    expect((await secretary.page(`${at}?q=personne007`)).html.match(/Présence de PERSONNE/g)).toHaveLength(1);
    const shown = await candidaciesOf(id);
    const [first, second] = shown as [WholeSession['candidacies'][number], WholeSession['candidacies'][number]];
    await take(id, { candidacies: [{ id: second.id, version: 1, attendance: 'absentJustified' }] });
    const fields = [first, second].flatMap(({ id: one, version }) => [
      [`candidacy.${one}`, ''],
      [`was.${one}`, ''],
      [`arrived.${one}`, ''],
      [`version.${one}`, version],
    ]);
    const sheet = { ...Object.fromEntries(fields), [`arrived.${first.id}`]: '09:20' } as Record<string, string>;
    const sent = await secretary.submit(`${at}?show=untaken`, sheet);
    expect([sent.status, sent.location]).toEqual([303, `${at}?show=untaken`]);
    const after = await candidaciesOf(id);
    expect(after[0]).toMatchObject({ attendance: 'present', arrivedAt: '09:20' });
    expect(after[1]).toMatchObject({ attendance: 'absentJustified' });
    expect((await secretary.page(`${at}?show=late`)).html.match(/Présence de PERSONNE/g)).toHaveLength(1);
    expect((await secretary.page(`${at}?show=absent`)).html.match(/Présence de PERSONNE/g)).toHaveLength(1);
    expect((await secretary.submit(at, { everyone: 'candidates' })).status).toBe(303);
    expect((await secretary.page(at)).html).not.toContain('candidatures à relever</button>');
  });
});
