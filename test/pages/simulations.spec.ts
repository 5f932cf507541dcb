import { ALL_ACQUIRED, openDeliberation, WITHOUT_C7 } from '../support/a-deliberation.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Client } from '../support/client.js';

const PAGE = '/certifications/RNCP31936/simulation';
const named = (firstNames: string, birthName: string) => ({ enrolled: { candidate: { firstNames, birthName } } });

describe('The page on which other rules are tried', () => {
  let application: TestApplication;
  let administrator: Client;
  let sessionId: string;
  const open = async (path: string) => {
    const { status, html } = await administrator.page(path);
    expect(status).toBe(200);
    return html.replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll('&#x27;', "'");
  };

  beforeAll(async () => {
    application = await startTestApplication();
    administrator = await application.signIn('administrator');
    const secretary = await application.signIn('secretary');
    const president = await application.signIn('president');
    const candidates = [
      { ...named('Lina', 'Arnaud') },
      { ...named('Yanis', 'Benali'), letters: WITHOUT_C7 },
      { ...named('Maë', 'Cordier'), letters: { ...ALL_ACQUIRED, BC02: 'NNNAAAANA' } },
    ];
    ({ sessionId } = await openDeliberation(application, secretary, president, candidates));
  });

  afterAll(() => application.stop());

  it('begins with the rule in force, bloc by bloc', async () => {
    const html = await open(`${PAGE}?bloc=BC02`);
    expect(html).toContain('Règle en vigueur : Au moins 5 compétences sur 9, dont obligatoirement la 4, la 7 et la 9.');
    expect(html).toMatch(/name="atLeast" type="number" value="5"/);
    expect(html).toMatch(/name="mandatory" value="C4" checked>/);
    expect(html).toMatch(/name="mandatory" value="C5">/);
    expect(html).not.toContain('Ce qui changerait');
  });

  it('tells who would pass and who would not any more, by bloc and for the title, and keeps what was asked', async () => {
    const query = `version=1&bloc=BC02&atLeast=6&mandatory=C4&mandatory=C9&validity=&session=${sessionId}`;
    const html = await open(`${PAGE}?${query}`);
    expect(html).toContain('Au moins 6 compétences sur 9, dont obligatoirement la 4 et la 9.');
    const [, changed = ''] = html.split('</table>');
    const lists = changed.replaceAll(/\s*<[^>]+>\s*/g, '|').replaceAll(/\|+/g, '|');
    const people = '|Réussirait|BENALI Yanis|Ne réussirait plus|CORDIER Maë|';
    expect(lists).toContain(`BC02|La conception d'un projet de communication sur les médias sociaux${people}`);
    expect(lists).toContain(`Certification|Community manager${people}`);
    expect(lists).not.toContain('ARNAUD Lina');
    expect(html).toMatch(/name="atLeast" type="number" value="6"/);
    expect(html).toMatch(/name="mandatory" value="C7">/);
    expect(html).toContain(`<option value="${sessionId}" selected>`);
  });

  it('says so where nobody would pass or fail by the rule tried', async () => {
    const html = await open(`${PAGE}?bloc=BC01&atLeast=2&mandatory=C21&mandatory=C25&session=${sessionId}`);
    expect(html).toContain('Personne ne réussirait de plus, ni de moins.');
  });

  it('says so where the rule tried is the one in force', async () => {
    const html = await open(`${PAGE}?bloc=BC02&atLeast=5&mandatory=C9&mandatory=C4&mandatory=C7&validity=`);
    expect(html).toContain('La règle essayée est celle en vigueur.');
    expect(html).not.toContain('Ce qui changerait');
  });

  it('says what is wrong with a rule that makes no sense, and keeps it to be corrected', async () => {
    const html = await open(`${PAGE}?bloc=BC02&atLeast=10`);
    expect(html).toContain('Ce bloc n’a que 9 compétences : demandez-en moins.');
    expect(html).toMatch(/name="atLeast" type="number" value="10"/);
  });

  it('takes the rule of the bloc and of the title in words, and shows those in force until they are changed', async () => {
    const shown = await open(`${PAGE}?bloc=BC02`);
    expect(shown).toContain('>Au moins 5 compétences sur 9, dont obligatoirement la 4, la 7 et la 9.</textarea>');
    expect(shown).toContain('>Tous les blocs.</textarea>');
    expect(shown).not.toContain('<details open>');
    const query = new URLSearchParams({
      ...{ version: '1', bloc: 'BC02', atLeast: '5', session: sessionId, validity: '' },
      rule: 'Au moins 6 compétences sur 9, dont obligatoirement la 4 et la 9',
      titleRule: 'Au moins 3 blocs sur 4',
    });
    for (const code of ['C4', 'C7', 'C9']) query.append('mandatory', code);
    const html = await open(`${PAGE}?${query.toString()}`);
    expect(html).toContain('<dd>Au moins 6 compétences sur 9, dont obligatoirement la 4 et la 9.</dd>');
    expect(html).toContain('<dd>Au moins 3 blocs sur 4.</dd>');
    expect(html.match(/<details open>/g)).toHaveLength(2);
    const people = html.slice(html.lastIndexOf('<h4>')).replaceAll(/\s*<[^>]+>\s*/g, '|');
    expect(people).toContain('BENALI Yanis');
  });

  it('names the words that it does not understand, beside what was typed', async () => {
    const query = new URLSearchParams({ bloc: 'BC02', rule: 'Au moins 6 compétences sur 8' });
    const html = await open(`${PAGE}?${query.toString()}`);
    expect(html).toContain('Pas compris : « 8 » : le compte est de 9, et non de 8.');
    expect(html).toContain('>Au moins 6 compétences sur 8</textarea>');
    expect(html).not.toContain('Ce qui changerait');
    expect(html).not.toContain('La règle essayée est celle en vigueur.');
  });

  it('is reached from the certification by the administrator, and is nobody else’s', async () => {
    const link = `${PAGE}?version&#x3D;1`;
    expect((await administrator.page('/certifications/RNCP31936')).html).toContain(link);
    for (const role of ['secretary', 'president', 'juryMember', 'candidate'] as const) {
      const client = await application.signIn(role);
      expect((await client.page(PAGE)).status).toBe(403);
      expect((await client.page('/certifications/RNCP31936')).html).not.toContain(link);
    }
  });
});
