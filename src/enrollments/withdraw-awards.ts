import { In } from 'typeorm';
import type { Reading } from '../database/reading.js';
import type { Writing } from '../database/writing.js';
import { BlocAwardRecord } from './bloc-award.entity.js';
import { WithdrawnAward } from './withdrawn-award.entity.js';

/** Awards that rest on one of these, by a move to another version, and those that rest on them in turn. */
export async function awardsRestingOn(
  reading: Reading,
  awards: readonly BlocAwardRecord[],
): Promise<BlocAwardRecord[]> {
  const candidateIds = [...new Set(awards.map(({ candidateId }) => candidateId))];
  const all = await reading.findBy(BlocAwardRecord, { candidateId: In(candidateIds) });
  const gone = new Set(awards.map(({ id }) => id));
  const resting: BlocAwardRecord[] = [];
  for (let found = all; found.length > 0;) {
    found = all.filter(({ id, restsOn }) => !gone.has(id) && restsOn?.some((one) => gone.has(one)));
    for (const one of found) gone.add(one.id);
    resting.push(...found);
  }
  return resting;
}

/** Takes awards away from those held, and keeps them on record with what withdrew them. */
export async function withdrawAwards(
  writing: Writing,
  awards: readonly BlocAwardRecord[],
  by: { readonly minutes: string; readonly reason: string },
): Promise<void> {
  const { at: withdrawnAt } = writing;
  const rows = awards.map(({ version: _version, candidate: _candidate, ...award }): WithdrawnAward => {
    return { ...award, withdrawnAt, withdrawnBy: by.minutes, reason: by.reason };
  });
  await writing.saveAll(WithdrawnAward, rows, []);
  const acts = awards.map((award) => ({
    ...{ action: 'blocAward.withdrawn', subjectType: 'bloc_award', subjectId: award.id, before: { ...award } },
    after: { withdrawnBy: by.minutes, reason: by.reason },
  }));
  const ids = awards.map(({ id }) => id);
  await writing.removeAll(BlocAwardRecord, ids, acts);
}
