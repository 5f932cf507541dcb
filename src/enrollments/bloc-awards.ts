import { randomUUID } from 'node:crypto';
import { In } from 'typeorm';
import type { CertificationVersion } from '../certifications/certification-version.entity.js';
import type { Reading } from '../database/reading.js';
import type { Writing } from '../database/writing.js';
import type { BlocAward } from '../domain/proposals/bloc-award.js';
import { BlocAwardRecord } from './bloc-award.entity.js';

/** A bloc that a session has awarded. */
export interface DecidedAward extends BlocAward {
  readonly candidateId: string;
  readonly certificationCode: string;
  readonly certificationNumber: number;
  readonly sessionId: string;
  /** The minutes it rests on, in words. */
  readonly evidence: string | null;
}

export type VersionOfAwards = Pick<CertificationVersion, 'code' | 'number'>;

/** Whether an award is of that version. */
export const isOfVersion = (
  award: Pick<BlocAwardRecord, 'certificationCode' | 'certificationNumber'>,
  { code, number }: VersionOfAwards,
): boolean => award.certificationCode === code && award.certificationNumber === number;

/** What candidates hold of a version, by candidate, the oldest first; one query whatever their number. */
export async function awardsOf(
  reading: Reading,
  candidateIds: readonly string[],
  { code, number }: VersionOfAwards,
): Promise<Map<string, BlocAwardRecord[]>> {
  const awards = new Map(candidateIds.map((id): [string, BlocAwardRecord[]] => [id, []]));
  const records = await reading.find(BlocAwardRecord, {
    where: { candidateId: In([...candidateIds]), certificationCode: code, certificationNumber: number },
    order: { awardedOn: 'ASC', blocCode: 'ASC', id: 'ASC' },
  });
  for (const record of records) awards.get(record.candidateId)?.push(record);
  return awards;
}

/** The record as the domain looks at it. */
export function blocAwardOf({ blocCode, awardedOn, validUntil }: BlocAwardRecord): BlocAward {
  return { blocCode, awardedOn, validUntil: validUntil ?? 'unlimited' };
}

/**
 * Writes what a session has awarded, when it is published. Those it has written before are left as they are, so that it
 * may be called again.
 */
export async function awardBlocs(writing: Writing, awards: readonly DecidedAward[]): Promise<BlocAwardRecord[]> {
  const sessionIds = [...new Set(awards.map(({ sessionId }) => sessionId))];
  const written = await writing.read.findBy(BlocAwardRecord, { sessionId: In(sessionIds) });
  const known = new Set(written.map(nameOf));
  const rows = awards.filter((award) => !known.has(nameOf(award))).map(rowOf);
  const acts = rows.map((row) => ({
    ...{ action: 'blocAward.decided', subjectType: 'bloc_award', subjectId: row.id },
    after: { ...row },
  }));
  await writing.saveAll(BlocAwardRecord, rows, acts);
  return rows;
}

function rowOf({ validUntil, ...award }: DecidedAward): BlocAwardRecord {
  const until = validUntil === 'unlimited' ? null : validUntil;
  return { id: randomUUID(), ...award, origin: 'decision', validUntil: until, restsOn: null, version: 1 };
}

function nameOf({ sessionId, candidateId, blocCode }: Pick<BlocAwardRecord, 'sessionId' | 'candidateId' | 'blocCode'>) {
  return `${sessionId ?? ''} ${candidateId} ${blocCode}`;
}
