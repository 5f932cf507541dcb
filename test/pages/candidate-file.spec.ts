import { randomUUID } from 'node:crypto';
import { SYSTEM } from '../../src/audit/actor.js';
import { Candidacy } from '../../src/jury-sessions/candidacy.entity.js';
import { JurySession } from '../../src/jury-sessions/jury-session.entity.js';
import { agreement, caseOf, decide, openDeliberation, sealDecided, WITHOUT_C7 } from '../support/a-deliberation.js';
import { findSession, planSession } from '../support/a-session.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Client } from '../support/client.js';
import { enroll, holdBloc } from '../support/enrolled-candidates.js';

const JURIES = 40;

describe('The page of one person', () => {
  let application: TestApplication;
  let secretary: Client;
  let president: Client;
  const open = async (client: Client, path: string) => {
    const { status, html } = await client.page(path);
    expect(status).toBe(200);
    return html.replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll('&#x27;', "'");
  };

  beforeAll(async () => {
    application = await startTestApplication();
    secretary = await application.signIn('secretary');
    president = await application.signIn('president');
  });

  afterAll(() => application.stop());

  const opened = (letters = WITHOUT_C7) =>
    openDeliberation(application, secretary, president, [
      { letters, enrolled: { candidate: { birthName: 'Secrète', birthPlace: 'Ouessant', email: 's@exemple.fr' } } },
    ]);

  async function decideAndSeal(deliberation: Awaited<ReturnType<typeof opened>>): Promise<void> {
    const [candidacyId] = deliberation.candidacies as [string];
    const agreed = agreement(await caseOf(president, deliberation, candidacyId));
    await president.must(decide(president, deliberation, candidacyId, agreed));
    await sealDecided(president, deliberation);
  }

  it('tells what a jury decided, what it issued, and what was done last, once it is published', async () => {
    const deliberation = await opened();
    const path = `/candidats/${deliberation.candidateIds[0]!}`;
    const sitting = await open(secretary, path);
    expect(sitting).toContain('Le jury siège.');
    expect(sitting).toContain(`/sessions/${deliberation.sessionId}/deliberation/${deliberation.candidacies[0]!}`);
    expect(sitting).not.toContain('présenté sans être validé');
    await decideAndSeal(deliberation);
    expect(await open(secretary, path)).toContain('les résultats restent à publier');
    await secretary.must(secretary.post(`${deliberation.path}/publish`));
    const html = await open(secretary, path);
    expect(html).toContain('présenté sans être validé le 15 juin 2023');
    expect(html).toContain('3 blocs acquis aujourd’hui');
    expect(html).toContain('Validation partielle');
    expect(html.match(/href="\/certificats\/[^"]+\.pdf"/g)).toHaveLength(3);
    expect(html).toContain('Certificat établi');
    expect(html).toContain(`href="/historique${path}"`);
    expect(html).toContain('épreuve E2, session du 15 juin 2023');
  });

  it('says that nothing is left once a jury has awarded the certification, and asks nothing of it', async () => {
    const deliberation = await openDeliberation(application, secretary, president, [{}]);
    const path = `/candidats/${deliberation.candidateIds[0]!}`;
    await decideAndSeal(deliberation);
    await secretary.must(secretary.post(`${deliberation.path}/publish`));
    const html = await open(secretary, path);
    expect(html).toContain('La certification a été délivrée le 15 juin 2023, il ne reste rien à obtenir.');
    expect(html).not.toMatch(/si la certification a été délivrée|Titre, au vu des résultats/);
  });

  it('says what comes next: whom to present to which session, and what is missing to reach the person', async () => {
    const { candidateId, id } = await enroll(application.database, { certification: 'MCMD' });
    const path = `/candidats/${candidateId}`;
    const before = await open(secretary, path);
    expect(before).toContain('Aucune session n’est prévue.');
    expect(before).toContain('Relier un compte');
    expect(before).toContain('Compléter l’adresse électronique');
    const session = await planSession(application, secretary, { certification: 'MCMD', day: '2099-06-15' });
    expect(await open(secretary, path)).toContain(`/sessions/${session.id}/candidats/ajouter?q&#x3D;Dupont`);
    await secretary.must(secretary.post(`jury-sessions/${session.id}/candidacies`, { enrollmentIds: [id] }));
    const after = await open(secretary, path);
    expect(after).toContain('La convocation n’est pas encore partie.');
    expect(after).toMatch(/\d+ évaluations restent à saisir pour cette session/);
    expect(after).not.toContain('Présenter le 15 juin 2099');
  });

  it('shows a president what concerns their jury, without birth, address or results that may be withheld', async () => {
    const deliberation = await opened();
    const path = `/candidats/${deliberation.candidateIds[0]!}`;
    const html = await open(president, path);
    expect(html).toContain('SECRÈTE Zoé');
    expect(html).toContain('Voir la fiche de délibération');
    for (const kept of ['Ouessant', 's@exemple.fr', 'Évaluations, bloc par bloc', 'Derniers actes', '/modifier']) {
      expect(html).not.toContain(kept);
    }
    expect((await (await application.signIn('president')).page(path)).status).toBe(403);
    expect((await (await application.signIn('juryMember')).page(path)).status).toBe(403);
    const { members } = await findSession(secretary, deliberation.sessionId);
    const memberId = members.find((member) => member.president)!.id;
    const recusal = { candidacyId: deliberation.candidacies[0]!, memberId, reason: 'Lien familial' };
    await secretary.must(secretary.post(`${deliberation.path}/recusals`, recusal));
    expect((await president.page(path)).status).toBe(403);
  });

  it('stays readable over ten years, several certifications and forty juries', async () => {
    const { candidateId, id, certificationId } = await enroll(application.database);
    await enroll(application.database, { certification: 'RNCP29035', candidateId, enrolledOn: '2012-09-03' });
    await holdBloc(application.database, candidateId, { awardedOn: '2013-06-15', validUntil: '2018-06-15' });
    await holdBloc(application.database, candidateId, { awardedOn: '2020-06-15', validUntil: '2025-06-15' });
    await holdBloc(application.database, candidateId, {
      ...{ certificationCode: 'RNCP29035', blocCode: 'BC02', awardedOn: '2016-06-15', validUntil: '2021-06-15' },
    });
    await application.database.write(SYSTEM, async (writing) => {
      for (let rank = 1; rank <= JURIES; rank += 1) {
        const day = `20${String(13 + Math.floor(rank / 4))}-0${(rank % 4) + 1}-15`;
        const session = { id: randomUUID(), certificationId, day, place: 'Lyon', derogation: null, version: 1 };
        await writing.insert(JurySession, { ...session, state: 'planned' }, 'jurySession.planned');
        const candidacy = { id: randomUUID(), sessionId: session.id, enrollmentId: id, blocs: ['BC02'], rank: 1 };
        const absent = { attendance: 'absentJustified', attendanceTakenAt: null, arrivedAt: null, version: 1 } as const;
        await writing.insert(Candidacy, { ...candidacy, ...absent }, 'candidacy.presented');
        await writing.update(JurySession, session, { state: 'published' }, 'jurySession.published');
      }
    });
    const html = await open(secretary, `/candidats/${candidateId}`);
    expect(html).toContain(`${JURIES - 4} présentations antérieures`);
    expect(html).toContain('déjà acquis auparavant du 15 juin 2013 au 15 juin 2018');
    const years = [...html.matchAll(/<svg class="timeline__years[^>]*>(.*?)<\/svg>/g)].map(([, drawn]) => drawn);
    expect(years).toHaveLength(2);
    expect(years[0]).toBe(years[1]);
  });
});
