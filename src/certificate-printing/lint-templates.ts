import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { certificatePage } from '../documents/certificate-document.js';
import type { CertificateTemplate } from '../documents/certificate-template.js';
import { DocumentError } from '../documents/document-error.js';
import { inspectPage } from '../documents/typst.js';
import type { PlainDay } from '../domain/day.js';
import type { CertificateSnapshot } from '../domain/sealing/certificate-snapshot.js';
import { lintLook } from './lint-pictures.js';
import { readTemplate } from './read-template.js';
import { longSampleOf, type Sampled, sampledFor, sampleOf, sampleVerification } from './sample-certificates.js';
import { beginnings, namesIn } from './template-files.js';
import type { TemplateFinding } from './template-finding.js';

const DATED: readonly [stem: string, extension: string][] = [
  ['certificate', 'yaml'],
  ['parchemin', 'typ'],
  ['bloc-certificate', 'typ'],
];
/** Before any dated file begins. */
const ALWAYS: PlainDay = '1900-01-01';
/** Of what was laid out; what is smaller is hard to read on a wall. */
const LEAST_SCALE = 0.8;
const ANY = 'EXEMPLE';

/**
 * All that is to be mended in the institution's folder, for each certification that has a folder of its own and each day
 * from which something looks otherwise. `sampledOf` gives the certification of a code, where there is one.
 */
export async function lintTemplates(
  folder: string,
  sampledOf: (code: string, day: PlainDay) => Promise<Sampled | null>,
): Promise<TemplateFinding[]> {
  const rootDays = daysIn(await namesIn(folder));
  const codes = await foldersIn(folder);
  const findings: TemplateFinding[] = [];
  for (const code of codes.length > 0 ? [ANY, ...codes] : [ANY]) {
    const ownDays = code === ANY ? [] : daysIn(await namesIn(join(folder, code)));
    for (const day of new Set([ALWAYS, ...rootDays, ...ownDays])) {
      const sampled = (await sampledOf(code, day)) ?? sampledFor(code);
      findings.push(...(await lintTemplate(folder, code, day, sampled)));
    }
  }
  return findings.filter(
    (one, index) => findings.findIndex((other) => other.path === one.path && other.message === one.message) === index,
  );
}

async function lintTemplate(folder: string, code: string, day: PlainDay, sampled: Sampled): Promise<TemplateFinding[]> {
  const { template, faults } = await readTemplate(folder, code, day);
  if (faults.length > 0) return faults.map((fault) => ({ ...fault, severity: 'error', code: 'unusable' }));
  const place = [code === ANY ? folder : code, ...(day === ALWAYS ? [] : [`from ${day}`])].join(', ');
  const look = lintLook(template).map(({ at, ...finding }) => ({ ...finding, path: `${place}: ${at}` }));
  if (look.some(({ severity }) => severity === 'error')) return look;
  return [...look, ...lintPages(template, sampled, day === ALWAYS ? '2023-06-15' : day, place)];
}

function lintPages(template: CertificateTemplate, sampled: Sampled, day: PlainDay, place: string): TemplateFinding[] {
  const subjects = ['title', ...sampled.blocs.map(({ code }) => code)];
  return subjects.flatMap((subject) => [
    ...lintPage(template, sampleOf(sampled, subject, day)!, `${place}: ${nameOf(subject)}`, true),
    ...lintPage(
      template,
      longSampleOf(sampled, subject, day)!,
      `${place}: ${nameOf(subject)}, with a long name`,
      false,
    ),
  ]);
}

const nameOf = (subject: string): string => (subject === 'title' ? 'parchemin' : `certificate of ${subject}`);

/** One page, but for competences in an annex. */
function lintPage(
  template: CertificateTemplate,
  snapshot: CertificateSnapshot,
  path: string,
  ordinary: boolean,
): TemplateFinding[] {
  try {
    const verification = sampleVerification('https://delibloc.example');
    const { pages, scale } = inspectPage(certificatePage({ snapshot, template, verification }));
    if (pages > 1 && snapshot.kind === 'title') {
      return [{ path, severity: 'error', code: 'doesNotFit', message: `takes ${pages} pages instead of one` }];
    }
    if (ordinary && scale !== null && scale < LEAST_SCALE) {
      const message = `leaves so little room that text shrinks to ${Math.round(scale * 100)} %`;
      return [{ path, severity: 'warning', code: 'tooSmall', message }];
    }
    return [];
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    const code = error.code === 'unprintableText' ? 'notArchivable' : 'doesNotCompile';
    return [{ path, severity: 'error', code, message: String(error.facts['detail']) }];
  }
}

function daysIn(names: readonly string[]): PlainDay[] {
  return DATED.flatMap(([stem, extension]) => beginnings(names, stem, extension));
}

async function foldersIn(folder: string): Promise<string[]> {
  const names = await namesIn(folder);
  const kinds = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).isDirectory()));
  return names.filter((name, index) => kinds[index] && /^[A-Za-z0-9][A-Za-z0-9.-]*$/.test(name));
}
