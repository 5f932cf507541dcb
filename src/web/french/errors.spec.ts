import { messageFor } from './errors.js';

const NO_BREAK = /[\u00a0\u202f]/g;
const plain = (code: string, facts = {}) => messageFor(code, facts).replace(NO_BREAK, ' ');

describe('what a person reads of an error', () => {
  it.each<[string, object, string]>([
    ['tooManyAttempts', { minutes: 15 }, 'Trop d’essais : attendez 15 minutes avant de réessayer.'],
    ['notFound', { subject: 'candidate' }, 'Cette personne n’existe pas ou plus.'],
    ['notFound', {}, 'Cette page n’existe pas.'],
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
    expect(messageFor('mistypedCode', {})).toContain('recopie\u00a0: comparez');
  });

  const STALE = 'Quelqu’un a modifié ces informations entre-temps et rien n’a été enregistré.';

  it.each<[string, object, string]>([
    ['where only a button was pressed', { yours: { version: 1 }, current: { version: 2 } }, 'Relisez cette page, puis'],
    [
      'with what is recorded now where it differs',
      {
        yours: { version: 1, day: '2027-03-02', place: 'Lyon', present: true, note: 'Vu' },
        current: { version: 2, day: '2027-03-04', place: 'Lyon', present: false, note: null },
      },
      'Y figure maintenant : Date « 4 mars 2027 », Présence « non », Motif « rien ». Vérifiez votre saisie, puis',
    ],
    [
      'without ids nor what has no name',
      {
        yours: { version: 1, roomId: '00000000-0000-4000-8000-000000000001', searchName: 'a' },
        current: { version: 2, roomId: '00000000-0000-4000-8000-000000000002', searchName: 'b' },
      },
      'Vérifiez votre saisie, puis',
    ],
    [
      'without what its page shows beside each field',
      { subject: 'candidate', yours: { version: 1, firstNames: 'Zoé' }, current: { version: 2, firstNames: 'Léa' } },
      'Vérifiez votre saisie, puis',
    ],
  ])('says what somebody else has recorded meanwhile, %s', (_, facts, then) => {
    expect(plain('staleVersion', facts).startsWith(`${STALE} ${then}`)).toBe(true);
  });
});
