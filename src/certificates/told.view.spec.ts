import type { Candidate } from '../candidates/candidate.entity.js';
import { toldText } from './told.view.js';

const person = (birthName: string): Candidate => ({ firstNames: 'Zoé', birthName, usedName: null }) as Candidate;
const told = (byMail: number, names: readonly string[], hasMailServer = true): string =>
  toldText({ byMail, others: names.map(person), hasMailServer }).replaceAll(/[\u00a0\u202f]/g, ' ');

describe('What is said of who has been told', () => {
  it('counts those written to', () => {
    expect(told(1, [])).toBe('1 personne est prévenue par courriel.');
    expect(told(1200, [])).toBe('1 200 personnes sont prévenues par courriel.');
    expect(told(0, [])).toBe('');
  });

  it('names those without an address, in the order of names', () => {
    expect(told(3, ['Petit', 'Éluard'])).toBe(
      '3 personnes sont prévenues par courriel. Sans adresse électronique, à prévenir autrement : ÉLUARD Zoé et PETIT Zoé.',
    );
  });

  it('names everybody where no mail leaves, and says why', () => {
    expect(told(0, ['Petit'], false)).toBe(
      'Aucun courriel ne part, faute de serveur de messagerie ; à prévenir autrement : PETIT Zoé.',
    );
  });

  it('names five of many and counts the others, never one alone', () => {
    const names = ['A', 'B', 'C', 'D', 'E', 'F'];
    expect(told(0, names)).toMatch(/: A Zoé, B Zoé, C Zoé, D Zoé, E Zoé et F Zoé\.$/);
    expect(told(0, [...names, 'G', 'H'])).toMatch(/: A Zoé, B Zoé, C Zoé, D Zoé, E Zoé et 3 autres\.$/);
  });
});
