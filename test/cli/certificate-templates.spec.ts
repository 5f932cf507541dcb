import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { readTemplate } from '../../src/certificate-printing/read-template.js';
import { lintTemplatesCommand, previewCommand } from '../../src/commands/certificate-template.command.js';
import type { CommandStreams } from '../../src/commands/command-streams.js';
import { readPdf } from '../support/pdf-text.js';

const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 1"><path d="M0 0h3v1z"/></svg>';

describe('The institution’s templates of certificates', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'certificate-templates-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function put(name: string, content: string): Promise<void> {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), content);
  }

  async function run(command: (args: string[], streams: CommandStreams) => Promise<number>, ...args: string[]) {
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    const exitCode = await command(args, { stdin: Readable.from([]), stdout, stderr });
    stdout.end();
    stderr.end();
    const lines = async (stream: Readable): Promise<string[]> => (await text(stream)).split('\n').slice(0, -1);
    return { exitCode, out: await lines(stdout), err: await lines(stderr) };
  }

  const lint = () => run(lintTemplatesCommand, folder);
  const ofCode = (code: string, day = '2023-06-15') => readTemplate(folder, code, day);

  it('set a logo, colours, names and words for all, and otherwise for one certification', async () => {
    await put('certificate.yaml', 'colours: { accent: "#7a1f2b" }\nlogo: { file: logo.svg, height: 20 }\n');
    await put('logo.svg', LOGO);
    await put('RNCP31936/certificate.yaml', 'colours: { accent: "#1f5a2b" }\nsignatory: { name: Anne Martin }\n');
    const [one, other] = [await ofCode('RNCP31936'), await ofCode('MCMD')];
    expect(one.faults).toEqual([]);
    expect(one.template).toMatchObject({
      ...{ colours: { accent: '#1f5a2b' }, logo: { height: 20 }, signatory: { name: 'Anne Martin' } },
    });
    expect(other.template).toMatchObject({ colours: { accent: '#7a1f2b' }, signatory: { name: null } });
    expect(await lint()).toEqual({ exitCode: 0, out: [], err: [] });
  });

  it('leave what was decided before a day as it looked', async () => {
    await put('certificate.yaml', 'signatory: { name: Anne Martin }\n');
    await put('certificate.2027-01-01.yaml', 'signatory: { name: Paul Petit }\n');
    const nameOn = async (day: string) => (await ofCode('RNCP31936', day)).template.signatory.name;
    expect([await nameOn('2026-12-31'), await nameOn('2027-01-01')]).toEqual(['Anne Martin', 'Paul Petit']);
  });

  it.each([
    ['acent: 1', 'certificate.yaml: acent: error: unknown key; known here: colours, logo', 'unusable'],
    ['colours: { accent: blue }', 'certificate.yaml: colours.accent: error: must be a colour', 'unusable'],
    ['logo: { file: logo.svg }', 'logo.svg: error: there is no such file', 'unusable'],
    [
      'logo: { file: ../../etc/logo.svg }',
      'certificate.yaml: logo.file: error: must be the name of a file',
      'unusable',
    ],
    ['secondSignatory: { name: Zoé }', 'certificate.yaml: secondSignatory.quality: error: is missing', 'unusable'],
    [
      'colours: { accent: "#ffee88" }',
      'colours.accent: warning: #ffee88 on white paper has a contrast of 1.2',
      'lowContrast',
    ],
    ['texts: { parchemin: { mention: 王 } }', 'parchemin: error: ', 'notArchivable'],
  ])('are linted: %s', async (settings, line, code) => {
    await put('certificate.yaml', settings);
    const { exitCode, out } = await lint();
    expect(exitCode).toBe(1);
    expect(out.find((found) => found.includes(line) && found.endsWith(`[${code}]`)) ?? out).toEqual(expect.any(String));
  });

  it('are linted for pictures that are none, coarse or full of text', async () => {
    await put('certificate.yaml', 'logo: { file: logo.png }\nsignatory: { signature: { file: s.svg } }\n');
    await put('logo.png', 'no picture');
    await put('s.svg', LOGO);
    expect((await lint()).out.join()).toContain('logo.png: error: its content is not what its name says [notAPicture]');
    await put('logo.png', '');
    await writeFile(join(folder, 'logo.png'), Buffer.from(ONE_PIXEL, 'base64'));
    await put('s.svg', LOGO.replace('</svg>', '<text y="1">Lu</text></svg>'));
    const out = (await lint()).out.join();
    expect(out).toContain('[coarsePicture]');
    expect(out).toContain('[textInPicture]');
  });

  it('may hold a page of their own, linted for what does not compile or takes two pages', async () => {
    const begin = '#import "../certificate-style.typ": *\n#show: certificate\n';
    await put('parchemin.typ', `${begin}#data.holder\n`);
    expect((await lint()).out).toEqual([]);
    await put('parchemin.typ', `${begin}#data.holdr\n`);
    expect((await lint()).out.join()).toMatch(/parchemin: error: .*holdr.*\[doesNotCompile\]/);
    await put('parchemin.typ', `${begin}#data.holder #pagebreak() suite\n`);
    expect((await lint()).out.join()).toContain('takes 2 pages instead of one [doesNotFit]');
  });

  it('are seen beforehand on somebody who does not exist, marked as a specimen', async () => {
    await put('certificate.yaml', 'signatory: { name: Anne Martin }\n');
    const file = join(folder, 'preview.pdf');
    const preview = (...more: string[]) => run(previewCommand, 'RNCP31936', file, '--templates', folder, ...more);
    expect(await preview()).toEqual({ exitCode: 0, out: [file], err: [] });
    const title = readPdf(await readFile(file)).text.replace(/\s+/g, ' ');
    for (const words of ['Community manager', 'Camille Exemple Spécimen', 'SPÉCIMEN', 'Anne Martin'])
      expect(title).toContain(words);
    expect((await preview('--bloc', 'BC02')).exitCode).toBe(0);
    const bloc = readPdf(await readFile(file)).text.replace(/\s+/g, ' ');
    expect(bloc).toContain("La conception d'un projet de communication");
    expect(await preview('--bloc', 'BC09')).toMatchObject({ exitCode: 2, err: ['RNCP31936 has no bloc BC09'] });
    expect((await run(previewCommand)).exitCode).toBe(2);
  });
});

const ONE_PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
