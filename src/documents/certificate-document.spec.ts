import { readPdf } from '../../test/support/pdf-text.js';
import { aBlocCertificate, aTitleCertificate } from '../../test/support/snapshots.js';
import { renderCertificate } from './certificate-document.js';

const holder = aTitleCertificate().holder;
const oneLine = (text: string) => text.replace(/\s+/g, ' ');
const LONGEST_TITLE =
  'Mener une veille permanente pour anticiper et identifier les évolutions technologiques, juridiques et ' +
  'stratégiques liées au développement du numérique';

describe('A certificate', () => {
  it('is the same to the byte each time it is downloaded', () => {
    const [first, second] = [renderCertificate(aBlocCertificate()), renderCertificate(aBlocCertificate())];
    expect(Buffer.compare(first, second)).toBe(0);
    expect(Buffer.compare(first, renderCertificate(aBlocCertificate({ number: '2023-000143' })))).not.toBe(0);
  });

  it.each([
    ['Zoé #D$upont*', '"O\'Neil" <b>'],
    ['Thị Bạch Tuyết', 'Nguyễn'],
    ['Łucja', 'Żółć'],
    ['Ștefan İlkay', 'Ħġġ Őry-Þórðarson'],
    ['#let x = 1', '$x$ _y_ `z` \\ @ref // {{holder}}'],
  ])('prints the name %s %s as it is', (firstNames, birthName) => {
    for (const certificate of [aBlocCertificate(), aTitleCertificate()]) {
      const { text } = readPdf(renderCertificate({ ...certificate, holder: { ...holder, firstNames, birthName } }));
      expect(oneLine(text)).toContain(`${firstNames} ${birthName}`);
    }
  });

  it('refuses to be issued with a name its font cannot print', () => {
    const certificate = aTitleCertificate({ holder: { ...holder, birthName: '王' } });
    expect(() => renderCertificate(certificate)).toThrow('unprintableText');
  });

  it('says all that counts: number, certification, holder, bloc, validity, competences, signatory, minutes', () => {
    const text = oneLine(readPdf(renderCertificate(aBlocCertificate({ validUntil: '2028-06-15' }))).text);
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

  it('is one page with the longest titles, names and competences', () => {
    const firstNames = 'Marie-Antoinette Joséphine Jeanne Victoire Élisabeth Philippine Hélène';
    const birthName = 'de La Rochefoucauld-Montmorency d’Enghien de Bourbon-Condé';
    const acquiredCompetences = Array.from({ length: 12 }, (_, rank) => ({
      code: `C4.${rank + 1}`,
      title: `${LONGEST_TITLE}, ${LONGEST_TITLE}, ${LONGEST_TITLE}`,
    }));
    const bloc = {
      code: 'BC04',
      number: 4,
      title: LONGEST_TITLE,
      certificateTitle: LONGEST_TITLE,
      acquiredCompetences,
    };
    const long = { holder: { ...holder, firstNames, birthName } };
    const printed = readPdf(renderCertificate(aBlocCertificate({ ...long, bloc })));
    expect(printed.pages).toBe(1);
    expect(oneLine(printed.text)).toContain(LONGEST_TITLE);
    const certification = { ...aTitleCertificate().certification, title: `${LONGEST_TITLE} ${LONGEST_TITLE}` };
    expect(readPdf(renderCertificate(aTitleCertificate({ ...long, certification }))).pages).toBe(1);
  });

  it('says nothing of the RNCP for a certification that is not registered', () => {
    const certification = { code: 'MCMD', version: 1, title: 'Manager', level: null, registration: null };
    const { text } = readPdf(renderCertificate(aTitleCertificate({ certification })));
    expect(text).not.toMatch(/répertoire national|niveau|MCMD/);
  });

  it('is a tagged PDF/A in French, dated by the decision', () => {
    const file = Buffer.from(renderCertificate(aTitleCertificate())).toString('latin1');
    expect(file).toContain('/Marked true');
    expect(file).toContain('/Lang (fr-FR)');
    expect(file).toContain('<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>');
    expect(file).toContain('/CreationDate (D:20230615');
  });
});
