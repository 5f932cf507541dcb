import { HistoryService } from '../../src/history/history.service.js';
import type { PresentedAct } from '../../src/history/present-history.js';
import type { PageOf } from '../../src/http/page-query.dto.js';
import { aMember, appointJury, findSession, planSession } from '../support/a-session.js';
import { enrolledWithMarks, loadWithMarks, recordFound } from '../support/a-deliberation-with-marks.js';
import { playScene, type Scene } from '../support/a-cast.js';
import { A_PDF } from '../support/a-document.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Client } from '../support/client.js';
import { Setting } from '../../src/database/setting.entity.js';

const text = (html: string): string =>
  html
    .slice(html.indexOf('<main'))
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#x27;/g, '’')
    .replace(/[\s\u00a0\u202f]+/g, ' ');

describe('The history of a record', () => {
  let application: TestApplication;
  let scene: Scene;

  beforeAll(async () => {
    application = await startTestApplication();
    scene = await playScene(application);
  });

  afterAll(() => application.stop());

  const shown = async (client: Client, path: string): Promise<string> => {
    const { status, html } = await client.page(path);
    expect(status).toBe(200);
    return text(html);
  };
  const told = (client: Client, path: string): Promise<PageOf<PresentedAct>> =>
    client.must(client.get<PageOf<PresentedAct>>(`history/${path}`));

  it('of a person tells their enrollment, evaluations, presentation, decision, bloc and certificate, newest first', async () => {
    const page = await shown(scene.cast.S, `/historique/candidats/${scene.ids.candidates}?size=200`);
    const acts = ['Certificat établi', 'Décision du jury', 'Présentation au jury', 'Évaluations saisies'];
    const order = [...acts, 'Inscription à la certification', 'Inscription au registre'].map((act) =>
      page.indexOf(act),
    );
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(page).toMatch(/15 juin 2023 \d+ actes/);
    expect(page).toMatch(/9 h 00 Certificat établi .*? par secretary 2/);
    expect(page).toContain('Compétence 1, épreuve');
  });

  it('tells marks as marks, and an assessment marked as a whole by its own name', async () => {
    const { S } = scene.cast;
    await loadWithMarks(application);
    const { id, candidateId } = await enrolledWithMarks(S);
    await recordFound(S, id, { 'E1/E1': 12, 'E5/C7': 9.5 });
    await recordFound(S, id, { 'E1/E1': 13 }, 1);
    const page = await shown(S, `/historique/candidats/${candidateId}`);
    expect(page).toMatch(/Épreuve E1 Avant : 12\/20[^→]*→ Après : 13\/20/);
    expect(page).toContain('Compétence 7, épreuve E5');
    expect(page).toContain('9,5/20');
    expect(page).not.toContain('Compétence E1');
  });

  it('of a session tells its members, candidates, recusals, decisions and states, with names instead of ids', async () => {
    const page = await shown(scene.cast.P, `/historique/sessions/${scene.ids['jury-sessions']}?size=200`);
    for (const act of [
      'Membre du jury nommé',
      'Déport enregistré',
      'Session ouverte',
      'Session scellée',
      'Résultats publiés',
    ])
      expect(page).toContain(act);
    expect(page).toContain('État Avant : Délibérée → Après : Scellée');
    expect(page).toContain('Membre du jury modifié');
    expect(page).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
  });

  it('of a session and of a member tells who was convened and what shows an appointment, also once it was withdrawn', async () => {
    const { S, P } = scene.cast;
    const { id } = await planSession(application, S);
    await appointJury(S, id, P);
    const path = `jury-sessions/${id}`;
    const member = (await findSession(S, id)).members.find(({ lastName }) => lastName === 'Berger')!;
    const upload = () => S.must(S.upload(`${path}/members/${member.id}/appointment-documents`, 'acte.pdf', A_PDF));
    await upload();
    await upload();
    const terms = { membersAt: '08:30', candidatesAt: '09:00', until: '17:30', contact: 'Sacha, 01 02 03 04 05' };
    await S.must(S.put(`${path}/convocation-terms`, terms));
    await S.must(S.post(`${path}/paper-convocations`, { subjectIds: [member.id] }));
    const acts = ['Justificatif de nomination joint · BERGER Amine', 'Convocation remise sur papier · BERGER Amine'];
    const [session, own] = [
      await shown(P, `/historique/sessions/${id}?size=200`),
      await shown(P, `/historique/membres/${member.id}?size=200`),
    ];
    for (const page of [session, own]) for (const act of acts) expect(page).toContain(act);
    expect(session).toContain('Indications des convocations données');
    expect(own.split(acts[0]!)).toHaveLength(3);
    const { items } = await told(P, `jury_session/${id}?size=200`);
    expect(JSON.stringify(items)).not.toContain('01 02 03 04 05');
    const { version } = (await findSession(S, id)).members.find((one) => one.id === member.id)!;
    await S.must(S.delete(`${path}/members/${member.id}?version=${version}`));
    const after = await shown(P, `/historique/sessions/${id}?size=200`);
    for (const act of [
      ...acts,
      'Justificatif de nomination retiré · BERGER Amine',
      'Convocation retirée · BERGER Amine',
    ])
      expect(after).toContain(act);
  });

  it('still tells of who was withdrawn from the session, by name', async () => {
    const { S, P, A } = scene.cast;
    const { id } = await planSession(application, S);
    await appointJury(S, id, P);
    const [, member] = (await findSession(S, id)).members;
    await S.must(S.delete(`jury-sessions/${id}/members/${member!.id}?version=${member!.version}`));
    const page = await shown(A, `/historique/sessions/${id}`);
    expect(page).toContain('Membre du jury retiré');
    const name = `${member!.lastName.toUpperCase()} ${member!.firstNames}`;
    expect(page).toContain(`Membre du jury retiré · ${name}`);
    expect(page).toContain(`Membre du jury nommé · ${name}`);
  });

  it('is paged, and the pages together hold each act once', async () => {
    const { S } = scene.cast;
    const path = `jury_session/${scene.ids['jury-sessions']}`;
    const whole = await told(S, `${path}?size=200`);
    const parts = await Promise.all([1, 2, 3].map((page) => told(S, `${path}?size=7&page=${page}`)));
    const sequences = parts.flatMap(({ items }) => items.map(({ sequence }) => sequence));
    expect(sequences).toEqual(whole.items.slice(0, 21).map(({ sequence }) => sequence));
    expect(sequences).toEqual(sequences.toSorted((a, b) => b - a));
  });

  it('never shows a secret, nor a key of the product’s own', async () => {
    const account = scene.ids.accounts!;
    await application.database.write({ accountId: null, name: 'Test' }, (writing) =>
      writing.record({
        ...{ action: 'account.changed', subjectType: 'account', subjectId: account },
        ...{
          before: { passwordHash: '$argon2id$old', name: 'Avant' },
          after: { passwordHash: '$argon2id$new', name: 'Après' },
        },
      }),
    );
    const { A } = scene.cast;
    expect(await shown(A, `/historique/comptes/${account}`)).not.toContain('argon2');
    const { items } = await told(A, `account/${account}`);
    expect(items[0]!.changes.map(({ name }) => name)).toEqual(['name']);
  });

  it('of a person of the directory tells what was written of them, also once they were removed', async () => {
    const { S, P } = scene.cast;
    const { college: _college, appointedBy: _by, appointedOn: _on, ...facts } = aMember({ lastName: 'Valmy' });
    const given = { ...facts, colleges: ['employee', 'school'] };
    const person = await S.must(S.post<{ id: string; version: number }>('jury-people', given));
    const path = `/historique/membres-de-jury/${person.id}`;
    expect((await S.page(`/membres-de-jury/${person.id}`)).html).toContain(`href="${path}"`);
    const told = await shown(S, path);
    expect(told).toContain('Personne du jury inscrite à l’annuaire');
    expect(told).toContain('Collèges Salariés et Équipe pédagogique');
    expect((await P.page(path)).status).toBe(403);
    await S.must(S.delete(`jury-people/${person.id}?version=${person.version}`));
    expect(await shown(S, path)).toContain('VALMY');
  });

  it('leads back to the record, and to the list in which it is found', async () => {
    for (const [place, id, list] of [
      ['sessions', scene.ids['jury-sessions'], '<a href="/sessions">Sessions de jury</a>'],
      ['candidats', scene.ids.candidates, '<a href="/candidats">Candidat·es</a>'],
    ] as const) {
      const { html } = await scene.cast.S.page(`/historique/${place}/${id}`);
      const trail = html.slice(html.indexOf('breadcrumb__places'), html.indexOf('</ol>'));
      expect(trail).toContain(list);
      expect(trail).toContain(`href="/${place}/${id}"`);
    }
  });

  it('is not found for what never was, and has no other kinds', async () => {
    const { S } = scene.cast;
    const nobody = '00000000-0000-4000-8000-000000000000';
    expect((await S.get(`history/candidate/${nobody}`)).status).toBe(404);
    expect((await S.get(`history/web_session/${nobody}`)).status).toBe(400);
    expect((await S.page(`/historique/secrets/${nobody}`)).status).toBe(404);
  });

  it('is for staff and the president of the session: no other president, no member, no candidate', async () => {
    const { P, p, J, C, S, A } = scene.cast;
    const status = async (client: Client, path: string): Promise<number> => (await client.page(path)).status;
    const session = `/historique/sessions/${scene.ids['jury-sessions']}`;
    expect(await Promise.all([A, S, P, p, J, C].map((one) => status(one, session)))).toEqual([
      200, 200, 200, 403, 403, 403,
    ]);
    const person = `/historique/candidats/${scene.ids.candidates}`;
    expect(await Promise.all([A, S, P, J, C].map((one) => status(one, person)))).toEqual([200, 200, 403, 403, 403]);
    const account = `/historique/comptes/${scene.ids.accounts}`;
    expect(await Promise.all([A, S, C].map((one) => status(one, account)))).toEqual([200, 403, 403]);
  });

  it('is offered where the record is shown', async () => {
    const { S, P, A } = scene.cast;
    const offered = async (client: Client, path: string): Promise<boolean> =>
      (await client.page(path)).html.includes('href="/historique/');
    expect(await offered(S, `/candidats/${scene.ids.candidates}`)).toBe(true);
    expect(await offered(P, `/sessions/${scene.ids['jury-sessions']}`)).toBe(true);
    expect(await offered(scene.cast.J, `/sessions/${scene.ids['jury-sessions']}`)).toBe(false);
    expect(await offered(A, `/comptes/${scene.ids.accounts}`)).toBe(true);
    expect(await offered(S, `/inscriptions/${scene.ids.enrollments}/evaluations`)).toBe(true);
    const certificates = await S.must(S.get<{ items: { id: string }[] }>('certificates'));
    expect(await offered(S, `/certificats/${certificates.items[0]!.id}`)).toBe(true);
    const [member] = (await findSession(S, scene.ids['jury-sessions']!)).members;
    expect(await offered(S, `/sessions/${scene.ids['jury-sessions']}/membres/${member!.id}`)).toBe(true);
  });

  it('holds of one person what concerns them, however much is written of others', async () => {
    const history = application.nest.get(HistoryService);
    const { account } = scene.cast.S;
    const read = () => history.of(account, 'candidate', scene.ids.candidates!, { page: 1, size: 50 });
    const before = await read();
    await application.database.write({ accountId: null, name: 'Test' }, async (writing) => {
      const act = (n: number) => ({ action: 'candidacy.moved', subjectType: 'candidacy', subjectId: `other ${n}` });
      const acts = Array.from({ length: 2_000 }, (_, n) => act(n));
      await writing.removeAll(Setting, [], acts);
    });
    expect(await read()).toEqual(before);
  });
});
