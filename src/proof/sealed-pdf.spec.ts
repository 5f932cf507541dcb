import fc from 'fast-check';
import { type Attached, aPdf, aSigner } from '../../test/support/a-sealed-pdf.js';
import { PDF_SEAL_PLACEHOLDER, readSealedPdf, type SealedPdf, signPdf } from './sealed-pdf.js';

const signer = aSigner();
const CREDENTIAL: Attached = {
  ...{ name: 'credential.json', mediaType: 'application/vc', text: `{"name":"Zoé","words":"${'é'.repeat(3000)}"}` },
};
const TOKEN: Attached = { name: 'credential.jwt', mediaType: 'application/vc+jwt', text: 'a.b.c' };
const signed = signPdf(aPdf([CREDENTIAL, TOKEN]), signer);

const opened = (pdf: Uint8Array): SealedPdf => {
  const read = readSealedPdf(pdf);
  if (typeof read === 'string') throw new Error(read);
  return read;
};
const isWhole = (pdf: Uint8Array): boolean => {
  const read = readSealedPdf(pdf);
  return typeof read !== 'string' && read.whole;
};

describe('a sealed PDF', () => {
  it('is whole as it was signed, and names the key', () => {
    expect(opened(signed)).toMatchObject({ whole: true, keyId: signer.keyId, key: signer.jwk });
  });

  it('says in its XMP metadata what it says in its Info dictionary, as PDF/A asks', () => {
    const text = Buffer.from(signed).toString('latin1');
    const [, info] = /\/Keywords \(([^)]*)\)/.exec(text)!;
    const [, xmp] = /<pdf:Keywords>([^<]*)<\/pdf:Keywords>/.exec(text)!;
    expect(info).toBe(xmp);
    expect(info).not.toContain('0'.repeat(40));
  });

  it('keeps the length of every part, so that the table of objects stays right', () => {
    expect(signed).toHaveLength(aPdf([CREDENTIAL, TOKEN]).length);
  });

  it('is the same each time it is signed with the same key', () => {
    expect(Buffer.from(signPdf(aPdf([CREDENTIAL, TOKEN]), signer)).equals(signed)).toBe(true);
  });

  it('gives the attached files as they were attached, deflated or stored', () => {
    const attachments = opened(signed).attachments.map(({ name, mediaType, bytes }) => ({
      ...{ name, mediaType, text: Buffer.from(bytes).toString('utf8') },
    }));
    expect(attachments).toEqual([CREDENTIAL, TOKEN]);
  });

  it('has no attached files where none were attached', () => {
    expect(opened(signPdf(aPdf(), signer)).attachments).toEqual([]);
  });

  it('is not whole once any byte is another', () => {
    fc.assert(
      fc.property(fc.nat(signed.length - 1), fc.integer({ min: 1, max: 255 }), (at, difference) => {
        const changed = Uint8Array.from(signed);
        changed[at]! ^= difference;
        return !isWhole(changed);
      }),
      { numRuns: 3000 },
    );
  });

  it('is not whole once any byte of its keywords is another', () => {
    const text = Buffer.from(signed).toString('latin1');
    const places = [text.indexOf('delibloc-pdf/1'), text.lastIndexOf('delibloc-pdf/1')];
    const within = places.flatMap((place) =>
      Array.from({ length: PDF_SEAL_PLACEHOLDER.length }, (_, at) => place + at),
    );
    for (const at of within) {
      for (const bit of [1, 2, 32]) {
        const changed = Uint8Array.from(signed);
        changed[at]! ^= bit;
        expect(isWhole(changed)).toBe(false);
      }
    }
  });

  it('is not whole once both copies of the signature are changed alike', () => {
    const text = Buffer.from(signed).toString('latin1');
    const { signature } = opened(signed);
    const other = signature.replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A'));
    expect(isWhole(Buffer.from(text.replaceAll(signature, other), 'latin1'))).toBe(false);
  });

  it.each([
    ['is cut short', (pdf: Buffer) => pdf.subarray(0, -30), 'resaved'],
    ['has bytes added', (pdf: Buffer) => Buffer.concat([pdf, Buffer.from('\n')]), 'resaved'],
    [
      'was added to by another program',
      (pdf: Buffer) => Buffer.concat([pdf, Buffer.from('\n1 0 obj\n<<>>\nendobj\nstartxref\n9\n%%EOF')]),
      'resaved',
    ],
    ['lost its keywords', () => Buffer.from(aPdf([], 'bloc, certificat')), 'notSealed'],
    ['is no PDF', () => Buffer.from('PK…'), 'notPdf'],
    ['is empty', () => Buffer.alloc(0), 'notPdf'],
    ['was never signed', () => Buffer.from(aPdf()), 'changed'],
    ['holds a copy less', (pdf: Buffer) => without(pdf, '<pdf:Keywords>delibloc-pdf/1 '), 'changed'],
  ])('says so where it %s', (_, made, fault) => {
    const read = readSealedPdf(made(Buffer.from(signed)));
    expect(typeof read === 'string' ? read : read.whole ? 'whole' : 'changed').toBe(fault);
  });

  it('signed by a stranger is whole, and names the stranger’s key', () => {
    const stranger = aSigner();
    expect(opened(signPdf(aPdf(), stranger))).toMatchObject({ whole: true, keyId: stranger.keyId });
  });
});

describe('signing a PDF', () => {
  it.each([
    ['has no placeholder', () => aPdf([], 'bloc')],
    ['is signed already', () => signed],
  ])('is refused where it %s', (_, made) => {
    expect(() => signPdf(made(), signer)).toThrow(TypeError);
  });
});

function without(pdf: Buffer, words: string): Buffer {
  return Buffer.from(pdf.toString('latin1').replace(words, 'x'.repeat(words.length)), 'latin1');
}
