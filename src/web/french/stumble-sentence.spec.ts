import { aBloc, aCertification } from '../../../test/support/a-certification.js';
import { readRuleText } from '../../rule-text/read-rule-text.js';
import { stumbleSentence } from './stumble-sentence.js';

const bloc = aBloc('BC01', { codes: ['C1', 'C2', 'C3'] });
const certification = aCertification({ blocs: [bloc, aBloc('BC02')] });

function sentenceFor(text: string): string {
  const reading = readRuleText(text, certification, bloc);
  if (!('stumble' in reading)) throw new Error('is understood');
  return stumbleSentence(reading.stumble).replaceAll(/[\u00a0\u202f]/g, ' ');
}

describe('A sentence that is not understood', () => {
  it.each([
    ['Au moins 2 compétences sur 4', 'Pas compris : « 4 » : le compte est de 3, et non de 4.'],
    ['Les compétences 1 et 7', 'Pas compris : « 7 » : « 7 » n’existe pas ici.'],
    ['Au moins 2 compétences parmi', 'Phrase pas comprise : la phrase s’arrête trop tôt.'],
    ['Selon le jury', 'Pas compris : « Selon » : aucune tournure connue ne se poursuit ainsi.'],
    ['Une note d’au moins 60/100 à l’épreuve E1', 'Pas compris : « 100 » : les notes sont sur 20, et non sur 100.'],
    ['La validation du bloc 1 est un prérequis', 'Pas compris : « 1 » : c’est le bloc lui-même.'],
    ['Au moins 4 compétences parmi 1, 2 et 3', 'Pas compris : « 4 » : 4 sont demandés parmi 3.'],
  ])('%s', (text, sentence) => {
    expect(sentenceFor(text)).toBe(sentence);
  });
});
