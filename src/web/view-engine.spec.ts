import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createViewEngine } from './view-engine.js';

describe('the view engine', () => {
  let directory: string;

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'delibloc-views-'));
    for (const folder of ['partials', 'pages', 'assets']) mkdirSync(join(directory, folder));
    write('layout.hbs', '<title>{{title}}</title>{{body}}');
    write('partials/result-line.hbs', '<li>{{label}}{{#if note}} ({{note}}){{/if}}</li>');
  });

  afterEach(() => rmSync(directory, { recursive: true }));

  const write = (path: string, content: string) => writeFileSync(join(directory, path), content);

  const render = (
    page: string,
    model: object,
    engine = createViewEngine({ templatesDirectory: directory, cache: false }),
  ) => {
    write('pages/page.hbs', page);
    return new Promise<string>((resolve, reject) =>
      engine(join(directory, 'pages/page.hbs'), model, (error, html) => (error ? reject(error) : resolve(html ?? ''))),
    );
  };

  it('puts a page inside the layout', async () => {
    expect(await render('<p>{{name}}</p>', { title: 'Accueil', name: 'Zoé' })).toBe('<title>Accueil</title><p>Zoé</p>');
  });

  it('prints a name as it is, whatever it holds', async () => {
    const html = await render('{{name}}', { title: '', name: 'Zoé #D$upont* "O\'Neil" <b>' });
    expect(html).toContain('Zoé #D$upont* &quot;O&#x27;Neil&quot; &lt;b&gt;');
  });

  it('hands a partial, hyphens in its name, its own parameters and no others', async () => {
    const page = '{{> result-line label="Bloc 1"}}{{> result-line label="Bloc 2" note=note}}';
    expect(await render(page, { title: '', note: 'acquis' })).toContain('<li>Bloc 1</li><li>Bloc 2 (acquis)</li>');
  });

  it('fails on a partial that does not exist', async () => {
    await expect(render('{{> result-lines}}', { title: '' })).rejects.toThrow('result-lines');
  });

  it('fails on a value the model lacks, rather than print nothing', async () => {
    await expect(render('{{outcome}}', { title: '' })).rejects.toThrow('outcome');
    await expect(render('{{> result-line note="x"}}', { title: '' })).rejects.toThrow('label');
  });

  it('sets the typography of templates but not of values', async () => {
    const html = await render("<p>L'épreuve : « {{title}} » ?</p>", { title: "L'art : oui ?" });
    expect(html).toContain('<p>L’épreuve\u00a0: «\u00a0L&#x27;art : oui ?\u00a0»\u202f?</p>');
  });

  it('reads templates again once changed in development and keeps them in production', async () => {
    const kept = createViewEngine({ templatesDirectory: directory, cache: true });
    const readAgain = createViewEngine({ templatesDirectory: directory, cache: false });
    const model = { title: '' };
    for (const engine of [kept, readAgain]) expect(await render('one', model, engine)).toContain('one');
    expect(await render('another', model, kept)).toContain('one');
    expect(await render('another', model, readAgain)).toContain('another');
    write('layout.hbs', '<p>{{body}}</p>');
    expect(await render('another', model, readAgain)).toBe('<p>another</p>');
  });

  it('gives assets an address that changes with their content', async () => {
    const page = '{{asset "delibloc.css"}}';
    const before = await render(page, { title: '' });
    expect(before).toMatch(/\/assets\/delibloc\.css\?v=[0-9a-f]{8}$/);
    write('assets/a.css', 'a {}');
    expect(await render(page, { title: '' })).not.toBe(before);
  });

  it('gives modules an address from which what they import has the version too, and asks for all of a folder', async () => {
    mkdirSync(join(directory, 'assets/parts'));
    for (const name of ['one.js', 'two.js', 'notes.txt']) write(`assets/parts/${name}`, '');
    const page = await render('{{module "parts/one.js"}} {{modules "parts"}}', { title: '' });
    const [, folder] = /(\/assets\/v\/[0-9a-f]{8}\/parts\/)one\.js /.exec(page)!;
    const link = (name: string): string => `<link rel="modulepreload" href="${folder}${name}">`;
    expect(page).toContain(`${folder}one.js ${link('one.js')}${link('two.js')}`);
    expect(page).not.toContain('notes.txt');
  });

  it('gives days, instants and counts their French form', async () => {
    const page = '{{day awardedOn}}; {{day never}}; {{instant at}}; {{plural count "bloc"}}; {{plural 2 "œil" "yeux"}}';
    const model = { title: '', awardedOn: '2024-03-01', never: null, at: '2023-06-15T12:32:00Z', count: 1 };
    const html = await render(page, model);
    expect(html).toContain('1er mars 2024; —; 15 juin 2023 à 14\u00a0h\u00a032; 1 bloc; 2 yeux');
  });
});
