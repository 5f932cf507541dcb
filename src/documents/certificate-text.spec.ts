import { aBlocCertificate, aTitleCertificate } from '../../test/support/snapshots.js';
import { blocCertificateText, titleCertificateText } from './certificate-text.js';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const holder = aTitleCertificate().holder;

describe('The words of a certificate', () => {
  it('say who decided, when and where', () => {
    expect(plain(titleCertificateText(aTitleCertificate()).decision)).toBe(
      'Le jury réuni le 15 juin 2023 à Paris a décidé l’attribution de la certification professionnelle.',
    );
  });

  it('say the day of the decision where the jury decided after it met', () => {
    const text = blocCertificateText(aBlocCertificate({ decidedOn: '2023-07-01' }));
    expect(plain(text.decision)).toBe(
      'Le jury réuni le 15 juin 2023 à Paris a décidé le 1er juillet 2023 la validation de ce bloc de compétences.',
    );
    expect(plain(text.signatories[0]!.lines[0]!)).toBe('Fait à Paris, le 1er juillet 2023');
  });

  it.each([
    [{ gender: 'F' }, 'Née le 1er mars 1998 à Lyon (Rhône)'],
    [{ gender: 'M', birthPlace: null }, 'Né le 1er mars 1998'],
    [{ gender: 'X', birthPlace: 'Le Mans' }, 'Né(e) le 1er mars 1998 au Mans'],
    [{ birthDay: null }, 'Née à Lyon (Rhône)'],
    [{ birthDay: null, birthPlace: null }, ''],
  ] as const)('say a birth as far as it is known: %j', (differences, written) => {
    const text = titleCertificateText(aTitleCertificate({ holder: { ...holder, ...differences } }));
    expect(plain(text.birth)).toBe(written);
  });

  it('say until when a bloc counts, that day included', () => {
    const text = blocCertificateText(aBlocCertificate({ validUntil: '2028-06-15' }));
    expect(plain(text.validity)).toBe('Bloc valable jusqu’au 15 juin 2028 inclus.');
    expect(blocCertificateText(aBlocCertificate()).validity).toBe('Bloc acquis sans limitation de durée.');
  });

  it('say level and RNCP code, and nothing of a registration there is not', () => {
    const { certification } = aTitleCertificate();
    const registrationOf = (differences: object) =>
      titleCertificateText(aTitleCertificate({ certification: { ...certification, ...differences } })).registration;
    expect(registrationOf({})).toBe(
      'de niveau 6, enregistrée au répertoire national des certifications professionnelles sous le code RNCP31936',
    );
    expect(registrationOf({ registration: null })).toBe('de niveau 6');
    expect(registrationOf({ registration: null, level: null })).toBe('');
  });

  it('name the bloc apart where the certificate has a title of its own', () => {
    const { bloc } = aBlocCertificate();
    const named = blocCertificateText(aBlocCertificate({ bloc: { ...bloc, certificateTitle: 'Certificat de suivi' } }));
    expect(named.certificateTitle).toBe('Certificat de suivi');
    expect(plain(named.bloc)).toBe(
      "Bloc de compétences n° 1 « Le suivi d'un projet sur les médias sociaux » de la certification professionnelle",
    );
    expect(plain(blocCertificateText(aBlocCertificate()).bloc)).toBe(
      'Bloc de compétences n° 1 de la certification professionnelle',
    );
  });

  it('count the competences in the heading of their list', () => {
    const { bloc } = aBlocCertificate();
    const headingOf = (number: number) =>
      blocCertificateText(
        aBlocCertificate({ bloc: { ...bloc, acquiredCompetences: bloc.acquiredCompetences.slice(0, number) } }),
      ).competencesHeading;
    expect([0, 1, 2].map(headingOf)).toEqual(['', 'Compétence acquise', 'Compétences acquises']);
  });

  it('keep names and official titles letter for letter', () => {
    const name = { ...holder, firstNames: 'Zoé #D$upont*', birthName: '"O\'Neil" <b> : « x »' };
    expect(titleCertificateText(aTitleCertificate({ holder: name })).holder).toBe(
      'Zoé #D$upont* "O\'Neil" <b> : « x »',
    );
  });
});
