import { AuditEntry } from '../../src/audit/audit-entry.entity.js';
import { Certificate } from '../../src/certificates/certificate.entity.js';
import { CertificateCode } from '../../src/certificates/certificate-code.entity.js';
import { DrawMissingCodes } from '../../src/certificates/draw-missing-codes.js';
import { verificationOf } from '../../src/certificates/verification-of.js';
import { readVerificationCode, verificationCode } from '../../src/domain/certificates/verification-code.js';
import type { VerifiedCertificate } from '../../src/verification/verified-certificate.js';
import { agreeForAll, openDeliberation, sealDecided } from '../support/a-deliberation.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Client, ProblemBody } from '../support/client.js';
import { tamper } from '../support/tamper.js';

const NOBODY_HAS = verificationCode([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
const VERIFICATIONS = 'certificate-verifications';

describe('Whoever has the code of a certificate', () => {
  let application: TestApplication;
  let secretary: Client;
  let visitor: Client;
  let bloc: Certificate;
  let title: Certificate;

  const codeOf = async (certificate: Certificate): Promise<string> => {
    const url = 'https://delibloc.example';
    const found = await application.database.read((reading) => verificationOf(reading, certificate, url));
    expect(found?.address).toBe(`${url}/verifier#${found?.code}`);
    return found!.code;
  };
  const verify = async (code: string): Promise<VerifiedCertificate> =>
    visitor.must(visitor.post<VerifiedCertificate>(VERIFICATIONS, { code }));
  const refusalOf = async (code: unknown) => {
    const { status, body } = await visitor.post<ProblemBody>(VERIFICATIONS, { code });
    return [status, body.code, body.facts];
  };

  beforeAll(async () => {
    application = await startTestApplication();
    secretary = await application.signIn('secretary');
    const president = await application.signIn('president');
    visitor = application.visitor();
    const candidate = { usedName: 'Martin', birthName: 'Dupont' };
    const deliberation = await openDeliberation(application, secretary, president, [{ enrolled: { candidate } }]);
    await agreeForAll(president, deliberation);
    await sealDecided(president, deliberation);
    await secretary.must(secretary.post(`${deliberation.path}/publish`));
    const issued = await application.database.read((reading) =>
      reading.find(Certificate, { order: { number: 'ASC' } }),
    );
    bloc = issued.find(({ subject }) => subject === 'BC01')!;
    title = issued.find(({ subject }) => subject === 'title')!;
  });

  afterAll(() => application.stop());

  it('is told what the document says, and that it counts', async () => {
    expect(await verify(await codeOf(bloc))).toEqual({
      ...{ state: 'valid', number: bloc.number, kind: 'bloc', title: "Le suivi d'un projet sur les médias sociaux" },
      holder: { firstNames: 'Zoé', birthName: 'Dupont', usedName: 'Martin' },
      birth: { birthDay: '1999-02-28', birthPlace: expect.any(String), gender: expect.any(String) },
      certification: expect.objectContaining({ code: 'RNCP31936', level: 6, title: 'Community manager' }),
      ...{ certifierName: bloc.snapshot.certifierName, decidedOn: '2023-06-15' },
      ...{ validUntil: 'unlimited', revokedOn: null, replaced: false },
    });
    expect(await verify(await codeOf(title))).toMatchObject({ kind: 'title', title: 'Community manager' });
  });

  it('may type it in small letters, without groups, or paste its address', async () => {
    const code = await codeOf(bloc);
    for (const typed of [code.toLowerCase(), code.replaceAll('-', ''), `https://delibloc.example/verifier#${code}`]) {
      expect((await verify(typed)).number).toBe(bloc.number);
    }
  });

  it('learns nothing from a code that nobody has, and is told of one that is miscopied', async () => {
    expect(await refusalOf(NOBODY_HAS)).toEqual([404, 'unknownCode', {}]);
    expect(await refusalOf(NOBODY_HAS.replace(/.$/, 'Z'))).toEqual([422, 'mistypedCode', {}]);
    expect(await refusalOf('0'.repeat(999))).toEqual([422, 'mistypedCode', {}]);
    expect((await refusalOf({ not: null }))[1]).toBe('invalidInput');
  });

  it('reads it on a page, where neither the code nor a name is in the address', async () => {
    const { html, status } = await visitor.submit('/verifier', { code: await codeOf(bloc) });
    expect(status).toBe(200);
    for (const said of [
      'Authentique et en vigueur',
      'Zoé Dupont',
      'Martin',
      'RNCP31936',
      '15 juin 2023',
      bloc.number,
    ]) {
      expect(html).toContain(said);
    }
    const unknown = await visitor.submit('/verifier', { code: NOBODY_HAS });
    expect([unknown.status, unknown.html.includes('n’est pas authentique')]).toEqual([404, true]);
    expect((await visitor.page('/verifier')).html).toContain('action="/verifier"');
  });

  it('leaves the day behind, and nothing else', async () => {
    const entries = () => application.database.read((reading) => reading.count(AuditEntry));
    const code = await codeOf(bloc);
    const row = () => application.database.read((reading) => reading.findOneBy(CertificateCode, { code }));
    const before = await entries();
    application.clock.set('2024-01-31T23:30:00.000Z');
    await verify(code);
    await verify(code);
    expect([(await row())?.verifiedOn, await entries()]).toEqual(['2024-02-01', before]);
    application.clock.set('2023-06-15T07:00:00.000Z');
  });

  it('finds it nowhere in the journal', async () => {
    const codes = await application.database.read((reading) => reading.find(CertificateCode));
    const journal = JSON.stringify(await application.database.read((reading) => reading.find(AuditEntry)));
    expect(codes).toHaveLength(5);
    expect(codes.filter(({ code }) => journal.includes(code) || readVerificationCode(code) !== code)).toEqual([]);
  });

  it('is told since when it is revoked, and whether another is in its place', async () => {
    const revoke = async (certificate: Certificate, replacedBy: string | null) => {
      const revocation = { at: '2023-07-01T22:30:00.000Z', reason: 'Secret du jury', minutes: 'PV', replacedBy };
      await tamper(
        application.location,
        `UPDATE "certificate" SET "revocation" = '${JSON.stringify(revocation)}' WHERE "id" = '${certificate.id}'`,
      );
    };
    await revoke(title, null);
    const alone = await verify(await codeOf(title));
    expect(alone).toMatchObject({ state: 'revoked', revokedOn: '2023-07-02', replaced: false });
    expect(JSON.stringify(alone)).not.toContain('Secret');
    await revoke(bloc, 'RNCP31936-BC01-2023-0002-001');
    const replaced = await verify(await codeOf(bloc));
    expect(replaced).toMatchObject({ state: 'revoked', replaced: true });
    expect(JSON.stringify(replaced)).not.toContain('0002-001');
    const { html } = await visitor.submit('/verifier', { code: await codeOf(bloc) });
    expect(html).toContain('annulé le 2 juillet 2023');
    expect(html).toContain('Un autre le remplace');
  });

  it('is told until when it was valid, once it is not', async () => {
    const found = await application.database.read((reading) => reading.findOneBy(Certificate, { subject: 'BC02' }));
    const expired = found!;
    const snapshot = JSON.stringify({ ...expired.snapshot, validUntil: '2023-06-14' }).replaceAll("'", "''");
    await tamper(
      application.location,
      `UPDATE "certificate" SET "snapshot" = '${snapshot}' WHERE "id" = '${expired.id}'`,
    );
    expect(await verify(await codeOf(expired))).toMatchObject({ state: 'expired', validUntil: '2023-06-14' });
    const { html } = await visitor.submit('/verifier', { code: await codeOf(expired) });
    expect(html).toContain('valable jusqu’au 14 juin 2023 inclus');
  });

  it('has one from the next start on, where the certificate was issued before there were codes', async () => {
    const kept = await codeOf(bloc);
    await tamper(application.location, `DELETE FROM "certificate_code" WHERE "id" = '${title.id}'`);
    await application.nest.get(DrawMissingCodes).run();
    await application.nest.get(DrawMissingCodes).run();
    expect((await verify(await codeOf(title))).number).toBe(title.number);
    expect(await codeOf(bloc)).toBe(kept);
  });

  it('may check as many as they like, and guess twenty in a quarter of an hour', async () => {
    const code = await codeOf(bloc);
    for (let checked = 0; checked < 30; checked += 1) await verify(code);
    let wrong = 0;
    for (let status = 404; status === 404 && wrong < 50; wrong += 1) {
      ({ status } = await visitor.post(VERIFICATIONS, { code: NOBODY_HAS }));
    }
    expect(wrong).toBeLessThanOrEqual(21);
    expect((await refusalOf(code)).slice(0, 2)).toEqual([429, 'tooManyAttempts']);
    expect((await visitor.page('/verifier')).status).toBe(200);
  });
});
