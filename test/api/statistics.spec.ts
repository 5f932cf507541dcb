import type { Promotion } from '../../src/domain/statistics/promotions.js';
import type { SessionStatistics } from '../../src/domain/statistics/session-statistics.js';
import type { Statistics } from '../../src/domain/statistics/statistics.js';
import type { PresentedPreview } from '../../src/rectifications/present-rectification.js';
import { KeepCountedResults } from '../../src/statistics/keep-counted-results.js';
import { readTables } from '../../src/spreadsheets/read-tables.js';
import {
  agreeForAll,
  openDeliberation,
  type OpenDeliberation,
  sealDecided,
  WITHOUT_C7,
} from '../support/a-deliberation.js';
import { PASSWORD, startTestApplication, type TestApplication } from '../support/application.js';
import type { Client, ProblemBody } from '../support/client.js';
import { tamper } from '../support/tamper.js';

type Found = Statistics & { readonly uncounted: number };

const NOTHING = { presented: 0, full: 0, partial: 0, none: 0, undecided: 0 };

describe('Statistics', () => {
  let application: TestApplication;
  let secretary: Client;
  let president: Client;
  let colleague: Client;
  let paris: OpenDeliberation;
  let lyon: OpenDeliberation;

  beforeAll(async () => {
    application = await startTestApplication();
    secretary = await application.signIn('secretary');
    president = await application.signIn('president', 'Claire Aubry');
    colleague = await application.signIn('president', 'Denis Diallo');
    const enrolledOn = '2021-09-01';
    lyon = await openDeliberation(
      ...[application, secretary, colleague],
      [
        { enrolled: { accessRoute: 'VAE', enrolledOn } },
        { enrolled: { accessRoute: 'VAE', enrolledOn, targetBlocs: ['BC02'] }, letters: WITHOUT_C7 },
      ],
      { day: '2022-06-16', place: 'Lyon' },
    );
    paris = await openDeliberation(...[application, secretary, president], [
      {},
      { letters: WITHOUT_C7 },
      { absent: true },
      { enrolled: { accessRoute: 'FI' } },
    ]);
  });

  afterAll(() => application.stop());

  const read = (client: Client, query = '') => client.must(client.get<Found>(`statistics${query}`));
  const ofSession = (client: Client, { path }: OpenDeliberation) =>
    client.must(client.get<SessionStatistics>(`${path}/statistics`));
  const sealed = async (client: Client, deliberation: OpenDeliberation) => {
    await agreeForAll(client, deliberation);
    await sealDecided(client, deliberation);
  };
  const tableIn = async (client: Client, path: string) => {
    const answer = await client.download(path);
    expect([path, answer.status]).toEqual([path, 200]);
    return readTables(Buffer.from(await answer.arrayBuffer()));
  };

  it('count nothing of a session that is not sealed', async () => {
    await agreeForAll(president, paris);
    await president.must(president.post(`${paris.path}/deliberate`));
    const { whole, years, sessions } = await read(secretary);
    expect([whole.attendances.candidates, whole.title, years, sessions]).toEqual([0, NOTHING, [], []]);
    await president.must(president.post(`${paris.path}/reopen`, { reason: 'Relecture.' }));
  });

  it('count a session as it is sealed, exactly as its own statistics do', async () => {
    await sealed(president, paris);
    await sealed(colleague, lyon);
    const { sessions, whole, years, routes, places, blocs, uncounted } = await read(secretary);
    for (const [index, deliberation] of [paris, lyon].entries()) {
      const own = await ofSession(secretary, deliberation);
      const { candidates, present, absentJustified, absentUnjustified, title, allBlocs } = own;
      const attendances = { candidates, present, absentJustified, absentUnjustified };
      expect(sessions[index]).toMatchObject({ id: deliberation.sessionId, attendances, title, blocs: allBlocs });
    }
    expect(whole.title).toEqual({ presented: 4, full: 3, partial: 1, none: 0, undecided: 0 });
    expect(whole.attendances).toEqual({ candidates: 6, present: 5, absentJustified: 1, absentUnjustified: 0 });
    expect(years.map(({ year, title }) => [year, title.full])).toEqual([
      [2022, 1],
      [2023, 2],
    ]);
    expect(Object.fromEntries(routes.map(({ accessRoute, title }) => [accessRoute, title.presented]))).toEqual({
      ...{ FC: 2, FI: 1, VAE: 1 },
    });
    expect(places.map(({ place }) => place)).toEqual(['Lyon', 'Paris']);
    const second = blocs.find(({ blocCode }) => blocCode === 'BC02')!;
    expect(second.outcomes).toMatchObject({ presented: 5, validated: 3, notValidated: 2 });
    expect(second.attendances).toMatchObject({ candidates: 6, present: 5 });
    expect(uncounted).toBe(0);
  });

  it('are narrowed by certification, version and years, told in either order', async () => {
    const sessionsOf = async (query: string) => (await read(secretary, query)).sessions.map(({ day }) => day);
    expect(await sessionsOf('?from=2023')).toEqual(['2023-06-15']);
    expect(await sessionsOf('?to=2022')).toEqual(['2022-06-16']);
    expect(await sessionsOf('?from=2023&to=2022')).toEqual(['2023-06-15', '2022-06-16']);
    expect(await sessionsOf('?certification=RNCP31936&version=1')).toHaveLength(2);
    expect(await sessionsOf('?certification=RNCP31936&version=2')).toEqual([]);
    expect(await sessionsOf('?certification=MCMD')).toEqual([]);
    const { status, body } = await secretary.get<ProblemBody>('statistics?from=hier');
    expect([status, body.code]).toEqual([422, 'invalidInput']);
  });

  it('show who sits on juries the sessions in which they sit, and no promotion', async () => {
    const { sessions, whole } = await read(president);
    expect([sessions.map(({ id }) => id), whole.attendances.candidates]).toEqual([[paris.sessionId], 4]);
    const stranger = await application.signIn('president');
    expect((await read(stranger)).sessions).toEqual([]);
    expect((await president.get('certifications/RNCP31936/promotions')).status).toBe(403);
  });

  it('keep the access route by which somebody was before the jury, whatever becomes of their enrollment', async () => {
    const path = `enrollments/${lyon.enrollmentIds[0]}`;
    const { version } = await secretary.must(secretary.get<{ version: number }>(path));
    await secretary.must(secretary.patch(path, { version, accessRoute: 'FC' }));
    const { routes } = await read(secretary);
    expect(routes.find(({ accessRoute }) => accessRoute === 'VAE')?.title.full).toBe(1);
  });

  it('follow rectifications', async () => {
    const [, candidacyId] = paris.candidacies;
    const terms = { ground: 'appealUpheld', reason: 'Recours.', decidedBy: 'Le jury', decidedOn: '2023-06-15' };
    const blocs = [{ bloc: 'BC02', outcome: 'validated' }];
    const changes = [{ candidacyId, wordsForCandidate: 'Recours accueilli.', blocs, title: 'full' }];
    const path = `${paris.path}/rectifications`;
    const { seen } = await president.must(president.post<PresentedPreview>(`${path}/preview`, { ...terms, changes }));
    await president.must(president.post(path, { ...terms, changes, seen, password: PASSWORD }));
    const { title, allBlocs } = await ofSession(secretary, paris);
    expect(title).toMatchObject({ full: 3, partial: 0 });
    expect((await read(secretary)).sessions[0]).toMatchObject({ title, blocs: allBlocs });
  });

  it('count people by year of the title for the renewal of the registration, each of them once', async () => {
    const promotions = await secretary.must(secretary.get<Promotion[]>('certifications/RNCP31936/promotions'));
    const told = promotions.map(({ year, routes, ...figures }) => [
      year,
      figures,
      routes.map((one) => one.accessRoute),
    ]);
    expect(told).toEqual([
      [2023, { enrolled: 0, presented: 3, certified: 3, blocsOnly: 0 }, ['FI', 'FC']],
      [2022, { enrolled: 4, presented: 1, certified: 1, blocsOnly: 0 }, ['FI', 'FC', 'VAE']],
      [2021, { enrolled: 2, presented: 0, certified: 0, blocsOnly: 0 }, ['FC', 'VAE']],
    ]);
    const { status } = await secretary.get('certifications/RNCP0/promotions');
    expect(status).toBe(404);
  });

  it('are taken away as a workbook or as text, one table or all, with a sheet that explains', async () => {
    const all = await tableIn(secretary, 'statistics/file');
    expect(all.map(({ name }) => name)).toEqual([
      ...['Par année', 'Par certification', 'Par bloc', 'Par voie d’accès', 'Par lieu', 'Par session', 'Lecture'],
    ]);
    const [routes] = await tableIn(secretary, 'statistics/file?table=routes&format=csv&from=2023');
    expect(routes!.rows.map(({ cells }) => cells.slice(0, 5))).toEqual([
      ['Voie d’accès', 'Candidatures', 'Absences', 'Certification présentée', 'Obtenue'],
      ['Formation initiale', '1', '0', '1', '1'],
      ['Formation continue', '3', '1', '2', '2'],
    ]);
    const answer = await secretary.download('statistics/file?table=routes&format=csv&from=2023');
    expect(answer.headers.get('content-disposition')).toContain('filename="Statistiques_2023_Par-voie-d-acces.csv"');
    await answer.arrayBuffer();
    const [, byRoute] = await tableIn(secretary, 'certifications/RNCP31936/promotions/file');
    expect(byRoute!.rows.length).toBeGreaterThan(5);
  });

  it('tell lines of too few people together in a file that is to be published', async () => {
    const [routes] = await tableIn(secretary, 'statistics/file?table=routes&format=csv&published=true');
    expect(routes!.rows.slice(1).map(({ cells }) => cells.slice(0, 2))).toEqual([['Autres voies d’accès', '6']]);
    const [years] = await tableIn(secretary, 'statistics/file?table=years&format=csv&published=true&from=2023');
    expect(years!.rows.slice(1)).toEqual([]);
  });

  it('are counted again from the sealed records where they are lost, and leave out a record that was tampered with', async () => {
    const before = await read(secretary);
    await tamper(
      application.location,
      `DELETE FROM "counted_result"`,
      `DELETE FROM "setting" WHERE "id" = 'counted-results-version'`,
    );
    expect((await read(secretary)).uncounted).toBe(2);
    await application.nest.get(KeepCountedResults).run();
    expect(await read(secretary)).toEqual(before);
    await tamper(
      application.location,
      `DELETE FROM "setting" WHERE "id" = 'counted-results-version'`,
      `UPDATE "sealed_record" SET "snapshot" = "snapshot" || ' ' WHERE "id" = '${lyon.sessionId}'`,
    );
    await application.nest.get(KeepCountedResults).run();
    const { sessions, uncounted } = await read(secretary);
    expect([sessions.map(({ id }) => id), uncounted]).toEqual([[paris.sessionId], 1]);
    const { html } = await secretary.page('/statistiques');
    expect(html).toContain('n’est plus ce qui a été scellé');
  });
});
