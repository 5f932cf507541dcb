import type { ReadKeys } from '../signing/key-set.js';
import type { PublicJwk } from '../signing/public-key.js';
import { aBloc, aCertification } from '../../test/support/a-certification.js';
import { aPdf, aSigner } from '../../test/support/a-sealed-pdf.js';
import { aBlocCertificate } from '../../test/support/snapshots.js';
import { credentialText } from '../documents/credential-text.js';
import { openBadgeOf } from '../domain/credentials/open-badge.js';
import { institutionDid } from '../signing/did-web.js';
import type { Signer } from '../signing/public-key.js';
import { signToken } from './credentials/credential-token.js';
import { proveCredential } from './credentials/data-integrity.js';
import { signPdf } from './sealed-pdf.js';
import { CREDENTIAL_FILE, TOKEN_FILE, verifyPdf } from './verify-pdf.js';

const PUBLIC_URL = 'https://jury.school.example';
const did = institutionDid(PUBLIC_URL);
const signer = aSigner();
const earlier = aSigner();
const BLOC = aBlocCertificate();
const credential = openBadgeOf(BLOC, credentialText(BLOC, aCertification({ blocs: [aBloc('BC01')] })), {
  ...{ id: 'urn:uuid:5a4d3a59-3a92-4f53-a9b6-4f3a3e1c2b1d', issuer: did, publicUrl: PUBLIC_URL },
  ...{ statusList: `${PUBLIC_URL}/api/v1/status-lists/1`, statusIndex: 7 },
});

interface Made {
  readonly by?: Signer;
  readonly tokenBy?: Signer;
  readonly json?: (text: string) => string;
  readonly token?: (text: string) => string;
}

/** A PDF signed by the institution, with its credential, made by others where said so. */
async function aCertificatePdf({ by = signer, tokenBy = by, json, token }: Made = {}): Promise<Uint8Array> {
  const proven = await proveCredential(credential, { signer: by, did, created: '2023-06-15T14:00:00Z' });
  const same = (text: string): string => text;
  const texts = [JSON.stringify(proven), signToken(credential, { signer: tokenBy, did })] as const;
  const pdf = aPdf([
    { name: CREDENTIAL_FILE, mediaType: 'application/vc', text: (json ?? same)(texts[0]) },
    { name: TOKEN_FILE, mediaType: 'application/vc+jwt', text: (token ?? same)(texts[1]) },
  ]);
  return signPdf(pdf, signer);
}

/** Keys that are trusted, none of them withdrawn. */
const trusting = (...keys: PublicJwk[]): ReadKeys => ({ trusted: keys, withdrawn: [] });

describe('a certificate’s PDF', () => {
  it('is as it was signed, and so is the credential in it', async () => {
    const verified = await verifyPdf(await aCertificatePdf(), trusting(signer.jwk));
    expect(verified).toEqual({ findings: [], keyId: signer.keyId, credential, hasCredential: true });
  });

  it('may hold a credential that an earlier key signed, whether keys are given or not', async () => {
    const pdf = await aCertificatePdf({ by: earlier });
    expect((await verifyPdf(pdf, trusting(earlier.jwk, signer.jwk))).findings).toEqual([]);
    expect((await verifyPdf(pdf, null)).findings).toEqual([]);
    expect((await verifyPdf(pdf, trusting(signer.jwk))).findings).toEqual(['credentialUnproven', 'tokenUnproven']);
  });

  it('is a stranger’s where its key is not among those trusted', async () => {
    const { findings } = await verifyPdf(await aCertificatePdf(), trusting(earlier.jwk));
    expect(findings).toEqual(['strangersKey', 'credentialUnproven', 'tokenUnproven']);
  });

  it.each([
    ['proof', { json: (text: string) => text.replace('Arnaud', 'Arnault') }, ['credentialUnproven']],
    ['token', { tokenBy: aSigner() }, ['tokenUnproven']],
    ['proof that is no JSON', { json: () => 'null' }, ['credentialUnproven']],
    ['token that is none', { token: () => 'a.b.c' }, ['tokenUnproven']],
    [
      'token of another certificate',
      { token: () => signToken({ ...credential, id: 'urn:uuid:0' }, { signer, did }) },
      ['credentialsDiffer'],
    ],
  ])('is found to hold a bad %s', async (_, made, findings) => {
    expect((await verifyPdf(await aCertificatePdf(made), trusting(signer.jwk))).findings).toEqual(findings);
  });

  it('tells no more of a file that was changed', async () => {
    const pdf = await aCertificatePdf();
    pdf[200]! ^= 1;
    expect(await verifyPdf(pdf, trusting(signer.jwk))).toEqual({
      ...{ findings: ['changed'], keyId: signer.keyId, credential: null, hasCredential: false },
    });
  });

  it('without a credential is whole too', async () => {
    const verified = await verifyPdf(signPdf(aPdf(), signer), trusting(signer.jwk));
    expect(verified).toMatchObject({ findings: [], credential: null, hasCredential: false });
  });
});
