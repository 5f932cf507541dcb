import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import type { Certification } from '../domain/certification/certification.js';
import { CertificationFileError, type CertificationFileFault } from './certification-file-error.js';
import { CodedText } from './certification-file-nesting.js';
import { readYaml } from './certification-file-yaml.js';
import { CertificationFile } from './certification-file.js';
import { certificationFromFile } from './certification-from-file.js';
import { checkCertificationFile } from './check-certification-file.js';

/** The certification that a text in the format describes. Throws CertificationFileError with all faults at once. */
export function parseCertification(text: string, fileName: string): Certification {
  const yaml = readYaml(text);
  if (yaml.faults) throw new CertificationFileError(fileName, yaml.faults);
  if (typeof yaml.content !== 'object' || yaml.content === null || Array.isArray(yaml.content))
    throw new CertificationFileError(fileName, [{ path: '', message: 'must be a map of keys' }]);
  const file = plainToInstance(CertificationFile, yaml.content);
  const faults = [...findFormFaults(file), ...checkCertificationFile(file)];
  if (faults.length > 0) throw new CertificationFileError(fileName, withoutRepeats(faults));
  return certificationFromFile(file);
}

const findFormFaults = (file: CertificationFile): CertificationFileFault[] =>
  validateSync(file, { whitelist: true, forbidNonWhitelisted: true }).flatMap((error) => flatten(error, ''));

function flatten(error: ValidationError, parent: string): CertificationFileFault[] {
  const path = pathOf(error, parent);
  const missing = error.value === undefined ? 'missing: ' : '';
  const own = Object.entries(error.constraints ?? {}).map(([name, message]) => ({
    path,
    message: name === 'whitelistValidation' ? 'unknown key' : `${missing}${message}`,
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => flatten(child, path))];
}

/** As the administrator wrote it: an entry of a map goes by its code, an item of a list by its rank. */
function pathOf({ target, property, value }: ValidationError, parent: string): string {
  if (target instanceof CodedText) return parent;
  if (Array.isArray(target)) return value instanceof CodedText ? `${parent}.${value.code}` : `${parent}[${property}]`;
  return parent === '' ? property : `${parent}.${property}`;
}

function withoutRepeats(faults: readonly CertificationFileFault[]): CertificationFileFault[] {
  const seen = new Map(faults.map((fault) => [`${fault.path}\n${fault.message}`, fault]));
  return [...seen.values()];
}
