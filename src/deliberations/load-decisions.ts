import { In } from 'typeorm';
import type { Reading } from '../database/reading.js';
import type { RecordedDecision } from '../domain/decisions/recorded-decision.js';
import { Decision } from './decision.entity.js';
import { Deliberation } from './deliberation.entity.js';
import { groupBy } from './group-by.js';
import { recordedDecision } from './recorded-rows.js';

export interface VersionedDecision {
  readonly version: number;
  readonly decision: RecordedDecision;
  /** Members who had stepped out then; null where that was not kept. */
  readonly recusedThen: readonly string[] | null;
  /** Members who sat then; null where that was not kept. */
  readonly sittingThen: readonly string[] | null;
}

/** What is decided, by candidacy; two queries whatever their number. */
export async function loadDecisions(
  reading: Reading,
  candidacyIds: readonly string[],
): Promise<Map<string, VersionedDecision>> {
  const deliberations = await reading.findBy(Deliberation, { id: In([...candidacyIds]) });
  const decisions = await reading.findBy(Decision, { deliberationId: In(deliberations.map(({ id }) => id)) });
  const byDeliberation = groupBy(decisions, ({ deliberationId }) => deliberationId);
  return new Map(
    deliberations.map((deliberation) => {
      const decision = recordedDecision(deliberation, byDeliberation.get(deliberation.id) ?? []);
      const { version, recusedMemberIds: recusedThen, sittingMemberIds: sittingThen } = deliberation;
      return [deliberation.id, { version, decision, recusedThen, sittingThen }];
    }),
  );
}
