import { IsNull, Not } from 'typeorm';
import type { Reading } from '../database/reading.js';
import type { SealedSheet } from '../domain/sealing/sealed-sheets.js';
import { AssessmentGroup } from './assessment-group.entity.js';
import { AssessorSheet } from './assessor-sheet.entity.js';
import { GroupPlace } from './group-place.entity.js';

/** All that assessors of the session handed in, whole; drafts are nobody else's, and seal nothing. */
export async function handedInSheets(reading: Reading, sessionId: string): Promise<SealedSheet[]> {
  const sheets = await reading.findBy(AssessorSheet, { sessionId, handedInAt: Not(IsNull()) });
  const groups = await reading.findBy(AssessmentGroup, { sessionId });
  const names = new Map(groups.map(({ id, name }) => [id, name]));
  const places = await reading.rowsIn(GroupPlace, 'groupId', [...names.keys()]);
  const groupAt = new Map(places.map((place) => [placeName(place), names.get(place.groupId)!]));
  return sheets.map((sheet) => {
    const { candidacyId, memberId, assessmentCode, criteria, results, comment, adjustment, handedInAt } = sheet;
    return {
      ...{ candidacyId, memberId, assessmentCode, criteria, results, comment, adjustment },
      ...{ group: groupAt.get(placeName(sheet)) ?? null, handedInAt: handedInAt! },
    };
  });
}

const placeName = ({ candidacyId, assessmentCode }: Pick<GroupPlace, 'candidacyId' | 'assessmentCode'>): string =>
  `${candidacyId} ${assessmentCode}`;
