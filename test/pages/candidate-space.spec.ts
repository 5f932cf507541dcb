import { agreement, caseOf, decide, openDeliberation, sealDecided, WITHOUT_C7 } from '../support/a-deliberation.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Client } from '../support/client.js';

describe('The candidate’s own space', () => {
  let application: TestApplication;
  let secretary: Client;
  let president: Client;
  const spaceOf = async (client: Client) => {
    const { status, html } = await client.page('/mon-espace');
    expect(status).toBe(200);
    return html.replaceAll(/[\u00a0\u202f]/g, ' ');
  };

  beforeAll(async () => {
    application = await startTestApplication();
    secretary = await application.signIn('secretary');
    president = await application.signIn('president');
  });

  afterAll(() => application.stop());

  it('says whom to ask while the account is linked to nobody', async () => {
    expect(await spaceOf(await application.signIn('candidate'))).toContain('Demandez au secrétariat de jury');
  });

  it('shows nothing before results are published, then what is acquired, until when, and what is left', async () => {
    const client = await application.signIn('candidate', 'Lina Arnaud');
    const candidate = { firstNames: 'Lina', birthName: 'Arnaud', accountId: client.account.accountId };
    const deliberation = await openDeliberation(application, secretary, president, [
      { enrolled: { candidate }, letters: WITHOUT_C7 },
    ]);
    const [candidacyId] = deliberation.candidacies as [string];
    const comments = { candidateComment: 'Présentez la charte éditoriale.', juryComment: 'Dossier léger.' };
    const found = await caseOf(president, deliberation, candidacyId);
    await president.must(decide(president, deliberation, candidacyId, { ...agreement(found), ...comments }));
    await sealDecided(president, deliberation);
    const before = await spaceOf(client);
    expect(before).toContain('Vos résultats apparaîtront ici dès leur publication.');
    expect(before).not.toContain(comments.candidateComment);
    await secretary.must(secretary.post(`${deliberation.path}/publish`));
    const html = await spaceOf(client);
    expect(html).toContain('Validation partielle');
    expect(html).toContain(
      'Reste à obtenir : « La conception d&#x27;un projet de communication sur les médias sociaux ».',
    );
    expect(html).toContain('Acquis le 15 juin 2023, validité illimitée.');
    expect(html).not.toContain('Validité de vos blocs');
    expect(html).toContain('il manque la compétence obligatoire 7');
    expect(html).toContain('3 blocs validés sur 4');
    expect(html).toContain(comments.candidateComment);
    expect(html).not.toContain(comments.juryComment);
    const links = [...html.matchAll(/href="(\/certificats\/[^"]+\.pdf)"/g)].map(([, href]) => href!);
    const hrefs = [...new Set(links)];
    expect(hrefs).toHaveLength(3);
    expect((await client.page(hrefs[0]!)).html.slice(0, 5)).toBe('%PDF-');
    const other = await application.signIn('candidate');
    expect((await other.page(hrefs[0]!)).status).toBe(403);
  });

  it('is the candidate’s alone', async () => {
    expect((await secretary.page('/mon-espace')).status).toBe(403);
  });
});
