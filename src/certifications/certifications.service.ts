import { Inject, Injectable } from '@nestjs/common';
import { demand, type Principal } from '../accounts/principal.js';
import { Database } from '../database/database.js';
import type { Reading } from '../database/reading.js';
import type { Writing } from '../database/writing.js';
import type { PlainDay } from '../domain/day.js';
import { DomainError } from '../domain/errors.js';
import { currentVersion } from '../domain/versions/version-lineage.js';
import { versionsOf } from './certification-contents.js';
import { certificationPolicy } from './certification.policy.js';
import { CertificationVersion } from './certification-version.entity.js';

@Injectable()
export class CertificationsService {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** All versions of all certifications, by title, the newest version of each first. */
  async list(who: Principal): Promise<CertificationVersion[]> {
    demand(certificationPolicy.read(who), 'certification.read');
    return this.database.read((reading) =>
      reading.find(CertificationVersion, { order: { title: 'ASC', number: 'DESC' } }),
    );
  }

  /** One version; the newest where no number is given. Throws `notFound`. */
  async find(who: Principal, code: string, number?: number): Promise<CertificationVersion> {
    demand(certificationPolicy.read(who), 'certification.read');
    return this.database.read((reading) => findVersion(reading, code, number));
  }
}

/** One version, the newest where no number is given, within a read under way. Throws `notFound`. */
export async function findVersion(reading: Reading, code: string, number?: number): Promise<CertificationVersion> {
  const where = number === undefined ? { code } : { code, number };
  const found = await reading.findOne(CertificationVersion, { where, order: { number: 'DESC' } });
  if (!found) throw new DomainError('notFound', { subject: 'certification_version', code, number });
  return found;
}

/** Of versions of one code, the one that new enrollments of that day take; undefined where there are none. */
export function currentOf(versions: readonly CertificationVersion[], day: PlainDay): CertificationVersion | undefined {
  const current = currentVersion(
    versions.map(({ content }) => content),
    day,
  );
  return versions.find(({ number }) => number === current?.version);
}

/** The version with that id, within a read or a write under way. Throws `notFound`. */
export async function certificationOf(reading: Reading, id: string): Promise<CertificationVersion> {
  const [found] = await versionsOf(reading, [id]);
  if (!found) throw new DomainError('notFound', { subject: 'certification_version', id });
  return found;
}

/** Called when a candidate is enrolled: from the first one on, the version's content changes no more. */
export async function freeze(writing: Writing, certification: CertificationVersion): Promise<void> {
  if (certification.frozenAt) return;
  await writing.update(CertificationVersion, certification, { frozenAt: writing.at }, 'certification.frozen');
}
