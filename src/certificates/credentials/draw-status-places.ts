import { randomInt } from 'node:crypto';
import type { Reading } from '../../database/reading.js';
import { STATUS_ENTRIES } from '../../proof/credentials/status-list.js';
import { CredentialRecord } from './credential.entity.js';

export interface StatusPlace {
  readonly statusList: number;
  readonly statusIndex: number;
}

/** A list is half filled, then another begins: a free place is found in two draws, and the last ones are no secret. */
const MOST_OF_A_LIST = STATUS_ENTRIES / 2;

/** So many places that no credential has, drawn at random within a read or a write under way. */
export async function drawStatusPlaces(reading: Reading, count: number): Promise<StatusPlace[]> {
  const taken = await reading.count(CredentialRecord);
  const drawn: StatusPlace[] = [];
  while (drawn.length < count) {
    const statusList = 1 + Math.floor((taken + drawn.length) / MOST_OF_A_LIST);
    const place = { statusList, statusIndex: randomInt(STATUS_ENTRIES) };
    const isOwn = drawn.some((one) => one.statusList === statusList && one.statusIndex === place.statusIndex);
    if (!isOwn && !(await reading.findOneBy(CredentialRecord, place))) drawn.push(place);
  }
  return drawn;
}
