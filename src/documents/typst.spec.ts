import { aMinutesCandidate, someMinutes } from '../../test/support/snapshots.js';
import { DocumentError } from './document-error.js';
import { renderMinutes } from './minutes-document.js';
import { printArchive } from './typst.js';

describe('The compiler of documents', () => {
  it('tells a template that fails from a text that cannot be printed', () => {
    const page = { template: 'parchemin.typ', data: { documentTitle: 'Sans le reste' }, day: '2023-06-15' };
    expect(() => printArchive(page)).toThrow(DocumentError);
    expect(() => printArchive(page)).toThrow('templateFailed');
  });

  it('says what the template lacked', () => {
    expect.assertions(1);
    try {
      printArchive({ template: 'parchemin.typ', data: { documentTitle: 'Sans le reste' }, day: '2023-06-15' });
    } catch (error) {
      expect(error).toMatchObject({
        facts: { template: 'parchemin.typ', detail: expect.stringContaining('look') as string },
      });
    }
  });

  it('prints names in scripts that the first font lacks, and still an archive', () => {
    for (const birthName of ['Ķĩŧ ʼn', 'Θεοδωράκης', 'Шевченко', 'ჯავახიშვილი', 'Սարգսյան', 'אברהם', 'محمد']) {
      const pdf = renderMinutes(
        someMinutes({ candidates: [aMinutesCandidate({ name: { firstNames: 'Lina', birthName } })] }),
      );
      expect(Buffer.from(pdf).toString('latin1')).toContain('<pdfaid:part>3</pdfaid:part>');
    }
  });
});
