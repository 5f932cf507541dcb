/* What may stand in a cell: a letter, a mark out of 20, or nothing. Read from keys, from Excel, from the server. */

const RESULTS = { A: 'acquired', N: 'notAcquired', J: 'absentJustified', I: 'absentUnjustified', D: 'exempted' };
const LETTERS = Object.fromEntries(Object.entries(RESULTS).map(([letter, result]) => [result, letter]));
const WORDS = {
  A: ['a', '1', 'acquis', 'acquise', 'oui', 'o', 'valide', 'validee', 'ok'],
  N: ['n', '0', 'non', 'non acquis', 'non acquise', 'pas acquis', 'non valide', 'non validee'],
  J: [
    ...['j', 'aj', 'abj', 'absence justifiee', 'absent justifie', 'absente justifiee', 'justifie', 'justifiee'],
    ...['absent excuse', 'absente excusee', 'abs justifiee', 'abs just'],
  ],
  I: [
    ...[
      'i',
      'ai',
      'abi',
      'absence injustifiee',
      'absent injustifie',
      'absente injustifiee',
      'injustifie',
      'injustifiee',
    ],
    ...['absence non justifiee', 'absent non justifie', 'absente non justifiee', 'abs injustifiee', 'abs injust'],
  ],
  D: ['d', 'dispense', 'dispensee', 'disp'],
};
const LETTER_OF_WORD = new Map(Object.entries(WORDS).flatMap(([letter, words]) => words.map((word) => [word, letter])));
const NOTHING = new Set(['', '·', '-', '–', '—']);
const MARK = /^(\d{1,3})(?:[.,](\d*))?(?:\s*\/\s*20)?$/;

export const FAULTS = {
  letter: 'ni A, N, J, I ou D, ni un mot qui le dise',
  mark: 'ni une note de 0 à 20, ni J, I ou D',
  range: 'une note va de 0 à 20',
  decimals: 'une note a deux décimales au plus',
};

/** `{ entry }` as the grid shows it, or `{ fault }`, one of {@link FAULTS}. Tolerant of words, accents and capitals. */
export function readEntry(text, marked) {
  const plain = plainWord(text);
  if (NOTHING.has(plain)) return { entry: '' };
  return marked ? readMark(plain) : readLetter(plain);
}

function readLetter(plain) {
  const entry = LETTER_OF_WORD.get(plain);
  return entry ? { entry } : { fault: 'letter' };
}

function readMark(plain) {
  const [found, whole, decimals = ''] = MARK.exec(plain) ?? [];
  if (found === undefined) {
    const letter = LETTER_OF_WORD.get(plain);
    return letter && 'JID'.includes(letter) ? { entry: letter } : { fault: 'mark' };
  }
  const kept = decimals.replace(/0+$/, '');
  if (kept.length > 2) return { fault: 'decimals' };
  if (Number(`${whole}.${kept || 0}`) > 20) return { fault: 'range' };
  return { entry: kept === '' ? String(Number(whole)) : `${Number(whole)},${kept}` };
}

/** « Absent·e  Justifié(e) » → « absent justifie »; « abs. just. » → « abs just ». */
function plainWord(text) {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[·.]e\b|\(e\)/gi, '')
    .replace(/\.(?=\s|$)/g, '')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim()
    .toLowerCase();
}

/** The entry of what the server says of a cell. */
export function entryOf({ result, mark = null }) {
  if (mark !== null) return String(mark).replace('.', ',');
  return result === null ? '' : LETTERS[result];
}

/** What is sent of an entry: a result, or the mark from which it follows. */
export function sentOf(entry) {
  if (entry === '') return { result: null };
  return entry in RESULTS ? { result: RESULTS[entry] } : { mark: entry };
}

/** How an entry is read out. */
export function spokenEntry(entry) {
  const words = { A: 'acquis', N: 'non acquis', J: 'absence justifiée', I: 'absence injustifiée', D: 'dispense' };
  if (entry === '') return 'pas encore évaluée';
  return words[entry] ?? `${entry} sur 20`;
}
