import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../config/clock.js';
import type { Writing } from '../database/writing.js';
import type { PlainDay } from '../domain/day.js';
import { DomainError } from '../domain/errors.js';
import { Departures } from '../jury-sessions/departures.js';
import { RecusalFollowers } from '../jury-sessions/recusal-followers.js';
import { AssessmentGroup } from './assessment-group.entity.js';
import { AssessorReminder } from './assessor-reminder.entity.js';
import { AssessorSheet } from './assessor-sheet.entity.js';
import { DivergenceSettlement } from './divergence-settlement.entity.js';
import { GroupPlace } from './group-place.entity.js';
import { GroupSheet } from './group-sheet.entity.js';
import { recordWhatFollows } from './record-what-follows.js';
import { removeGroup, removePlaces } from './remove-group.js';

/** What becomes of sheets where a member or a candidate leaves a session, or a member steps out. */
@Injectable()
export class AssessingFollower {
  constructor(
    @Inject(Departures) departures: Departures,
    @Inject(RecusalFollowers) recusals: RecusalFollowers,
    @Inject(Clock) clock: Clock,
  ) {
    departures.register(async (writing, { subjectId }) => {
      if (subjectId === null) return;
      await memberLeaves(writing, subjectId, clock.today());
      await candidacyLeaves(writing, subjectId);
    });
    recusals.register((writing, candidacyIds) => recordWhatFollows(writing, candidacyIds, clock.today()));
  }
}

/** Throws `memberHasAssessed` where they handed something in: others rest on it, and it says who assessed. */
async function memberLeaves(writing: Writing, memberId: string, today: PlainDay): Promise<void> {
  const sheets = await writing.read.findBy(AssessorSheet, { memberId });
  const handedIn = sheets.filter(({ handedInAt }) => handedInAt !== null).length;
  if (handedIn > 0) throw new DomainError('memberHasAssessed', { memberId, handedIn });
  await removeSheets(writing, sheets);
  for (const sheet of await writing.read.findBy(GroupSheet, { memberId })) {
    await writing.remove(GroupSheet, sheet, 'groupSheet.withdrawn');
  }
  for (const reminder of await writing.read.findBy(AssessorReminder, { memberId })) {
    await writing.remove(AssessorReminder, reminder, 'assessorReminder.withdrawn');
  }
  const candidacyIds = [...new Set(sheets.map(({ candidacyId }) => candidacyId))];
  await recordWhatFollows(writing, candidacyIds, today);
}

/** What was recorded of the candidate stays with the enrollment; the journal keeps the sheets. */
async function candidacyLeaves(writing: Writing, candidacyId: string): Promise<void> {
  await removeSheets(writing, await writing.read.findBy(AssessorSheet, { candidacyId }));
  for (const settlement of await writing.read.findBy(DivergenceSettlement, { candidacyId })) {
    await writing.remove(DivergenceSettlement, settlement, 'divergence.settlementWithdrawn');
  }
  const places = await writing.read.findBy(GroupPlace, { candidacyId });
  await removePlaces(writing, places);
  for (const id of new Set(places.map(({ groupId }) => groupId))) {
    if (await writing.read.existsBy(GroupPlace, { groupId: id })) continue;
    const group = await writing.read.findOneBy(AssessmentGroup, { id });
    if (group) await removeGroup(writing, group);
  }
}

async function removeSheets(writing: Writing, sheets: readonly AssessorSheet[]): Promise<void> {
  const acts = sheets.map((sheet) => ({
    ...{ action: 'assessorSheet.withdrawn', subjectType: 'assessor_sheet', subjectId: sheet.id, before: { ...sheet } },
  }));
  await writing.removeAll(
    AssessorSheet,
    sheets.map(({ id }) => id),
    acts,
  );
}
