const UNITS = 'un deux trois quatre cinq six sept huit neuf'.split(' ');
const TEENS = 'dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'.split(' ');
const TENS = ['vingt', 'trente', 'quarante', 'cinquante'];
const ORDINALS = 'premier deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme'.split(' ');
const ORDINAL_ENDINGS = ['er', 're', 'ere', 'e', 'eme', 'ieme', 'nd', 'nde'];

const CARDINAL_VALUES = new Map([...cardinals()].flatMap(([word, value]) => feminineToo(word, value)));
const ORDINAL_VALUES = new Map([
  ...ORDINALS.map((word, rank): [string, number] => [word, rank + 1]),
  ['premiere', 1],
  ['second', 2],
  ['seconde', 2],
]);

/** 1 to 59 for a number in folded letters (« quatre », « vingt-et-une »); undefined for any other word. */
export function cardinalOf(folded: string): number | undefined {
  return CARDINAL_VALUES.get(folded);
}

/** 4 for « quatrieme », « 4e » or « 4eme », folded; undefined for any other word. */
export function ordinalOf(folded: string): number | undefined {
  const digits = folded.match(/^\d+/)?.[0];
  if (digits === undefined) return ORDINAL_VALUES.get(folded);
  return ORDINAL_ENDINGS.includes(folded.slice(digits.length)) ? Number(digits) : undefined;
}

function* cardinals(): Generator<[string, number]> {
  for (const [index, word] of [...UNITS, ...TEENS].entries()) yield [word, index + 1];
  for (const [index, ten] of TENS.entries()) {
    yield [ten, 20 + 10 * index];
    for (const [unit, word] of UNITS.entries()) yield [`${ten}-${unit === 0 ? 'et-un' : word}`, 21 + 10 * index + unit];
  }
}

function feminineToo(word: string, value: number): [string, number][] {
  return word.endsWith('un')
    ? [
        [word, value],
        [`${word}e`, value],
      ]
    : [[word, value]];
}
