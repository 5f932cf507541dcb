import { neverUsedAccounts } from '../accounts/matching-accounts.js';
import { CertificationVersion } from '../certifications/certification-version.entity.js';
import type { Reading } from '../database/reading.js';
import { addMonths, type PlainDay } from '../domain/day.js';
import { Enrollment } from '../enrollments/enrollment.entity.js';
import { type LastCheck, lastCheck } from '../journal/journal-check.js';
import { knownKeys } from '../signing/signing-keys.js';

/** Months ahead of the end of a registration in which its renewal is a matter of time. */
const MONTHS_BEFORE_END = 12;

export interface EndingRegistration {
  readonly code: string;
  readonly title: string;
  readonly until: PlainDay;
}

/** Candidates who go on under a version that has a newer one. */
export interface OlderVersion {
  readonly code: string;
  readonly number: number;
  readonly enrollments: number;
}

/** What the administrator answers for. */
export interface Administration {
  readonly ending: readonly EndingRegistration[];
  readonly older: readonly OlderVersion[];
  readonly check: LastCheck | null;
  /** Since when the current key signs; null as long as nothing was signed. */
  readonly keySince: string | null;
  /** The file of private keys does not hold the one that signs. */
  readonly keyMissing: boolean;
  /** Active accounts of the team and of juries with which nobody has ever signed in. */
  readonly neverUsed: number;
}

/** In as many queries whatever there is; `held` are the keys this machine can sign with. */
export async function administration(
  reading: Reading,
  today: PlainDay,
  held: ReadonlySet<string>,
): Promise<Administration> {
  const versions = await reading.find(CertificationVersion, { order: { title: 'ASC', number: 'DESC' } });
  const current = (await knownKeys(reading)).find(({ retiredAt }) => retiredAt === null);
  return {
    ending: endingRegistrations(versions, today),
    older: await olderVersions(reading, versions),
    check: await lastCheck(reading),
    keySince: current?.since ?? null,
    keyMissing: current !== undefined && !held.has(current.keyId),
    neverUsed: await neverUsedAccounts(reading).getCount(),
  };
}

/** Of the newest version of each certification; those that ended within a year too. */
function endingRegistrations(versions: readonly CertificationVersion[], today: PlainDay): EndingRegistration[] {
  const newest = versions.filter(({ code }, index) => versions.findIndex((other) => other.code === code) === index);
  const [since, horizon] = [addMonths(today, -MONTHS_BEFORE_END), addMonths(today, MONTHS_BEFORE_END)];
  return newest.flatMap(({ code, title, content }) => {
    const until = content.registrations
      .map((one) => one.until)
      .toSorted()
      .at(-1);
    return until === undefined || until < since || until > horizon ? [] : [{ code, title, until }];
  });
}

async function olderVersions(reading: Reading, versions: readonly CertificationVersion[]): Promise<OlderVersion[]> {
  const older = versions.filter(({ code, number }) => versions.some((one) => one.code === code && one.number > number));
  if (older.length === 0) return [];
  const rows = await reading
    .select(Enrollment, 'enrollment')
    .select('enrollment.certificationId', 'id')
    .addSelect('COUNT(*)', 'count')
    .where('enrollment.movedToId IS NULL AND enrollment.certificationId IN (:...ids)', {
      ids: older.map(({ id }) => id),
    })
    .groupBy('enrollment.certificationId')
    .getRawMany<{ readonly id: string; readonly count: number | string }>();
  return rows.map(({ id, count }) => {
    const { code, number } = older.find((version) => version.id === id)!;
    return { code, number, enrollments: Number(count) };
  });
}
