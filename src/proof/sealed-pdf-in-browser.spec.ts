import fc from 'fast-check';
import { aPdf, aSigner } from '../../test/support/a-sealed-pdf.js';
import type { PublicJwk } from '../signing/public-key.js';
import { readSealedPdf, signPdf } from './sealed-pdf.js';

const ASSET = new URL('../../templates/assets/sealed-pdf.js', import.meta.url).href;
const { checkSealedPdf } = (await import(ASSET)) as {
  checkSealedPdf: (bytes: Uint8Array, keys: readonly PublicJwk[], withdrawn?: readonly PublicJwk[]) => Promise<string>;
};

const signer = aSigner();
const signed = signPdf(aPdf(), signer);

/** What the command line would say of the same file. */
function said(bytes: Uint8Array, keys: readonly PublicJwk[]): string {
  const read = readSealedPdf(bytes);
  if (typeof read === 'string') return read;
  if (!read.whole) return 'changed';
  return keys.some(({ x }) => x === read.key.x) ? 'authentic' : 'unknownKey';
}

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const ofText = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
const seal = /delibloc-pdf\/1 \S{43} \S{86}/.exec(latin1(signed))![0];

describe('The module that checks a PDF in the browser', () => {
  const files: readonly [string, Uint8Array, string][] = [
    ['as it was signed', signed, 'authentic'],
    ['empty', new Uint8Array(), 'notPdf'],
    ['a picture', ofText('\x89PNG\r\n'), 'notPdf'],
    ['without a seal', ofText('%PDF-1.7\n%%EOF'), 'notSealed'],
    ['added to', ofText(`${latin1(signed)}\nstartxref\n1\n%%EOF`), 'resaved'],
    ['with a third seal', ofText(latin1(signed).replace('%PDF-1.7\n', `%PDF-1.7\n%${seal}\n`)), 'changed'],
    ['with two seals that differ', ofText(latin1(signed).replace(seal, `${seal.slice(0, -3)}AAA`)), 'changed'],
    ['with another word in it', ofText(latin1(signed).replace('/Lang', '/lang')), 'changed'],
  ];

  it('believes nothing that a withdrawn key has signed, but sees a change first', async () => {
    expect(await checkSealedPdf(signed, [], [signer.jwk])).toBe('withdrawnKey');
    expect(await checkSealedPdf(signed, [signer.jwk], [aSigner().jwk])).toBe('authentic');
    expect(await checkSealedPdf(ofText(latin1(signed).replace('/Lang', '/lang')), [], [signer.jwk])).toBe('changed');
  });

  it.each(files)('says of a file %s what the command line says', async (_, bytes, answer) => {
    expect(await checkSealedPdf(bytes, [signer.jwk])).toBe(answer);
    expect(said(bytes, [signer.jwk])).toBe(answer);
  });

  it('finds every byte that is another', async () => {
    const changes = fc.tuple(fc.nat(signed.length - 1), fc.integer({ min: 1, max: 255 }));
    await fc.assert(
      fc.asyncProperty(changes, async ([at, difference]) => {
        const changed = Uint8Array.from(signed);
        changed[at]! ^= difference;
        const answer = await checkSealedPdf(changed, [signer.jwk]);
        expect(answer).not.toBe('authentic');
        expect(answer).toBe(said(changed, [signer.jwk]));
      }),
      { numRuns: 300 },
    );
  });

  it('finds every sign of the seal that is another', async () => {
    const from = latin1(signed).indexOf(seal);
    for (let at = from; at < from + seal.length; at += 1) {
      const changed = Uint8Array.from(signed);
      changed[at]! ^= 1;
      const answer = await checkSealedPdf(changed, [signer.jwk]);
      expect(answer).toBe(said(changed, [signer.jwk]));
    }
  });

  it('tells a key that the institution has not published', async () => {
    expect(await checkSealedPdf(signed, [])).toBe('unknownKey');
    expect(await checkSealedPdf(signed, [aSigner().jwk])).toBe(said(signed, [aSigner().jwk]));
  });

  it('says so where keys of that kind are not known', async () => {
    const importKey = crypto.subtle.importKey.bind(crypto.subtle);
    crypto.subtle.importKey = () => Promise.reject(new DOMException('Unrecognized name.', 'NotSupportedError'));
    try {
      expect(await checkSealedPdf(signed, [signer.jwk])).toBe('unsupported');
    } finally {
      crypto.subtle.importKey = importKey;
    }
  });
});
