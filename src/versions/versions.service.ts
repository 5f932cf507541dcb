import { Inject, Injectable } from '@nestjs/common';
import { demand, type Principal } from '../accounts/principal.js';
import { certificationPolicy } from '../certifications/certification.policy.js';
import { CertificationVersion } from '../certifications/certification-version.entity.js';
import { currentOf, findVersion } from '../certifications/certifications.service.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import type { Reading } from '../database/reading.js';
import { differencesOf, type VersionDifferences } from '../domain/versions/version-differences.js';
import { isSuccessor, lineageOf } from '../domain/versions/version-lineage.js';
import { Enrollment } from '../enrollments/enrollment.entity.js';
import type { LoadedEnrollment } from '../enrollments/enrollments.service.js';
import { type PageOf, type PageQuery, pageOf, windowOf } from '../http/page-query.dto.js';
import { versionMovePolicy } from './version-move.policy.js';

/** A version among those of its certification and of the codes it follows or that follow it. */
export interface VersionStanding {
  readonly version: CertificationVersion;
  /** Whether new enrollments take it today, of those of its code; the others come before or after it. */
  readonly standing: 'past' | 'current' | 'toCome';
  readonly enrolled: number;
  /** Of those enrolled, how many have been moved on. */
  readonly moved: number;
  /** Versions that its candidates may be moved to. */
  readonly successors: readonly CertificationVersion[];
}

export interface Lineage {
  /** The newest first. */
  readonly versions: readonly VersionStanding[];
  /** What each version changes of each that it follows and names, or comes right after. */
  readonly comparisons: readonly VersionComparison[];
}

export interface VersionComparison {
  readonly newer: CertificationVersion;
  readonly older: CertificationVersion;
  readonly differences: VersionDifferences;
}

@Injectable()
export class VersionsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** All versions of a certification beside each other, with those of codes before and after. Throws `notFound`. */
  async lineage(who: Principal, code: string): Promise<Lineage> {
    demand(certificationPolicy.read(who), 'certification.read');
    const today = this.clock.today();
    return this.database.read(async (reading) => {
      const known = await findVersion(reading, code);
      const all = await reading.find(CertificationVersion, { order: { code: 'ASC', number: 'DESC' } });
      const rows = new Map(all.map((row) => [row.content, row]));
      const family = lineageOf([...rows.keys()], { code, version: known.number }).map((one) => rows.get(one)!);
      const counts = await enrollmentCounts(reading);
      const versions = family.map((version) => standingOf(version, family, counts, today));
      return { versions, comparisons: comparisonsOf(family) };
    });
  }

  /** Who is enrolled under a version and not moved on, by name. Throws `notFound`. */
  async enrolled(
    who: Principal,
    to: { readonly code: string; readonly number: number },
    query: PageQuery,
  ): Promise<PageOf<LoadedEnrollment>> {
    demand(versionMovePolicy.read(who), 'versionMove.read');
    return this.database.read(async (reading) => {
      const { id: certificationId } = await findVersion(reading, to.code, to.number);
      const [items, total] = await reading.findAndCount(Enrollment, {
        where: { certificationId },
        relations: { candidate: true, certification: true },
        order: { candidate: { searchName: 'ASC' }, enrolledOn: 'DESC', id: 'ASC' },
        ...windowOf(query),
      });
      return pageOf(query, [items as LoadedEnrollment[], total]);
    });
  }
}

interface Counts {
  readonly enrolled: number;
  readonly moved: number;
}

async function enrollmentCounts(reading: Reading): Promise<Map<string, Counts>> {
  const rows = await reading
    .select(Enrollment, 'enrollment')
    .select('enrollment.certificationId', 'id')
    .addSelect('COUNT(*)', 'enrolled')
    .addSelect('COUNT(enrollment.movedToId)', 'moved')
    .groupBy('enrollment.certificationId')
    .getRawMany<{ id: string; enrolled: number | string; moved: number | string }>();
  return new Map(rows.map(({ id, enrolled, moved }) => [id, { enrolled: Number(enrolled), moved: Number(moved) }]));
}

function standingOf(
  version: CertificationVersion,
  family: readonly CertificationVersion[],
  counts: ReadonlyMap<string, Counts>,
  today: string,
): VersionStanding {
  const own = family.filter(({ code }) => code === version.code);
  const { number: current } = currentOf(own, today)!;
  return {
    ...{ version, ...(counts.get(version.id) ?? { enrolled: 0, moved: 0 }) },
    standing: version.number === current ? 'current' : version.number < current ? 'past' : 'toCome',
    successors: family.filter(({ content }) => isSuccessor(content, version.content)),
  };
}

/** Every pair that says what succeeds what, and every version with the one right before it. */
function comparisonsOf(family: readonly CertificationVersion[]): VersionComparison[] {
  return family.flatMap((newer) =>
    family
      .filter((older) => isSuccessor(newer.content, older.content))
      .filter((older) => older.code !== newer.code || older.number === numberBefore(newer, family))
      .map((older) => ({ newer, older, differences: differencesOf(newer.content, older.content) })),
  );
}

const numberBefore = ({ code, number }: CertificationVersion, family: readonly CertificationVersion[]): number =>
  Math.max(...family.filter((one) => one.code === code && one.number < number).map((one) => one.number));
