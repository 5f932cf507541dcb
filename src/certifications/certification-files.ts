import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Certification } from '../domain/certification/certification.js';
import { CertificationFileError } from './certification-file-error.js';
import { parseCertification } from './parse-certification.js';

const DIRECTORY = fileURLToPath(new URL('../../data/certifications/', import.meta.url));

/** "RNCP31936.yaml" is a first version, "RNCP31936.v2.yaml" a later one. */
const NAME = /^(?<code>.+?)(\.v(?<version>\d+))?\.yaml$/;

/** Reads and checks one file. Throws CertificationFileError with all its faults, also when it cannot be opened. */
export async function readCertificationFile(path: string): Promise<Certification> {
  return parseCertification(await readText(path), basename(path));
}

/** Paths of the certification files of a directory, in the order of their names; by default those of the product. */
export async function listCertificationFiles(directory: string = DIRECTORY): Promise<string[]> {
  const names = await readdir(directory);
  return names
    .filter((name) => NAME.test(name))
    .sort()
    .map((name) => join(directory, name));
}

/** Path of the latest version of a code by the names of the files; undefined where there is none. */
export async function findCertificationFile(code: string, directory?: string): Promise<string | undefined> {
  const versions = (await listCertificationFiles(directory))
    .map((path) => ({ path, ...nameParts(path) }))
    .filter((file) => file.code === code)
    .sort((one, other) => other.version - one.version);
  return versions[0]?.path;
}

function nameParts(path: string): { code: string | undefined; version: number } {
  const groups = NAME.exec(basename(path))?.groups;
  return { code: groups?.code, version: Number(groups?.version ?? 1) };
}

async function readText(path: string): Promise<string> {
  const refuse = (message: string): CertificationFileError =>
    new CertificationFileError(basename(path), [{ path: '', message }]);
  const bytes = await readFile(path).catch((error: unknown) => {
    throw refuse(`cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)})`);
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refuse('is not UTF-8 text');
  }
}
