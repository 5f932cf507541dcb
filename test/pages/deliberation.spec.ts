import {
  agreeForAll,
  ALL_ACQUIRED,
  caseOf,
  openDeliberation,
  recordLetters,
  sealDecided,
  WITHOUT_C7,
} from '../support/a-deliberation.js';
import { PASSWORD, startTestApplication, type TestApplication } from '../support/application.js';
import type { Client, FormFields } from '../support/client.js';

const SPACES = /[\u00a0\u202f]/g;
const AGREED: FormFields = {
  version: 0,
  ...{ 'outcome.BC01': 'validated', 'outcome.BC02': 'notValidated', 'outcome.BC03': 'validated' },
  ...{ 'outcome.BC04': 'validated', 'outcome.title': 'follows', 'reason.BC01': '', 'reason.title': '' },
  ...{ candidateComment: '', juryComment: '', 'inFavour.BC01': '', 'against.BC01': '', 'abstentions.BC01': '' },
};

describe('The pages of a deliberation', () => {
  let application: TestApplication;
  let secretary: Client;
  let president: Client;
  const open = (...candidates: Parameters<typeof openDeliberation>[3] & object) =>
    openDeliberation(application, secretary, president, candidates);
  const htmlOf = async (client: Client, path: string) => {
    const { status, html } = await client.page(path);
    expect(status).toBe(200);
    return html.replaceAll(SPACES, ' ');
  };

  beforeAll(async () => {
    application = await startTestApplication();
    secretary = await application.signIn('secretary');
    president = await application.signIn('president', 'Claire Aubry');
  });

  afterAll(() => application.stop());

  it('list the candidates, what is decided and what is left, and lead to the next one', async () => {
    const deliberation = await open({ letters: WITHOUT_C7 }, {}, { absent: true });
    const { sessionId, candidacies } = deliberation;
    const list = `/sessions/${sessionId}/deliberation`;
    const before = await htmlOf(president, list);
    expect(before).toContain('0 sur 2');
    expect(before).toContain('2 candidatures attendent encore leur décision');
    expect(before).toContain(`href="${list}/${candidacies[0]}">Décider : DUPONT Zoé`);
    expect(before).toContain('Absence justifiée');
    const near = await htmlOf(president, `${list}?voir=limite`);
    expect(near).toContain(candidacies[0]);
    expect(near).not.toContain(candidacies[1]);
    await agreeForAll(president, deliberation);
    expect(await htmlOf(president, list)).toContain('Clore la délibération');
    expect(await htmlOf(secretary, list)).not.toContain('Clore la délibération');
    expect(await htmlOf(president, `${list}?voir=constructor`)).toContain(candidacies[1]);
  });

  it('point out what a single competence would give, or a single evaluation would cost', async () => {
    const { sessionId, candidacies } = await open(
      { letters: WITHOUT_C7 },
      { letters: { ...ALL_ACQUIRED, BC01: 'AANNA' } },
    );
    const list = `/sessions/${sessionId}/deliberation`;
    const html = await htmlOf(president, list);
    expect(html).toMatch(/À une compétence d’un bloc<\/span>\s+<span class="muted small">BC02 : 7</);
    expect(html).toMatch(/Tient à une seule évaluation<\/span>\s+<span class="muted small">BC01 : 21, 22 ou 25</);
    const barely = await htmlOf(president, `${list}?voir=tient`);
    expect(barely).toContain(candidacies[1]);
    expect(barely.match(/BC02 : 7/g)).toBeNull();
  });

  it('say in a sentence why a bloc is proposed or not, with the proposal chosen beforehand', async () => {
    const { sessionId, candidacies } = await open({
      letters: WITHOUT_C7,
      holds: { blocCode: 'BC03', awardedOn: '2018-06-20' },
    });
    const html = await htmlOf(president, `/sessions/${sessionId}/deliberation/${candidacies[0]}`);
    expect(html).toContain(
      '7 compétences acquises sur 5 requises, mais il manque la compétence obligatoire 7 (Rédiger une charte éditoriale',
    );
    expect(html).toMatch(/name="outcome\.BC02" value="notValidated"[^>]* checked/);
    expect(html).toMatch(/name="outcome\.title" value="follows"[^>]* checked/);
    expect(html).toContain('Bloc déjà acquis le 20 juin 2018, validité illimitée.');
    expect(html).not.toContain('outcome.BC03');
    expect(html).toContain('3 blocs sur 4');
  });

  it('say of a bloc acquired earlier that it no longer counts, and lead staff to the file of the person', async () => {
    const holds = { blocCode: 'BC03', awardedOn: '2014-05-02', validUntil: '2019-05-02' };
    const { sessionId, candidacies } = await open({ letters: WITHOUT_C7, holds });
    const sheet = `/sessions/${sessionId}/deliberation/${candidacies[0]}`;
    const html = await htmlOf(president, sheet);
    expect(html).toContain('Acquis le 2 mai 2014, valable jusqu’au 2 mai 2019 inclus : ne compte plus.');
    expect(html).toContain('outcome.BC03');
    expect(html).not.toContain('Voir le dossier');
    expect(await htmlOf(secretary, sheet)).toMatch(/href="\/candidats\/[^"]+"[^>]*>Voir le dossier/);
  });

  it('decide with one button and go on to the next, then back to the list', async () => {
    const deliberation = await open({ letters: WITHOUT_C7 }, { letters: WITHOUT_C7 });
    const [first, second] = deliberation.candidacies as [string, string];
    const list = `/sessions/${deliberation.sessionId}/deliberation`;
    const decided = await president.submit(`${list}/${first}`, AGREED);
    expect([decided.status, decided.location]).toEqual([303, `${list}/${second}`]);
    expect(await htmlOf(president, decided.location!)).toContain('DUPONT Zoé : la décision est enregistrée.');
    expect((await caseOf(president, deliberation, first)).decision?.title?.outcome).toBe('partial');
    const voted = { 'inFavour.BC01': '3', 'against.BC01': '1' };
    const last = await president.submit(`${list}/${second}`, { ...AGREED, ...voted, juryComment: 'Dossier léger.' });
    expect(last.location).toBe(list);
    const { decision } = await caseOf(president, deliberation, second);
    expect(decision?.blocs[0]?.votes).toEqual({ inFavour: 3, against: 1, abstentions: 0, castingVote: false });
    expect(decision?.juryComment).toBe('Dossier léger.');
  });

  it('show a refused decision again with what was typed, and say where and why', async () => {
    const deliberation = await open({ letters: WITHOUT_C7 });
    const [candidacyId] = deliberation.candidacies as [string];
    const sheet = `/sessions/${deliberation.sessionId}/deliberation/${candidacyId}`;
    const typed = { ...AGREED, 'outcome.BC02': 'validated', candidateComment: 'Bravo <b>à vous</b>' };
    const { status, html } = await president.submit(sheet, typed);
    expect(status).toBe(422);
    expect(html.replaceAll(SPACES, ' ')).toContain('La décision diffère de la proposition : écrivez le motif.');
    expect(html).toMatch(/name="outcome\.BC02" value="validated"[^>]* checked/);
    expect(html).toContain('Bravo &lt;b&gt;à vous&lt;/b&gt;');
    const reasoned = await president.submit(sheet, { ...typed, 'reason.BC02': 'Charte relue en séance.' });
    expect(reasoned.status).toBe(303);
    expect((await caseOf(president, deliberation, candidacyId)).decision?.title?.outcome).toBe('full');
  });

  it('tell of a decision that was taken meanwhile, and keep what was typed', async () => {
    const deliberation = await open({ letters: WITHOUT_C7 });
    const sheet = `/sessions/${deliberation.sessionId}/deliberation/${deliberation.candidacies[0]}`;
    await agreeForAll(president, deliberation);
    const { status, html } = await president.submit(sheet, { ...AGREED, juryComment: 'Relu à midi.' });
    expect(status).toBe(409);
    expect(html).toContain('Quelqu’un a modifié ces informations entre-temps');
    expect(html).toContain('Relu à midi.');
    expect(html).toContain('name="version" value="1"');
  });

  it('ask to confirm a decision whose results have changed since', async () => {
    const deliberation = await open({ letters: WITHOUT_C7 });
    await agreeForAll(president, deliberation);
    await recordLetters(application, secretary, deliberation.enrollmentIds[0]!, { BC02: 'AAAAAAAAA' }, 1);
    const list = `/sessions/${deliberation.sessionId}/deliberation`;
    expect(await htmlOf(president, list)).toContain('À confirmer : la proposition a changé');
    const sheet = await htmlOf(president, `${list}/${deliberation.candidacies[0]}`);
    expect(sheet).toContain('La proposition a changé depuis la décision du 15 juin 2023 à 9 h 00');
  });

  it('let nobody decide but the president, and nothing on someone absent', async () => {
    const { sessionId, candidacies } = await open({}, { absent: true });
    const sheets = candidacies.map((id) => `/sessions/${sessionId}/deliberation/${id}`);
    expect(await htmlOf(secretary, sheets[0]!)).not.toContain('Décider et passer à la suivante');
    expect((await secretary.submit(sheets[0]!, AGREED)).status).toBe(403);
    const absent = await htmlOf(president, sheets[1]!);
    expect(absent).not.toContain('Décider et passer à la suivante');
    expect(absent).toContain('ni reçu·e ni refusé·e');
    expect((await (await application.signIn('juryMember')).page(sheets[0]!)).status).toBe(403);
  });

  it('close, seal with the password, and publish, each step leading to the next', async () => {
    const deliberation = await open({});
    const at = `/sessions/${deliberation.sessionId}`;
    const list = `${at}/deliberation`;
    await agreeForAll(president, deliberation);
    expect((await president.submit(`${at}/clore`)).location).toBe(list);
    expect(await htmlOf(president, list)).toContain(`href="${at}/sceller"`);
    expect(await htmlOf(president, `${at}/sceller`)).toContain('Sceller fige la session');
    expect((await secretary.page(`${at}/sceller`)).status).toBe(403);
    const wrong = await president.submit(`${at}/sceller`, { password: 'pas celui-là' });
    expect(wrong.status).toBe(403);
    expect(wrong.html).toContain('Ce mot de passe n’est pas le bon');
    expect(wrong.html).not.toContain('pas celui-là');
    expect((await president.submit(`${at}/sceller`, { password: PASSWORD })).location).toBe(list);
    expect(await htmlOf(secretary, list)).toMatch(new RegExp(`href="${at}/certificats">Publier les résultats`));
    expect(await htmlOf(secretary, `${at}/certificats`)).toMatch(new RegExp(`action="${at}/publier"`));
    expect((await secretary.submit(`${at}/publier`)).location).toBe(list);
    const published = await htmlOf(secretary, list);
    expect(published).toContain('Les résultats sont publiés, 5 certificats délivrés.');
    expect(published).toMatch(
      /Aucun courriel ne part, faute de serveur de messagerie.; à prévenir autrement.: DUPONT Zoé\./,
    );
    expect(published).toContain(`/certificats?sessionId&#x3D;${deliberation.sessionId}`);
    const session = await htmlOf(secretary, `/sessions/${deliberation.sessionId}`);
    expect(session).toContain('Où en est la session');
    expect(session).toContain(`/certificats?sessionId&#x3D;${deliberation.sessionId}`);
    expect(session).toMatch(/href="\/candidats\/[^"]+">DUPONT Zoé/);
  });

  it('give the minutes as a PDF', async () => {
    const deliberation = await open({});
    await agreeForAll(president, deliberation);
    await sealDecided(president, deliberation);
    const { status, html } = await president.page(`/sessions/${deliberation.sessionId}/proces-verbal.pdf`);
    expect([status, html.slice(0, 5)]).toEqual([200, '%PDF-']);
  });
});
