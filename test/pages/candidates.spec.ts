import type { Candidate } from '../../src/candidates/candidate.entity.js';
import type { BlocAwardRecord } from '../../src/enrollments/bloc-award.entity.js';
import type { Enrollment } from '../../src/enrollments/enrollment.entity.js';
import type { PageOf } from '../../src/http/page-query.dto.js';
import { aCell, register, registerEnrolled } from '../support/a-candidate.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Client, FormFields } from '../support/client.js';
import { enroll } from '../support/enrolled-candidates.js';

const text = (html: string): string => html.replace(/[\u00a0\u202f]/g, ' ');

describe('the pages of candidates', () => {
  let application: TestApplication;
  let secretary: Client;

  beforeAll(async () => {
    application = await startTestApplication();
    secretary = await application.signIn('secretary');
  });

  afterAll(() => application.stop());

  const open = async (path: string): Promise<string> => {
    const { status, html } = await secretary.page(path);
    expect(status).toBe(200);
    return text(html);
  };
  const someone = (given: FormFields = {}): FormFields => ({
    ...{ firstNames: 'Zoé', birthName: 'Durand', usedName: '', gender: '', email: '' },
    ...{ birthDay: '2001-03-04', birthPlace: 'Brest (Finistère)', ...given },
  });
  const found = async (q: string): Promise<Candidate> => {
    const { items } = await secretary.must(secretary.get<PageOf<Candidate>>(`candidates?q=${encodeURIComponent(q)}`));
    return items[0]!;
  };

  it.each(['president', 'juryMember', 'candidate'] as const)('are not for a %s', async (role) => {
    const client = await application.signIn(role);
    const { candidateId, id } = await registerEnrolled(secretary);
    const paths = [
      ...['/candidats', '/candidats/nouveau', `/candidats/${candidateId}`, `/candidats/${candidateId}/modifier`],
      ...[`/candidats/${candidateId}/inscriptions/nouvelle`, `/inscriptions/${id}/modifier`],
      ...[`/inscriptions/${id}/acquis`, `/inscriptions/${id}/evaluations`],
    ];
    for (const path of paths) expect((await client.page(path)).status).toBe(403);
    expect((await client.submit('/candidats', someone())).status).toBe(403);
  });

  describe('the register', () => {
    it('says what to do while it finds nobody', async () => {
      const html = await open('/candidats?q=personne');
      expect(html).toContain('Personne de ce nom');
      expect(html).toContain('href="/candidats/nouveau"');
      expect(html).toContain('value="personne"');
    });

    it('lists people by name, in pages that keep the search', async () => {
      for (const birthName of ['Xabi', 'Xavier', 'Xénakis']) await register(secretary, { birthName });
      await register(secretary, { birthName: 'Nom', usedName: 'Xylos' });
      const html = await open('/candidats?q=x&size=2');
      expect(html.indexOf('XABI Yanis')).toBeLessThan(html.indexOf('XAVIER Yanis'));
      expect(html).toContain('1 à 2 sur 4 personnes');
      expect(html).toContain('/candidats?q&#x3D;x&amp;size&#x3D;2&amp;page&#x3D;2');
      expect(await open('/candidats?q=xylos')).toContain('nom de naissance : Nom');
    });

    it('prints any name as it is', async () => {
      await register(secretary, { firstNames: '<b>Zoé</b> & "Co"', birthName: 'Zw #D$upont*' });
      const html = await open('/candidats?q=zw');
      expect(html).toContain('ZW #D$UPONT* &lt;b&gt;Zoé&lt;/b&gt; &amp; &quot;Co&quot;');
      expect(html).not.toContain('<b>Zoé');
    });
  });

  describe('a new person', () => {
    it('is added from a form and shown, with what to do next', async () => {
      const { status, location } = await secretary.submit('/candidats', someone());
      expect(status).toBe(303);
      const html = await open(location!);
      expect(html).toContain('DURAND Zoé');
      expect(html).toContain('4 mars 2001 à Brest (Finistère)');
      expect(html).toContain('Inscrivez maintenant cette personne.');
      expect(html).toContain(`${location!}/inscriptions/nouvelle`);
    });

    it('with faults is shown again as typed, each fault at its field', async () => {
      const { status, html } = await secretary.submit(
        '/candidats',
        someone({ birthName: '', email: 'rien', usedName: 'Tapé' }),
      );
      expect(status).toBe(422);
      expect(html).toContain('value="Tapé"');
      expect(html).toContain('value="rien"');
      expect(html).toContain('Saisissez une adresse électronique');
      expect(html).toMatch(/field--invalid[^]*Nom de naissance/);
    });

    it('who may be there already is shown beside those it may be, until confirmed', async () => {
      const twice = someone({ firstNames: 'Éva', birthName: 'Double' });
      await secretary.submit('/candidats', twice);
      const { status, html } = await secretary.submit('/candidats', {
        ...twice,
        firstNames: 'Eva',
        birthPlace: 'Nice',
      });
      expect(status).toBe(409);
      expect(html).toContain(`href="/candidats/${(await found('double')).id}"`);
      expect(html).toContain('value="Nice"');
      expect(html).toContain('name="confirmDuplicate"');
      const confirmed = { ...twice, firstNames: 'Eva', confirmDuplicate: ['false', 'true'] };
      expect((await secretary.submit('/candidats', confirmed)).status).toBe(303);
    });
  });

  describe('an identity', () => {
    it('is corrected, and loses what is left blank', async () => {
      const { id } = await register(secretary, { birthName: 'Avant', usedName: 'Usage', email: 'a@exemple.fr' });
      expect(await open(`/candidats/${id}/modifier`)).toContain('value="Usage"');
      const sent = await secretary.submit(`/candidats/${id}/modifier`, {
        ...someone({ birthName: 'Après' }),
        version: 1,
      });
      expect(sent).toMatchObject({ status: 303, location: `/candidats/${id}` });
      expect(await found('apres')).toMatchObject({ birthName: 'Après', usedName: null, email: null });
    });

    it('on a stale version is refused, keeping what was typed beside what is recorded', async () => {
      const { id } = await register(secretary);
      await secretary.must(secretary.patch(`candidates/${id}`, { version: 1, birthPlace: 'Paris' }));
      const { status, html } = await secretary.submit(`/candidats/${id}/modifier`, {
        ...someone({ birthPlace: 'Nice' }),
        version: 1,
      });
      expect(status).toBe(409);
      expect(html).toContain('value="Nice"');
      expect(text(html)).toContain('Quelqu’un a modifié ces informations');
      expect(text(html)).toContain('Enregistré entre-temps : Paris');
    });

    it('is linked to an account, and unlinked', async () => {
      const { id } = await register(secretary);
      const { account } = await application.signIn('candidate', 'Compte libre');
      expect(await open(`/candidats/${id}/modifier`)).toContain(`Compte libre (${account.email})`);
      const linked = await secretary.submit(`/candidats/${id}/compte`, { version: 1, accountId: account.accountId });
      expect(linked.location).toBe(`/candidats/${id}`);
      expect(await open(`/candidats/${id}`)).toContain('Oui, avec son compte');
      await secretary.submit(`/candidats/${id}/compte/retrait`, { version: 2 });
      expect(await open(`/candidats/${id}`)).toContain('relier un compte');
    });
  });

  describe('an enrollment', () => {
    it('is made in two steps: the certification, then what depends on it', async () => {
      const { id } = await register(secretary);
      const first = await open(`/candidats/${id}/inscriptions/nouvelle`);
      expect(first).toContain('value="RNCP29035"');
      const second = await open(`/candidats/${id}/inscriptions/nouvelle?certification=RNCP29035`);
      expect(second).toContain('Option A : Concevoir et réaliser des projets web et e-business');
      expect(second).not.toContain('Candidature individuelle');
      const sent = await secretary.submit(`/candidats/${id}/inscriptions`, {
        ...{ certification: 'RNCP29035', accessRoute: 'FC', enrolledOn: '2019-01-07', optionBloc: 'BC05' },
        ...{ targetBlocs: ['BC01', 'BC05'], otherAccommodation: 'Tiers temps ; Salle isolée' },
      });
      expect(sent.location).toBe(`/candidats/${id}`);
      const html = await open(`/candidats/${id}`);
      expect(html).toContain('7 janvier 2019, Formation continue');
      expect(html).toContain('Blocs BC01 et BC05');
      expect(html).toContain('Tiers temps et Salle isolée');
    });

    it('says that a registration is over before anybody is enrolled, at the choice and on the form', async () => {
      const { id } = await register(secretary);
      const at = `/candidats/${id}/inscriptions/nouvelle`;
      expect(text(await open(at))).toContain('Enregistrement terminé le 29 novembre 2019');
      expect(text(await open(`${at}?certification=RNCP29035`))).toContain('a pris fin le 29 novembre 2019');
      expect(text(await open(`${at}?certification=RNCP31936`))).not.toContain('a pris fin');
    });

    it('that is refused shows again what was chosen', async () => {
      const { id } = await register(secretary);
      const { status, html } = await secretary.submit(`/candidats/${id}/inscriptions`, {
        ...{ certification: 'RNCP31936', accessRoute: 'CA', enrolledOn: '2022-09-01', targetBlocs: 'BC02' },
      });
      expect(status).toBe(422);
      expect(html).toContain('value="2022-09-01"');
      expect(html).toMatch(/value="BC02" checked/);
      expect(text(html)).toContain('Cette voie d’accès est fermée');
    });

    it('is changed, and loses what is unticked', async () => {
      const { id, candidateId } = await registerEnrolled(secretary, {
        targetBlocs: ['BC01'],
        accommodations: ['Tiers temps'],
      });
      const form = await open(`/inscriptions/${id}/modifier`);
      expect(form).toMatch(/value="BC01" checked/);
      expect(form).toContain('value="Tiers temps"');
      const sent = await secretary.submit(`/inscriptions/${id}/modifier`, {
        ...{ version: 1, accessRoute: 'VAE', enrolledOn: '2022-09-01', otherAccommodation: '' },
      });
      expect(sent.location).toBe(`/candidats/${candidateId}`);
      expect(await secretary.must(secretary.get<Enrollment>(`enrollments/${id}`))).toMatchObject({
        ...{ accessRoute: 'VAE', targetBlocs: null, accommodations: [] },
      });
    });
  });

  describe('the file of a person', () => {
    it('shows what the rules would propose for each bloc, and why', async () => {
      const { id, candidateId } = await registerEnrolled(secretary);
      const cells = ['C4', 'C5', 'C6', 'C8', 'C9'].map((competence) => aCell(id, { assessment: 'E2', competence }));
      await secretary.must(
        secretary.put('evaluation-grids', {
          cells: [...cells, aCell(id, { assessment: 'E2', competence: 'C7', result: 'notAcquired' })],
        }),
      );
      const html = await open(`/candidats/${candidateId}`);
      expect(html).toContain('5 compétences acquises sur 5 requises, mais il manque la compétence obligatoire 7');
      expect(html).toContain('6 sur 9 saisies');
      expect(html).toContain('Community manager');
    });

    it('shows blocs acquired elsewhere until when they count, and takes away a mistake with its reason', async () => {
      const { id, candidateId } = await registerEnrolled(secretary, { certification: 'RNCP25520' });
      expect(await open(`/inscriptions/${id}/acquis`)).toContain('BC03, par « Pilotage des projets interactifs »');
      await secretary.submit(`/inscriptions/${id}/acquis`, {
        bloc: 'BC01',
        awardedOn: '2019-05-02',
        evidence: 'PV n° 3',
      });
      await secretary.submit(`/inscriptions/${id}/equivalences`, {
        bloc: 'BC02',
        obtainedOn: '2016-05-02',
        evidence: 'Certificat',
      });
      const html = await open(`/candidats/${candidateId}`);
      expect(html).toContain('Acquis le 2 mai 2019, valable jusqu’au 2 mai 2024 inclus');
      expect(html).toContain('Acquis le 2 mai 2016, était valable jusqu’au 2 mai 2021 inclus');
      expect(html).toContain('PV n° 3');
      const { items } = await secretary.must(
        secretary.get<{ items: BlocAwardRecord[] }>(`candidates/${candidateId}/bloc-awards`),
      );
      const removal = `/blocs-acquis/${items[0]!.id}/retrait`;
      expect(html).toContain(`href="${removal}"`);
      expect((await secretary.submit(removal, { version: 1, reason: '' })).status).toBe(422);
      const removed = await secretary.submit(removal, { version: 1, reason: 'Homonyme' });
      expect(removed.location).toBe(`/candidats/${candidateId}`);
    });

    it('refuses an award to come, showing again what was typed', async () => {
      const { id } = await registerEnrolled(secretary);
      const { status, html } = await secretary.submit(`/inscriptions/${id}/acquis`, {
        ...{ bloc: 'BC02', awardedOn: '2023-06-16', evidence: 'Tapé' },
      });
      expect(status).toBe(422);
      expect(text(html)).toContain('saisissez au plus tard le 15 juin 2023');
      expect(html).toMatch(/value="BC02" selected/);
      expect(html).toContain('value="Tapé"');
    });

    it('lists the assessments of the option chosen, and none of the others', async () => {
      const chosen = { certification: 'RNCP29035', optionBloc: 'BC05', enrolledOn: '2018-09-03' };
      const { id } = await enroll(application.database, chosen);
      const html = await open(`/inscriptions/${id}/evaluations`);
      expect(html).toContain('Dossiers de conduite de projets');
      expect(html).toContain('C5.1');
      expect(html).not.toContain('web et e-business');
    });

    it('leads to each result with its comment, and to its history', async () => {
      const { id } = await registerEnrolled(secretary);
      const place = `enrollments/${id}/evaluations/E1/C1`;
      await secretary.must(secretary.put(place, { result: 'absentJustified', version: 0 }));
      const told = { assessor: 'M. Diallo', assessedOn: '2023-05-30', comment: '<i>Bien</i> vu' };
      await secretary.must(secretary.put(place, { result: 'acquired', version: 1, ...told }));
      const html = await open(`/inscriptions/${id}/evaluations`);
      expect(html).toContain('Par M. Diallo, le 30 mai 2023');
      expect(html).toContain('&lt;i&gt;Bien&lt;/i&gt; vu');
      expect(html).toMatch(/Absence justifiée → <strong>Acquis<\/strong>/);
      expect(html).toMatch(/rien → <strong>Absence justifiée<\/strong>/);
    });
  });
});
