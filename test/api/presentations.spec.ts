import type { PageOf } from '../../src/http/page-query.dto.js';
import type { BareCandidacy, PresentedPlan, PresentedPresentable } from '../../src/jury-sessions/present-session.js';
import { AuditEntry } from '../../src/audit/audit-entry.entity.js';
import { findSession, openSession, planSession } from '../support/a-session.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Answer, Client, ProblemBody } from '../support/client.js';
import { enroll, enrollCohort, holdBloc } from '../support/enrolled-candidates.js';

const NOBODY = '00000000-0000-4000-8000-000000000000';
const DIGITAL = { certification: 'RNCP29035', enrolledOn: '2018-09-01' };

describe('Candidates presented many at a time', () => {
  let application: TestApplication;
  let secretary: Client;

  beforeAll(async () => {
    application = await startTestApplication();
    secretary = await application.signIn('secretary');
  });

  afterAll(() => application.stop());

  const enrolled = (terms: Parameters<typeof enroll>[1] = {}) => enroll(application.database, terms);
  const present = (
    id: string,
    candidates: readonly { enrollmentId: string; blocs?: readonly string[] }[],
  ): Promise<Answer<{ items: BareCandidacy[] } & ProblemBody>> =>
    secretary.post(`jury-sessions/${id}/presentations`, { candidates });
  const preview = async (id: string, input: object): Promise<PresentedPlan[]> =>
    (
      await secretary.must(
        secretary.post<{ items: PresentedPlan[] }>(`jury-sessions/${id}/presentation-preview`, input),
      )
    ).items;
  const listed = async (id: string, query: string): Promise<string[]> => {
    const path = `jury-sessions/${id}/presentable-enrollments?size=200&${query}`;
    const { items } = await secretary.must(secretary.get<PageOf<PresentedPresentable>>(path));
    return items.map(({ enrollmentId }) => enrollmentId);
  };
  const asked = (...ids: string[]) => ids.map((enrollmentId) => ({ enrollmentId }));

  it('are listed by option, access route, bloc still to obtain, and whether they have come before a session', async () => {
    const { id } = await planSession(application, secretary, { certification: 'RNCP29035', day: '2019-06-15' });
    const web = await enrolled({ ...DIGITAL, optionBloc: 'BC04', accessRoute: 'FI' });
    const visual = await enrolled({ ...DIGITAL, optionBloc: 'BC06', accessRoute: 'VAE' });
    const undecided = await enrolled({ ...DIGITAL });
    const one = await enrolled({ ...DIGITAL, targetBlocs: ['BC02'] });
    const award = { certificationCode: 'RNCP29035', awardedOn: '2018-06-15' };
    await holdBloc(application.database, web.candidateId, { ...award, blocCode: 'BC01', validUntil: '2019-06-15' });
    await holdBloc(application.database, visual.candidateId, { ...award, blocCode: 'BC01', validUntil: '2019-06-14' });
    const all = [web, visual, undecided, one].map((enrollment) => enrollment.id);
    expect((await listed(id, '')).sort()).toEqual([...all].sort());
    expect(await listed(id, 'option=BC06')).toEqual([visual.id]);
    expect((await listed(id, 'option=none')).sort()).toEqual([undecided.id, one.id].sort());
    expect(await listed(id, 'accessRoute=VAE')).toEqual([visual.id]);
    expect((await listed(id, 'bloc=BC01')).sort()).toEqual([visual.id, undecided.id].sort());
    expect((await listed(id, 'bloc=BC02')).sort()).toEqual([...all].sort());
    expect(await listed(id, 'bloc=BC04')).toEqual([web.id]);
    const other = await planSession(application, secretary, { certification: 'RNCP29035', day: '2019-06-16' });
    await present(other.id, asked(web.id, visual.id));
    expect((await listed(id, 'unseen=true')).sort()).toEqual([undecided.id, one.id].sort());
    expect((await listed(id, 'unseen=true&option=BC04')).length).toBe(0);
    const wrong = await secretary.get<ProblemBody>(`jury-sessions/${id}/presentable-enrollments?bloc=BC99`);
    expect(wrong.body.code).toBe('unknownBloc');
    const notOption = await secretary.get<ProblemBody>(`jury-sessions/${id}/presentable-enrollments?option=BC01`);
    expect(notOption.body.code).toBe('unknownOption');
  });

  it('are seen first: who with what, and who cannot and why; nothing changes', async () => {
    const { id } = await planSession(application, secretary, { day: '2024-06-15' });
    const ready = await enrolled();
    const there = await enrolled();
    await present(id, asked(there.id));
    const twin = await enrolled({ candidateId: ready.candidateId, enrolledOn: '2023-01-09' });
    const late = await enrolled({ enrolledOn: '2024-02-01' });
    const future = await enrolled({ enrolledOn: '2024-06-16' });
    const moved = await enrolled({ movedToId: ready.id });
    const closed = await enrolled({ accessRoute: 'CA' });
    const elsewhere = await enrolled({ certification: 'RNCP29035' });
    const complete = await enrolled({ targetBlocs: ['BC01'] });
    await holdBloc(application.database, complete.candidateId, { blocCode: 'BC01' });
    const ids = [ready, there, twin, late, future, moved, closed, elsewhere, complete].map((one) => one.id);
    const items = await preview(id, { candidates: asked(...ids) });
    expect(items.map(({ stops }) => stops.join())).toEqual([
      '',
      'alreadyPresented',
      'alreadyPresented',
      'registrationEnded',
      'enrolledAfterSession,registrationEnded',
      'enrollmentMoved',
      'accessRouteClosed',
      'enrolledElsewhere',
      'nothingToPresent',
    ]);
    expect(items.map(({ alreadyThere }) => alreadyThere).slice(0, 3)).toEqual([false, true, false]);
    expect(items[0]).toMatchObject({ enrollmentId: ready.id, blocs: ['BC01', 'BC02', 'BC03', 'BC04'] });
    expect((await findSession(secretary, id)).candidacies).toHaveLength(1);
    const refused = await present(id, asked(...ids));
    expect([refused.status, refused.body.code]).toEqual([409, 'presentationStopped']);
    expect(refused.body.facts.candidates).toHaveLength(7);
    expect((await findSession(secretary, id)).candidacies).toHaveLength(1);
  });

  it('each with their own blocs, in the order given, and once however often it is asked', async () => {
    const { id } = await planSession(application, secretary);
    const [a, b, c] = [await enrolled(), await enrolled(), await enrolled({ targetBlocs: ['BC03'] })];
    const candidates = [{ enrollmentId: a.id, blocs: ['BC04', 'BC01'] }, ...asked(b.id, c.id)];
    expect((await present(id, candidates)).body.items.map(({ rank, blocs }) => [rank, blocs.join()])).toEqual([
      [1, 'BC01,BC04'],
      [2, 'BC01,BC02,BC03,BC04'],
      [3, 'BC03'],
    ]);
    const again = await present(id, candidates);
    expect([again.status, again.body.items]).toEqual([200, []]);
    const d = await enrolled();
    expect((await present(id, [...candidates, ...asked(d.id)])).body.items.map(({ rank }) => rank)).toEqual([4]);
    expect((await present(id, [{ enrollmentId: a.id, blocs: ['BC09'] }])).body.code).toBe('unknownBloc');
    expect((await present(id, asked(NOBODY))).status).toBe(404);
    expect((await present(id, asked(a.id, a.id))).body.code).toBe('invalidInput');
    expect((await present(id, [])).body.code).toBe('invalidInput');
  });

  it('once each, when two secretaries ask at the same time', async () => {
    const { id } = await planSession(application, secretary);
    const ids = [(await enrolled()).id, (await enrolled()).id, (await enrolled()).id];
    const answers = await Promise.all([1, 2, 3].map(() => present(id, asked(...ids))));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(answers.flatMap(({ body }) => body.items)).toHaveLength(3);
    expect((await findSession(secretary, id)).candidacies.map(({ rank }) => rank)).toEqual([1, 2, 3]);
  });

  it('five hundred in one write, with an entry of the journal for each', async () => {
    const { id } = await planSession(application, secretary);
    const ids = await enrollCohort(application.database, 500, 'Cohorte');
    const items = await preview(id, { matching: { q: 'cohorte' } });
    expect(items.filter(({ stops }) => stops.length === 0)).toHaveLength(500);
    expect((await present(id, asked(...ids))).body.items).toHaveLength(500);
    const entries = await application.database.read((reading) =>
      reading.find(AuditEntry, { where: { action: 'candidacy.presented' }, order: { sequence: 'DESC' }, take: 500 }),
    );
    expect(new Set(entries.map(({ at }) => at)).size).toBe(1);
    expect(await listed(id, 'q=cohorte')).toEqual([]);
  });

  it('until the deliberation is closed, and by who prepares the session', async () => {
    const { id } = await openSession(application, secretary);
    expect((await present(id, asked((await enrolled()).id))).status).toBe(200);
    const president = await application.signIn('president');
    const refused = await president.post<ProblemBody>(`jury-sessions/${id}/presentations`, {
      candidates: asked(NOBODY),
    });
    expect(refused.body.code).toBe('forbidden');
  });

  it('from the pages: filtered in the address, all or some, with other blocs, and told what stops', async () => {
    const { id } = await planSession(application, secretary);
    const first = await enrolled({ candidate: { birthName: 'Quatuor' } });
    const second = await enrolled({ candidate: { birthName: 'Quatuor' } });
    const moved = await enrolled({ candidate: { birthName: 'Quatuor', firstNames: 'Ailleurs' }, movedToId: first.id });
    const at = `/sessions/${id}/candidats`;
    const list = await secretary.page(`${at}/ajouter?q=quatuor&accessRoute=&bloc=BC01&unseen=true`);
    expect([list.status, list.html.includes('2 inscriptions')]).toEqual([200, true]);
    const all = await secretary.submit(`${at}/apercu`, { all: 'true', q: 'quatuor', bloc: 'BC01' });
    expect([all.status, all.html.match(/name="enrollmentIds"/g)?.length]).toEqual([200, 2]);
    expect(all.html).toContain('Présenter 2 candidatures');
    const some = await secretary.submit(`${at}/apercu`, { enrollmentIds: [first.id, moved.id] });
    expect(some.html).toContain('1 inscription peut être présentée, 1 ne peut pas l’être.');
    expect(some.html).toContain('inscription reportée sur une autre version');
    const none = await secretary.submit(`${at}/apercu`, {});
    expect([none.status, none.html.includes('Personne à présenter')]).toEqual([200, true]);
    const bare = await secretary.submit(at, { previewed: 'true', enrollmentIds: first.id });
    expect(bare.status).toBe(422);
    const sent = { previewed: 'true', enrollmentIds: [first.id, second.id] };
    const stale = await secretary.submit(at, {
      ...{ ...sent, enrollmentIds: [first.id, moved.id] },
      [`blocs-${first.id}`]: 'BC02',
      [`blocs-${moved.id}`]: 'BC02',
    });
    expect([stale.status, stale.html.includes('personne ne l’a été')]).toEqual([409, true]);
    const done = await secretary.submit(at, {
      ...sent,
      [`blocs-${first.id}`]: 'BC02',
      [`blocs-${second.id}`]: ['BC01', 'BC03'],
    });
    expect([done.status, done.location]).toEqual([303, `/sessions/${id}#candidatures`]);
    const { candidacies } = await findSession(secretary, id);
    expect(candidacies.map(({ blocs }) => blocs.join())).toEqual(['BC02', 'BC01,BC03']);
  });
});
