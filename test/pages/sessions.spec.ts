import type { SessionAct } from '../../src/domain/sessions/session-life-cycle.js';
import { enterState } from '../../src/jury-sessions/enter-state.js';
import { loadSession } from '../../src/jury-sessions/load-session.js';
import type { PresentedLinks } from '../../src/jury-sessions/present-links.js';
import {
  A_JURY,
  aMember,
  appointJury,
  convenedSession,
  findSession,
  gatherJury,
  openSession,
  planSession,
  presentCandidates,
} from '../support/a-session.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Client, FormFields, PageAnswer } from '../support/client.js';
import { certificationId, enroll, enrollCohort, holdBloc } from '../support/enrolled-candidates.js';

describe('The pages of sessions', () => {
  let application: TestApplication;
  let secretary: Client;
  let president: Client;

  /** The text of a page as one reads it: without tags, blanks put together. */
  const textOf = ({ html }: PageAnswer): string =>
    html
      .replace(/<(script|style)[^]*?<\/\1>/g, '')
      .replace(/<[^>]*>/g, ' ')
      .replace(/&#x27;/g, '’')
      .replace(/[\s\u00a0\u202f]+/g, ' ');
  const read = async (client: Client, path: string): Promise<string> => {
    const answer = await client.page(path);
    expect(answer.status).toBe(200);
    return textOf(answer);
  };
  const MEMBER = aMember() as FormFields;

  beforeAll(async () => {
    application = await startTestApplication();
    secretary = await application.signIn('secretary', 'Sacha Secrétaire');
    president = await application.signIn('president', 'Claire Aubry');
  });

  afterAll(() => application.stop());

  it('offer the accounts of the jury in French order: É with E', async () => {
    for (const name of ['Zélie Tri', 'Élise Tri', 'Fanny Tri', 'Édouard Tri'])
      await application.signIn('juryMember', name);
    const { id } = await planSession(application, secretary);
    const page = await read(secretary, `/sessions/${id}/membres/nouveau`);
    expect(page.match(/\S+(?= Tri)/g)).toEqual(['Édouard', 'Élise', 'Fanny', 'Zélie']);
  });

  it('lead a secretary from planning to opening, form by form', async () => {
    const planned = await secretary.submit('/sessions', {
      ...{ certificationId: await certificationId(application.database), day: '2023-06-15', place: 'Paris' },
    });
    expect([planned.status, planned.location]).toEqual([303, expect.stringMatching(/^\/sessions\/[0-9a-f-]{36}$/)]);
    const at = planned.location!;
    expect(await read(secretary, at)).toContain('Le jury n’a pas de membre');
    for (const member of A_JURY) await secretary.submit(`${at}/membres`, { ...(member as FormFields), external: '' });
    const { id: enrollmentId } = await enroll(application.database);
    expect((await secretary.submit(`${at}/candidats`, { enrollmentIds: enrollmentId })).status).toBe(303);
    expect(await read(secretary, at)).toContain('1 candidature présentée à ce jury.');
    expect((await secretary.page(at)).html).toContain(`href="${at}/convocations">Envoyer les convocations`);
    expect(await read(secretary, at)).toContain('Noter que les convocations sont parties');
    expect((await president.page(at)).html).not.toContain('Envoyer les convocations');
    expect((await secretary.submit(`${at}/convoquer`)).location).toBe(at);
    expect(await read(secretary, at)).not.toContain('Envoyer les convocations');
    expect(await read(secretary, at)).toContain('relevez sa présence');
    const { members } = await findSession(secretary, at.split('/')[2]!);
    const sheet = Object.fromEntries(
      members.flatMap(({ id, version }) => [
        [`member.${id}`, ''],
        [`version.${id}`, version],
      ]),
    );
    const taken = await secretary.submit(`${at}/emargement`, { ...sheet, everyone: 'members' });
    expect(taken.location).toBe(`${at}/emargement`);
    expect(await read(secretary, `${at}/emargement`)).toContain('5 présences relevées.');
    expect((await secretary.submit(`${at}/ouvrir`)).location).toBe(at);
    const page = await read(secretary, at);
    expect(page).toContain('La session est ouverte');
    expect(page).toContain('À faire maintenant');
    expect(page).toContain('Ouvrir les fiches de délibération');
  });

  it('show a refused form again, with what was typed and what to correct', async () => {
    const refused = await secretary.submit('/sessions', {
      certificationId: '',
      day: '2023-02-30',
      place: 'Aix <en> Provence',
    });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('value="Aix &lt;en&gt; Provence"');
    expect(refused.html).toContain('value="2023-02-30"');
    expect(textOf(refused)).toContain('Saisissez une date du calendrier');
  });

  it('say, when a button is refused, what is missing and where to mend it', async () => {
    const { id } = await planSession(application, secretary);
    const refused = await secretary.submit(`/sessions/${id}/convoquer`);
    expect(refused.status).toBe(422);
    expect(textOf(refused)).toContain('La session n’est pas prête.');
    expect(refused.html).toContain(`href="/sessions/${id}/membres/nouveau"`);
  });

  it('list sessions by day, place and figures, and keep the filter in the address', async () => {
    const { id } = await convenedSession(application, secretary);
    const { html } = await secretary.page('/sessions?state=convened&certification=&from=&until=');
    expect(html).toContain(`href="/sessions/${id}"`);
    expect(html).toContain('<option value="convened" selected>');
    expect(await read(secretary, '/sessions?from=2099-01-01')).toContain('Aucune session ne répond à ce filtre');
  });

  it('teach jury people who sit nowhere, and show others only their sessions', async () => {
    const member = await application.signIn('juryMember');
    expect(await read(member, '/sessions')).toContain('Vous ne siégez encore dans aucun jury');
    const { id } = await convenedSession(application, secretary, president);
    expect((await president.page('/sessions')).html).toContain(`href="/sessions/${id}"`);
    expect((await member.page(`/sessions/${id}`)).status).toBe(403);
  });

  it('print names as they are', async () => {
    const { id } = await planSession(application, secretary);
    const lastName = 'D$upont* "O’Neil" <b>';
    await appointJury(secretary, id, undefined, [aMember({ firstNames: 'Zoé', lastName })]);
    const { html } = await secretary.page(`/sessions/${id}`);
    expect(html).toContain('D$UPONT* &quot;O’NEIL&quot; &lt;B&gt; Zoé');
    expect(html).not.toContain('<B>');
  });

  it('check the composition clause by clause, with figures', async () => {
    const { id } = await planSession(application, secretary);
    await appointJury(secretary, id, undefined, A_JURY.slice(0, 4));
    const page = await read(secretary, `/sessions/${id}`);
    expect(page).toContain('Jury de 5 membres : non respecté 4 membres');
    expect(page).toContain('Quorum : 3 membres pour chaque candidature.');
  });

  it('change a member, who keeps the boxes ticked and loses those unticked', async () => {
    const { id } = await planSession(application, secretary);
    const [appointed] = await appointJury(secretary, id, president, [A_JURY[0]!]);
    const at = `/sessions/${id}/membres/${appointed!.id}`;
    const { html } = await secretary.page(at);
    expect(html).toMatch(/name="president" value="true" checked/);
    const typed = {
      ...(A_JURY[0] as FormFields),
      version: 1,
      president: ['false'],
      qualified: ['false', 'true'],
      accountId: '',
    };
    expect((await secretary.submit(at, typed)).status).toBe(303);
    expect((await findSession(secretary, id)).members[0]).toMatchObject({
      ...{ president: false, qualified: true, accountId: null, version: 2 },
    });
    const stale = await secretary.submit(at, typed);
    expect([stale.status, textOf(stale).includes('Vérifiez votre saisie, puis envoyez-la de nouveau')]).toEqual([
      409,
      true,
    ]);
    const { version } = (await findSession(secretary, id)).members[0]!;
    expect(stale.html).toContain(`name="version" value="${version}"`);
    expect((await secretary.submit(at, { ...typed, version })).status).toBe(303);
  });

  it('tell who presides already when a second one is appointed', async () => {
    const { id } = await planSession(application, secretary);
    await appointJury(secretary, id, undefined, [A_JURY[0]!]);
    const refused = await secretary.submit(`/sessions/${id}/membres`, { ...MEMBER, president: ['false', 'true'] });
    expect(refused.status).toBe(409);
    expect(textOf(refused)).toContain('Claire Aubry préside déjà ce jury');
    expect(refused.html).toContain('value="Berger"');
  });

  it('propose the enrollments of the certification, and set apart those who hold all they aim at', async () => {
    const { id } = await planSession(application, secretary, { certification: 'RNCP26224', day: '2019-06-03' });
    const terms = { certification: 'RNCP26224', enrolledOn: '2018-09-03' };
    await enroll(application.database, { ...terms, candidate: { birthName: 'Benali', firstNames: 'Yanis' } });
    const held = await enroll(application.database, {
      ...{ ...terms, targetBlocs: ['BC01'], candidate: { birthName: 'Cordier', firstNames: 'Maë' } },
    });
    await holdBloc(application.database, held.candidateId, {
      ...{ certificationCode: 'RNCP26224', blocCode: 'BC01', awardedOn: '2018-12-10' },
    });
    const page = await read(secretary, `/sessions/${id}/candidats/ajouter`);
    expect(page).toContain('BENALI Yanis Formation continue BC01, BC02, BC03 et BC04');
    expect(page).toContain('CORDIER Maë Formation continue Aucun : tous les blocs visés sont acquis');
    const none = await secretary.submit(`/sessions/${id}/candidats`, {});
    expect([none.status, textOf(none).includes('Cochez au moins une inscription')]).toEqual([422, true]);
  });

  it('show many candidates page by page, find one by name, and keep the place in the page', async () => {
    const { id } = await planSession(application, secretary);
    await presentCandidates(secretary, id, await enrollCohort(application.database, 51, 'Paginé'));
    const at = `/sessions/${id}`;
    const rowsOf = ({ html }: PageAnswer) => html.match(/PERSONNE\d{3} Paginé<\/a>/g) ?? [];
    const first = await secretary.page(at);
    expect(rowsOf(first)).toHaveLength(50);
    expect(first.html).toContain(`${at}?page&#x3D;2#candidatures`);
    expect(rowsOf(await secretary.page(`${at}?page=2`))).toEqual(['PERSONNE050 Paginé</a>']);
    expect(rowsOf(await secretary.page(`${at}?q=personne007`))).toEqual(['PERSONNE007 Paginé</a>']);
    expect(await read(secretary, `${at}?q=personne999`)).toContain('Aucune candidature ne correspond');
    expect((await secretary.page(`${at}?page=0`)).status).toBe(422);
  });

  it('change the blocs a candidate presents, at least one', async () => {
    const { id, candidacies } = await convenedSession(application, secretary);
    const at = `/sessions/${id}/candidats/${candidacies[0]!.id}`;
    expect((await secretary.submit(at, { version: 1, blocs: ['BC02', 'BC01'], rank: 1 })).status).toBe(303);
    expect((await findSession(secretary, id)).candidacies[0]!.blocs).toEqual(['BC01', 'BC02']);
    const none = await secretary.submit(at, { version: 2, rank: 1 });
    expect([none.status, textOf(none).includes('Choisissez au moins un élément')]).toEqual([422, true]);
  });

  it('note a recusal, and take it back', async () => {
    const { id, members, candidacies } = await convenedSession(application, secretary);
    const at = `/sessions/${id}/deports`;
    const link = { memberId: members[1]!.id, candidacyId: candidacies[0]!.id, reason: 'Tutrice de stage' };
    expect((await secretary.submit(at, link)).status).toBe(303);
    expect(await read(secretary, `/sessions/${id}`)).toContain(
      'BERGER Amine se déporte pour DUPONT Zoé Tutrice de stage',
    );
    const [recusal] = (await findSession(secretary, id)).recusals;
    expect((await secretary.submit(`${at}/${recusal!.id}/retirer`, { version: 1 })).status).toBe(303);
    expect(await read(secretary, `/sessions/${id}`)).toContain('Aucun déport n’est noté');
  });

  it('record what a member declared on paper, and lead to its answer', async () => {
    const { id, members, candidacies } = await convenedSession(application, secretary);
    const administrator = await application.signIn('administrator');
    const [memberId, candidacyId] = [members[1]!.id, candidacies[0]!.id];
    const at = `/sessions/${id}/membres/${memberId}/liens`;
    expect(await read(secretary, at)).toContain('Aucun lien n’est déclaré.');
    const untold = await secretary.submit(at, { candidacyId });
    expect([untold.status, textOf(untold).includes('Déclarer un lien')]).toEqual([422, true]);
    expect((await secretary.submit(at, { candidacyId, kind: 'trained', words: 'En 2021.' })).status).toBe(303);
    const declared = await secretary.submit(`${at}/declaration`, { version: 0, candidacyIds: candidacyId });
    expect([declared.status, textOf(declared).includes('Indiquez le document')]).toEqual([422, true]);
    const evidence = 'Déclaration du 2 juin';
    const signed = await secretary.submit(`${at}/declaration`, { version: 0, candidacyIds: candidacyId, evidence });
    expect(signed.status).toBe(303);
    const page = await read(secretary, `/sessions/${id}`);
    expect(page).toContain('1 lien déclaré par des membres du jury sans réponse de la présidence');
    expect(page).toMatch(/BERGER Amine Déclaration faite le .+ sur papier \(Déclaration du 2 juin\), 1 lien/);
    const answer = { memberId, candidacyIds: candidacyId, answer: 'maintained', reason: 'Lien ancien.' };
    const blank = await administrator.submit(`/sessions/${id}/liens/reponses`, { ...answer, reason: '' });
    expect([blank.status, textOf(blank).includes('Liens à trancher')]).toEqual([422, true]);
    expect((await administrator.submit(`/sessions/${id}/liens/reponses`, answer)).status).toBe(303);
    expect(await read(secretary, `/sessions/${id}`)).toContain('BERGER Amine siège pour DUPONT Zoé Lien ancien.');
    const [ruling] = (await secretary.must(secretary.get<PresentedLinks>(`jury-sessions/${id}/links`))).maintained;
    const taken = `/sessions/${id}/liens/maintiens/${ruling!.id}/retirer`;
    expect((await administrator.submit(taken, { version: 1 })).status).toBe(303);
    expect(await read(secretary, at)).toContain('En attente de la présidence');
  });

  it('keep what was marked on an attendance sheet that somebody else has filled meanwhile', async () => {
    const { id, members } = await convenedSession(application, secretary);
    const [member] = members;
    const sheet = { [`member.${member!.id}`]: 'false', [`version.${member!.id}`]: 1 };
    await gatherJury(secretary, id);
    const refused = await secretary.submit(`/sessions/${id}/emargement`, sheet);
    expect(refused.status).toBe(409);
    expect(refused.html).toMatch(new RegExp(`name="member.${member!.id}"[^]*?<option value="false" selected>`));
    expect((await findSession(secretary, id)).members[0]!.present).toBe(true);
  });

  it('ask for presences on the day, and not before', async () => {
    const soon = await planSession(application, secretary, { day: '2099-06-15' });
    await appointJury(secretary, soon.id);
    await presentCandidates(secretary, soon.id, [(await enroll(application.database)).id]);
    await secretary.must(secretary.post(`jury-sessions/${soon.id}/convene`));
    const early = await read(secretary, `/sessions/${soon.id}`);
    expect(early).toContain('Rendez-vous le 15 juin 2099');
    expect(early).not.toContain('relevez sa présence');
    const { id } = await convenedSession(application, secretary);
    expect(await read(secretary, `/sessions/${id}`)).toContain('relevez sa présence');
  });

  it('show who was appointed by whom to who prepares and who presides, and to no other member', async () => {
    const member = await application.signIn('juryMember', 'Nadia Membre');
    const { id, members } = await convenedSession(application, secretary, president);
    const other = members.find((one) => !one.president)!;
    const { accountId } = member.account;
    await secretary.must(secretary.patch(`jury-sessions/${id}/members/${other.id}`, { version: 1, accountId }));
    const appointed = `par ${String(MEMBER.appointedBy)}`;
    for (const client of [secretary, president]) expect(await read(client, `/sessions/${id}`)).toContain(appointed);
    const page = await read(member, `/sessions/${id}`);
    expect(page).not.toContain(appointed);
    expect(page).not.toContain('Désignation');
  });

  it('let the president, not the secretary, excuse a clause that is not met', async () => {
    const { id } = await planSession(application, secretary);
    await appointJury(secretary, id, president, A_JURY.slice(0, 4));
    await presentCandidates(secretary, id, [(await enroll(application.database)).id]);
    await secretary.must(secretary.post(`jury-sessions/${id}/convene`));
    expect((await secretary.page(`/sessions/${id}`)).html).not.toContain(`action="/sessions/${id}/derogation"`);
    expect((await president.page(`/sessions/${id}`)).html).toContain(`action="/sessions/${id}/derogation"`);
    const { version } = await findSession(president, id);
    expect((await president.submit(`/sessions/${id}/derogation`, { version, text: 'Un membre empêché.' })).status).toBe(
      303,
    );
    expect(await read(president, `/sessions/${id}`)).toContain(
      'Dérogation accordée par Claire Aubry, le 15 juin 2023 Un membre empêché.',
    );
  });

  it('offer no form to a member who only reads', async () => {
    const member = await application.signIn('juryMember');
    const { id, members } = await openSession(application, secretary, president);
    const { accountId } = member.account;
    const { id: memberId, version } = members[2]!;
    await secretary.must(secretary.patch(`jury-sessions/${id}/members/${memberId}`, { version, accountId }));
    const { html } = await member.page(`/sessions/${id}`);
    const forms = [...html.matchAll(/<form[^>]*action="([^"]*)"/g)].map(([, action]) => action);
    expect(forms.filter((action) => action!.startsWith('/sessions'))).toEqual([`/sessions/${id}/deports`]);
  });

  it.each<[string, SessionAct[], string | null, string | null]>([
    ['open', [], 'deliberation', 'deliberation'],
    ['deliberated', ['deliberate'], null, 'sceller'],
    ['sealed', ['deliberate', 'seal'], 'certificats', 'certificats'],
  ])('lead on, %s, to what comes next for whoever does it', async (_, acts, forSecretary, forPresident) => {
    const { id } = await openSession(application, secretary, president);
    for (const act of acts) {
      await application.database.write(president.account, async (writing) => {
        await enterState(writing, (await loadSession(writing.read, id)).session, act);
      });
    }
    for (const [client, next] of [
      [secretary, forSecretary],
      [president, forPresident],
    ] as const) {
      const { html } = await client.page(`/sessions/${id}`);
      const path = `/sessions/${id}/${next}`;
      if (next === null) expect(html).not.toContain('button--primary');
      else expect(html).toContain(`<a class="button button--primary" href="${path}">`);
      expect(html).not.toContain('/publier"');
    }
  });

  it('change the day and place, and take a session back', async () => {
    const { id, version } = await planSession(application, secretary);
    const at = `/sessions/${id}`;
    expect((await secretary.submit(`${at}/modifier`, { version, day: '2023-06-16', place: 'Lyon' })).location).toBe(at);
    expect(await read(secretary, at)).toContain('Session du 16 juin 2023');
    expect((await secretary.submit(`${at}/supprimer`, { version: 2 })).location).toBe('/sessions');
    expect((await secretary.page(at)).status).toBe(404);
  });

  it('are closed to candidates, and send visitors to sign in', async () => {
    const { id } = await planSession(application, secretary);
    expect((await (await application.signIn('candidate')).page(`/sessions/${id}`)).status).toBe(403);
    const visitor = await application.visitor().page(`/sessions/${id}`);
    expect([visitor.status, visitor.location]).toEqual([
      303,
      `/connexion?suite=${encodeURIComponent(`/sessions/${id}`)}`,
    ]);
  });
});
