import { register } from '../support/a-candidate.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import { rowsIn } from '../support/a-workbook.js';
import type { Client, PageAnswer } from '../support/client.js';

const words = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', '’')
    .replace(/[\s\u00a0\u202f]+/g, ' ');
const HEADINGS = 'Nom;Prénom;Né(e) le;Lieu de naissance;Certification;Voie;Inscrit(e) le';
const HERE = '/imports/candidats';

describe('the page that imports people', () => {
  let application: TestApplication;
  let secretary: Client;

  beforeAll(async () => {
    application = await startTestApplication();
    secretary = await application.signIn('secretary', 'Sacha Secrétaire');
  });
  afterAll(() => application.stop());

  const send = async (content: string): Promise<PageAnswer> => {
    const body = new FormData();
    body.append('file', new File([content], 'liste.csv'));
    const answer = await secretary.send('POST', HERE, { body });
    return { status: answer.status, html: await answer.text(), location: answer.headers.get('location') };
  };
  const planIn = (html: string): string => /name="plan" value="([^"]+)"/.exec(html)![1]!;

  it('is reached from the list, says its columns and gives an empty file', async () => {
    expect((await secretary.page('/candidats')).html).toContain(`href="${HERE}"`);
    expect(words((await secretary.page(HERE)).html)).toContain('Lieu de naissance');
    const model = await secretary.send('GET', `${HERE}/modele?format=csv`);
    expect(await model.text()).toMatch(/^Nom de naissance;Nom d’usage;Prénoms;/);
    const workbook = Buffer.from(await (await secretary.send('GET', `${HERE}/modele`)).arrayBuffer());
    expect((await rowsIn(workbook, 'Candidats'))[1]).toEqual(expect.arrayContaining(['Prénoms', 'Voie d’accès']));
    expect((await rowsIn(workbook, 'Mode d’emploi')).flat().join()).toContain('Date de naissance (nécessaire) : ');
  });

  it('shows who would come, then brings them', async () => {
    const { location } = await send(`${HEADINGS}\nMartin;Zoé;3/2/1999;Lyon;RNCP31936;FC;1/9/2022\n`);
    const { html } = await secretary.page(location!);
    expect(words(html)).toContain('MARTIN Zoé 3 février 1999, Lyon RNCP31936, FC, le 1er septembre 2022');
    const done = await secretary.submit(location!, { plan: planIn(html) });
    expect([done.status, done.location]).toEqual([303, '/candidats']);
    expect(words((await secretary.page('/candidats')).html)).toContain(
      '1 personne ajoutée au registre, 1 inscription enregistrée.',
    );
  });

  it('has each possible duplicate decided, and ticks by itself only whoever is the same to the letter', async () => {
    const twin = { birthName: 'Roux', birthDay: '1999-02-03', birthPlace: 'Nice' };
    const [lina, maya] = [
      await register(secretary, { ...twin, firstNames: 'Lina' }),
      await register(secretary, { ...twin, firstNames: 'Maya' }),
    ];
    const { location } = await send(`${HEADINGS}\nRoux;Lina;3/2/1999;Nice;;;\nROUX;Maya;3/2/1999;Nice;;;\n`);
    const { html } = await secretary.page(location!);
    expect(html).toContain(`name="person-2" value="2:${lina.id}" checked`);
    expect(html).toContain(`name="person-3" value="3:${maya.id}">`);
    const half = await secretary.submit(location!, { plan: planIn(html), 'person-2': `2:${lina.id}` });
    expect(half.status).toBe(422);
    expect(words(half.html)).toContain('du fichier est peut-être déjà là : dites de qui il s’agit');
    const all = { plan: planIn(html), 'person-2': `2:${lina.id}`, 'person-3': '3:another' };
    expect((await secretary.submit(location!, all)).status).toBe(303);
  });

  it('says why a file or a cell is not read', async () => {
    const refused = await send('Pain;Prix\nBaguette;1\n');
    expect(refused.status).toBe(422);
    expect(words(refused.html)).toContain('Aucune feuille n’a d’en-tête de candidat·es');
    const empty = await send(`${HEADINGS}\n`);
    expect([empty.status, words(empty.html)]).toEqual([
      422,
      expect.stringContaining('Ce fichier n’a que des en-têtes'),
    ]);
    const { location } = await send(`${HEADINGS}\nPetit;Zoé;hier;Lyon;;;\n`);
    expect(words((await secretary.page(location!)).html)).toContain(
      'CSV C2 hier Ce n’est pas une date : écrivez par exemple 15/06/2023.',
    );
  });
});
