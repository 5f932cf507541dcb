import { createHash } from 'node:crypto';
import { canonicalJson } from '../domain/sealing/canonical-json.js';
import type { RectificationSeal } from '../domain/sealing/rectification-seal.js';
import type { SealStatement } from '../domain/sealing/seal.js';
import { isPresenceUnnoted, type SessionSnapshot, type SnapshotCandidacy } from '../domain/sealing/session-snapshot.js';
import type { Signature } from '../signing/public-key.js';
import type { ZipEntry } from './stored-zip.js';

/** The parts that every archive of a session has. */
export const MANIFEST = 'manifest.json';
export const MANIFEST_SIGNATURE = 'manifest.sig.json';
export const SNAPSHOT = 'snapshot.json';
export const SEAL = 'seal.json';
export const JOURNAL = 'journal.jsonl';
export const KEYS = 'keys.json';
export const MINUTES = 'minutes.pdf';
export const ATTENDANCE = 'attendance.json';
export const ATTENDANCE_SHEET = 'attendance.pdf';
export const APPOINTMENTS = 'appointments.json';
/** What assessors handed in; absent where a session was sealed before that was. */
export const ASSESSORS = 'assessors.json';
/** Where the deliberation sheets stand, so many candidates in each file. */
export const SHEETS = 'sheets/';
/** Where the rectifications stand, each in a folder of its own: 1, 2, 3… */
export const RECTIFICATIONS = 'rectifications/';
export const RECTIFICATION_PARTS = ['record.json', 'seal.json', 'minutes.pdf'] as const;
export const REQUIRED = [SNAPSHOT, SEAL, JOURNAL, KEYS, MINUTES, ATTENDANCE, APPOINTMENTS] as const;

export const FORMATS = [
  'delibloc-archive/1',
  'delibloc-archive/2',
  'delibloc-archive/3',
  'delibloc-archive/4',
  'delibloc-archive/5',
] as const;

/** What an archive holds, in the order in which it holds it. */
export interface Manifest {
  /**
   * Archives of format 1 hold no rectifications, those of format 2 no sheets, those of format 3 nothing of assessors,
   * those of format 4 not what all clauses of the composition rest on.
   */
  readonly format: (typeof FORMATS)[number];
  readonly session: { readonly id: string; readonly certification: string; readonly day: string };
  /** How many minutes rectify those of the session. */
  readonly rectifications?: number;
  readonly parts: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[];
}

/** What `seal.json` holds: what was signed when the session was sealed, and its signature. */
export interface SignedSeal extends Signature {
  readonly statement: SealStatement;
}

/** The same of a rectification. */
export interface SignedRectificationSeal extends Signature {
  readonly statement: RectificationSeal;
}

export function manifestOf(
  { session, certification }: SessionSnapshot,
  parts: readonly ZipEntry[],
  rectifications: number,
): Manifest {
  return {
    format: 'delibloc-archive/5',
    session: { id: session.id, certification: certification.code, day: session.day },
    rectifications,
    parts: parts.map(({ path, bytes }) => ({ path, bytes: bytes.length, sha256: sha256(bytes) })),
  };
}

/** A part of JSON, in the one way to write it. */
export function jsonPart(path: string, value: unknown): ZipEntry {
  return { path, bytes: Buffer.from(canonicalJson(value), 'utf8') };
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Where the sheets of the candidates from this place to that one stand: "sheets/0051-0100.pdf". */
export function sheetsPath(places: readonly [number, number]): string {
  return `${SHEETS}${places.map((place) => String(place).padStart(4, '0')).join('-')}.pdf`;
}

/** Where a part of a rectification stands, by its number. */
export function rectificationPath(number: number, part: (typeof RECTIFICATION_PARTS)[number]): string {
  return `${RECTIFICATIONS}${number}/${part}`;
}

/** Where an attached document stands: its own hash is its name. */
export function documentPath({ sha256: hash, mediaType }: { sha256: string; mediaType: string }): string {
  return `${documentName(hash)}${mediaType.slice(mediaType.indexOf('/') + 1)}`;
}

/** The same without the kind of document, which the snapshot does not tell. */
export const documentName = (hash: string): string => `appointments/${hash}.`;

const PRESENCE_UNNOTED = 'présence non relevée';

type Attended = Pick<SnapshotCandidacy, 'attendance' | 'attendanceTakenAt' | 'arrivedAt'>;

/** Who was there: members, and candidates in the order of passage; of whom nobody took it, that their presence is not noted. */
export function attendanceOf({ members, candidacies }: SessionSnapshot): object {
  return {
    members: members.map(({ id, firstNames, lastName, present }) => ({ id, firstNames, lastName, present })),
    candidates: candidacies.map(({ id, identity: { firstNames, birthName }, ...there }) => ({
      ...{ id, firstNames, birthName, ...attendanceFacts(there) },
    })),
  };
}

/** What was noted, and when; records sealed before that was kept say no more than they did. */
function attendanceFacts({ attendance, attendanceTakenAt, arrivedAt }: Attended): object {
  if (attendanceTakenAt === undefined) return { attendance };
  const isUnnoted = isPresenceUnnoted({ attendance, attendanceTakenAt });
  return {
    ...{ attendance: isUnnoted ? null : attendance, attendanceTakenAt, ...(arrivedAt !== undefined && { arrivedAt }) },
    ...(isUnnoted && { note: PRESENCE_UNNOTED }),
  };
}

/** Who was appointed, for which college, by whom and when, and whether the composition was what was asked for. */
export function appointmentsOf({ members, composition, derogation, quorum }: SessionSnapshot): object {
  return { members: members.map(({ present: _there, ...appointed }) => appointed), composition, derogation, quorum };
}
