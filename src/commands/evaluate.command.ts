import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { CertificationFileError } from '../certifications/certification-file-error.js';
import { findCertificationFile, readCertificationFile } from '../certifications/certification-files.js';
import { findCohortFaults, type CertificationLookup } from '../cohorts/check-cohort.js';
import type { Cohort } from '../cohorts/cohort.js';
import { isRecord } from '../cohorts/document-checks.js';
import { outcomesDocument } from '../cohorts/outcomes-document.js';
import { refuse, type CommandStreams } from './command-streams.js';

const USAGE = 'usage: delibloc evaluate FILE|- [--certification PATH]';

/** Proposals for the cohort in a file: exit code 0 and the outcomes, or 2 and every fault on a line of its own. */
export async function evaluateCommand(args: string[], streams: CommandStreams): Promise<number> {
  const given = readArguments(args);
  if (!given) return refuse(streams, [USAGE]);
  const reading = await readDocument(given.file, streams);
  if ('fault' in reading) return refuse(streams, [reading.fault]);
  const { document } = reading;
  const { lookup, faults: certificationFaults } = await lookUp(document, given.certification);
  const cohortFaults = findCohortFaults(document, lookup).map(({ path, message }) => `${path}: ${message}`);
  const faults = [...certificationFaults, ...cohortFaults];
  if (faults.length > 0 || !lookup.certification) return refuse(streams, faults);
  for (const piece of outcomesDocument(document as Cohort, lookup.certification)) streams.stdout.write(piece);
  return 0;
}

function readArguments(args: string[]): { file: string; certification: string | undefined } | null {
  try {
    const options = { certification: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [file] = positionals;
    return file !== undefined && positionals.length === 1 ? { file, certification: values.certification } : null;
  } catch {
    return null;
  }
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

/** The certification of the file given, else the one the cohort names; its own faults are told apart. */
async function lookUp(
  document: unknown,
  given: string | undefined,
): Promise<{ lookup: CertificationLookup; faults: string[] }> {
  const code = isRecord(document) ? document['certification'] : undefined;
  try {
    const path = given ?? (typeof code === 'string' ? await findCertificationFile(code) : undefined);
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
