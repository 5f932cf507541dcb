import { LoadCertifications } from '../../src/certifications/load-certifications.js';
import type { Certification } from '../../src/domain/certification/certification.js';
import type { Enrollment } from '../../src/enrollments/enrollment.entity.js';
import { aCell } from '../support/a-candidate.js';
import { aSecondVersion } from '../support/a-second-version.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Client, FormFields } from '../support/client.js';
import { enroll, holdBloc } from '../support/enrolled-candidates.js';

const VERSIONS = '/certifications/RNCP31936/versions';
const MOVE = `${VERSIONS}/2/report`;
const REASON = 'Nouveau référentiel.';

const text = (html: string): string =>
  html
    .slice(html.indexOf('<main'))
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', '’')
    .replaceAll(/[\s\u00a0\u202f]+/g, ' ');

const inputOf = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';

describe('The pages of versions', () => {
  let application: TestApplication;
  let secretary: Client;
  let firstId: string;

  beforeAll(async () => {
    application = await startTestApplication();
    secretary = await application.signIn('secretary');
    const first = await secretary.must(
      secretary.get<{ id: string; content: Certification }>('certifications/RNCP31936'),
    );
    firstId = first.id;
    await application.nest.get(LoadCertifications).load(aSecondVersion(first.content));
  });

  afterAll(() => application.stop());

  const open = async (client: Client, path: string): Promise<string> => {
    const { status, html } = await client.page(path);
    expect([path, status]).toEqual([path, 200]);
    return html;
  };
  const onFirst = (birthName: string, given: Parameters<typeof enroll>[1] = {}): Promise<Enrollment> =>
    enroll(application.database, {
      ...{ certificationId: firstId, ...given },
      candidate: { firstNames: 'Lina', birthName, ...given.candidate },
    });
  const holding = async (birthName: string, ...blocs: string[]): Promise<Enrollment> => {
    const enrollment = await onFirst(birthName);
    for (const blocCode of blocs) await holdBloc(application.database, enrollment.candidateId, { blocCode });
    return enrollment;
  };
  const preview = async (fields: FormFields): Promise<string> => {
    const { status, html } = await secretary.submit(`${MOVE}/apercu`, fields);
    expect(status).toBe(200);
    return html;
  };
  /** What a browser sends of a preview as it is. */
  const confirmation = (html: string, ids: readonly string[]): FormFields => ({
    ...{ enrollmentIds: ids, reason: REASON },
    ...Object.fromEntries(ids.map((id) => [`seen-${id}`, inputOf(html, `seen-${id}`)])),
  });
  const move = async (...enrollments: Enrollment[]) => {
    const ids = enrollments.map(({ id }) => id);
    return secretary.submit(MOVE, confirmation(await preview({ enrollmentIds: ids }), ids));
  };

  it('show versions beside each other: what differs, what stands for what, who is enrolled under which', async () => {
    await onFirst('Arnaud');
    const page = text(await open(secretary, VERSIONS));
    expect(page).toMatch(/RNCP31936, version 2 Pour les nouvelles inscriptions 0 inscription/);
    expect(page).toMatch(/RNCP31936, version 1 Ancienne \d+ inscriptions? du 22 décembre 2014 au 18 décembre 2023/);
    expect(page).toContain('De la version 1 à la version 2');
    expect(page).toContain('Validité des blocs Change Illimitée 5 ans');
    expect(page).toContain('Jury Inchangé');
    expect(page).toContain('BC01 Le suivi d’un projet sur les médias sociaux et BC02 La conception d’un projet');
    expect(page).toContain('Compétences retirées : 9');
    expect(page).toContain('Aucun bloc : il est à obtenir');
    expect(page).toMatch(/Ne tiennent lieu d’aucun bloc : BC04/);
  });

  it('are there for whoever reads certifications; who is enrolled, and what moves them, is for the secretary and the administrator', async () => {
    const { id } = await onFirst('Baron');
    for (const role of ['secretary', 'administrator'] as const) {
      const client = await application.signIn(role);
      expect(await open(client, VERSIONS)).toContain(`${VERSIONS}/1/inscriptions`);
      expect(text(await open(client, `${VERSIONS}/1/inscriptions`))).toContain('BARON Lina');
    }
    for (const role of ['president', 'juryMember', 'candidate'] as const) {
      const client = await application.signIn(role);
      const { status, html } = await client.page(VERSIONS);
      expect([role, status]).toEqual([role, role === 'candidate' ? 403 : 200]);
      expect(html).not.toContain('/inscriptions"');
      expect((await client.page(`${VERSIONS}/1/inscriptions`)).status).toBe(403);
      expect((await client.submit(`${MOVE}/apercu`, { enrollmentIds: id })).status).toBe(403);
      expect((await client.submit(MOVE, { enrollmentIds: id, reason: REASON })).status).toBe(403);
    }
  });

  it('refuse the address of a version that cannot be', async () => {
    for (const number of ['9', '0', 'x', '99999999999999']) {
      const { status } = await secretary.page(`${VERSIONS}/${number}/inscriptions`);
      expect([number, status]).toEqual([number, number === '9' ? 404 : 422]);
      expect((await secretary.submit(`${VERSIONS}/${number}/report/apercu`)).status).toBe(number === '9' ? 404 : 422);
    }
    expect((await secretary.page('/certifications/RNCP1/versions')).status).toBe(404);
  });

  it('show in the preview what counts until when, what is lost and why, and what is left', async () => {
    const { id } = await holding('Cordier', 'BC01', 'BC02', 'BC04');
    const html = await preview({ enrollmentIds: id });
    const page = text(html);
    expect(page).toContain('1 inscription sur 1 peut être reportée.');
    expect(page).toMatch(
      /BC01 Le suivi d’un projet sur les médias sociaux , acquis le 15 juin 2020, valable jusqu’au 15 juin 2025, au titre de BC01 [^(]+ et BC02 [^(]+\(auparavant : sans limite\)/,
    );
    expect(page).toMatch(/Blocs perdus BC04 [^:]+ : aucun bloc de la nouvelle version ne lui succède/);
    expect(page).toMatch(/Reste avant le report Il reste 1 bloc à obtenir/);
    expect(page).toMatch(/Reste après Il reste 3 blocs à obtenir/);
    expect(html).toMatch(new RegExp(`value="${id}" checked`));
  });

  it('say what a bloc lacks to count', async () => {
    const { id } = await holding('Delmas', 'BC01');
    expect(text(await preview({ enrollmentIds: id }))).toContain('il ne compte qu’avec BC02, qui n’est pas acquis');
  });

  it('leave out of the batch whoever something stops, and say what', async () => {
    const free = await holding('Evrard');
    const stopped = await onFirst('Fabre', { accessRoute: 'CA' });
    const html = await preview({ enrollmentIds: [free.id, stopped.id] });
    expect(text(html)).toContain('La nouvelle version n’est pas ouverte à cette voie d’accès');
    expect(html).toMatch(new RegExp(`value="${free.id}" checked`));
    expect(html).toMatch(new RegExp(`value="${stopped.id}">`));
    const { status, html: refused } = await move(free, stopped);
    expect(status).toBe(422);
    expect(text(refused)).toContain('Quelque chose empêche le report de 1 inscription : rien n’est reporté.');
    expect(text(await open(secretary, `/candidats/${free.candidateId}`))).not.toContain('version 2');
  });

  it('lead back where nobody is chosen', async () => {
    expect(text(await preview({}))).toContain('Aucune inscription choisie');
    const { status, html } = await secretary.submit(MOVE, { reason: REASON });
    expect([status, text(html).includes('Aucune inscription choisie')]).toEqual([422, true]);
  });

  it('ask for a reason, and keep the list', async () => {
    const { id } = await holding('Girard');
    const fields = confirmation(await preview({ enrollmentIds: id }), [id]);
    const { status, html } = await secretary.submit(MOVE, { ...fields, reason: '' });
    expect(status).toBe(422);
    expect(html).toMatch(new RegExp(`value="${id}" checked`));
    expect(html).toMatch(/<textarea[^>]*aria-invalid/);
  });

  it('show a preview again that is out of date, to be confirmed as it is now', async () => {
    const enrollment = await holding('Henry', 'BC01');
    const fields = confirmation(await preview({ enrollmentIds: enrollment.id }), [enrollment.id]);
    await holdBloc(application.database, enrollment.candidateId, { blocCode: 'BC02' });
    const { status, html } = await secretary.submit(MOVE, fields);
    expect(status).toBe(409);
    expect(text(html)).toContain('La situation de cette personne a changé depuis l’aperçu.');
    const again = await secretary.submit(MOVE, confirmation(html, [enrollment.id]));
    expect([again.status, again.location]).toEqual([303, VERSIONS]);
  });

  it('move, and tell it in the file of the person, where the older enrollment takes nothing more', async () => {
    const enrollment = await holding('Imbert', 'BC03');
    expect((await move(enrollment)).location).toBe(VERSIONS);
    expect(text(await open(secretary, VERSIONS))).toContain('1 inscription reportée sur RNCP31936, version 2.');
    const html = await open(secretary, `/candidats/${enrollment.candidateId}`);
    const page = text(html);
    expect(page).toContain(
      `Reportée le 15 juin 2023 sur RNCP31936, version 2, par ${secretary.account.name} : ${REASON}`,
    );
    expect(page).toContain('Fait suite à l’inscription sur RNCP31936, version 1, reportée le 15 juin 2023');
    expect(page).toMatch(
      /Acquis le 15 juin 2020, valable jusqu’au 15 juin 2025 inclus Équivalence BC03 \(RNCP31936, version 1\)/,
    );
    expect(html).not.toContain(`/inscriptions/${enrollment.id}/modifier`);
    expect(html).not.toContain(`/inscriptions/${enrollment.id}/acquis`);
    expect(text(await open(secretary, `${VERSIONS}/1/inscriptions`))).toMatch(/IMBERT Lina [^L]+Reportée/);
  });

  it('undo a move with a reason, unless the new enrollment has been used', async () => {
    const [unused, used] = [await holding('Jacquet', 'BC03'), await holding('Klein', 'BC03')];
    await move(unused, used);
    const undoingOf = async ({ candidateId }: Enrollment): Promise<string> =>
      /\/reports\/[^/]+\/annulation/.exec(await open(secretary, `/candidats/${candidateId}`))?.[0] ?? '';
    const path = await undoingOf(unused);
    const form = await open(secretary, path);
    expect(text(form)).toContain(`depuis RNCP31936, version 1 : ${REASON}`);
    const fields = { version: inputOf(form, 'version'), reason: '' };
    expect((await secretary.submit(path, fields)).status).toBe(422);
    const undone = await secretary.submit(path, { ...fields, reason: 'Erreur de liste.' });
    expect(undone.location).toBe(`/candidats/${unused.candidateId}`);
    expect(text(await open(secretary, undone.location ?? ''))).toContain('Le report est annulé');
    expect((await secretary.page(path)).status).toBe(404);
    const all = await secretary.must(
      secretary.get<{ items: Enrollment[] }>(`candidates/${used.candidateId}/enrollments`),
    );
    const newer = all.items.find(({ movedToId }) => movedToId === null)!;
    await secretary.must(secretary.put('evaluation-grids', { cells: [aCell(newer.id)] }));
    const refused = await secretary.submit(await undoingOf(used), { ...fields, reason: 'Trop tard.' });
    expect(refused.status).toBe(409);
    expect(text(refused.html)).toContain('La nouvelle inscription a servi depuis le report');
    expect(refused.html).toContain('Trop tard.');
  });

  it('tell the candidate where the way goes on, and which blocs of before it stands on', async () => {
    const client = await application.signIn('candidate', 'Lina Laurent');
    const enrollment = await onFirst('Laurent', { candidate: { accountId: client.account.accountId } });
    await holdBloc(application.database, enrollment.candidateId, { blocCode: 'BC03' });
    await move(enrollment);
    const page = text(await open(client, '/mon-espace'));
    expect(page).toContain('Votre inscription se poursuit sur une autre version de la certification');
    expect(page).toContain('Par équivalence avec BC03 (RNCP31936, version 1).');
    expect(page).toContain('Il reste 3 blocs à obtenir');
  });
});
