import { readFile, stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { PrintingPool } from '../documents/printing-pool.js';
import { checkPrinted } from '../proof/check-printed.js';
import { verifyArchive } from '../proof/verify-archive.js';
import { verifyPdf } from '../proof/verify-pdf.js';
import { type ReadKeys, readKeySet } from '../signing/key-set.js';
import { archiveReport } from './archive-report.js';
import { type CommandStreams, refuse } from './command-streams.js';
import { pdfReport } from './pdf-report.js';

const USAGE = [
  'utilisation : delibloc verify FICHIER.zip|FICHIER.pdf [--keys CLÉS.json] [--json]',
  '  FICHIER est l’archive d’une session, ou le PDF d’un certificat.',
  '  CLÉS.json est un JSON Web Key Set des clés de confiance, obtenu de l’établissement et non avec le fichier.',
  '  --json donne le verdict en JSON, avec un code stable pour chaque constat.',
];
const LARGEST_ARCHIVE = 1 << 30;
const ALTERED = 1;
const VERDICT = 'delibloc-verdict/1';

/**
 * `delibloc verify`: whether a session's archive or the PDF of a certificate is whole, without database or server. Exit
 * status 0 where it is, 1 where something was changed, removed or added, 2 where it could not be looked at.
 */
export async function verifyCommand(args: readonly string[], io: CommandStreams): Promise<number> {
  const options = readOptions(args);
  if (!options) return refuse(io, USAGE);
  const archive = await read(options.file);
  if (typeof archive === 'string') return refuse(io, [archive]);
  const keys = options.keys === undefined ? null : await readKeys(options.keys);
  if (typeof keys === 'string') return refuse(io, [keys]);
  const { lines, verdict } = isPdf(options.file, archive)
    ? await verifiedPdf(options.file, archive, keys)
    : await verifiedArchive(options.file, archive, keys);
  const whole = verdict.findings.length === 0;
  const told = options.json ? [JSON.stringify({ format: VERDICT, whole, ...verdict })] : lines;
  io.stdout.write(told.map((line) => `${printable(line)}\n`).join(''));
  return whole ? 0 : ALTERED;
}

/** The same for people, line by line, and for programs. */
interface Verdict {
  readonly lines: readonly string[];
  readonly verdict: { readonly kind: 'archive' | 'certificate'; readonly findings: readonly object[] };
}

/** By its name or by its content: a PDF whose first byte was changed is still looked at as one. */
function isPdf(file: string, content: Buffer): boolean {
  return /\.pdf$/i.test(file) || content.subarray(0, 5).toString('latin1') === '%PDF-';
}

async function verifiedPdf(file: string, pdf: Buffer, keys: ReadKeys | null): Promise<Verdict> {
  const verified = await verifyPdf(pdf, keys);
  const findings = verified.findings.map((code) => ({ code }));
  const verdict = { kind: 'certificate', ...verified, findings } as const;
  return { lines: pdfReport(file, verified, keys !== null), verdict };
}

/** Printed again in threads of their own, one document at a time, that hundreds of sheets take little memory. */
async function verifiedArchive(file: string, archive: Buffer, keys: ReadKeys | null): Promise<Verdict> {
  const pool = new PrintingPool();
  const verified = await checkPrinted(verifyArchive(archive, { keys }), ({ name, facts }) => pool.print(name, facts));
  await pool.onModuleDestroy();
  const { findings, confirmed, notes, session } = verified;
  const verdict = { kind: 'archive', session, findings, confirmed, notes } as const;
  return { lines: archiveReport(file, verified), verdict };
}

interface Options {
  readonly file: string;
  readonly keys: string | undefined;
  readonly json: boolean;
}

function readOptions(args: readonly string[]): Options | null {
  try {
    const { positionals, values } = parseArgs({
      ...{ args: [...args], allowPositionals: true },
      options: { keys: { type: 'string' }, json: { type: 'boolean', default: false } },
    });
    const [file] = positionals;
    return file !== undefined && positionals.length === 1 ? { file, keys: values.keys, json: values.json } : null;
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
  return `${file} : n’est pas un JSON Web Key Set de clés Ed25519, chacune nommée par son empreinte (kid)`;
}

async function read(file: string): Promise<Buffer | string> {
  try {
    const { size } = await stat(file);
    return size > LARGEST_ARCHIVE ? `${file} : plus gros qu’aucune archive ni aucun certificat` : await readFile(file);
  } catch (error) {
    return `${file} : ne peut pas être lu (${(error as NodeJS.ErrnoException).code})`;
  }
}

/** What a forged archive says must not play with the terminal. */
function printable(line: string): string {
  return line.replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, '\ufffd');
}
