import type { PresentedSpace } from '../../src/certificates/present-space.js';
import {
  agreement,
  caseOf,
  decide,
  openDeliberation,
  recordLetters,
  sealDecided,
  WITHOUT_C7,
} from '../support/a-deliberation.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Client } from '../support/client.js';
import { enroll, holdBloc } from '../support/enrolled-candidates.js';

describe('What is left to a candidate', () => {
  let application: TestApplication;
  let secretary: Client;
  const open = async (client: Client, path: string) => {
    const { status, html } = await client.page(path);
    expect(status).toBe(200);
    return html.replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll('&#x27;', "'");
  };

  beforeAll(async () => {
    application = await startTestApplication();
    secretary = await application.signIn('secretary');
  });

  afterAll(() => application.stop());

  it('is nothing that can be obtained, for who enrolled after the registration ended', async () => {
    const { candidateId } = await enroll(application.database, { certification: 'RNCP29035' });
    const html = await open(secretary, `/candidats/${candidateId}`);
    expect(html).toContain('L’enregistrement de la certification a pris fin, elle ne peut plus être délivrée.');
  });

  it('goes by the option enrolled for, names the competences, and tells what would change', async () => {
    const enrolled = { certification: 'RNCP29035', optionBloc: 'BC05', enrolledOn: '2018-09-03' };
    const { candidateId } = await enroll(application.database, enrolled);
    const held = { certificationCode: 'RNCP29035', awardedOn: '2020-02-29', validUntil: '2025-02-28' };
    for (const blocCode of ['BC01', 'BC02']) await holdBloc(application.database, candidateId, { ...held, blocCode });
    const html = await open(secretary, `/candidats/${candidateId}`);
    expect(html).toContain(
      'Il reste 2 blocs à obtenir : le bloc 3 (la compétence C3.1) et le bloc 5 (ses 6 compétences).',
    );
    expect(html).toContain('D’après les blocs acquis et les évaluations saisies : 2 blocs sur 4.');
    expect(html).toContain('Validité des blocs acquis');
    expect(html).toContain(
      'Les blocs 1 et 2 sont valables jusqu’au 28 février 2025 inclus : les deux blocs restants doivent être obtenus ' +
        'au plus tard ce jour-là, sinon ils seront à repasser.',
    );
    expect(html).toContain('À partir du 1er mars 2025, il resterait 4 blocs à obtenir');
    expect(html).toContain('Autres choix possibles : le bloc 4 (ses 5 compétences) et le bloc 6 (ses 5 compétences).');
  });

  it('is not told any more once the blocs have been together', async () => {
    const { candidateId } = await enroll(application.database);
    for (const blocCode of ['BC01', 'BC02', 'BC03', 'BC04']) {
      await holdBloc(application.database, candidateId, { blocCode, validUntil: '2021-06-15' });
    }
    const html = await open(secretary, `/candidats/${candidateId}`);
    expect(html).toContain('Les blocs requis ont été réunis le 15 juin 2020');
    expect(html).not.toContain('Il reste');
  });

  it('is told to the candidate from published results alone', async () => {
    const president = await application.signIn('president');
    const client = await application.signIn('candidate', 'Lina Arnaud');
    const candidate = { firstNames: 'Lina', birthName: 'Arnaud', accountId: client.account.accountId };
    const deliberation = await openDeliberation(application, secretary, president, [
      { enrolled: { candidate }, letters: WITHOUT_C7 },
    ]);
    const [candidacyId, enrollmentId] = [deliberation.candidacies[0]!, deliberation.enrollmentIds[0]!];
    const agreed = agreement(await caseOf(president, deliberation, candidacyId));
    await president.must(decide(president, deliberation, candidacyId, agreed));
    await sealDecided(president, deliberation);
    expect(await open(client, '/mon-espace')).toContain('le bloc 2 (5 compétences, dont la 4, la 7 et la 9)');
    await secretary.must(secretary.post(`${deliberation.path}/publish`));
    const published = 'Il reste 1 bloc à obtenir : le bloc 2 (la compétence 7).';
    expect(await open(client, '/mon-espace')).toContain(published);
    const { journeys } = await client.must(client.get<PresentedSpace>('candidate-space'));
    expect(journeys[0]?.plan?.stages).toMatchObject([
      { from: '2023-06-15', until: 'unlimited', way: { blocs: 'BC02' } },
    ]);
    await recordLetters(application, secretary, enrollmentId, { BC02: 'NNNNNNANN' }, 1);
    expect(await open(client, '/mon-espace')).toContain(published);
    const file = await open(secretary, `/candidats/${deliberation.candidateIds[0]!}`);
    expect(file).toContain('le bloc 2 (4 compétences, dont la 4 et la 9)');
    expect(file).toContain('Bloc déjà acquis le 15 juin 2023, validité illimitée.');
    expect(file).not.toContain('Proposé : validé');
  });
});
