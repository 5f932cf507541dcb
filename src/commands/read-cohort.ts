import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { CertificationFileError } from '../certifications/certification-file-error.js';
import { findCertificationFile, readCertificationFile } from '../certifications/certification-files.js';
import { findCohortFaults, type CertificationLookup } from '../cohorts/check-cohort.js';
import type { Cohort } from '../cohorts/cohort.js';
import { isRecord } from '../cohorts/document-checks.js';
import type { Certification } from '../domain/certification/certification.js';
import type { CommandStreams } from './command-streams.js';

export type CohortReading =
  | { readonly cohort: Cohort; readonly certification: Certification }
  | { readonly cohort?: undefined; readonly faults: readonly string[] };

/**
 * The cohort of a file (`-` for standard input) without faults, and its certification: the one it names, or that of the
 * file or code given, which must be the same. Else every fault, each on a line.
 */
export async function readCohort(
  file: string,
  given: string | undefined,
  streams: CommandStreams,
): Promise<CohortReading> {
  const reading = await readDocument(file, streams);
  if ('fault' in reading) return { faults: [reading.fault] };
  const { document } = reading;
  const { lookup, faults: certificationFaults } = await lookUp(document, given);
  const cohortFaults = findCohortFaults(document, lookup).map(({ path, message }) => `${path}: ${message}`);
  const faults = [...certificationFaults, ...cohortFaults];
  if (faults.length > 0 || !lookup.certification) return { faults };
  return { cohort: document as Cohort, certification: lookup.certification };
}

async function readDocument(
  file: string,
  { stdin }: CommandStreams,
): Promise<{ document: unknown } | { fault: string }> {
  const name = file === '-' ? 'standard input' : file;
  try {
    const bytes = file === '-' ? await buffer(stdin) : await readFile(file);
    return { document: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown };
  } catch (error) {
    if (error instanceof SyntaxError) return { fault: `${name}: not JSON: ${error.message}` };
    const { code } = error as NodeJS.ErrnoException;
    return {
      fault: `${name}: ${code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? 'not UTF-8 text' : `cannot be read (${code})`}`,
    };
  }
}

/** The certification given, else the one the cohort names; its own faults are told apart. */
async function lookUp(
  document: unknown,
  given: string | undefined,
): Promise<{ lookup: CertificationLookup; faults: string[] }> {
  const code = isRecord(document) ? document['certification'] : undefined;
  try {
    const path = await pathOf(given, code);
    if (path === undefined) return { lookup: { refusal: `unknown certification ${String(code)}` }, faults: [] };
    const certification = await readCertificationFile(path);
    const refusal =
      certification.code === code ? {} : { refusal: `must be ${certification.code}, as in the file given` };
    return { lookup: { certification, ...refusal }, faults: [] };
  } catch (error) {
    if (!(error instanceof CertificationFileError)) throw error;
    return { lookup: {}, faults: error.message.split('\n') };
  }
}

async function pathOf(given: string | undefined, code: unknown): Promise<string | undefined> {
  if (given !== undefined) return (await findCertificationFile(given)) ?? given;
  return typeof code === 'string' ? findCertificationFile(code) : undefined;
}
