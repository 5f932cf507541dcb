import { aBloc, aCertification } from '../../../test/support/a-certification.js';
import { aSigner } from '../../../test/support/a-sealed-pdf.js';
import { aBlocCertificate, aTitleCertificate } from '../../../test/support/snapshots.js';
import { credentialText } from '../../documents/credential-text.js';
import { openBadgeOf } from '../../domain/credentials/open-badge.js';
import type { CertificateSnapshot } from '../../domain/sealing/certificate-snapshot.js';
import { institutionDid } from '../../signing/did-web.js';
import { proveCredential } from './data-integrity.js';

/*
 * What the published schema of an AchievementCredential (1EdTech, Open Badges 3.0.3, on the Verifiable Credentials Data
 * Model 2.0) asks of each object, written down from the tables of its data model: what must be there, and what may.
 */

type Check = (value: unknown) => boolean;
interface Shape {
  readonly required: Readonly<Record<string, Check>>;
  readonly optional?: Readonly<Record<string, Check>>;
}

const text: Check = (value) => typeof value === 'string' && value.trim() !== '';
const flag: Check = (value) => typeof value === 'boolean';
const uri: Check = (value) => typeof value === 'string' && /^[a-z][a-z0-9+.-]*:\S+$/i.test(value);
const instant: Check = (value) =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/.test(value);
const oneOf =
  (...words: string[]): Check =>
  (value) =>
    typeof value === 'string' && words.includes(value);
const types =
  (...names: string[]): Check =>
  (value) =>
    Array.isArray(value) && names.every((name) => value.includes(name));
const listOf =
  (shape: Shape): Check =>
  (value) =>
    Array.isArray(value) && value.length > 0 && value.every((one) => faultsIn(one, shape).length === 0);
const shaped =
  (shape: Shape): Check =>
  (value) =>
    faultsIn(value, shape).length === 0;

const IDENTITY: Shape = {
  required: {
    ...{ type: oneOf('IdentityObject'), hashed: flag, identityHash: text },
    identityType: oneOf('name', 'sourcedId', 'systemId', 'emailAddress', 'nationalIdentityNumber', 'identifier'),
  },
};
const ALIGNMENT: Shape = {
  required: { type: types('Alignment'), targetName: text, targetUrl: uri },
  optional: { targetCode: text, targetFramework: text, targetDescription: text },
};
const ACHIEVEMENT: Shape = {
  required: {
    ...{ id: uri, type: types('Achievement'), name: text, description: text },
    criteria: shaped({ required: { narrative: text }, optional: { id: uri } }),
  },
  optional: {
    ...{ achievementType: oneOf('Certification', 'MicroCredential'), humanCode: text, alignment: listOf(ALIGNMENT) },
    inLanguage: (value) => typeof value === 'string' && /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(value),
  },
};
/** Its subject has an `id` or at least one identifier (Open Badges 3.0, B.1.3). */
const SUBJECT: Shape = {
  required: { type: types('AchievementSubject'), identifier: listOf(IDENTITY), achievement: shaped(ACHIEVEMENT) },
  optional: { licenseNumber: text, narrative: text },
};
const CREDENTIAL: Shape = {
  required: {
    '@context': (value) =>
      Array.isArray(value) &&
      value[0] === 'https://www.w3.org/ns/credentials/v2' &&
      value[1] === 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json' &&
      value.every(uri),
    ...{ id: uri, type: types('VerifiableCredential', 'OpenBadgeCredential'), name: text, validFrom: instant },
    issuer: shaped({ required: { id: uri, type: types('Profile') }, optional: { name: text } }),
    credentialSubject: shaped(SUBJECT),
  },
  optional: {
    ...{ validUntil: instant, awardedDate: instant },
    credentialStatus: shaped({
      required: {
        ...{ id: uri, type: oneOf('BitstringStatusListEntry'), statusPurpose: oneOf('revocation') },
        statusListIndex: (value) => typeof value === 'string' && /^\d+$/.test(value),
        statusListCredential: uri,
      },
    }),
    proof: shaped({
      required: {
        ...{ type: oneOf('DataIntegrityProof'), cryptosuite: oneOf('eddsa-rdfc-2022'), created: instant },
        ...{ verificationMethod: uri, proofPurpose: oneOf('assertionMethod') },
        proofValue: (value) => typeof value === 'string' && /^z[1-9A-HJ-NP-Za-km-z]+$/.test(value),
      },
    }),
  },
};

/** Names of what is missing, wrong, or not in the data model. */
function faultsIn(value: unknown, { required, optional = {} }: Shape): string[] {
  if (typeof value !== 'object' || value === null) return ['not an object'];
  const fields = value as Record<string, unknown>;
  const checks = { ...optional, ...required };
  return [
    ...Object.keys(required).filter((name) => !(name in fields)),
    ...Object.entries(fields).flatMap(([name, field]) => (checks[name]?.(field) ? [] : [name])),
  ];
}

const PUBLIC_URL = 'https://jury.school.example';
const did = institutionDid(PUBLIC_URL);
const CERTIFICATION = aCertification({ blocs: [aBloc('BC01')] });
const { holder } = aTitleCertificate();
const unregistered = { code: 'MCMD', version: 1, title: 'Manager', level: null, registration: null };

async function badgeOf(snapshot: CertificateSnapshot) {
  const place = { id: 'urn:uuid:5a4d3a59-3a92-4f53-a9b6-4f3a3e1c2b1d', issuer: did, publicUrl: PUBLIC_URL };
  const status = { statusList: `${PUBLIC_URL}/api/v1/status-lists/1`, statusIndex: 0 };
  const credential = openBadgeOf(snapshot, credentialText(snapshot, CERTIFICATION), { ...place, ...status });
  return proveCredential(credential, { signer: aSigner(), did, created: '2023-06-15T14:00:00Z' });
}

describe('A credential, field by field', () => {
  it.each<[string, CertificateSnapshot]>([
    ['a bloc that ends', aBlocCertificate({ validUntil: '2028-06-15' })],
    ['a bloc for ever', aBlocCertificate({ validUntil: 'unlimited' })],
    ['a title', aTitleCertificate()],
    ['a certification that is not registered', aTitleCertificate({ certification: unregistered })],
    ['a name in use and no birth', aTitleCertificate({ holder: { ...holder, usedName: 'Đặng', birthDay: null } })],
  ])('is what Open Badges 3.0 asks for: %s', async (_, snapshot) => {
    expect(faultsIn(await badgeOf(snapshot), CREDENTIAL)).toEqual([]);
  });

  it('would be told apart were a field missing, empty, of another kind or unheard of', async () => {
    const badge = await badgeOf(aTitleCertificate());
    for (const name of Object.keys(CREDENTIAL.required)) {
      const { [name]: _left, ...rest } = badge as Record<string, unknown>;
      expect(faultsIn(rest, CREDENTIAL)).toEqual([name]);
      expect(faultsIn({ ...badge, [name]: '' }, CREDENTIAL)).toEqual([name]);
    }
    expect(faultsIn({ ...badge, unheardOf: 'x' }, CREDENTIAL)).toEqual(['unheardOf']);
    expect(faultsIn({ ...badge, credentialSubject: { type: ['AchievementSubject'] } }, CREDENTIAL)).toEqual([
      'credentialSubject',
    ]);
  });

  it('begins before it ends, both with their offset', async () => {
    const badge = await badgeOf(aBlocCertificate({ validUntil: '2028-06-15' }));
    expect(Date.parse(badge.validFrom)).toBeLessThan(Date.parse(badge.validUntil!));
  });
});
