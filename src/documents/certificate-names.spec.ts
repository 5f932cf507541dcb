import { readPdf } from '../../test/support/pdf-text.js';
import { aTitleCertificate } from '../../test/support/snapshots.js';
import { unprintableIn } from '../domain/certificates/printable-name.js';
import { renderCertificate } from './certificate-document.js';

const { holder } = aTitleCertificate();
const LAST = 0xff_ff;
const isNamed = (character: string): boolean => unprintableIn(character).length === 0;
const ALL = Array.from({ length: LAST }, (_, code) => String.fromCodePoint(code + 1)).filter(isNamed);
const printed = (names: object): string =>
  readPdf(renderCertificate({ snapshot: aTitleCertificate({ holder: { ...holder, ...names } }) })).text;

/** Marks stand on a letter, as in names. */
const written = (character: string): string => (/\p{M}/u.test(character) ? `a${character}` : character);

describe('The names that certificates print', () => {
  it('hold every letter of the alphabets that civil registers write Latin names in', () => {
    const letters =
      'àâæçéèêëîïôœùûüÿñ ąćęłńśźż čďěňřšťůž őű ăâîșțşţ ğış ħġ þðæøåö ėįųūāčēģīķļņõ ŵŷ ẅẽỹ ǧǎǒ ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđ';
    expect(unprintableIn(`${letters}${letters.toUpperCase()} -'’.·ʼʻ`)).toEqual([]);
  });

  it('hold Greek and Cyrillic names', () => {
    expect(unprintableIn('Ελένη Θεοδωράκη Ὀδυσσεύς Иван Щербаков Єлизавета Ґалаґан Љубица Ђорђевић Ќосе')).toEqual([]);
  });

  it('have in the font each of the characters that are let pass, none being left as a box', () => {
    expect(ALL.length).toBeGreaterThan(1500);
    for (let from = 0; from < ALL.length; from += 400) {
      const part = ALL.slice(from, from + 400).map(written);
      expect(printed({ birthName: part.join(' ') })).toContain('Lina');
    }
  });

  it.each([
    ['Đặng Thị', 'Bạch Tuyết'],
    ['Ő Ş', 'Żółć-Ħġġ'],
    ['Ελένη', 'Θεοδωράκη'],
    ['Иван', 'Щербаков'],
  ])('are printed letter for letter: %s %s', (firstNames, birthName) => {
    expect(unprintableIn(`${firstNames} ${birthName}`)).toEqual([]);
    expect(printed({ firstNames, birthName }).replace(/\s+/g, ' ')).toContain(`${firstNames} ${birthName}`);
  });

  it.each(['王', 'علي', 'ჯავახიშვილი', 'Սարգսյան', 'शर्मा', '😀'])(
    'are known beforehand where the page could not be printed: %s',
    (birthName) => {
      expect(unprintableIn(birthName).join('')).toBe([...new Set(birthName)].join(''));
      expect(() => printed({ birthName })).toThrow('unprintableText');
    },
  );

  it('hold no character that nobody sees', () => {
    expect(unprintableIn('Zoé\u200d Du\u00adrand\ufeff')).toEqual(['\u200d', '\u00ad', '\ufeff']);
  });
});
