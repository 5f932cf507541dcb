import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Principal } from '../accounts/principal.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import type { Writing } from '../database/writing.js';
import type { SheetContent } from '../domain/assessing/assessor-sheet.js';
import { spreadOver } from '../domain/assessing/group-entry.js';
import { DomainError } from '../domain/errors.js';
import type { SaveSheet } from './assessor-sheet.dto.js';
import { AssessorSheet } from './assessor-sheet.entity.js';
import { demandUnsealed } from './assessor-sheets.service.js';
import { GroupSheet } from './group-sheet.entity.js';
import { assessmentOf, loadOwnSheets, type OwnGroup, type OwnSheets } from './own-sheets.js';
import { readSheet } from './read-sheet.js';
import { recordWhatFollows } from './record-what-follows.js';

export interface ShownGroup extends OwnSheets {
  readonly own: OwnGroup;
}

/** What was entered, and whose own result stayed. */
export interface SavedGroupSheet {
  readonly sheet: GroupSheet;
  /** Candidacies of those adjusted, or written by themselves before. */
  readonly kept: readonly string[];
}

/** One entry for a group, which writes each member's result. */
@Injectable()
export class GroupSheetsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Throws `notFound` for a group of which one assesses nobody. */
  find(who: Principal, sessionId: string, groupId: string): Promise<ShownGroup> {
    return this.database.read(async (reading) => {
      const all = await loadOwnSheets(reading, who, sessionId);
      return { ...all, own: ownGroup(all, groupId) };
    });
  }

  /** Handed in, it goes to each member but those adjusted. Throws as saving a sheet does. */
  save(who: Principal, sessionId: string, groupId: string, input: SaveSheet): Promise<SavedGroupSheet> {
    const today = this.clock.today();
    return this.database.write(who, async (writing) => {
      const all = await loadOwnSheets(writing.read, who, sessionId);
      demandUnsealed(all);
      const { group, candidacies, sheet: before } = ownGroup(all, groupId);
      const assessment = assessmentOf(all.certification, group.assessmentCode);
      const { content, handsIn } = readSheet(input, assessment, before);
      const entry = { ...content, savedAt: writing.at, handedInAt: handsIn ? writing.at : null };
      const place = { sessionId, groupId, memberId: all.member.id };
      const sheet = await keep(writing, place, before, input.version, entry);
      if (!handsIn) return { sheet, kept: [] };
      const ids = new Set(candidacies.map(({ id }) => id));
      const sheets = all.sheets.filter(
        ({ candidacyId, assessmentCode }) => assessmentCode === group.assessmentCode && ids.has(candidacyId),
      );
      const { written, kept } = spreadOver(sheets, before?.handedInAt ? before : null);
      for (const one of written) await writing.update(AssessorSheet, one, entry, 'assessorSheet.handedIn');
      await recordWhatFollows(
        writing,
        written.map(({ candidacyId }) => candidacyId),
        today,
      );
      return { sheet, kept: kept.map(({ candidacyId }) => candidacyId) };
    });
  }
}

function ownGroup({ groups }: OwnSheets, groupId: string): OwnGroup {
  const own = groups.find(({ group }) => group.id === groupId);
  if (!own) throw new DomainError('notFound', { subject: 'assessment_group', id: groupId });
  return own;
}

type Entry = SheetContent & Pick<GroupSheet, 'savedAt' | 'handedInAt'>;

async function keep(
  writing: Writing,
  place: Pick<GroupSheet, 'sessionId' | 'groupId' | 'memberId'>,
  before: GroupSheet | null,
  version: number,
  entry: Entry,
): Promise<GroupSheet> {
  const action = entry.handedInAt === null ? 'groupSheet.drafted' : 'groupSheet.handedIn';
  if (before) return writing.update(GroupSheet, { id: before.id, version }, entry, action);
  if (version !== 0) throw new DomainError('notFound', { subject: 'group_sheet', id: place.groupId });
  return writing.insert(GroupSheet, { id: randomUUID(), ...place, ...entry, version: 1 }, action);
}
