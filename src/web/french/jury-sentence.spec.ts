import type { JuryClause } from '../../domain/certification/certification.js';
import { juryClauseSentence } from './jury-sentence.js';

describe('what a clause asks of a jury', () => {
  it.each<[JuryClause, string]>([
    [
      { kind: 'external', atLeast: 2, percent: 40 },
      'au moins 2 membres extérieurs à l’autorité qui délivre (40\u202f%)',
    ],
    [{ kind: 'external', atLeast: 1 }, 'au moins 1 membre extérieur à l’autorité qui délivre'],
    [{ kind: 'college', colleges: ['employee'], atLeast: 1 }, 'au moins 1 membre représentant les salariés'],
    [
      { kind: 'college', colleges: ['employer', 'employee'], atLeast: 2, percent: 50 },
      'au moins 2 membres représentant les employeurs ou représentant les salariés (50\u202f%)',
    ],
    [{ kind: 'parity', among: 'external' }, 'autant de femmes que d’hommes parmi les membres extérieurs'],
  ])('%o reads « %s »', (clause, sentence) => {
    expect(juryClauseSentence(clause)).toBe(sentence);
  });
});
