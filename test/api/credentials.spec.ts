import type { PresentedCertificate } from '../../src/certificates/present-certificate.js';
import { Certificate } from '../../src/certificates/certificate.entity.js';
import { CredentialRecord } from '../../src/certificates/credentials/credential.entity.js';
import { CredentialsService } from '../../src/certificates/credentials/credentials.service.js';
import type { PageOf } from '../../src/http/page-query.dto.js';
import { isRevokedIn } from '../../src/proof/credentials/status-list.js';
import { SigningKeys } from '../../src/signing/signing-keys.js';
import { SYSTEM } from '../../src/audit/actor.js';
import { CONFIGURATION } from '../../src/config/config.module.js';
import type { Configuration } from '../../src/config/configuration.js';
import { verifyPdf } from '../../src/proof/verify-pdf.js';
import { readKeySet } from '../../src/signing/key-set.js';
import { type PublicJwk, thumbprintOf } from '../../src/signing/public-key.js';
import { readFile, writeFile } from 'node:fs/promises';
import { createLocalJWKSet, decodeProtectedHeader, jwtVerify, type JSONWebKeySet } from 'jose';
import { agreeForAll, openDeliberation, type OpenDeliberation, sealDecided } from '../support/a-deliberation.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Client } from '../support/client.js';
import { accepts, type Published } from '../support/third-party-verifier.js';

interface Badge {
  readonly id: string;
  readonly issuer: { readonly id: string };
  readonly credentialStatus: { readonly statusListCredential: string; readonly statusListIndex: string };
  readonly credentialSubject: {
    readonly licenseNumber: string;
    readonly identifier: readonly { readonly identityHash: string }[];
    readonly achievement: {
      readonly name: string;
      readonly humanCode: string;
      readonly criteria: { narrative: string };
    };
  };
}
type Candidates = NonNullable<Parameters<typeof openDeliberation>[3]>;
const LATER = '2023-06-16T10:00:00Z';

describe('The credential of a certificate', () => {
  let application: TestApplication;
  let secretary: Client;
  let president: Client;
  const fetched = (path: string, accept = '*/*') => fetch(`${application.url}${path}`, { headers: { accept } });
  /** As found today: software of others reads its own clock for lists. */
  const published = async (): Promise<Published> => {
    const then = application.clock.now();
    application.clock.set(new Date().toISOString());
    const did = (await (await fetched('/.well-known/did.json')).json()) as object;
    const list = (await (await fetched('/api/v1/status-lists/1')).json()) as { id: string };
    application.clock.set(then);
    return { did, statusLists: { [list.id]: list } };
  };
  const textOf = async (client: Client, path: string) => (await client.send('GET', `/api/v1/${path}`)).text();
  const badgeOf = async ({ id }: PresentedCertificate, client = secretary) =>
    JSON.parse(await textOf(client, `certificates/${id}/credential`)) as Badge;

  async function issued(...candidates: Candidates): Promise<[OpenDeliberation, PresentedCertificate[]]> {
    const deliberation = await openDeliberation(application, secretary, president, candidates);
    await agreeForAll(president, deliberation);
    await sealDecided(president, deliberation);
    await secretary.must(secretary.post(`${deliberation.path}/publish`));
    const query = `certificates?sessionId=${deliberation.sessionId}&size=100`;
    return [deliberation, (await secretary.must(secretary.get<PageOf<PresentedCertificate>>(query))).items.slice()];
  }

  const revoke = (id: string) =>
    application.database.write(SYSTEM, async (writing) => {
      const seen = (await writing.read.findOneBy(Certificate, { id }))!;
      const revocation = { at: writing.at, reason: 'Fraude.', minutes: 'PV', replacedBy: null };
      await writing.update(Certificate, seen, { revocation }, 'certificate.revoked');
    });

  beforeAll(async () => {
    application = await startTestApplication();
    secretary = await application.signIn('secretary');
    president = await application.signIn('president', 'Claire Aubry');
  });

  afterAll(() => application.stop());

  it('says what the certificate says, by the rule as it was sealed, and software of others accepts it', async () => {
    const [, certificates] = await issued({});
    for (const certificate of certificates) {
      const badge = await badgeOf(certificate);
      const { achievement, identifier, licenseNumber } = badge.credentialSubject;
      const { snapshot } = certificate;
      const official = snapshot.kind === 'title' ? snapshot.certification.title : snapshot.bloc.title;
      expect([achievement.name, licenseNumber]).toEqual([official, certificate.number]);
      expect(identifier.map(({ identityHash }) => identityHash)).toEqual(['Zoé Dupont']);
      expect(achievement.criteria.narrative).toMatch(/^Règle /);
      expect(badge.issuer.id).toBe('did:web:delibloc.example');
      expect(await accepts(badge, await published(), LATER)).toBe(true);
    }
    const [bloc] = certificates.filter(({ subject }) => subject === 'BC01');
    const { achievement } = (await badgeOf(bloc!)).credentialSubject;
    expect(achievement.humanCode).toBe('RNCP31936BC01');
    expect(achievement.criteria.narrative).toContain('au moins');
  });

  it('is a token that the published key set proves', async () => {
    const [, [certificate]] = await issued({});
    const token = await textOf(secretary, `certificates/${certificate!.id}/credential.jwt`);
    const set = (await (await fetched('/.well-known/jwks.json')).json()) as JSONWebKeySet;
    const keys = createLocalJWKSet(set);
    const kid = decodeProtectedHeader(token).kid!.split('#')[1]!;
    const { payload } = await jwtVerify(token, (() => keys({ alg: 'EdDSA', kid })) as never, {
      ...{ currentDate: new Date(LATER), issuer: 'did:web:delibloc.example', typ: 'vc+jwt' },
    });
    const { proof: _proof, ...badge } = (await badgeOf(certificate!)) as Badge & { proof: object };
    expect(payload).toMatchObject(badge);
  });

  it('is the same at each download, after a rotation of keys too, and stays accepted', async () => {
    const [, [old]] = await issued({});
    const path = `certificates/${old!.id}/credential`;
    const before = [await textOf(secretary, path), await textOf(secretary, `${path}.jwt`)];
    await application.nest.get(SigningKeys).rotate(SYSTEM);
    expect([await textOf(secretary, path), await textOf(secretary, `${path}.jwt`)]).toEqual(before);
    expect(await accepts(JSON.parse(before[0]!) as object, await published(), LATER)).toBe(true);
    const [, [young]] = await issued({});
    expect(await accepts(await badgeOf(young!), await published(), LATER)).toBe(true);
  });

  it('and its PDF too, which still verifies; where the key that signed is gone, the next signs and it verifies as well', async () => {
    const [, [certificate]] = await issued({});
    const pdf = async () => {
      const answer = await secretary.download(`certificates/${certificate!.id}/document`);
      return Buffer.from(await answer.arrayBuffer());
    };
    const keys = application.nest.get(SigningKeys);
    const before = await pdf();
    const { keyId } = await keys.rotate(SYSTEM);
    expect(Buffer.compare(await pdf(), before)).toBe(0);
    const published = readKeySet(await (await fetched('/.well-known/jwks.json')).json());
    expect((await verifyPdf(before, published)).findings).toEqual([]);
    const path = application.nest.get<Configuration>(CONFIGURATION).signingKeysFile;
    const lines = (await readFile(path, 'utf8')).trim().split('\n');
    const held = lines.filter((line) => thumbprintOf(JSON.parse(line) as PublicJwk) === keyId);
    await writeFile(path, `${held.join('\n')}\n`);
    Reflect.set(keys, 'privateKeys', new Map());
    const after = await pdf();
    expect(await verifyPdf(after, published)).toMatchObject({ findings: [], keyId });
    await writeFile(path, `${lines.join('\n')}\n`);
  });

  it('signed by several at once is signed once', async () => {
    const [, [certificate]] = await issued({});
    const credentials = application.nest.get(CredentialsService);
    const row = await application.database.read((reading) => reading.findOneBy(Certificate, { id: certificate!.id }));
    const all = await Promise.all(Array.from({ length: 8 }, () => credentials.credentialOf(row!)));
    expect(new Set(all.map(({ json }) => json)).size).toBe(1);
    const where = { certificateId: certificate!.id };
    expect(await application.database.read((reading) => reading.countBy(CredentialRecord, where))).toBe(1);
  });

  it('has a place of its own in the status list, drawn at random', async () => {
    const [, certificates] = await issued({}, {}, {});
    const badges = await Promise.all(certificates.map((certificate) => badgeOf(certificate)));
    const places = badges.map(({ credentialStatus }) => Number(credentialStatus.statusListIndex));
    expect(new Set(places).size).toBe(certificates.length);
    expect(Math.max(...places)).toBeGreaterThan(certificates.length * 10);
    expect(new Set(badges.map(({ id }) => id)).size).toBe(certificates.length);
  });

  it('is refused by others as soon as the certificate is revoked, and no other is', async () => {
    const [, [one, other]] = await issued({});
    const badges = [await badgeOf(one!), await badgeOf(other!)] as const;
    expect(await accepts(badges[0], await published(), LATER)).toBe(true);
    await revoke(one!.id);
    expect(await accepts(badges[0], await published(), LATER)).toBe(false);
    expect(await accepts(badges[1], await published(), LATER)).toBe(true);
  });

  it('of a certificate revoked before it was ever signed is revoked from the start', async () => {
    const [, [certificate]] = await issued({});
    await revoke(certificate!.id);
    expect(await accepts(await badgeOf(certificate!), await published(), LATER)).toBe(false);
  });

  it('has a status list that anybody may fetch, as JSON or as a token, and keep for a while', async () => {
    const [, [certificate]] = await issued({});
    const { credentialStatus } = await badgeOf(certificate!);
    const json = await fetched('/api/v1/status-lists/1');
    const jwt = await fetched('/api/v1/status-lists/1', 'application/vc+jwt');
    expect(json.headers.get('content-type')).toBe('application/vc');
    expect(json.headers.get('cache-control')).toBe('public, max-age=300');
    expect(json.headers.get('access-control-allow-origin')).toBe('*');
    expect(jwt.headers.get('content-type')).toBe('application/vc+jwt');
    const list = (await json.json()) as { id: string; credentialSubject: { encodedList: string } };
    expect(list.id).toBe(credentialStatus.statusListCredential);
    expect(isRevokedIn(list.credentialSubject.encodedList, Number(credentialStatus.statusListIndex))).toBe(false);
    expect(isRevokedIn(list.credentialSubject.encodedList, 131_071)).not.toBeNull();
    expect((await fetched('/api/v1/status-lists/99')).status).toBe(404);
  });

  it('is the holder’s to download with a name that says what it is, until it is revoked', async () => {
    const holder = await application.signIn('candidate');
    const { accountId } = holder.account;
    const candidate = { birthName: 'Lemaire', searchName: ' lemaire zoe', accountId };
    const [, certificates] = await issued({ enrolled: { candidate } });
    const bloc = certificates.find(({ subject }) => subject === 'BC01')!;
    for (const [path, type, extension] of [
      [`/certificats/${bloc.id}.json`, 'application/vc', 'json'],
      [`/certificats/${bloc.id}.jwt`, 'application/vc+jwt', 'jwt'],
    ] as const) {
      const answer = await holder.send('GET', path);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type]);
      expect(answer.headers.get('content-disposition')).toContain(
        `Certificat_RNCP31936_BC01_LEMAIRE_2023-06-15.${extension}`,
      );
    }
    await revoke(bloc.id);
    const refused = await holder.send('GET', `/api/v1/certificates/${bloc.id}/credential`);
    expect(refused.status).toBe(410);
    expect((await secretary.send('GET', `/api/v1/certificates/${bloc.id}/credential`)).status).toBe(200);
  });
});

describe('The keys of the institution', () => {
  let application: TestApplication;

  beforeAll(async () => {
    application = await startTestApplication(undefined, { publicUrl: 'https://school.example:8443/jury' });
  });

  afterAll(() => application.stop());

  it('are published before anything is signed, retired ones included, for anybody to keep an hour', async () => {
    const set = async () => {
      const answer = await fetch(`${application.url}/.well-known/jwks.json`);
      expect(answer.headers.get('content-type')).toBe('application/jwk-set+json');
      expect(answer.headers.get('cache-control')).toBe('public, max-age=3600');
      return (await answer.json()) as JSONWebKeySet;
    };
    const [first] = (await set()).keys;
    await application.nest.get(SigningKeys).rotate(SYSTEM);
    const after = (await set()).keys;
    expect(after).toHaveLength(2);
    expect(after).toContainEqual(first);
    expect(JSON.stringify(after)).not.toContain('"d"');
  });

  it('are those of a did:web that has the port and the path of its address', async () => {
    const answer = await fetch(`${application.url}/did.json`);
    const did = (await answer.json()) as { id: string; assertionMethod: string[]; verificationMethod: object[] };
    expect(did.id).toBe('did:web:school.example%3A8443:jury');
    expect(did.verificationMethod).toHaveLength(4);
    expect(did.assertionMethod).toHaveLength(4);
  });
});
