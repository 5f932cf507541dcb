import { In } from 'typeorm';
import type { Reading } from '../database/reading.js';
import type { PlainDay } from '../domain/day.js';
import type { Rectification, RectifiedCandidacy } from '../domain/sealing/rectification.js';
import type { Candidacy } from '../jury-sessions/candidacy.entity.js';
import { RectificationRecord } from '../jury-sessions/rectification.entity.js';

/** What minutes that rectify say of one candidate. */
export interface OwnRectification {
  readonly number: number;
  readonly decidedOn: PlainDay;
  readonly reason: string;
  readonly change: RectifiedCandidacy;
}

/** What has been rectified, by candidacy, the oldest first; one query whatever their number. */
export async function ownRectifications(
  reading: Reading,
  candidacies: readonly Pick<Candidacy, 'id' | 'sessionId'>[],
): Promise<Map<string, OwnRectification[]>> {
  const rows = await reading.find(RectificationRecord, {
    where: { sessionId: In(candidacies.map(({ sessionId }) => sessionId)) },
    order: { number: 'ASC' },
  });
  const contents = rows.map(({ record }) => JSON.parse(record) as Rectification);
  const own = ({ id }: Pick<Candidacy, 'id'>) =>
    contents.flatMap(({ number, decidedOn, reason, changes }) =>
      changes.filter(({ candidacyId }) => candidacyId === id).map((change) => ({ number, decidedOn, reason, change })),
    );
  return new Map(candidacies.map((candidacy) => [candidacy.id, own(candidacy)]));
}
