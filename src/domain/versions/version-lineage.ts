import type { Certification } from '../certification/certification.js';
import type { PlainDay } from '../day.js';

/** Names a version of a certification. */
export interface VersionName {
  readonly code: string;
  readonly version: number;
}

export const isSameVersion = (one: VersionName, other: VersionName): boolean =>
  one.code === other.code && one.version === other.version;

/** The versions of which blocs stand for blocs of this one, each once. */
export function predecessorsOf({ blocs }: Pick<Certification, 'blocs'>): VersionName[] {
  const named = blocs.flatMap(({ succeeds = [] }) => succeeds);
  return named
    .map(({ certification: code, version }) => ({ code, version }))
    .filter((name, index, all) => all.findIndex((other) => isSameVersion(other, name)) === index);
}

/** Whether candidates of the older version may be moved to the other: a later number, or it says what it succeeds. */
export function isSuccessor(newer: Certification, older: VersionName): boolean {
  if (newer.code === older.code) return newer.version > older.version;
  return predecessorsOf(newer).some((name) => isSameVersion(name, older));
}

/** All that is before or after a version, itself included, whatever the code: the newest first. */
export function lineageOf<T extends Certification>(all: readonly T[], of: VersionName): T[] {
  const family = new Set(all.filter((one) => isSameVersion(one, of)));
  for (let size = -1; size !== family.size;) {
    size = family.size;
    for (const one of all) if ([...family].some((member) => isKin(one, member))) family.add(one);
  }
  return [...family].sort((one, other) => other.version - one.version || startOf(other).localeCompare(startOf(one)));
}

/**
 * The version that new enrollments of that day take: of those whose registration has begun, or that state none, the one
 * with the highest number; where none has begun, the highest of all.
 */
export function currentVersion<T extends Pick<Certification, 'version' | 'registrations'>>(
  versions: readonly T[],
  day: PlainDay,
): T | undefined {
  const newestFirst = versions.toSorted((one, other) => other.version - one.version);
  return newestFirst.find((one) => hasBegun(one, day)) ?? newestFirst[0];
}

const hasBegun = ({ registrations }: Pick<Certification, 'registrations'>, day: PlainDay): boolean =>
  registrations.length === 0 || registrations.some(({ from }) => from <= day);

const isKin = (one: Certification, other: Certification): boolean =>
  one.code === other.code || isSuccessor(one, other) || isSuccessor(other, one);

const startOf = ({ registrations }: Certification): PlainDay =>
  registrations
    .map(({ from }) => from)
    .toSorted()
    .at(-1) ?? '';
