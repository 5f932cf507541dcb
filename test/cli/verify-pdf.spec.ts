import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyCommand } from '../../src/commands/verify.command.js';
import { keySet } from '../../src/signing/key-set.js';
import { signPdf } from '../../src/proof/sealed-pdf.js';
import { aPdf, aSigner } from '../support/a-sealed-pdf.js';
import { runCommand } from './run-command.js';

describe('delibloc verify FILE.pdf', () => {
  const signer = aSigner();
  const pdf = Buffer.from(signPdf(aPdf(), signer));
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'delibloc-pdf-'));
    await writeFile(join(folder, 'keys.json'), JSON.stringify(keySet([signer.jwk])));
    await writeFile(join(folder, 'others.json'), JSON.stringify(keySet([aSigner().jwk])));
  });

  afterAll(() => rm(folder, { recursive: true }));

  async function verify(content: Buffer, keys?: string, name = 'certificat.pdf') {
    await writeFile(join(folder, name), content);
    const options = keys === undefined ? [] : ['--keys', join(folder, keys)];
    return runCommand((streams) => verifyCommand([join(folder, name), ...options], streams));
  }

  it('says that it is intact, with which key, and what only the network can tell', async () => {
    const { exitCode, stdout } = await verify(pdf, 'keys.json');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('intact');
    expect(stdout).toContain(signer.keyId);
    expect(stdout).toContain('ne se voit qu’en ligne');
    expect(stdout).not.toContain('Aucune clé de confiance');
  });

  it('says without keys on what trust rests', async () => {
    const { exitCode, stdout } = await verify(pdf);
    expect([exitCode, stdout.includes('Aucune clé de confiance')]).toEqual([0, true]);
  });

  it.each([
    ['was changed', (file: Buffer) => changed(file, 1000), 'modifié depuis sa signature'],
    ['begins otherwise', (file: Buffer) => changed(file, 0), 'n’est pas un PDF'],
    ['was added to', (file: Buffer) => Buffer.concat([file, Buffer.from('\n%%EOF')]), 'réenregistré ou complété'],
    ['bears no signature', () => Buffer.from(aPdf([], 'bloc')), 'ne porte pas de signature'],
    ['is empty', () => Buffer.alloc(0), 'n’est pas un PDF'],
  ])('ends with 1 and says so where it %s', async (_, made, words) => {
    const { exitCode, stdout } = await verify(made(pdf), 'keys.json');
    expect(exitCode).toBe(1);
    expect(stdout).toContain('NON CONFORME');
    expect(stdout).toContain(words);
    expect(stdout).not.toContain('intact');
  });

  it('ends with 1 where a stranger has signed it', async () => {
    const { exitCode, stdout } = await verify(pdf, 'others.json');
    expect([exitCode, stdout.includes('n’est pas parmi celles que vous avez données')]).toEqual([1, true]);
  });

  it('knows a PDF by its content where its name tells nothing', async () => {
    expect((await verify(pdf, 'keys.json', 'telechargement')).exitCode).toBe(0);
  });

  it('ends with 2 where there is no file, or keys that are none', async () => {
    const missing = await runCommand((streams) => verifyCommand([join(folder, 'aucun.pdf')], streams));
    expect(missing.exitCode).toBe(2);
    await writeFile(join(folder, 'bad.json'), '{}');
    expect((await verify(pdf, 'bad.json')).exitCode).toBe(2);
  });
});

function changed(file: Buffer, at: number): Buffer {
  const copy = Buffer.from(file);
  copy[at]! ^= 4;
  return copy;
}
