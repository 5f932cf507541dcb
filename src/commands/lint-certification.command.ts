import { CertificationFileError, describeFault } from '../certifications/certification-file-error.js';
import { listCertificationFiles, readCertificationFile } from '../certifications/certification-files.js';
import { describeFinding } from '../certifications/describe-finding.js';
import type { Certification } from '../domain/certification/certification.js';
import { lintCertification } from '../domain/certification/certification-lint.js';
import type { LintFinding } from '../domain/certification/lint-finding.js';
import { lintSuccessions } from '../domain/certification/lint-successions.js';
import { isSameVersion } from '../domain/versions/version-lineage.js';
import { refuse, type CommandStreams } from './command-streams.js';

const USAGE = 'usage: delibloc certification lint FILE…';

/**
 * `delibloc certification lint FILE…`: one line a finding on standard output, one line a fault on standard error.
 * Exit code 0 where there is nothing to correct, 1 where there is, 2 where a file cannot be read.
 */
export async function lintCommand(args: readonly string[], streams: CommandStreams): Promise<number> {
  if (args.length === 0 || args.some((arg) => arg.startsWith('-'))) return refuse(streams, [USAGE]);
  const known = await knownCertifications(args);
  let exitCode = 0;
  for (const path of args) exitCode = Math.max(exitCode, await lintFile(path, known, streams));
  return exitCode;
}

/** Those of the files given, and of the product where no file given describes the same version. */
async function knownCertifications(given: readonly string[]): Promise<Certification[]> {
  const paths = [...given, ...(await listCertificationFiles())];
  const read = await Promise.all(paths.map((path) => readCertificationFile(path).catch(() => undefined)));
  return read
    .filter((one) => one !== undefined)
    .filter((one, index, all) => all.findIndex((other) => isSameVersion(other, one)) === index);
}

async function lintFile(path: string, known: readonly Certification[], streams: CommandStreams): Promise<number> {
  try {
    const certification = await readCertificationFile(path);
    const findings = [...lintCertification(certification), ...lintSuccessions(certification, known)];
    for (const finding of findings) streams.stdout.write(`${path}: ${toLine(finding)}\n`);
    return findings.some(({ severity }) => severity !== 'information') ? 1 : 0;
  } catch (error) {
    if (!(error instanceof CertificationFileError)) throw error;
    return refuse(
      streams,
      error.faults.map((fault) => describeFault(path, fault)),
    );
  }
}

const toLine = (finding: LintFinding): string =>
  `${finding.path}: ${finding.severity}: ${describeFinding(finding)} [${finding.code}]`;
