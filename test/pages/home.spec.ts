import { SYSTEM } from '../../src/audit/actor.js';
import { Mail } from '../../src/mail/mail.entity.js';
import type { Reading } from '../../src/database/reading.js';
import { HomeService } from '../../src/home/home.service.js';
import { assignBoth, planAssessing } from '../support/an-assessing.js';
import { agreeForAll, openDeliberation, sealDecided } from '../support/a-deliberation.js';
import { appointJury, convenedSession, planSession } from '../support/a-session.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Client } from '../support/client.js';
import { enroll, holdBloc } from '../support/enrolled-candidates.js';

describe('The home page', () => {
  let application: TestApplication;
  let secretary: Client;

  beforeAll(async () => {
    application = await startTestApplication();
    secretary = await application.signIn('secretary');
  });

  afterAll(() => application.stop());

  const read = async (client: Client): Promise<string> => {
    const { status, html } = await client.page('/');
    expect(status).toBe(200);
    return html
      .replace(/<[^>]*>/g, ' ')
      .replace(/&#x27;/g, '’')
      .replace(/[\s\u00a0\u202f]+/g, ' ');
  };

  it('opens on an installation that has never signed anything, and tells its administrator to open accounts', async () => {
    const page = await read(await application.signIn('administrator'));
    expect(page).toContain('1. Ouvrez les comptes');
    expect(page).not.toContain('Clé de signature');
    expect(await read(secretary)).not.toContain('Ouvrez les comptes');
  });

  it('says where to begin while nobody is registered, and no more once somebody is', async () => {
    expect(await read(secretary)).toContain('Pour commencer');
    await enroll(application.database);
    const page = await read(secretary);
    expect(page).not.toContain('Pour commencer');
    expect(page).toContain('Aucune session en cours');
  });

  it('tells a secretary what each session lacks, and where the figures come from', async () => {
    await planSession(application, secretary, { day: '2023-07-01', place: 'Lyon' });
    await convenedSession(application, secretary);
    const page = await read(secretary);
    expect(page).toContain('1 juillet 2023'.replace('1 ', '1er '));
    expect(page).toContain('Aucun membre de jury');
    expect(page).toContain('6 personnes à convoquer');
    const [, missing, expected] = /(\d+) évaluations manquantes sur (\d+)/.exec(page)!;
    expect(missing).toBe(expected);
    expect(Number(expected)).toBeGreaterThan(0);
    const { html } = await secretary.page('/');
    const [, list] = /href="(\/sessions\/[^/"]+\/evaluations\/manquantes)">[^<]*évaluations manquantes/.exec(html)!;
    expect((await secretary.page(list!)).html).toContain(`href="${list!.replace('/manquantes', '')}"`);
  });

  it('counts down as evaluations are recorded', async () => {
    const { id, candidacies } = await convenedSession(application, secretary);
    const missing = async () =>
      [...(await read(secretary)).matchAll(/(\d+) évaluations? manquantes? sur/g)].reduce(
        (sum, [, n]) => sum + Number(n),
        0,
      );
    const before = await missing();
    const cell = { enrollmentId: candidacies[0]!.enrollmentId, assessment: 'E1', competence: 'C1', version: 0 };
    await secretary.must(
      secretary.put(`jury-sessions/${id}/evaluation-grid`, { cells: [{ ...cell, result: 'acquired' }] }),
    );
    expect(await missing()).toBe(before - 1);
  });

  it('is overdue once the day of a session has passed', async () => {
    await planSession(application, secretary, { day: '2023-06-14' });
    expect(await read(secretary)).toContain('En retard');
  });

  it('shows who presides what waits for them, and no session of others', async () => {
    const president = await application.signIn('president', 'Claire Aubry');
    await planSession(application, secretary, { place: 'Ailleurs' });
    const { id } = await planSession(application, secretary, { place: 'Chez nous' });
    await appointJury(secretary, id, president);
    const page = await read(president);
    expect(page).toContain('Chez nous');
    expect(page).not.toContain('Ailleurs');
    expect(page).not.toContain('À surveiller');
    expect(page).not.toContain('personnes à convoquer');
  });

  it('asks a member for their sheets and their links, and nobody else', async () => {
    const assessing = await planAssessing(application, secretary, 2);
    await assignBoth(secretary, assessing, ['E1']);
    const page = await read(assessing.members[0]!.client);
    expect(page).toContain('2 fiches d’évaluation à rendre');
    expect(page).toContain('Liens à déclarer pour 2 candidatures');
    expect(await read(assessing.president)).not.toContain('à rendre');
    expect(await read(secretary)).toContain('2 personnes doivent encore rendre 4 fiches d’évaluation');
  });

  it('keeps in sight the mails that failed, and blocs about to expire', async () => {
    const { candidateId } = await enroll(application.database);
    await holdBloc(application.database, candidateId, { validUntil: '2023-09-01' });
    await application.database.write(SYSTEM, (writing) => writing.insert(Mail, failedMail(), 'mail.queued', {}));
    const page = await read(secretary);
    expect(page).toContain('1 courriel n’est pas parti');
    expect(page).toContain('Blocs qui expirent dans les six mois');
    expect(page).toContain('1 septembre 2023'.replace('1 ', '1er '));
  });

  it('reminds of blocs awarded without a certificate', async () => {
    const president = await application.signIn('president');
    const deliberation = await openDeliberation(application, secretary, president, [{}]);
    await agreeForAll(president, deliberation);
    await sealDecided(president, deliberation);
    const documents = await secretary.must(
      secretary.get<{ snapshot: { number: string } }[]>(`${deliberation.path}/certificates-to-issue`),
    );
    const withheld = [documents[0]!.snapshot.number];
    await secretary.must(secretary.post(`${deliberation.path}/publish`, { withheld }));
    expect(await read(secretary)).toContain('1 bloc attribué sans certificat');
    await secretary.must(secretary.post(`${deliberation.path}/certificates`, { numbers: withheld }));
    expect(await read(secretary)).not.toContain('Certificats à délivrer');
  });

  it('reminds the administrator, and only them, of the journal and of accounts nobody uses', async () => {
    const administrator = await application.signIn('administrator');
    await administrator.must(
      administrator.post('accounts', {
        email: 'a@b.fr',
        name: 'Neuf',
        role: 'secretary',
        password: 'neuf fois sur dix, non',
      }),
    );
    const page = await read(administrator);
    expect(page).toContain('Le journal n’a jamais été vérifié');
    expect(page).toMatch(/1 compte actif de l’équipe ou des jurys, sans aucune connexion/);
    expect(await read(secretary)).not.toContain('journal');
    await administrator.must(administrator.post('journal/check'));
    expect(await read(administrator)).not.toContain('jamais été vérifié');
  });

  it('sends candidates to their own space', async () => {
    const candidate = await application.signIn('candidate');
    expect((await candidate.page('/')).location).toBe('/mon-espace');
  });

  it('takes as many reads for ten sessions as for one', async () => {
    const president = await application.signIn('president');
    const who = { ...secretary.account };
    const planned = async () => appointJury(secretary, (await planSession(application, secretary)).id, president);
    await planned();
    const one = await readsOf(() => application.nest.get(HomeService).find(who));
    for (let count = 1; count < 10; count += 1) await planned();
    expect(await readsOf(() => application.nest.get(HomeService).find(who))).toBe(one);
  });

  /** How often the database is asked while that runs. */
  async function readsOf(work: () => Promise<unknown>): Promise<number> {
    let asked = 0;
    const { database } = application;
    const read = database.read.bind(database);
    const counted = (reading: Reading): Reading =>
      new Proxy(reading, {
        get: (target, name, receiver): unknown => {
          asked += 1;
          return Reflect.get(target, name, receiver);
        },
      });
    database.read = (reads) => read((reading) => reads(counted(reading)));
    await work();
    database.read = read;
    return asked;
  }
});

function failedMail(): Mail {
  return {
    ...{ id: '00000000-0000-4000-8000-000000000001', recipientName: 'Zoé', recipientAddress: 'zoe@example.org' },
    ...{ subject: 'Convocation', text: 'Bonjour', attachments: [], secret: null, topic: 'jury_session' },
    ...{ topicId: '00000000-0000-4000-8000-000000000002', state: 'failed', queuedAt: '2023-06-14T08:00:00.000Z' },
    ...{ dueAt: '2023-06-14T08:00:00.000Z', attempts: 9, messageId: null, claimedBy: null, claimedUntil: null },
    ...{ answer: '550 no such user', settledAt: '2023-06-14T09:00:00.000Z', version: 1 },
  };
}
