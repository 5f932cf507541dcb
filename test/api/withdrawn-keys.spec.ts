import { SYSTEM } from '../../src/audit/actor.js';
import { AuditEntry } from '../../src/audit/audit-entry.entity.js';
import type { PresentedCertificate } from '../../src/certificates/present-certificate.js';
import { renewCredentials } from '../../src/certificates/credentials/renew-credentials.js';
import type { PageOf } from '../../src/http/page-query.dto.js';
import { verifyArchive } from '../../src/proof/verify-archive.js';
import { verifyPdf } from '../../src/proof/verify-pdf.js';
import { type KeySet, readKeySet } from '../../src/signing/key-set.js';
import { SigningKeys } from '../../src/signing/signing-keys.js';
import { agreeForAll, openDeliberation, sealDecided } from '../support/a-deliberation.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Client } from '../support/client.js';
import { accepts } from '../support/third-party-verifier.js';

const LATER = '2023-06-16T10:00:00Z';
const WITHDRAWN = { untrustedFrom: '2023-06-10', reason: 'Sauvegarde volée.' };

describe('A signing key that others may have', () => {
  let application: TestApplication;
  let secretary: Client;
  let keys: SigningKeys;
  let certificates: readonly PresentedCertificate[];
  let stolen: string;
  let archivePath: string;
  let archive: Buffer;
  let before: { readonly badge: string; readonly token: string; readonly pdf: Buffer };

  const fetched = async <T>(path: string): Promise<T> => (await (await fetch(`${application.url}${path}`)).json()) as T;
  const bytesOf = async (path: string) => Buffer.from(await (await secretary.download(path)).arrayBuffer());
  const formsOf = async ({ id }: PresentedCertificate) => ({
    badge: (await bytesOf(`certificates/${id}/credential`)).toString('utf8'),
    token: (await bytesOf(`certificates/${id}/credential.jwt`)).toString('utf8'),
    pdf: await bytesOf(`certificates/${id}/document`),
  });
  const published = async () => {
    const then = application.clock.now();
    application.clock.set(new Date().toISOString());
    const list = await fetched<{ id: string }>('/api/v1/status-lists/1');
    application.clock.set(then);
    return { did: await fetched<object>('/.well-known/did.json'), statusLists: { [list.id]: list } };
  };
  const keySets = async () => {
    const [jwks, withdrawn] = [
      await fetched<KeySet>('/.well-known/jwks.json'),
      await fetched<KeySet>('/.well-known/withdrawn-keys.json'),
    ];
    return readKeySet({ keys: [...jwks.keys, ...withdrawn.keys] })!;
  };
  const renew = () => renewCredentials(application.database, keys, SYSTEM, () => application.clock.now());
  const acts = (action: string) =>
    application.database.read((reading) => reading.find(AuditEntry, { where: { action } }));

  beforeAll(async () => {
    application = await startTestApplication();
    secretary = await application.signIn('secretary');
    const president = await application.signIn('president', 'Claire Aubry');
    keys = application.nest.get(SigningKeys);
    const deliberation = await openDeliberation(application, secretary, president, [{}]);
    await agreeForAll(president, deliberation);
    await sealDecided(president, deliberation);
    await secretary.must(secretary.post(`${deliberation.path}/publish`));
    const page = secretary.get<PageOf<PresentedCertificate>>(`certificates?sessionId=${deliberation.sessionId}`);
    certificates = (await secretary.must(page)).items;
    before = await formsOf(certificates[0]!);
    for (const certificate of certificates.slice(1, 3)) await formsOf(certificate);
    archivePath = `${deliberation.path}/archive`;
    archive = await bytesOf(archivePath);
    stolen = (await keys.publicKeys())[0]!.keyId;
    expect((await (await fetch(`${application.url}/verifier`)).text()).includes('clé de signature')).toBe(false);
    await keys.withdraw(SYSTEM, stolen, WITHDRAWN);
  });

  afterAll(() => application.stop());

  it('signs no more, is told with its day, and is withdrawn once for all', async () => {
    const known = await keys.publicKeys();
    expect(
      known.map(({ keyId, untrustedFrom, retiredAt }) => [keyId === stolen, untrustedFrom, retiredAt !== null]),
    ).toEqual(
      expect.arrayContaining([
        [true, '2023-06-10', true],
        [false, null, false],
      ]),
    );
    await keys.withdraw(SYSTEM, stolen, WITHDRAWN);
    const otherwise = { ...WITHDRAWN, untrustedFrom: '2023-06-11' };
    await expect(keys.withdraw(SYSTEM, stolen, otherwise)).rejects.toMatchObject({ code: 'keyAlreadyWithdrawn' });
    await expect(keys.withdraw(SYSTEM, 'x', WITHDRAWN)).rejects.toMatchObject({ code: 'notFound' });
    expect(await acts('signingKey.withdrawn')).toHaveLength(1);
    expect(await keys.publicKeys()).toHaveLength(2);
  });

  it('is among the keys published no more, but apart, with the instant from which it is not trusted', async () => {
    const { trusted, withdrawn } = await keySets();
    expect([trusted.length, withdrawn.map(({ revokedAt }) => new Date(revokedAt * 1000).toISOString())]).toEqual([
      1,
      ['2023-06-09T22:00:00.000Z'],
    ]);
    const { verificationMethod, assertionMethod } = await fetched<{
      verificationMethod: { id: string; revoked?: string }[];
      assertionMethod: string[];
    }>('/.well-known/did.json');
    const revoked = verificationMethod.filter((method) => method.revoked === '2023-06-10T00:00:00+02:00');
    expect(revoked).toHaveLength(2);
    expect(assertionMethod).toEqual(verificationMethod.filter((method) => !method.revoked).map(({ id }) => id));
  });

  it('proves nothing any more, to us in words and to software of others', async () => {
    expect(await accepts(JSON.parse(before.badge) as object, await published(), LATER)).toBe(false);
    const { findings, revokedAt } = await verifyPdf(before.pdf, await keySets());
    expect([findings, revokedAt]).toEqual([['withdrawnKey'], Date.parse('2023-06-10T00:00:00+02:00') / 1000]);
    const html = await (await fetch(`${application.url}/verifier`)).text();
    expect(html).toContain('n’est plus fiable depuis le 10 juin 2023');
  });

  it('leaves credentials signed again, word for word and each told, after which all is accepted; done again, nothing', async () => {
    expect(await renew()).toBe(3);
    expect(await renew()).toBe(0);
    const after = await formsOf(certificates[0]!);
    const { proof, ...said } = JSON.parse(after.badge) as { proof: { verificationMethod: string } };
    const { proof: old, ...saidBefore } = JSON.parse(before.badge) as { proof: { verificationMethod: string } };
    expect(said).toEqual(saidBefore);
    expect(proof.verificationMethod).not.toBe(old.verificationMethod);
    expect(await accepts(JSON.parse(after.badge) as object, await published(), LATER)).toBe(true);
    expect(await verifyPdf(after.pdf, await keySets())).toMatchObject({ findings: [], hasCredential: true });
    expect(after.token).not.toBe(before.token);
    const told = await acts('certificate.credentialSignedAgain');
    expect(told).toHaveLength(3);
    expect(told[0]).toMatchObject({ before: { keyId: stolen } });
    expect(await formsOf(certificates[0]!)).toEqual(after);
  });

  it('signs no archive that is believed: taken again, another vouches for the seal of that time', async () => {
    const all = await keySets();
    expect(verifyArchive(archive, { keys: all }).findings.map(({ part }) => part)).toEqual(['manifest.sig.json']);
    const again = verifyArchive(await bytesOf(archivePath), { keys: all });
    expect(again.findings).toEqual([]);
    expect(again.confirmed).toContainEqual({ code: 'sealSigned', keyId: stolen, withdrawn: true });
  });
});
