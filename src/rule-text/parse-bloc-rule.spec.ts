import type { Rule } from '../domain/rules/rule.js';
import { parseBlocRule } from './parse-rule.js';
import type { StumbleCode } from './reading.js';
import type { BlocContext } from './scope.js';

const codes = (last: number, first = 1): string[] =>
  Array.from({ length: last - first + 1 }, (_, index) => `C${first + index}`);
/** The bloc of RNCP31936 that is number 2 on the fiche and number 1 to the certifier: C1 to C9. */
const NINE: BlocContext = aBloc(codes(9));
const ALL: Rule = { all: codes(9) };
const fiveOfNine = (...including: string[]): Rule => ({
  atLeast: 5,
  of: codes(9),
  ...(including.length > 0 && { including }),
});

function aBloc(competences: readonly string[]): BlocContext {
  const titled = competences.map((code) => ({ code, title: `Compétence ${code}` }));
  return { code: 'BC02', number: 2, certifierNumber: '1', competences: titled };
}

describe('The rule of a bloc is understood', () => {
  it.each<[string, string[], Rule]>([
    [
      "Le bloc 3 est certifié avec l'acquisition de 3 compétences sur 5 dont les compétences obligatoires: 21 et 25",
      codes(25, 21),
      { atLeast: 3, of: codes(25, 21), including: ['C21', 'C25'] },
    ],
    [
      "Le bloc 4 est certifié avec l'acquisition de 3 compétences sur 5 dont les compétences obligatoires: 27 et 28",
      codes(30, 26),
      { atLeast: 3, of: codes(30, 26), including: ['C27', 'C28'] },
    ],
    [
      "Le bloc 2 est certifié avec l'acquisition de 6 compétences sur 11 dont les compétences obligatoires: 10, 16 et 19",
      codes(20, 10),
      { atLeast: 6, of: codes(20, 10), including: ['C10', 'C16', 'C19'] },
    ],
  ])('as the fiche of RNCP31936 words it: %s', (sentence, competences, rule) => {
    const certifierNumber = sentence.charAt('Le bloc '.length);
    expect(parseBlocRule(sentence, { ...aBloc(competences), certifierNumber })).toEqual({ understood: true, rule });
  });

  it.each<[string, Rule]>([
    [
      "Le bloc 1 est certifié avec l'acquisition de 5 compétences sur 9 dont les compétences obligatoires: 4, 7 et 9",
      fiveOfNine('C4', 'C7', 'C9'),
    ],
    ['LE BLOC N° 1 EST CERTIFIÉ AVEC L’ACQUISITION DE CINQ COMPÉTENCES SUR NEUF', fiveOfNine()],
    ['Le bloc nº\u00a01 est validé par l’obtention d’au moins 5 des 9 compétences', fiveOfNine()],
    ['Le bloc BC02 est acquis à condition de valider 5 compétence(s)', fiveOfNine()],
    ['Le bloc est acquis lorsque le candidat a validé 5 compétences sur 9', fiveOfNine()],
    ['Le bloc est acquis s’il a validé 5 compétences sur 9.', fiveOfNine()],
    ['Le bloc est validé si 5 compétences sur 9 sont acquises', fiveOfNine()],
    ['Pour valider le bloc, le/la candidat(e) doit acquérir au moins cinq compétences sur neuf', fiveOfNine()],
    ['Il faut valider cinq compétences au minimum', fiveOfNine()],
    ['Un minimum de 5 compétences parmi les 9 compétences du bloc n° 1', fiveOfNine()],
    ['5/9 compétences sont nécessaires à la validation du bloc', fiveOfNine()],
    ['Au moins 5 compétences sur 9, dont obligatoirement la 4, la 7 et la 9.', fiveOfNine('C4', 'C7', 'C9')],
    ['5 compétences sur 9 y compris les compétences n° 4 et n° 7', fiveOfNine('C4', 'C7')],
    ['5 compétences sur 9 dont la compétence 4 et la compétence 7', fiveOfNine('C4', 'C7')],
    ['5 compétences minimum sur 9, dont 3 obligatoires : C4, C7 et C9', fiveOfNine('C4', 'C7', 'C9')],
    ['5 compétences sur 9, dont les compétences 7, 4 obligatoirement', fiveOfNine('C4', 'C7')],
    ['5 compétences sur 9 dont c4 à c6', fiveOfNine('C4', 'C5', 'C6')],
    ['5 compétences sur 9 doivent être acquises ; les compétences 4 et 7 sont obligatoires', fiveOfNine('C4', 'C7')],
    ['Toutes les compétences.', ALL],
    ['La validation du bloc nécessite la maîtrise de l’ensemble des compétences attestées', ALL],
    ['L’acquisition des neuf compétences permet de valider le bloc 1', ALL],
    ['Les compétences C1 à C9 doivent être validées', ALL],
    ['9 compétences sur 9', ALL],
    ['La compétence 4', { all: ['C4'] }],
    ['Les compétences 1 à 3, 5 et 7-9', { all: ['C1', 'C2', 'C3', 'C5', 'C7', 'C8', 'C9'] }],
    ['Les compétences suivantes : C3, C1 et C2', { all: ['C1', 'C2', 'C3'] }],
    ['Compétences 4, 7 et 9 obligatoires', { all: ['C4', 'C7', 'C9'] }],
    ['La compétence 1 ou la compétence 2', { any: ['C1', 'C2'] }],
    ['L’une des compétences 1, 2 ou 3', { any: ['C1', 'C2', 'C3'] }],
    ['Une compétence parmi 1 et 2, et la compétence 3', { all: [{ any: ['C1', 'C2'] }, 'C3'] }],
    ['Les compétences 1 et 2, ou la compétence 3', { any: [{ all: ['C1', 'C2'] }, 'C3'] }],
    ['Au moins 2 compétences au choix parmi C1 à C3, dont C2', { atLeast: 2, of: codes(3), including: ['C2'] }],
    [
      'Soit les compétences 1 et 2, soit la compétence 3 et une compétence parmi 4 et 5',
      { any: [{ all: ['C1', 'C2'] }, { all: ['C3', { any: ['C4', 'C5'] }] }] },
    ],
    [
      'Au moins 2 de ces 3 conditions (la compétence 1 ; (soit la compétence 2, soit les compétences 3 et 4) ; la compétence 5), dont obligatoirement la première',
      { atLeast: 2, of: ['C1', { any: ['C2', { all: ['C3', 'C4'] }] }, 'C5'], including: ['C1'] },
    ],
  ])('from « %s »', (sentence, rule) => {
    expect(parseBlocRule(sentence, NINE)).toEqual({ understood: true, rule });
  });

  it('whatever the codes look like', () => {
    const ofBloc = (competences: string[], sentence: string) => parseBlocRule(sentence, aBloc(competences));
    const dotted = ['C1.1', 'C1.2', 'C1.3'];
    expect(ofBloc(dotted, 'C1.1 à C1.3')).toEqual({ understood: true, rule: { all: dotted } });
    expect(ofBloc(dotted, 'les compétences 1.1 et 1.3.')).toEqual({
      understood: true,
      rule: { all: ['C1.1', 'C1.3'] },
    });
    expect(ofBloc(['A', 'B', 'E-1'], 'A et E-1')).toEqual({ understood: true, rule: { all: ['A', 'E-1'] } });
    expect(ofBloc(['C08', 'C09', 'C10'], 'C08 à 10')).toEqual({
      understood: true,
      rule: { all: ['C08', 'C09', 'C10'] },
    });
  });
});

describe('The rule of a bloc is not understood, rather than guessed,', () => {
  it.each<[string, string, StumbleCode]>([
    ['', '', 'unfinished'],
    ['5 compétences sur 9 dont les compétences obligatoires', '', 'unfinished'],
    ['Le bloc 1 n’est pas certifié avec 5 compétences sur 9', 'n’', 'unexpected'],
    ['au moins la moitié des compétences', 'la', 'unexpected'],
    ['60 % des compétences', '%', 'unexpected'],
    ['au plus 3 compétences', 'plus', 'unexpected'],
    ['un seul bloc', 'seul', 'unexpected'],
    ['Le bloc est validé avec une moyenne de 10/20', '', 'unfinished'],
    ['Le bloc est validé avec la moyenne', '', 'unfinished'],
    ['5 compétences sur 9 sauf la 4', 'sauf', 'unexpected'],
    ['5 compétences sur 9 dont au moins une parmi 4 et 5', 'au', 'unexpected'],
    ['Toutes les compétences. Chacune fait l’objet d’un certificat.', 'fait', 'unexpected'],
    ['Soit la compétence 1, soit la compétence 2 ; la compétence 3', ';', 'unexpected'],
    ['5 compétences sur 8', '8', 'wrongFigure'],
    ['les 8 compétences', '8', 'wrongFigure'],
    ['une compétence parmi 3', '3', 'wrongFigure'],
    ['5 compétences sur 9 dont 4 obligatoires : 4, 7 et 9', '4', 'wrongFigure'],
    ['10 compétences sur 9', '10', 'tooMany'],
    ['0 compétence', '0', 'tooMany'],
    ['vingt et une compétences', 'vingt et une', 'tooMany'],
    ['2 compétences sur 9 dont les compétences obligatoires : 4, 7 et 9', '2', 'tooFew'],
    ['5 compétences sur 9 dont les compétences 4, 7 et 10', '10', 'unknownName'],
    ['Les compétences 7 à 10', '7 à 10', 'unknownName'],
    ['2 compétences parmi 1, 2 et 3, dont la 4', '4', 'mandatoryOutside'],
    ['Les compétences 1, 2 et 1', '1', 'nameTwice'],
    ['Les compétences 1 à 3, et la compétence 2', '2', 'nameTwice'],
    ['5 compétences sur 9. 3 compétences sur 9.', '3 compétences sur 9', 'nameTwice'],
    ['Les compétences 9 à 4', '9 à 4', 'backwardRange'],
    ['Les compétences C1 à D4', 'C1 à D4', 'backwardRange'],
    ['Le bloc 3 est validé par 5 compétences', 'Le bloc 3', 'otherSubject'],
    ['5 compétences du bloc 3', 'du bloc 3', 'otherSubject'],
    ['3 compétences obligatoires sur 9', 'obligatoires', 'unlisted'],
    ['5 compétences sur 9 dont 4', '4', 'ambiguous'],
    ['Les compétences 5', '5', 'ambiguous'],
    ['5 compétences sur 9 dont la 4 ou la 7', 'la 4 ou la 7', 'ambiguous'],
    ['Les compétences 1 et 2 ou 3', '1 et 2 ou 3', 'ambiguous'],
    ['Une compétence parmi C1 et C2, C3 et C4', 'C1 et C2, C3', 'ambiguous'],
    ['Une compétence parmi 1 et 2 et la compétence 3', 'Une compétence parmi 1 et 2 et la compétence 3', 'ambiguous'],
    [`${'('.repeat(40)}C1${')'.repeat(40)}`, '', 'tooDeep'],
  ])('from « %s », for « %s »: %s', (sentence, words, code) => {
    const reading = parseBlocRule(sentence, NINE);
    expect(reading).toMatchObject({ understood: false, stumbledOn: words, why: { code } });
    expect(!reading.understood && sentence.startsWith(words, reading.at)).toBe(true);
  });

  it('when a number could be either of two competences', () => {
    expect(parseBlocRule('La compétence 4', aBloc(['C4', 'D4']))).toMatchObject({
      stumbledOn: '4',
      why: { code: 'ambiguousName', facts: { first: 'C4', second: 'D4' } },
    });
  });

  it('saying how many there are where a figure is wrong', () => {
    expect(parseBlocRule('5 compétences sur 9', aBloc(codes(8)))).toEqual({
      understood: false,
      stumbledOn: '9',
      at: 18,
      why: { code: 'wrongFigure', facts: { stated: 9, counted: 8 } },
    });
  });
});
