import { CertificateCode } from '../../src/certificates/certificate-code.entity.js';
import type { PresentedCertificate } from '../../src/certificates/present-certificate.js';
import type { PresentedSpace } from '../../src/certificates/present-space.js';
import type { CertificateSnapshot } from '../../src/domain/sealing/certificate-snapshot.js';
import type { PageOf } from '../../src/http/page-query.dto.js';
import { MailSender } from '../../src/mail/mail-sender.js';
import type { VerifiedCertificate } from '../../src/verification/verified-certificate.js';
import { VerifyCertificates } from '../../src/verification/verify-certificates.js';
import { agreeForAll, openDeliberation, type OpenDeliberation, sealDecided } from '../support/a-deliberation.js';
import { PASSWORD, startTestApplication, type TestApplication } from '../support/application.js';
import type { Client, ProblemBody } from '../support/client.js';
import { type MailServer, startMailServer } from '../support/mail-server.js';

interface ToIssue {
  readonly candidateId: string;
  readonly unprintable: readonly string[];
  readonly snapshot: CertificateSnapshot;
}
const REASONS = { reason: 'Délivré par erreur.', wordsForHolder: 'Ce document a été délivré par erreur.' };

describe('The life of a certificate', () => {
  let server: MailServer;
  let application: TestApplication;
  let administrator: Client;
  let secretary: Client;
  let president: Client;

  const sealed = async (candidate: object): Promise<OpenDeliberation> => {
    const deliberation = await openDeliberation(application, secretary, president, [{ enrolled: { candidate } }]);
    await agreeForAll(president, deliberation);
    await sealDecided(president, deliberation);
    return deliberation;
  };
  const publish = (client: Client, { path }: OpenDeliberation, withheld: readonly string[] = []) =>
    client.post<{ certificates: number } & ProblemBody>(`${path}/publish`, { withheld });
  const published = async (candidate: object = {}): Promise<OpenDeliberation> => {
    const deliberation = await sealed(candidate);
    await secretary.must(publish(secretary, deliberation));
    return deliberation;
  };
  const listed = async (query: string): Promise<readonly PresentedCertificate[]> =>
    (await secretary.must(secretary.get<PageOf<PresentedCertificate>>(`certificates?size=200&${query}`))).items;
  const ofSession = ({ sessionId }: OpenDeliberation, query = '') => listed(`sessionId=${sessionId}&${query}`);
  const toIssue = ({ path }: OpenDeliberation) =>
    secretary.must(secretary.get<ToIssue[]>(`${path}/certificates-to-issue`));
  const issue = ({ path }: OpenDeliberation, numbers: readonly string[]) =>
    secretary.post<{ issued: number } & ProblemBody>(`${path}/certificates`, { numbers });
  const issueAgain = ({ path }: OpenDeliberation, numbers: readonly string[], reason?: string) =>
    administrator.post<{ issued: number } & ProblemBody>(`${path}/certificates`, { numbers, reason });
  const revoke = (ids: readonly string[]) =>
    administrator.post<{ revoked: number }>('certificate-revocations', { ids, ...REASONS });
  const subjectsOf = (certificates: readonly PresentedCertificate[]) =>
    certificates.map(({ subject }) => subject).sort();
  const rename = async (candidateId: string, names: object) => {
    const { version } = await secretary.must(secretary.get<{ version: number }>(`candidates/${candidateId}`));
    await secretary.must(secretary.patch(`candidates/${candidateId}`, { version, ...names }));
  };
  const previewReissue = (ids: readonly string[]) =>
    secretary.post<{ seen: string } & ProblemBody>('certificate-reissues/preview', { ids });
  const reissue = (ids: readonly string[], seen: string) =>
    secretary.post<PresentedCertificate[] & ProblemBody>('certificate-reissues', { ids, seen, reason: 'Mariage.' });
  const mailed = async (): Promise<string[]> => {
    await application.nest.get(MailSender).sendDue();
    return server.messages.splice(0);
  };

  beforeAll(async () => {
    server = await startMailServer();
    const mail = { smtpUrl: server.url, from: { name: 'Jury', address: 'jury@school.example' } };
    application = await startTestApplication(undefined, { mail });
    administrator = await application.signIn('administrator');
    secretary = await application.signIn('secretary');
    president = await application.signIn('president');
  });

  afterAll(async () => {
    await application.stop();
    await server.stop();
  });

  describe('begins', () => {
    it('at publication, but for documents left aside, which are issued later by hand, once', async () => {
      const deliberation = await sealed({});
      const all = await toIssue(deliberation);
      expect(all.map(({ snapshot }) => snapshot.kind).sort()).toEqual(['bloc', 'bloc', 'bloc', 'bloc', 'title']);
      const aside = all.find(({ snapshot }) => snapshot.kind === 'title')!.snapshot.number;
      expect((await publish(secretary, deliberation, ['RNCP0-0'])).body.code).toBe('notToIssue');
      expect((await publish(secretary, deliberation, [aside])).body.certificates).toBe(4);
      expect((await toIssue(deliberation)).map(({ snapshot }) => snapshot.number)).toEqual([aside]);
      const answers = await Promise.all([issue(deliberation, [aside]), issue(deliberation, [aside])]);
      expect(answers.map(({ body }) => body.issued).sort()).toEqual([0, 1]);
      expect(subjectsOf(await ofSession(deliberation))).toEqual(['BC01', 'BC02', 'BC03', 'BC04', 'title']);
      expect(await toIssue(deliberation)).toEqual([]);
      expect((await issue(deliberation, ['RNCP0-0'])).body.code).toBe('notToIssue');
    });

    it('where its box is ticked: all before publication, none of those left out afterwards', async () => {
      const deliberation = await sealed({});
      const at = `/sessions/${deliberation.sessionId}`;
      const boxes = async (): Promise<string[][]> => {
        const { html } = await secretary.page(`${at}/certificats`);
        const all = html.match(/<input type="checkbox" name="numbers"[^>]*>/g) ?? [];
        return [all.filter((box) => box.includes(' checked')), all].map((some) =>
          some.map((box) => /value="([^"]*)"/.exec(box)![1]!),
        );
      };
      const [ticked, all] = await boxes();
      expect(all).toHaveLength(5);
      expect(ticked).toEqual(all);
      const [first, second, ...others] = all!;
      const publishTicked = (numbers: readonly string[]) =>
        secretary.submit(`${at}/publier`, { documents: 'ticked', numbers });
      expect((await publishTicked([...others, 'RNCP0-0'])).status).toBe(422);
      expect((await publishTicked(others)).status).toBe(303);
      expect((await ofSession(deliberation)).map(({ number }) => number).sort()).toEqual(others.toSorted());
      expect(await boxes()).toEqual([[], [first, second]]);
      expect((await secretary.submit(`${at}/certificats`, { numbers: [second!] })).status).toBe(303);
      expect(await boxes()).toEqual([[], [first]]);
    });

    it('never with a name that it cannot print: said before publication, which leaves its documents aside or does not happen', async () => {
      const deliberation = await sealed({ firstNames: 'Wei', birthName: '王', searchName: ' 王 wei' });
      const all = await toIssue(deliberation);
      expect(all.map(({ unprintable }) => unprintable)).toEqual(all.map(() => ['王']));
      const { html } = await secretary.page(`/sessions/${deliberation.sessionId}/certificats`);
      expect(html).toContain('Le nom ne peut pas être imprimé');
      const numbers = all.map(({ snapshot }) => snapshot.number);
      for (const withheld of [[], numbers.slice(1)]) {
        const { status, body } = await publish(secretary, deliberation, withheld);
        expect([status, body.code]).toEqual([422, 'unprintableNames']);
        expect(body.facts).toEqual({ holders: [{ name: 'Wei 王', characters: ['王'] }] });
      }
      expect((await publish(secretary, deliberation, numbers)).body.certificates).toBe(0);
      expect((await issue(deliberation, numbers)).body.code).toBe('unprintableNames');
      expect(await ofSession(deliberation)).toEqual([]);
    });

    it('not by hand before publication', async () => {
      const deliberation = await sealed({});
      const [first] = await toIssue(deliberation);
      expect((await issue(deliberation, [first!.snapshot.number])).body.code).toBe('wrongState');
    });

    it('with a mail that says where it is, and holds neither document nor result; once', async () => {
      await mailed();
      const deliberation = await published({ email: 'zoe@dupont.example' });
      const [message, ...others] = await mailed();
      expect(others).toEqual([]);
      expect(message).toContain('zoe@dupont.example');
      expect(message).toContain('https://delibloc.example/mon-espace');
      expect(message).not.toMatch(/application\/pdf|BC0\d|RNCP/);
      await publish(secretary, deliberation);
      expect(await mailed()).toEqual([]);
    });

    it('with a word to who publishes, issues or revokes on who is told, and who has no address', async () => {
      const said = async (client: Client, path: string, fields: Record<string, string | readonly string[]> = {}) => {
        const { html } = await client.page((await client.submit(path, fields)).location!);
        return /role="status">[^]*?<p>([^<]*)</.exec(html)?.[1]?.replaceAll('\u00a0', ' ');
      };
      const people = [{ email: 'zoe@dupont.example' }, { firstNames: 'Noé', birthName: 'Sansadresse' }];
      const enrolled = people.map((candidate) => ({ enrolled: { candidate } }));
      const deliberation = await openDeliberation(application, secretary, president, enrolled);
      await agreeForAll(president, deliberation);
      await sealDecided(president, deliberation);
      const numbers = (await toIssue(deliberation)).map(({ snapshot }) => snapshot.number);
      const at = `/sessions/${deliberation.sessionId}`;
      const otherwise = 'Sans adresse électronique, à prévenir autrement : SANSADRESSE Noé.';
      expect(await said(secretary, `${at}/publier`, { documents: 'ticked' })).toBe(
        `Les résultats sont publiés, 0 certificat délivré. 1 personne est prévenue par courriel. ${otherwise}`,
      );
      expect(await said(secretary, `${at}/publier`)).toBe('Les résultats sont publiés, 0 certificat délivré.');
      expect(await said(secretary, `${at}/certificats`, { numbers })).toBe(
        `10 certificats délivrés. 1 personne est prévenue par courriel. ${otherwise}`,
      );
      const noe = (await ofSession(deliberation)).find(
        ({ candidateId }) => candidateId === deliberation.candidateIds[1],
      );
      expect(await said(administrator, '/certificats/annulations', { ids: noe!.id, all: noe!.id, ...REASONS })).toBe(
        `1 certificat annulé. ${otherwise}`,
      );
      for (const id of deliberation.candidateIds) await rename(id, { birthName: 'Martin' });
      const kept = (await ofSession(deliberation)).filter(({ revocation }) => revocation === null);
      const ids = deliberation.candidateIds.map((id) => kept.find(({ candidateId }) => candidateId === id)!.id);
      const { seen } = (await previewReissue(ids)).body;
      const changed = 'Sans adresse électronique, à prévenir autrement : MARTIN Noé.';
      expect(await said(secretary, '/certificats/reeditions', { ids, seen, reason: 'Mariage.' })).toBe(
        `2 certificats refaits. 1 personne est prévenue par courriel. ${changed}`,
      );
      await mailed();
    });
  });

  describe('ends', () => {
    it('when the administrator revokes one or many with a reason, which a repetition does not change', async () => {
      const deliberation = await published({ email: 'zoe@dupont.example' });
      await mailed();
      const certificates = await ofSession(deliberation);
      const ids = certificates.slice(0, 2).map(({ id }) => id);
      const [kept] = await ofSession(deliberation, 'subject=title');
      expect((await revoke(ids)).body.revoked).toBe(2);
      expect((await revoke([...ids, kept!.id])).body.revoked).toBe(1);
      expect((await revoke(ids)).body.revoked).toBe(0);
      const revoked = await ofSession(deliberation, 'state=revoked');
      expect(revoked).toHaveLength(3);
      expect(revoked[0]!.revocation).toEqual({
        ...{ at: '2023-06-15T07:00:00.000Z', minutes: null, replacedBy: null },
        wordsForHolder: REASONS.wordsForHolder,
      });
      expect((await mailed()).length).toBe(2);
    });

    it('and may begin again: issued by hand, under a number of its own that names the one before', async () => {
      const deliberation = await published();
      const [old] = await ofSession(deliberation, 'subject=BC01');
      await revoke([old!.id]);
      const [again, ...others] = await toIssue(deliberation);
      expect(others).toEqual([]);
      expect(again!.snapshot).toMatchObject({ number: `${old!.number}-E2`, replaces: old!.number });
      expect(again).toMatchObject({ revoked: { reason: REASONS.reason }, sealedHolder: null });
      const numbers = [again!.snapshot.number];
      const page = (client: Client) => client.page(`/sessions/${deliberation.sessionId}/certificats`);
      const box = new RegExp(`name="numbers" value="${numbers[0]}" aria-label`);
      expect((await page(administrator)).html).toMatch(box);
      expect((await page(secretary)).html).not.toMatch(box);
      expect((await page(secretary)).html).toContain(REASONS.reason);
      expect((await issue(deliberation, numbers)).body.code).toBe('forbidden');
      expect((await issueAgain(deliberation, numbers)).body.code).toBe('revokedWithoutReason');
      const refused = await administrator.submit(`/sessions/${deliberation.sessionId}/certificats`, { numbers });
      expect(refused.html).toContain(`name="numbers" value="${numbers[0]}" checked`);
      await administrator.must(issueAgain(deliberation, numbers, 'Annulé par erreur.'));
      const editions = await ofSession(deliberation, 'subject=bc01');
      expect(editions.map(({ number, revocation }) => [number, revocation === null])).toEqual([
        [old!.number, false],
        [`${old!.number}-E2`, true],
      ]);
    });
  });

  describe('goes on in another one', () => {
    it('at the identity of the register, of the same date, naming the one it replaces', async () => {
      const deliberation = await published();
      const [old] = await ofSession(deliberation, 'subject=BC02');
      expect((await previewReissue([old!.id])).body.code).toBe('identityUnchanged');
      await rename(deliberation.candidateIds[0]!, { usedName: 'Lemaire' });
      const { seen } = (await previewReissue([old!.id])).body;
      await rename(deliberation.candidateIds[0]!, { usedName: 'Le Maire' });
      expect((await reissue([old!.id], seen)).body.code).toBe('reissueChanged');
      const now = (await previewReissue([old!.id])).body.seen;
      const [fresh] = (await reissue([old!.id], now)).body;
      expect(fresh).toMatchObject({
        ...{ number: `${old!.number}-E2`, issuedOn: '2023-06-15', revocation: null },
        snapshot: { holder: { usedName: 'Le Maire' }, replaces: old!.number },
      });
      const [before] = await ofSession(deliberation, 'subject=BC02');
      expect([before!.snapshot, before!.revocation?.replacedBy]).toEqual([old!.snapshot, fresh!.number]);
      expect((await reissue([old!.id], now)).body.code).toBe('certificateNotInForce');
      expect(await toIssue(deliberation)).toEqual([]);
    });

    it('never to a name that it cannot print', async () => {
      const deliberation = await published();
      const [old] = await ofSession(deliberation, 'subject=BC01');
      await rename(deliberation.candidateIds[0]!, { firstNames: 'Zoé', birthName: '王' });
      expect((await previewReissue([old!.id])).body.code).toBe('unprintableNames');
      expect((await reissue([old!.id], '0'.repeat(64))).body.code).toBe('unprintableNames');
      await rename(deliberation.candidateIds[0]!, { firstNames: 'Zoé', birthName: 'Đặng' });
      const { seen } = (await previewReissue([old!.id])).body;
      expect((await secretary.must(reissue([old!.id], seen)))[0]!.snapshot.holder.birthName).toBe('Đặng');
    });

    const renamedTo = async (deliberation: OpenDeliberation, firstNames: string, subject: string) => {
      const [old] = await ofSession(deliberation, `subject=${subject}`);
      await rename(deliberation.candidateIds[0]!, { firstNames });
      const { seen } = (await previewReissue([old!.id])).body;
      return [old!, (await secretary.must(reissue([old!.id], seen)))[0]!] as const;
    };

    it('and documents issued by hand, or by a rectification, bear that identity from then on', async () => {
      const deliberation = await published({ email: 'zoe@dupont.example' });
      const [, fresh] = await renamedTo(deliberation, 'Zéphyr', 'BC01');
      await revoke([fresh.id]);
      const [again] = await toIssue(deliberation);
      expect(again).toMatchObject({
        snapshot: { holder: { firstNames: 'Zéphyr' } },
        sealedHolder: { firstNames: 'Zoé' },
      });
      const shown = (await administrator.page(`/sessions/${deliberation.sessionId}/certificats`)).html;
      expect(shown).toContain('Identité changée depuis la décision');
      await mailed();
      const change = { candidacyId: deliberation.candidacies[0], wordsForCandidate: 'Rectifié.', title: 'full' };
      const rectify = async (outcome: string, title: string) => {
        const blocs = [{ bloc: 'BC02', outcome }];
        const asked = {
          ...{ ground: 'appealUpheld', reason: 'Recours.', decidedBy: 'Le jury', decidedOn: '2023-06-15' },
          changes: [{ ...change, blocs, title }],
        };
        const path = `${deliberation.path}/rectifications`;
        const { seen } = await president.must(president.post<{ seen: string }>(`${path}/preview`, asked));
        await president.must(president.post(path, { ...asked, seen, password: PASSWORD }));
      };
      await rectify('notValidated', 'partial');
      expect((await mailed()).join('')).toContain('zoe@dupont.example');
      await rectify('validated', 'full');
      const [restored] = await ofSession(deliberation, 'subject=BC02&state=valid');
      expect(restored!.snapshot.holder.firstNames).toBe('Zéphyr');
    });

    it('whose former name no shared link tells any more, and which its holder may still close', async () => {
      const candidate = await application.signIn('candidate');
      const deliberation = await published({ accountId: candidate.account.accountId });
      const [shared] = await ofSession(deliberation, 'subject=BC01');
      const at = `certificates/${shared!.id}/share`;
      const { sharedAt } = await candidate.must(candidate.put<{ sharedAt: string }>(at, {}));
      await renamedTo(deliberation, 'Zéphyr', 'BC01');
      const { html } = await application.visitor().page(sharedAt);
      expect([html.includes('Zoé'), html.includes('un autre le remplace')]).toEqual([false, true]);
      const closing = `/mon-espace/certificats/${shared!.id}/fin-du-partage`;
      expect((await candidate.page('/mon-espace')).html).toContain(closing);
      await candidate.submit(closing);
      expect((await application.visitor().page(sharedAt)).status).toBe(404);
      expect((await candidate.page('/mon-espace')).html).not.toContain(closing);
    });
  });

  it('leaves the title obtained where the parchemin is revoked', async () => {
    const candidate = await application.signIn('candidate');
    const deliberation = await published({ accountId: candidate.account.accountId });
    const sentence = async () =>
      /La certification a été délivrée le [^<,]*2023/.exec(
        (await candidate.page('/mon-espace')).html.replaceAll('\u00a0', ' '),
      );
    const before = await sentence();
    const [parchemin] = await ofSession(deliberation, 'subject=title');
    await revoke([parchemin!.id]);
    expect([before?.[0], (await sentence())?.[0]]).toEqual([expect.any(String), before?.[0]]);
  });

  it('offers its holder, once revoked, no file that would be refused', async () => {
    const candidate = await application.signIn('candidate');
    const deliberation = await published({ accountId: candidate.account.accountId });
    const [{ id }] = (await ofSession(deliberation, 'subject=BC01')) as [PresentedCertificate];
    const files = async (client: Client): Promise<string[]> => {
      const { html } = await client.page(`/certificats/${id}`);
      return [...html.matchAll(/href="(\/certificats\/[^"]+\.(?:pdf|json|jwt))"/g)].map(([, href]) => href!);
    };
    const offered = await files(candidate);
    expect(offered).toHaveLength(3);
    for (const href of offered) expect((await candidate.page(href)).status).toBe(200);
    await revoke([id]);
    for (const href of offered) expect((await candidate.page(href)).status).toBe(410);
    expect(await files(candidate)).toEqual([]);
    expect(await files(administrator)).toEqual(offered);
  });

  it('is found by bloc, year and state', async () => {
    const deliberation = await published();
    expect(subjectsOf(await ofSession(deliberation, 'subject=title'))).toEqual(['title']);
    expect(await ofSession(deliberation, 'year=2023&state=valid')).toHaveLength(5);
    expect(await ofSession(deliberation, 'year=2022')).toEqual([]);
    expect(await ofSession(deliberation, 'state=expired')).toEqual([]);
    expect((await secretary.get<ProblemBody>('certificates?year=23')).body.code).toBe('invalidInput');
  });

  it('is shown by its holder to whoever has a link, until they take it back', async () => {
    const candidate = await application.signIn('candidate');
    const visitor = application.visitor();
    const deliberation = await published({ accountId: candidate.account.accountId });
    const [certificate] = await ofSession(deliberation, 'subject=BC03');
    const share = async () =>
      (await candidate.must(candidate.put<{ sharedAt: string }>(`certificates/${certificate!.id}/share`, {}))).sharedAt;
    const own = async () => {
      const { journeys } = await candidate.must(candidate.get<PresentedSpace>('candidate-space'));
      return journeys[0]!.certificates.find(({ id }) => id === certificate!.id)!;
    };
    expect([(await own()).sharedAt, (await own()).verifiedOn]).toEqual([null, null]);
    const path = await share();
    expect([path, await share()]).toEqual([expect.stringMatching(/^\/certificat\/[\w-]{24}$/), path]);
    const { html, status } = await visitor.page(path);
    expect([status, html.includes('Dupont'), html.includes('28 février 1999')]).toEqual([200, true, false]);
    expect([(await own()).sharedAt, (await own()).verifiedOn]).toEqual([path, '2023-06-15']);
    await candidate.must(candidate.delete(`certificates/${certificate!.id}/share`));
    await candidate.must(candidate.delete(`certificates/${certificate!.id}/share`));
    expect((await visitor.page(path)).status).toBe(404);
    expect(await share()).not.toBe(path);
    const history = await secretary.get<unknown>(`history/certificate/${certificate!.id}`);
    const told = JSON.stringify(history.body);
    expect(told).toContain('certificate.shared');
    expect(told).not.toContain(path.slice(-24));
  });

  it('shows on the public page that the one revoked has another in its place', async () => {
    const deliberation = await published();
    const [old] = await ofSession(deliberation, 'subject=BC04');
    await revoke([old!.id]);
    const [again] = await toIssue(deliberation);
    await administrator.must(issueAgain(deliberation, [again!.snapshot.number], 'Annulé par erreur.'));

    const row = await application.database.read((reading) => reading.findOneBy(CertificateCode, { id: old!.id }));
    const found: VerifiedCertificate = await application.nest.get(VerifyCertificates).byCode(row!.code);
    expect(found).toMatchObject({ state: 'revoked', replaced: true });
  });
});
