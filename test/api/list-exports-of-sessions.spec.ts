import type { PresentedCertificate } from '../../src/certificates/present-certificate.js';
import type { PageOf } from '../../src/http/page-query.dto.js';
import { agreeForAll, openDeliberation, type OpenDeliberation, sealDecided } from '../support/a-deliberation.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Client } from '../support/client.js';

describe('what juries leave behind, as files', () => {
  let application: TestApplication;
  let administrator: Client;
  let secretary: Client;
  let candidate: Client;
  let deliberation: OpenDeliberation;

  beforeAll(async () => {
    application = await startTestApplication('2023-06-15T07:00:00.000Z');
    administrator = await application.signIn('administrator', 'Alain Morel');
    secretary = await application.signIn('secretary', 'Sylvie Martin');
    candidate = await application.signIn('candidate', 'Yanis Benali');
    const president = await application.signIn('president', 'Claire Aubry');
    const own = { enrolled: { candidate: { accountId: candidate.account.accountId } } };
    deliberation = await openDeliberation(application, secretary, president, [own, {}]);
    await agreeForAll(president, deliberation);
    await sealDecided(president, deliberation);
    await secretary.must(secretary.post(`${deliberation.path}/publish`));
  });

  afterAll(() => application.stop());

  const linesOf = async (who: Client, path: string): Promise<string[]> => {
    const answer = await who.send('GET', path);
    expect(answer.status).toBe(200);
    return (await answer.text()).split('\r\n').slice(0, -1);
  };
  const numbersOf = async (who: Client): Promise<string[]> => {
    const page = await who.must(who.get<PageOf<PresentedCertificate>>('certificates?size=200'));
    return page.items.map(({ number }) => number);
  };
  const choosing = (keys: string) => `&columns=${keys.split(' ').join('&columns=')}`;
  const ALL_OF_A_CERTIFICATE = choosing(
    'number holder document certification code issuedOn validUntil revokedAt replacedBy',
  );
  const numbersIn = (lines: readonly string[]) => lines.map((line) => line.split(';')[6]);

  it('sessions, with how many sit and how many come', async () => {
    const all = choosing('day certification code version place state members candidates');
    const [heading, ...lines] = await linesOf(secretary, `/sessions/export?format=csv${all}`);
    expect(heading).toBe('Date;Certification;Code;Version;Lieu;État;Membres;Candidatures');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^15\/06\/2023;.+;RNCP31936;\d+;Paris;Publiée;5;2$/);
    expect(await linesOf(secretary, `/sessions/export?format=csv&state=planned${all}`)).toEqual([heading]);
  });

  it('sessions, to a president only those in which they sit', async () => {
    const another = await application.signIn('president', 'Paul Henry');
    expect(await linesOf(another, '/api/v1/jury-sessions/export?format=csv')).toHaveLength(1);
  });

  it('certificates, each once in the order of the page, as they were searched', async () => {
    const [heading, ...lines] = await linesOf(secretary, `/certificats/export?format=csv${ALL_OF_A_CERTIFICATE}`);
    expect(heading).toBe(
      'Titulaire;Document;Certification;Code;Décision du;Valable jusqu’au;Numéro;Annulé le;Remplacé par',
    );
    expect(lines.length).toBeGreaterThan(2);
    expect(numbersIn(lines)).toEqual(await numbersOf(secretary));
    const [, ...parchemins] = await linesOf(
      secretary,
      `/certificats/export?format=csv&subject=title${ALL_OF_A_CERTIFICATE}`,
    );
    expect(parchemins).toHaveLength(2);
    for (const line of parchemins) expect(line).toMatch(/;Parchemin;.+;RNCP31936;15\/06\/2023;;[^;]+;;$/);
  });

  it('certificates, to a candidate only their own', async () => {
    const [, ...lines] = await linesOf(candidate, `/api/v1/certificates/export?format=csv${ALL_OF_A_CERTIFICATE}`);
    const own = await numbersOf(candidate);
    expect(own.length).toBeGreaterThan(0);
    expect(own.length).toBeLessThan((await numbersOf(secretary)).length);
    expect(numbersIn(lines)).toEqual(own);
  });

  it('a certificate that was revoked, with when and not with why', async () => {
    const page = await administrator.must(
      administrator.get<PageOf<PresentedCertificate>>('certificates?subject=BC01&size=200'),
    );
    const { id, number } = page.items[0]!;
    const revoked = { ids: [id], reason: 'Délivré par erreur de saisie.', wordsForHolder: 'Ce document est annulé.' };
    await administrator.must(administrator.post('certificate-revocations', revoked));
    const lines = await linesOf(secretary, `/certificats/export?format=csv&state=revoked${ALL_OF_A_CERTIFICATE}`);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(new RegExp(`;${number};15/06/2023 `));
    expect(lines.join()).not.toContain('erreur de saisie');
  });

  it('accounts, to the administrator alone, and nothing by which one signs in', async () => {
    const lines = await linesOf(administrator, '/comptes/export?format=csv&role=secretary');
    expect(lines[0]).toBe('Nom;Adresse électronique;Rôle;État;Créé le');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/^Sylvie Martin;[^;]+@[^;]+;Secrétariat de jury;Actif;/);
    expect((await secretary.get('accounts/export')).status).toBe(403);
  });

  it.each(['sessions', 'certificats', 'comptes'])('leave from their page in both formats: %s', async (path) => {
    const { html } = await administrator.page(`/${path}?page=1`);
    expect(html.split(`href="/${path}/export?format`)).toHaveLength(3);
  });
});
