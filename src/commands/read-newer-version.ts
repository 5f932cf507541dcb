import { CertificationFileError } from '../certifications/certification-file-error.js';
import { findCertificationFile, readCertificationFile } from '../certifications/certification-files.js';
import type { Certification } from '../domain/certification/certification.js';
import { isSameVersion, predecessorsOf } from '../domain/versions/version-lineage.js';

export type NewerVersionReading =
  { readonly newer: Certification } | { readonly newer?: undefined; readonly faults: readonly string[] };

/** The version in the file or of the code given, of which blocs must succeed blocs of the older one; else every fault. */
export async function readNewerVersion(given: string, older: Certification): Promise<NewerVersionReading> {
  try {
    const newer = await readCertificationFile((await findCertificationFile(given)) ?? given);
    if (predecessorsOf(newer).some((name) => isSameVersion(name, older))) return { newer };
    return { faults: [`--as: no bloc of ${nameOf(newer)} succeeds one of ${nameOf(older)}`] };
  } catch (error) {
    if (!(error instanceof CertificationFileError)) throw error;
    return { faults: error.message.split('\n') };
  }
}

const nameOf = ({ code, version }: Certification): string => `${code} version ${version}`;
