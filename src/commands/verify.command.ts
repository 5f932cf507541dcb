import { readFile, stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { PrintingPool } from '../documents/printing-pool.js';
import { checkPrinted } from '../proof/check-printed.js';
import { verifyArchive, type VerifiedArchive } from '../proof/verify-archive.js';
import { verifyPdf } from '../proof/verify-pdf.js';
import { type ReadKeys, readKeySet } from '../signing/key-set.js';
import { type CommandStreams, refuse } from './command-streams.js';
import { pdfReport } from './pdf-report.js';

const USAGE = [
  'usage: delibloc verify FILE.zip|FILE.pdf [--keys KEYS.json]',
  '  FILE is the archive of a session, or the PDF of a certificate.',
  '  KEYS.json is a JSON Web Key Set of the keys to trust, had from the institution and not with the file.',
];
const LARGEST_ARCHIVE = 1 << 30;
const ALTERED = 1;

/**
 * `delibloc verify`: whether a session's archive or the PDF of a certificate is whole, without database or server. Exit status 0 where it is, 1 where
 * something was changed, removed or added, 2 where it could not be looked at.
 */
export async function verifyCommand(args: readonly string[], io: CommandStreams): Promise<number> {
  const options = readOptions(args);
  if (!options) return refuse(io, USAGE);
  const archive = await read(options.file);
  if (typeof archive === 'string') return refuse(io, [archive]);
  const keys = options.keys === undefined ? null : await readKeys(options.keys);
  if (typeof keys === 'string') return refuse(io, [keys]);
  const { lines, whole } = isPdf(options.file, archive)
    ? await verifiedPdf(options.file, archive, keys)
    : await verifiedArchive(options.file, archive, keys);
  io.stdout.write(lines.map((line) => `${printable(line)}\n`).join(''));
  return whole ? 0 : ALTERED;
}

interface Verdict {
  readonly lines: readonly string[];
  readonly whole: boolean;
}

/** By its name or by its content: a PDF whose first byte was changed is still looked at as one. */
function isPdf(file: string, content: Buffer): boolean {
  return /\.pdf$/i.test(file) || content.subarray(0, 5).toString('latin1') === '%PDF-';
}

async function verifiedPdf(file: string, pdf: Buffer, keys: ReadKeys | null): Promise<Verdict> {
  const verified = await verifyPdf(pdf, keys);
  return { lines: pdfReport(file, verified, keys !== null), whole: verified.findings.length === 0 };
}

/** Printed again in threads of their own, one document at a time, that hundreds of sheets take little memory. */
async function verifiedArchive(file: string, archive: Buffer, keys: ReadKeys | null): Promise<Verdict> {
  const pool = new PrintingPool();
  const verified = await checkPrinted(verifyArchive(archive, { keys }), ({ name, facts }) => pool.print(name, facts));
  await pool.onModuleDestroy();
  return { lines: report(file, verified), whole: verified.findings.length === 0 };
}

function report(file: string, { findings, confirmed, notes, session }: VerifiedArchive): string[] {
  const of = session ? `${session.certification}, session of ${session.day}` : 'no session that can be told';
  if (findings.length === 0) {
    return [`${file}: whole. Nothing was changed, removed or added (${of}).`, ...confirmed, ...notes];
  }
  const told = findings.map(({ part, problem }) => `  ${part} ${problem}`);
  return [`${file}: NOT WHOLE (${of}). What is not as it was signed:`, ...told, ...notes];
}

function readOptions(args: readonly string[]): { file: string; keys: string | undefined } | null {
  try {
    const { positionals, values } = parseArgs({
      ...{ args: [...args], allowPositionals: true },
      options: { keys: { type: 'string' } },
    });
    const [file] = positionals;
    return file !== undefined && positionals.length === 1 ? { file, keys: values.keys } : null;
  } catch {
    return null;
  }
}

async function readKeys(file: string): Promise<ReadKeys | string> {
  const bytes = await read(file);
  if (typeof bytes === 'string') return bytes;
  try {
    const keys = readKeySet(JSON.parse(bytes.toString('utf8')));
    if (keys) return keys;
  } catch {
    // Told below.
  }
  return `${file}: not a JSON Web Key Set of Ed25519 keys, each named by its thumbprint (kid)`;
}

async function read(file: string): Promise<Buffer | string> {
  try {
    const { size } = await stat(file);
    return size > LARGEST_ARCHIVE ? `${file}: larger than any archive or certificate` : await readFile(file);
  } catch (error) {
    return `${file}: cannot be read (${(error as NodeJS.ErrnoException).code})`;
  }
}

/** What a forged archive says must not play with the terminal. */
function printable(line: string): string {
  return line.replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, '\ufffd');
}
