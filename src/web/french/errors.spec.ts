import { messageFor } from './errors.js';

const NO_BREAK = /[\u00a0\u202f]/g;
const plain = (code: string, facts = {}) => messageFor(code, facts).replace(NO_BREAK, ' ');

describe('what a person reads of an error', () => {
  it.each<[string, object, string]>([
    ['tooManyAttempts', { minutes: 15 }, 'Trop d’essais : attendez 15 minutes avant de réessayer.'],
    ['notFound', { subject: 'candidate' }, 'Cette personne n’existe pas ou plus : revenez à l’accueil.'],
    ['notFound', {}, 'Cette page n’existe pas : revenez à l’accueil.'],
    [
      'certificationFrozen',
      { code: 'MCMD', version: 1, nextVersion: 2 },
      'La version 1 de MCMD a des inscriptions et ne change plus : publiez une version 2.',
    ],
    [
      'wrongState',
      { state: 'deliberated', edit: 'decisions', allowedIn: ['open'] },
      'La session est délibérée, ce qui ne permet pas cette action : cela se fait quand elle est ouverte.',
    ],
    ['undecided', {}, 'La décision n’est pas prise : choisissez-en une.'],
    ['undecided', { candidacies: [{}] }, '1 candidature attend encore sa décision : ouvrez sa fiche.'],
    ['undecided', { candidacies: [{}, {}] }, '2 candidatures attendent encore leur décision : ouvrez leurs fiches.'],
    ['field.isEmail', { path: 'email' }, 'Saisissez une adresse électronique, par exemple nom@ecole.fr.'],
  ])('says %s %j', (code, facts, sentence) => expect(plain(code, facts)).toBe(sentence));

  it('lists all that a session still misses', () => {
    const missing = [
      { code: 'notOnePresident', facts: { presidents: 0 } },
      { code: 'quorumUnmet', facts: { required: 3, sitting: 1 } },
    ];
    expect(plain('sessionNotReady', { act: 'open', missing })).toBe(
      'La session n’est pas prête. La présidence du jury n’est pas désignée : choisissez qui préside. ' +
        'Le quorum est de 3 membres et 1 siège : relevez les présences, ou reportez la session.',
    );
  });

  it('never shows a code, even one without a sentence of its own', () => {
    expect(plain('somethingNew')).toContain('Cette demande a été refusée');
    expect(plain('field.somethingNew')).toBe('Cette valeur ne convient pas : corrigez-la.');
    expect(plain('toString')).toContain('Cette demande a été refusée');
  });

  it('puts a space that does not break before : and ;', () => {
    expect(messageFor('staleVersion', {})).toContain('enregistré\u00a0: rechargez');
  });
});
