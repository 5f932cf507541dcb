import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { findCertificationFile, listCertificationFiles } from './certification-files.js';

describe('The certification files of a directory', () => {
  let directory: string;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'certification-files-'));
    const names = ['AB.yaml', 'AB.v2.yaml', 'AB.v10.yaml', 'AB2.yaml', 'notes.md'];
    await Promise.all(names.map((name) => writeFile(join(directory, name), '')));
  });

  afterAll(() => rm(directory, { recursive: true }));

  it.each([
    ['the latest of several versions, by number and not by letters', 'AB', 'AB.v10.yaml'],
    ['the only version', 'AB2', 'AB2.yaml'],
  ])('are found by code: %s', async (_, code, name) => {
    expect(await findCertificationFile(code, directory)).toBe(join(directory, name));
  });

  it.each(['A', 'AB.v2', 'notes', '..', '../AB'])('are not found by what is no code of theirs: %s', async (code) => {
    expect(await findCertificationFile(code, directory)).toBeUndefined();
  });

  it('are listed by name, and nothing else is', async () => {
    const names = (await listCertificationFiles(directory)).map((path) => basename(path));
    expect(names).toEqual(['AB.v10.yaml', 'AB.v2.yaml', 'AB.yaml', 'AB2.yaml']);
  });
});
