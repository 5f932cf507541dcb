import type { Writing } from '../database/writing.js';
import { AssessmentGroup } from './assessment-group.entity.js';
import { GroupPlace } from './group-place.entity.js';
import { GroupSheet } from './group-sheet.entity.js';

/** Takes candidates out of their groups; their own sheets stay. */
export async function removePlaces(writing: Writing, places: readonly GroupPlace[]): Promise<void> {
  const acts = places.map(({ id, groupId, candidacyId, assessmentCode }) => ({
    ...{ action: 'assessmentGroup.left', subjectType: 'assessment_group', subjectId: groupId },
    before: { id, candidacyId, assessmentCode },
  }));
  await writing.removeAll(
    GroupPlace,
    places.map(({ id }) => id),
    acts,
  );
}

/** Removes a group with what was entered for it; what each of its members has stays in their own sheets. */
export async function removeGroup(writing: Writing, group: AssessmentGroup): Promise<void> {
  await removePlaces(writing, await writing.read.findBy(GroupPlace, { groupId: group.id }));
  for (const sheet of await writing.read.findBy(GroupSheet, { groupId: group.id })) {
    await writing.remove(GroupSheet, sheet, 'groupSheet.withdrawn');
  }
  await writing.remove(AssessmentGroup, group, 'assessmentGroup.dissolved');
}
