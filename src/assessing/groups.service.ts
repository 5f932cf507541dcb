import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Principal } from '../accounts/principal.js';
import { Database } from '../database/database.js';
import type { Reading } from '../database/reading.js';
import type { Seen, Writing } from '../database/writing.js';
import { assessmentsPresented } from '../domain/assessing/assessor-sheet.js';
import { DomainError } from '../domain/errors.js';
import { candidacyOf } from '../jury-sessions/candidacies.service.js';
import { type AssessingOverview, loadOverview } from './assessing-overview.js';
import { AssessmentGroup } from './assessment-group.entity.js';
import { type AwaitedOf, awaitedInGroups } from './awaited-in-groups.js';
import { demandUnsealed } from './assessor-sheets.service.js';
import type { ChangeGroup, FormGroup } from './group.dto.js';
import { GroupPlace } from './group-place.entity.js';
import { assessmentOf } from './own-sheets.js';
import { removeGroup, removePlaces } from './remove-group.js';

/** A group with who is in it. */
export interface GroupWithPlaces {
  readonly group: AssessmentGroup;
  readonly candidacyIds: readonly string[];
  /** Members who have handed in its sheet, with those of its candidates for whom they have handed in nothing. */
  readonly awaited: readonly AwaitedOf[];
}

/** Groups of candidates who are assessed together. */
@Injectable()
export class GroupsService {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** By name. Throws `notFound`. */
  all(who: Principal, sessionId: string): Promise<GroupWithPlaces[]> {
    return this.database.read(async (reading) => {
      return groupsOf(reading, await loadOverview(reading, who, sessionId));
    });
  }

  /** Throws `notGroupAssessment`, `assessmentNotPresented`, `alreadyInGroup`, `notFound`, `sessionSealed`. */
  form(who: Principal, sessionId: string, input: FormGroup): Promise<GroupWithPlaces> {
    return this.database.write(who, async (writing) => {
      const overview = await loadOverview(writing.read, who, sessionId);
      demandUnsealed(overview);
      const { assessment: assessmentCode, name, candidacyIds } = input;
      const { mode } = assessmentOf(overview.certification, assessmentCode);
      if (mode !== 'group') throw new DomainError('notGroupAssessment', { assessment: assessmentCode });
      const row = { id: randomUUID(), sessionId, assessmentCode, name, version: 1 };
      await demandFree(writing.read, overview, row, candidacyIds);
      const group = await writing.insert(AssessmentGroup, row, 'assessmentGroup.formed');
      await addPlaces(writing, group, candidacyIds);
      return { group, candidacyIds, awaited: [] };
    });
  }

  /** Throws as {@link form} does, and `staleVersion`. */
  change(who: Principal, sessionId: string, id: string, input: ChangeGroup): Promise<GroupWithPlaces> {
    return this.database.write(who, async (writing) => {
      const overview = await loadOverview(writing.read, who, sessionId);
      demandUnsealed(overview);
      const current = await groupIn(writing.read, sessionId, id);
      const places = await writing.read.findBy(GroupPlace, { groupId: id });
      const before = places.map(({ candidacyId }) => candidacyId);
      const candidacyIds = input.candidacyIds ?? before;
      await demandFree(writing.read, overview, current, candidacyIds);
      const seen = { id, version: input.version };
      const changes = { name: input.name ?? current.name };
      const named = await writing.update(AssessmentGroup, seen, changes, 'assessmentGroup.changed');
      const group = await changePeople(writing, named, places, candidacyIds);
      return { group, candidacyIds, awaited: (await awaitedInGroups(writing.read, overview))(group, candidacyIds) };
    });
  }

  /** What each of its members has stays in their own sheets. Throws `staleVersion`, `notFound`, `sessionSealed`. */
  dissolve(who: Principal, sessionId: string, { id, version }: Seen): Promise<void> {
    return this.database.write(who, async (writing) => {
      demandUnsealed(await loadOverview(writing.read, who, sessionId));
      await removeGroup(writing, { ...(await groupIn(writing.read, sessionId, id)), version });
    });
  }
}

async function groupsOf(reading: Reading, overview: AssessingOverview): Promise<GroupWithPlaces[]> {
  const sessionId = overview.session.id;
  const groups = await reading.find(AssessmentGroup, { where: { sessionId }, order: { name: 'ASC', id: 'ASC' } });
  const places = await reading.findBy(GroupPlace, { groupId: In(groups.map(({ id }) => id)) });
  const awaitedIn = await awaitedInGroups(reading, overview);
  return groups.map((group) => {
    const own = places.filter(({ groupId }) => groupId === group.id);
    const candidacyIds = own.map(({ candidacyId }) => candidacyId);
    return { group, candidacyIds, awaited: awaitedIn(group, candidacyIds) };
  });
}

async function groupIn(reading: Reading, sessionId: string, id: string): Promise<AssessmentGroup> {
  const group = await reading.findOneBy(AssessmentGroup, { id, sessionId });
  if (!group) throw new DomainError('notFound', { subject: 'assessment_group', id });
  return group;
}

/** Each is of the session, presents the assessment, and is in no other group there. */
async function demandFree(
  reading: Reading,
  { candidacies, certification }: AssessingOverview,
  { id, assessmentCode }: AssessmentGroup,
  candidacyIds: readonly string[],
): Promise<void> {
  const chosen = candidacyIds.map((one) => candidacyOf(candidacies, one));
  const without = chosen.filter(
    ({ blocs }) => !assessmentsPresented(certification.content, blocs).some(({ code }) => code === assessmentCode),
  );
  if (without.length > 0) {
    throw new DomainError('assessmentNotPresented', { candidacyIds: without.map((one) => one.id) });
  }
  const places = await reading.findBy(GroupPlace, { candidacyId: In([...candidacyIds]), assessmentCode });
  const elsewhere = places.filter(({ groupId }) => groupId !== id);
  if (elsewhere.length > 0) {
    throw new DomainError('alreadyInGroup', { candidacyIds: elsewhere.map(({ candidacyId }) => candidacyId) });
  }
}

/** Who changes people alone changes the version too: two people who do so at once get a conflict. */
async function changePeople(
  writing: Writing,
  group: AssessmentGroup,
  places: readonly GroupPlace[],
  candidacyIds: readonly string[],
): Promise<AssessmentGroup> {
  const kept = new Set(candidacyIds);
  const known = new Set(places.map(({ candidacyId }) => candidacyId));
  const gone = places.filter(({ candidacyId }) => !kept.has(candidacyId));
  const added = candidacyIds.filter((one) => !known.has(one));
  if (gone.length === 0 && added.length === 0) return group;
  await removePlaces(writing, gone);
  await addPlaces(writing, group, added);
  const changed = { ...group, version: group.version + 1 };
  await writing.saveAll(AssessmentGroup, [changed], []);
  return changed;
}

async function addPlaces(
  writing: Writing,
  { id: groupId, assessmentCode }: AssessmentGroup,
  candidacyIds: readonly string[],
): Promise<void> {
  const rows = candidacyIds.map((candidacyId) => ({ id: randomUUID(), groupId, candidacyId, assessmentCode }));
  const acts = rows.map(({ id, candidacyId }) => ({
    ...{ action: 'assessmentGroup.joined', subjectType: 'assessment_group', subjectId: groupId },
    after: { id, candidacyId, assessmentCode },
  }));
  await writing.saveAll(GroupPlace, rows, acts);
}
