import { createPublicKey } from 'node:crypto';
import fc from 'fast-check';
import { compactVerify, createLocalJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { aBloc, aCertification } from '../../../test/support/a-certification.js';
import { aSigner } from '../../../test/support/a-sealed-pdf.js';
import { aBlocCertificate, aTitleCertificate } from '../../../test/support/snapshots.js';
import { accepts } from '../../../test/support/third-party-verifier.js';
import { credentialText } from '../../documents/credential-text.js';
import { openBadgeOf } from '../../domain/credentials/open-badge.js';
import { didDocument, institutionDid, jwkUrl } from '../../signing/did-web.js';
import { keySet } from '../../signing/key-set.js';
import { signToken } from './credential-token.js';
import { proveCredential, proverOf, type ProvenCredential } from './data-integrity.js';
import { statusListCredential } from './status-list.js';

const PUBLIC_URL = 'https://jury.school.example';
const LIST = `${PUBLIC_URL}/api/v1/status-lists/1`;
/** The library reads its own clock for lists. */
const FAR = '9999-01-01T00:00:00Z';
const CREATED = '2023-06-15T14:00:00Z';
const signer = aSigner();
const did = institutionDid(PUBLIC_URL);
const place = {
  ...{ id: 'urn:uuid:5a4d3a59-3a92-4f53-a9b6-4f3a3e1c2b1d', issuer: did, publicUrl: PUBLIC_URL },
  ...{ statusList: LIST, statusIndex: 94567 },
};
const CERTIFICATION = aCertification({ blocs: [aBloc('BC01')] });
const BLOC = aBlocCertificate({ validUntil: '2028-06-15' });
const credential = openBadgeOf(BLOC, credentialText(BLOC, CERTIFICATION), place);

const proven = (of = credential) => proveCredential(of, { signer, did, created: CREATED });
const listWith = (revoked: readonly number[]) =>
  proven(
    statusListCredential({
      ...{ address: LIST, issuer: did, validFrom: '2023-06-01T00:00:00Z', validUntil: FAR, revoked },
    }),
  );
const published = { did: didDocument(PUBLIC_URL, [aSigner().jwk, signer.jwk]) };
const withList = async (revoked: readonly number[]) => ({
  ...published,
  statusLists: { [LIST]: await listWith(revoked) },
});

describe('software of others', () => {
  it('accepts the credential of a bloc and of a title by its Data Integrity proof', async () => {
    const title = aTitleCertificate();
    const ofTitle = openBadgeOf(title, credentialText(title, CERTIFICATION), place);
    expect(await accepts(await proven(), await withList([]))).toBe(true);
    expect(await accepts(await proven(ofTitle), await withList([]))).toBe(true);
  });

  it('refuses it once the status list has it revoked, and only then', async () => {
    expect(await accepts(await proven(), await withList([94566, 94568, 0, 131_071]))).toBe(true);
    expect(await accepts(await proven(), await withList([94567]))).toBe(false);
  });

  it('refuses it after the last day (and five minutes, for clocks that are slow), and accepts it all that day', async () => {
    expect(credential.validUntil).toBe('2028-06-15T23:59:59+02:00');
    const [whole, list] = [await proven(), await withList([])];
    expect(await accepts(whole, list, '2028-06-15T21:59:58Z')).toBe(true);
    expect(await accepts(whole, list, '2028-06-15T22:05:01Z')).toBe(false);
  });

  it('refuses it when its keys are not those published', async () => {
    const other = { ...(await withList([])), did: didDocument(PUBLIC_URL, [aSigner().jwk]) };
    expect(await accepts(await proven(), other)).toBe(false);
  });

  it('refuses it, as we do, once anything in it is another', async () => {
    const whole = await proven();
    const list = await withList([]);
    const leaves = leavesOf(whole);
    expect(leaves.length).toBeGreaterThan(40);
    for (const path of leaves) {
      const changed = changedAt(whole, path) as ProvenCredential;
      expect([path, await proverOf(changed)]).toEqual([path, null]);
      expect([path, await accepts(changed, list)]).toEqual([path, false]);
    }
  });

  it('refuses it, as we do, once a claim is added or its context is unknown', async () => {
    const whole = await proven();
    for (const changed of [
      { ...whole, description: 'mention très bien' },
      { ...whole, unheardOf: 'x' },
      { ...whole, '@context': [...whole['@context'], 'https://example.org/contexts/v1'] },
    ]) {
      expect(await proverOf(changed)).toBeNull();
      expect(await accepts(changed, await withList([]))).toBe(false);
    }
  });

  it('lets a context written out give words new meanings; we do not', async () => {
    const whole = await proven();
    const renamed = { mention: 'https://schema.org/name' };
    const { name, ...rest } = whole as ProvenCredential & { name: string };
    const changed = { ...rest, '@context': [...whole['@context'], renamed], mention: name };
    expect(await proverOf(changed as unknown as ProvenCredential)).toBeNull();
    expect(await accepts(changed, await withList([]))).toBe(true);
  });

  it('accepts the token by the published key set, named in its header', async () => {
    const token = signToken(credential, { signer, did });
    const keys = createLocalJWKSet({ keys: [...keySet([aSigner().jwk, signer.jwk]).keys] });
    const byThumbprint = (header: { kid?: string }) =>
      keys({ ...header, alg: 'EdDSA', kid: header.kid?.split('#')[1] });
    const { payload } = await jwtVerify(token, byThumbprint as never, {
      ...{ issuer: did, typ: 'vc+jwt', currentDate: new Date('2023-06-16') },
    });
    expect(decodeProtectedHeader(token)).toEqual({
      ...{ alg: 'EdDSA', typ: 'vc+jwt', cty: 'vc', kid: jwkUrl(did, signer.jwk) },
    });
    expect(payload).toMatchObject({ ...credential, jti: credential.id });
  });

  it('refuses the token once any sign of it is another', async () => {
    const token = signToken(credential, { signer, did });
    const key = createPublicKey({ key: { ...signer.jwk }, format: 'jwk' });
    await expect(compactVerify(token, key)).resolves.toBeDefined();
    await fc.assert(
      fc.asyncProperty(fc.nat(token.length - 1), fc.constantFrom(...'Ab0_.'), async (at, sign) => {
        const changed = `${token.slice(0, at)}${sign}${token.slice(at + 1)}`;
        fc.pre(changed !== token && !differsInSpareBits(changed, token));
        await expect(compactVerify(changed, key)).rejects.toThrow();
      }),
      { numRuns: 300 },
    );
  });
});

/** The last sign of a signature holds bits that count for nothing, which other programs let pass. */
function differsInSpareBits(one: string, other: string): boolean {
  const bytesOf = (token: string) => token.split('.').map((part) => Buffer.from(part, 'base64url').toString('hex'));
  return bytesOf(one).join() === bytesOf(other).join();
}

type Path = readonly (string | number)[];

function leavesOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([name, part]) => leavesOf(part, [...path, name]));
}

function changedAt(value: unknown, [name, ...rest]: Path): unknown {
  if (name === undefined) return otherThan(value);
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<string, unknown>;
  copy[name] = changedAt(copy[name], rest);
  return copy;
}

/** The nearest other value of its kind: what is read must be what was signed, to the letter. */
function otherThan(leaf: unknown): unknown {
  if (typeof leaf === 'boolean') return !leaf;
  const text = String(leaf);
  return /\d(?=\D*$)/.test(text) ? text.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10)) : `${text}x`;
}
