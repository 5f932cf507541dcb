import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { findCertificationFile, readCertificationFile } from '../certifications/certification-files.js';
import { lintTemplates } from '../certificate-printing/lint-templates.js';
import { readTemplate } from '../certificate-printing/read-template.js';
import {
  type Sampled,
  sampledFor,
  sampledFrom,
  sampleOf,
  sampleVerification,
} from '../certificate-printing/sample-certificates.js';
import { findingLine } from '../certificate-printing/template-finding.js';
import { renderCertificate } from '../documents/certificate-document.js';
import { PLAIN_TEMPLATE } from '../documents/certificate-template.js';
import { isPlainDay, type PlainDay } from '../domain/day.js';
import { type CommandStreams, refuse } from './command-streams.js';
import { environmentWithFile } from './with-database.js';

const LINT_USAGE = 'usage: delibloc certificate lint [FOLDER], where CERTIFICATE_TEMPLATES is not set';
const PREVIEW_USAGE =
  'usage: delibloc certificate preview CERTIFICATION FILE.pdf [--bloc CODE] [--day 2023-06-15] [--templates FOLDER]';
const USUAL_DAY: PlainDay = '2023-06-15';

/**
 * `delibloc certificate lint [FOLDER]`: one line for each thing to mend in the institution's templates. Exit status 0
 * where there is none, 1 where there is, 2 where the folder is not named.
 */
export async function lintTemplatesCommand(args: readonly string[], streams: CommandStreams): Promise<number> {
  const folder = args[0] ?? environmentWithFile()['CERTIFICATE_TEMPLATES'];
  if (args.length > 1 || !folder || folder.startsWith('-')) return refuse(streams, [LINT_USAGE]);
  const findings = await lintTemplates(folder, sampledOf);
  for (const finding of findings) streams.stdout.write(`${findingLine(finding)}\n`);
  return findings.length > 0 ? 1 : 0;
}

/** `delibloc certificate preview`: a certificate of nobody, marked as a specimen, as the templates make it look. */
export async function previewCommand(args: readonly string[], streams: CommandStreams): Promise<number> {
  const options = readOptions(args);
  if (!options) return refuse(streams, [PREVIEW_USAGE]);
  const { code, file, day, subject, folder } = options;
  const sampled = (await sampledOf(code, day)) ?? sampledFor(code);
  const snapshot = sampleOf(sampled, subject, day);
  if (!snapshot) return refuse(streams, [`${code} has no bloc ${subject}`]);
  const { template, faults } = folder
    ? await readTemplate(folder, code, day)
    : { template: PLAIN_TEMPLATE, faults: [] };
  if (faults.length > 0)
    return refuse(
      streams,
      faults.map(({ path, message }) => `${path}: ${message}`),
    );
  const verification = sampleVerification('https://delibloc.example');
  await writeFile(file, renderCertificate({ snapshot, template, verification, specimen: true }));
  streams.stdout.write(`${file}\n`);
  return 0;
}

function readOptions(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { bloc: { type: 'string' }, day: { type: 'string' }, templates: { type: 'string' } },
      allowPositionals: true,
    });
    const [code, file] = positionals;
    const day = values.day ?? USUAL_DAY;
    if (!code || !file || positionals.length > 2 || !isPlainDay(day)) return null;
    const folder = values.templates ?? environmentWithFile()['CERTIFICATE_TEMPLATES'];
    return { code, file, day, subject: values.bloc ?? 'title', folder: folder === '' ? undefined : folder };
  } catch {
    return null;
  }
}

/** The certification among those of the product. */
async function sampledOf(code: string, day: PlainDay): Promise<Sampled | null> {
  const path = await findCertificationFile(code);
  return path ? sampledFrom(await readCertificationFile(path), day) : null;
}
