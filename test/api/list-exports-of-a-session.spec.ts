import type { ListPage } from '../../src/lists/read-list.js';
import { AuditEntry } from '../../src/audit/audit-entry.entity.js';
import {
  ALL_ACQUIRED,
  agreement,
  caseOf,
  decide,
  openDeliberation,
  type OpenDeliberation,
} from '../support/a-deliberation.js';
import { findSession } from '../support/a-session.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Client } from '../support/client.js';

/** Of BC01 two competences are not evaluated. */
const INCOMPLETE = { ...ALL_ACQUIRED, BC01: 'AAA..' };

describe('the lists of a session, as files', () => {
  let application: TestApplication;
  let secretary: Client;
  let president: Client;
  let stranger: Client;
  let deliberation: OpenDeliberation;
  let site: string;

  beforeAll(async () => {
    application = await startTestApplication('2023-06-15T07:00:00.000Z');
    secretary = await application.signIn('secretary', 'Sylvie Martin');
    president = await application.signIn('president', 'Claire Aubry');
    stranger = await application.signIn('president', 'Paul Henry');
    const named = (birthName: string) => ({ candidate: { birthName, firstNames: 'Zoé' } });
    deliberation = await openDeliberation(application, secretary, president, [
      { enrolled: named('Abadie') },
      { enrolled: named('Bertin'), letters: INCOMPLETE },
      { enrolled: named('Chabot'), letters: { BC01: 'A' }, absent: true },
    ]);
    site = `/sessions/${deliberation.sessionId}`;
  });

  afterAll(() => application.stop());

  const linesOf = async (who: Client, path: string): Promise<string[]> => {
    const answer = await who.send('GET', path);
    expect(answer.status).toBe(200);
    return (await answer.text()).split('\r\n').slice(0, -1);
  };
  const pageOf = async (path: string): Promise<string> =>
    (await secretary.page(path)).html.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&');
  const namesIn = (lines: readonly string[]) => lines.map((line) => /[A-ZÉ]+ Zoé/.exec(line)?.[0]);
  const exported = () =>
    application.database.read((reading) =>
      reading.find(AuditEntry, { where: { action: 'list.exported' }, order: { sequence: 'DESC' } }),
    );
  const missingOf = (who: Client, query = '') =>
    who.must(who.get<ListPage<{ name: string }>>(`${deliberation.path}/missing-evaluations?size=200${query}`));

  it('candidates, in the order of passage, with who came', async () => {
    for (const who of [secretary, president]) {
      const [heading, ...lines] = await linesOf(who, `${site}/candidats/export?format=csv`);
      expect(heading).toBe('Rang;Passage;Nom;Voie d’accès;Blocs présentés;Nombre de blocs;Présence;Déports');
      expect(lines).toHaveLength(3);
      expect(lines[0]).toMatch(/^1;;ABADIE Zoé;.+;BC01, BC02, BC03 et BC04;4;Présence;0$/);
      expect(lines[2]).toMatch(/^3;;CHABOT Zoé;.+;Absence justifiée;0$/);
    }
  });

  it('candidates, as they were searched on the page', async () => {
    const lines = await linesOf(secretary, `/api/v1/${deliberation.path}/candidacies/export?format=csv&q=bert`);
    expect(namesIn(lines.slice(1))).toEqual(['BERTIN Zoé']);
  });

  it('decisions beside what is proposed, and none where none is taken', async () => {
    const [heading, ...before] = await linesOf(president, `${site}/deliberation/export?format=csv`);
    const headings = heading!.split(';');
    const cell = (line: string | undefined, name: string) => line!.split(';')[headings.indexOf(name)];
    expect(headings.filter((name) => name.endsWith('décidé'))).toEqual([
      'BC01 décidé',
      'BC02 décidé',
      'BC03 décidé',
      'BC04 décidé',
    ]);
    expect(before.map((line) => cell(line, 'Décision'))).toEqual(['À décider', 'À décider', 'Absence justifiée']);
    expect([cell(before[0], 'BC01 proposé'), cell(before[0], 'BC01 décidé')]).toEqual(['Proposé\u00a0: validé', '']);
    expect([cell(before[2], 'BC01 proposé'), cell(before[2], 'Certification proposée')]).toEqual(['', '']);
    const [first] = deliberation.candidacies;
    const found = await caseOf(president, deliberation, first!);
    await president.must(decide(president, deliberation, first!, agreement(found)));
    const [, ...after] = await linesOf(president, `${site}/deliberation/export?format=csv`);
    expect([cell(after[0], 'Décision'), cell(after[0], 'BC01 décidé')]).toEqual(['Décidée', 'Validé']);
    expect(cell(after[0], 'Certification décidée')).not.toBe('');
    expect(after.slice(1)).toEqual(before.slice(1));
  });

  it('decisions, as the page selects them', async () => {
    const lines = await linesOf(secretary, `/api/v1/${deliberation.path}/deliberations/export?format=csv&voir=absence`);
    expect(namesIn(lines.slice(1))).toEqual(['CHABOT Zoé']);
  });

  it('what is missing, of those who came alone, as the home page counts it', async () => {
    const [heading, ...lines] = await linesOf(secretary, `${site}/evaluations/manquantes/export?format=csv`);
    expect(heading).toBe('Candidat·e;Rang;Bloc;Épreuve;À saisir');
    const { total } = await missingOf(secretary);
    expect(total).toBeGreaterThan(0);
    expect(lines).toHaveLength(total);
    expect(new Set(namesIn(lines))).toEqual(new Set(['BERTIN Zoé']));
    const { html } = await secretary.page('/');
    expect(html.replace(/<[^>]+>/g, '').replace(/\s/g, ' ')).toContain(`${total} évaluations manquantes sur`);
  });

  it('what is missing, of a bloc or an assessment, in the order asked for', async () => {
    const path = `${site}/evaluations/manquantes/export?format=csv`;
    const [, ...lines] = await linesOf(secretary, `${path}&bloc=BC01&sort=-competence`);
    const asked = lines.map((line) => line.split(';')[4]!);
    expect(asked.map((one) => one.split(' ')[0])).toEqual(
      asked
        .map((one) => one.split(' ')[0])
        .toSorted()
        .reverse(),
    );
    expect(await linesOf(secretary, `${path}&bloc=BC02`)).toHaveLength(1);
  });

  it('what is missing shows on its page with the way to where it is entered, in both formats', async () => {
    const html = await pageOf(`${site}/evaluations/manquantes?bloc=BC01&size=25`);
    expect(html).toContain(`href="${site}/evaluations?bloc=BC01&manquants=true"`);
    expect(html.split(`href="${site}/evaluations/manquantes/export?bloc=BC01`)).toHaveLength(3);
    for (const [page, list] of [
      [site, `${site}/candidats`],
      [`${site}/deliberation`, `${site}/deliberation`],
    ] as const) {
      expect((await pageOf(page)).split(`href="${list}/export?`)).toHaveLength(3);
    }
  });

  it('are refused to a president who does not sit, and nothing is told of it', async () => {
    const before = (await exported()).length;
    for (const path of ['candidacies', 'deliberations', 'missing-evaluations']) {
      expect((await stranger.get(`${deliberation.path}/${path}/export`)).status).toBe(403);
    }
    expect((await exported()).length).toBe(before);
  });

  it('are told in the journal of that session, and in its history', async () => {
    await linesOf(president, `${site}/deliberation/export?format=csv&voir=reste`);
    const [told] = await exported();
    expect(told).toMatchObject({
      ...{ actorName: 'Claire Aubry', subjectType: 'list', subjectId: deliberation.sessionId },
      after: { list: 'Décisions du 15 juin 2023', format: 'CSV', filters: ['voir=reste'] },
    });
    const { html } = await secretary.page(`/historique${site}`);
    expect(html).toContain('Liste emportée dans un fichier');
    expect(html).toContain('Décisions du 15 juin 2023');
  });

  it('tell nobody what is missing of a candidate for whom they step out', async () => {
    const { members } = await findSession(secretary, deliberation.sessionId);
    const memberId = members.find((member) => member.president)!.id;
    const candidacyId = deliberation.candidacies[1];
    expect((await missingOf(president)).total).toBe((await missingOf(secretary)).total);
    await secretary.must(
      secretary.post(`${deliberation.path}/recusals`, { candidacyId, memberId, reason: 'Tutrice du stage' }),
    );
    expect((await missingOf(president)).total).toBe(0);
    expect(await linesOf(president, `${site}/evaluations/manquantes/export?format=csv`)).toHaveLength(1);
    expect((await missingOf(secretary)).total).toBeGreaterThan(0);
  });
});
