import { readPdf } from '../../test/support/pdf-text.js';
import { aBlocCertificate, aTitleCertificate } from '../../test/support/snapshots.js';
import { renderCertificate } from './certificate-document.js';
import { type CertificateTemplate, PLAIN_TEMPLATE } from './certificate-template.js';

const holder = aTitleCertificate().holder;
const oneLine = (text: string) => text.replace(/\s+/g, ' ');
const A_PICTURE = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 1"><path d="M0 0h3v1z"/></svg>');
const LONGEST_TITLE =
  'Mener une veille permanente pour anticiper et identifier les évolutions technologiques, juridiques et ' +
  'stratégiques liées au développement du numérique';

describe('A certificate', () => {
  it('is the same to the byte each time it is downloaded', () => {
    const [first, second] = [
      renderCertificate({ snapshot: aBlocCertificate() }),
      renderCertificate({ snapshot: aBlocCertificate() }),
    ];
    expect(Buffer.compare(first, second)).toBe(0);
    expect(
      Buffer.compare(first, renderCertificate({ snapshot: aBlocCertificate({ number: '2023-000143' }) })),
    ).not.toBe(0);
  });

  it.each([
    ['Zoé #D$upont*', '"O\'Neil" <b>'],
    ['Thị Bạch Tuyết', 'Nguyễn'],
    ['Łucja', 'Żółć'],
    ['Ștefan İlkay', 'Ħġġ Őry-Þórðarson'],
    ['#let x = 1', '$x$ _y_ `z` \\ @ref // {{holder}}'],
  ])('prints the name %s %s as it is', (firstNames, birthName) => {
    for (const certificate of [aBlocCertificate(), aTitleCertificate()]) {
      const { text } = readPdf(
        renderCertificate({ snapshot: { ...certificate, holder: { ...holder, firstNames, birthName } } }),
      );
      expect(oneLine(text)).toContain(`${firstNames} ${birthName}`);
    }
  });

  it('refuses to be issued with a name its font cannot print', () => {
    const snapshot = aTitleCertificate({ holder: { ...holder, birthName: '王' } });
    expect(() => renderCertificate({ snapshot })).toThrow('unprintableText');
  });

  it('says all that counts: number, certification, holder, bloc, validity, competences, signatory, minutes', () => {
    const text = oneLine(readPdf(renderCertificate({ snapshot: aBlocCertificate({ validUntil: '2028-06-15' }) })).text);
    for (const fact of [
      '2023-000142',
      'Community manager',
      'RNCP31936',
      'Lina Arnaud',
      "Le suivi d'un projet sur les médias sociaux",
      '15 juin 2028 inclus',
      'Rédiger un bilan du projet',
      'Gérante',
      'PV-RNCP31936-2023-06-15',
    ]) {
      expect(text).toContain(fact);
    }
  });

  const firstNames = 'Marie-Antoinette Joséphine Jeanne Victoire Élisabeth Philippine Hélène';
  const birthName = 'de La Rochefoucauld-Montmorency d’Enghien de Bourbon-Condé';
  const long = { holder: { ...holder, firstNames, birthName } };
  const aLongBloc = (competences: number) =>
    aBlocCertificate({
      ...long,
      bloc: {
        ...{ code: 'BC04', number: 4, title: LONGEST_TITLE, certificateTitle: LONGEST_TITLE },
        acquiredCompetences: Array.from({ length: competences }, (_, rank) => ({
          code: `C4.${rank + 1}`,
          title: `${LONGEST_TITLE}, ${rank}, ${LONGEST_TITLE}, ${LONGEST_TITLE}`,
        })),
      },
    });

  it('is one page with the longest titles and names', () => {
    const certification = { ...aTitleCertificate().certification, title: `${LONGEST_TITLE} ${LONGEST_TITLE}` };
    const printed = readPdf(renderCertificate({ snapshot: aTitleCertificate({ ...long, certification }) }));
    expect(printed.pages).toBe(1);
    expect(oneLine(printed.text)).toContain(`${LONGEST_TITLE} ${LONGEST_TITLE}`);
    expect(readPdf(renderCertificate({ snapshot: aLongBloc(0) })).pages).toBe(1);
  });

  it.each([0, 1, 2, 3, 4, 5, 6, 7, 8])(
    'leaves room for all that is signed under %i competences of any length',
    (many) => {
      for (const length of [40, 90, 140, 190, 240]) {
        const title = `${LONGEST_TITLE} ${LONGEST_TITLE}`.slice(0, length).toUpperCase();
        const bloc = { code: 'BC01', number: 1, title, certificateTitle: title };
        const acquiredCompetences = Array.from({ length: many }, (_, rank) => ({ code: `C${rank}`, title }));
        const snapshot = aBlocCertificate({ bloc: { ...bloc, acquiredCompetences }, validUntil: '2028-06-15' });
        const verification = { code: 'ABCD-EFGH-JKLM', address: 'https://jury.example/verifier#ABCD-EFGH-JKLM' };
        const { text, pages } = readPdf(renderCertificate({ snapshot, verification }));
        expect({ length, pages }).toEqual({ length, pages: text.includes('en annexe') ? pages : 1 });
      }
    },
  );

  it('puts competences that would be too small to read on pages of their own, and keeps the signature on the first', () => {
    const { pages, text } = readPdf(renderCertificate({ snapshot: aLongBloc(12) }));
    expect(pages).toBeGreaterThan(1);
    const words = oneLine(text);
    expect(words).toContain('Les 12 compétences acquises figurent en annexe.');
    expect(words.indexOf('Gérante')).toBeLessThan(words.indexOf('Compétences acquises'));
    for (let rank = 0; rank < 12; rank += 1) expect(words).toContain(`${LONGEST_TITLE}, ${rank}, ${LONGEST_TITLE}`);
    expect(words).toContain(`Annexe au certificat n° ${aLongBloc(12).number} délivré à ${firstNames} ${birthName}`);
  });

  it('says which document it replaces', () => {
    const replaces = 'RNCP31936-T-2023-0042-007';
    const text = oneLine(readPdf(renderCertificate({ snapshot: aTitleCertificate({ replaces }) })).text);
    expect(text).toContain(`Remplace le parchemin n° ${replaces}`);
  });

  it('shows where it is checked, and the code to type there', () => {
    const verification = { code: 'ABCD-EFGH-JKLM', address: 'https://jury.example/verifier#ABCD-EFGH-JKLM' };
    for (const snapshot of [aBlocCertificate(), aTitleCertificate()]) {
      const text = oneLine(readPdf(renderCertificate({ snapshot, verification })).text);
      expect(text).toContain('jury.example/verifier avec le code ABCD-EFGH-JKLM');
      expect(oneLine(readPdf(renderCertificate({ snapshot })).text)).not.toContain('avec le code');
    }
  });

  it('carries files, each with its type and what it is to the document', () => {
    const attachments = [
      {
        ...{ name: 'credential.json', mediaType: 'application/vc', relationship: 'data' as const },
        ...{ description: 'Attestation vérifiable', bytes: Buffer.from('{"id":"urn:uuid:1"}') },
      },
    ];
    const file = Buffer.from(renderCertificate({ snapshot: aTitleCertificate(), attachments })).toString('latin1');
    expect(file).toMatch(/\/Type \/Filespec[^]*\/AFRelationship \/Data/);
    expect(file).toContain('/Subtype /application#2Fvc');
    expect(file).toContain('(credential.json)');
  });

  it('looks as the institution set it', () => {
    const template: CertificateTemplate = {
      ...PLAIN_TEMPLATE,
      colours: { ...PLAIN_TEMPLATE.colours, accent: '#7a1f2b' },
      logo: { path: 'own/logo.svg', bytes: A_PICTURE, height: 15, alternative: 'Logo de l’école' },
      signatory: { name: 'Anne Martin', signature: null },
      secondSignatory: { quality: 'Directrice des études', name: 'Béatrice Lenoir', signature: null },
      words: {
        ...PLAIN_TEMPLATE.words,
        title: { kicker: 'Titre professionnel', awarded: null, mention: 'Avec joie.' },
      },
    };
    const pdf = renderCertificate({ snapshot: aTitleCertificate(), template });
    const text = oneLine(readPdf(pdf).text);
    for (const words of [
      'TITRE PROFESSIONNEL',
      'Avec joie.',
      'Anne Martin',
      'Directrice des études',
      'Béatrice Lenoir',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('CERTIFICATION PROFESSIONNELLE');
    expect(Buffer.from(pdf).toString('latin1')).toMatch(/\/Alt/);
  });

  it('is printed on a page of the institution where there is one, and on the product’s again without', () => {
    const own = Buffer.from(
      '#import "../certificate-style.typ": *\n#show: certificate\nDiplôme de #data.holder, #data.certification',
    );
    const template = { ...PLAIN_TEMPLATE, pages: { title: own, bloc: null } };
    const snapshot = aTitleCertificate();
    expect(oneLine(readPdf(renderCertificate({ snapshot, template })).text)).toBe(
      ' Diplôme de Lina Arnaud, Community manager',
    );
    expect(oneLine(readPdf(renderCertificate({ snapshot })).text)).toContain('est délivrée à');
  });

  it('is printed on the page of its own institution, however alike the page of the one before', () => {
    const printed = ['–', '=œ', '’', '{Ù', '–'].map((ending) => {
      const title = Buffer.from(`#import "../certificate-style.typ": *\n#show: certificate\nDiplôme ${ending}`);
      const template = { ...PLAIN_TEMPLATE, pages: { title, bloc: null } };
      return oneLine(readPdf(renderCertificate({ snapshot: aTitleCertificate(), template })).text);
    });
    expect(printed).toEqual([' Diplôme –', ' Diplôme =œ', ' Diplôme ’', ' Diplôme {Ù', ' Diplôme –']);
  });

  it('says nothing of the RNCP for a certification that is not registered', () => {
    const certification = { code: 'MCMD', version: 1, title: 'Manager', level: null, registration: null };
    const { text } = readPdf(renderCertificate({ snapshot: aTitleCertificate({ certification }) }));
    expect(text).not.toMatch(/répertoire national|niveau|MCMD/);
  });

  it('is a tagged PDF/A in French, dated by the decision', () => {
    const file = Buffer.from(renderCertificate({ snapshot: aTitleCertificate() })).toString('latin1');
    expect(file).toContain('/Marked true');
    expect(file).toContain('/Lang (fr-FR)');
    expect(file).toContain('<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>');
    expect(file).toContain('/CreationDate (D:20230615');
  });
});
