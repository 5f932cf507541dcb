import { DomainError } from '../errors.js';
import type { CertificateHolder, CertificateSnapshot } from '../sealing/certificate-snapshot.js';

/**
 * What the font of certificates (Libertinus Serif) has of what names are written in: Latin with all its marks, Vietnamese
 * included, Greek (ancient accents too), Cyrillic, Hebrew, and the marks and signs that stand in names.
 * `certificate-names.spec.ts` prints every one of them.
 */
const PRINTABLE = [
  // Latin, with its marks and the signs that stand in names.
  '0020-007E 00A0-024F 0250-02AF 02B0-02C9 02D8-02DD 0300-036F 1E00-1EFF 2009 2010-2014 2018-201F 2026',
  '202F 2116',
  // Greek, ancient accents included.
  '0384-0386 0388-038A 038C 038E-03A1 03A3-03CE 1F00-1F15 1F18-1F1D 1F20-1F45 1F48-1F4D 1F50-1F57 1F59',
  '1F5B 1F5D 1F5F-1F7D 1F80-1FB4 1FB6-1FBC 1FC2-1FC4 1FC6-1FCC 1FD0-1FD3 1FD6-1FDB 1FE0-1FEC 1FF2-1FF4',
  '1FF6-1FFC',
  // Cyrillic.
  '0400-045F 0462 0463 0472-0475 048C-04C4 04C7 04C8 04CB 04CC 04D0-04F9',
  // Hebrew.
  '05D0-05EA',
].flatMap((line) => line.split(' ').map(rangeOf));

/** Soft hyphen: it stands in no name, and nobody sees it. */
const HIDDEN = '\u00AD';

/** A person whose documents cannot bear their name as it is written. */
export interface UnprintableHolder {
  readonly name: string;
  /** Each once, in the order in which they stand. */
  readonly characters: readonly string[];
}

/** The characters of a text that certificates cannot print, each once. */
export function unprintableIn(text: string): string[] {
  return [...new Set(text)].filter((character) => character === HIDDEN || !isInFont(character.codePointAt(0)!));
}

function isInFont(code: number): boolean {
  return PRINTABLE.some(([first, last]) => code >= first && code <= last);
}

/** "0020-007E" */
function rangeOf(written: string): readonly [first: number, last: number] {
  const [first = '', last = first] = written.split('-');
  return [parseInt(first, 16), parseInt(last, 16)];
}

/** Of all that documents say of a person: names and place of birth. */
export function unprintableOf({ firstNames, birthName, usedName = '', birthPlace }: CertificateHolder): string[] {
  return unprintableIn([firstNames, birthName, usedName, birthPlace ?? ''].join(' '));
}

/** Throws `unprintableNames` with who and what: a document is issued with the right name or not at all. */
export function demandPrintable(documents: readonly Pick<CertificateSnapshot, 'holder'>[]): void {
  const holders = new Map<string, UnprintableHolder>();
  for (const { holder } of documents) {
    const name = `${holder.firstNames} ${holder.birthName}`;
    const characters = unprintableOf(holder);
    if (characters.length > 0) holders.set(name, { name, characters });
  }
  if (holders.size > 0) throw new DomainError('unprintableNames', { holders: [...holders.values()] });
}
