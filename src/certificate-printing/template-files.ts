import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isPlainDay, type PlainDay } from '../domain/day.js';
import type { TemplateFault } from './settings-shape.js';

/** What is larger than this, in bytes, would be carried by each of thousands of documents. */
export const LARGEST_FILE = 2_000_000;

/** The names of the files and folders in a folder; none where there is no such folder. */
export async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).toSorted();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || (error as NodeJS.ErrnoException).code === 'ENOTDIR')
      return [];
    throw error;
  }
}

/**
 * Of "certificate.yaml" and "certificate.2027-01-01.yaml", the one for documents decided on that day: the latest dated
 * one that has begun, else the undated one. Null where there is none.
 */
export function fileFor(names: readonly string[], stem: string, extension: string, day: PlainDay): string | null {
  const dated = beginnings(names, stem, extension).filter((beginning) => beginning <= day);
  const latest = dated.at(-1);
  if (latest !== undefined) return `${stem}.${latest}.${extension}`;
  const undated = `${stem}.${extension}`;
  return names.includes(undated) ? undated : null;
}

/** The days from which dated files of that name are for, the earliest first. */
export function beginnings(names: readonly string[], stem: string, extension: string): PlainDay[] {
  return names
    .filter((name) => name.startsWith(`${stem}.`) && name.endsWith(`.${extension}`))
    .map((name) => name.slice(stem.length + 1, -extension.length - 1))
    .filter((middle) => isPlainDay(middle))
    .toSorted();
}

/** The bytes of a file, or why they cannot be had. */
export async function readOwnFile(folder: string, name: string, shown: string): Promise<Uint8Array | TemplateFault> {
  try {
    const path = join(folder, name);
    const { size } = await stat(path);
    if (size > LARGEST_FILE) return { path: shown, message: `is larger than ${LARGEST_FILE / 1_000_000} MB` };
    return await readFile(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return {
      path: shown,
      message: code === 'ENOENT' ? 'there is no such file' : `cannot be read (${code ?? 'unknown'})`,
    };
  }
}
