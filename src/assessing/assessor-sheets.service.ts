import { Inject, Injectable } from '@nestjs/common';
import type { Principal } from '../accounts/principal.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import { isAdjusted } from '../domain/assessing/group-entry.js';
import { DomainError } from '../domain/errors.js';
import { acceptsEvaluations } from '../domain/sessions/session-life-cycle.js';
import type { SaveSheet } from './assessor-sheet.dto.js';
import { AssessorSheet } from './assessor-sheet.entity.js';
import { assessmentOf, loadOwnSheets, type OwnGroup, ownSheet, type OwnSheets } from './own-sheets.js';
import { readSheet } from './read-sheet.js';
import { recordWhatFollows } from './record-what-follows.js';

/** One sheet among one's own, and the group of the candidate where there is one. */
export interface ShownSheet extends OwnSheets {
  readonly sheet: AssessorSheet;
  readonly group: OwnGroup | null;
}

/** What an assessor writes of each candidate, apart from what the others write. */
@Injectable()
export class AssessorSheetsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** What that person has to assess in the session. Throws `notFound`. */
  own(who: Principal, sessionId: string): Promise<OwnSheets> {
    return this.database.read((reading) => loadOwnSheets(reading, who, sessionId));
  }

  /** Throws `notFound` for a sheet of somebody else, `recused` for a candidate for whom the member steps out. */
  find(who: Principal, sessionId: string, sheetId: string): Promise<ShownSheet> {
    return this.database.read(async (reading) => {
      const own = await loadOwnSheets(reading, who, sessionId);
      const sheet = await ownSheet(reading, own, sheetId);
      return { ...own, sheet, group: groupOf(own, sheet) };
    });
  }

  /**
   * Keeps the sheet as it is written, and records what follows where it is handed in. Throws `sessionSealed`, `recused`,
   * `invalidInput`, `sheetIncomplete` where it is handed in with gaps, `adjustmentReasonRequired`, `staleVersion`.
   */
  async save(who: Principal, sessionId: string, sheetId: string, input: SaveSheet): Promise<AssessorSheet> {
    const today = this.clock.today();
    return this.database.write(who, async (writing) => {
      const own = await loadOwnSheets(writing.read, who, sessionId);
      demandUnsealed(own);
      const sheet = await ownSheet(writing.read, own, sheetId);
      const { content, handsIn } = readSheet(input, assessmentOf(own.certification, sheet.assessmentCode), sheet);
      const adjustment = adjustmentOf(groupOf(own, sheet), content, input);
      const handedInAt = handsIn ? writing.at : null;
      const changes = { ...content, adjustment, savedAt: writing.at, handedInAt };
      const seen = { id: sheet.id, version: input.version };
      const action = handsIn ? 'assessorSheet.handedIn' : 'assessorSheet.drafted';
      const saved = await writing.update(AssessorSheet, seen, changes, action);
      if (handsIn) await recordWhatFollows(writing, [sheet.candidacyId], today);
      return saved;
    });
  }

  /**
   * Takes up what was handed in for the group in place of what is on one's own sheet of one of its candidates: adjusted
   * before, or added since. Throws `noGroupResult` where nothing was handed in for it, and as {@link save} does.
   */
  async takeGroupResult(who: Principal, sessionId: string, sheetId: string, version: number): Promise<AssessorSheet> {
    const today = this.clock.today();
    return this.database.write(who, async (writing) => {
      const own = await loadOwnSheets(writing.read, who, sessionId);
      demandUnsealed(own);
      const sheet = await ownSheet(writing.read, own, sheetId);
      const ofGroup = groupOf(own, sheet)?.sheet;
      if (!ofGroup?.handedInAt) throw new DomainError('noGroupResult', {});
      const { criteria, results, comment } = ofGroup;
      const entry = { criteria, results, comment, adjustment: null, savedAt: writing.at, handedInAt: writing.at };
      const seen = { id: sheet.id, version };
      const saved = await writing.update(AssessorSheet, seen, entry, 'assessorSheet.returnedToGroup');
      await recordWhatFollows(writing, [sheet.candidacyId], today);
      return saved;
    });
  }
}

/** Throws `sessionSealed`. */
export function demandUnsealed({ session: { state } }: Pick<OwnSheets, 'session'>): void {
  if (!acceptsEvaluations(state)) throw new DomainError('sessionSealed', { state });
}

/** The group in which the candidate of a sheet is assessed there, or null. */
export function groupOf({ groups }: OwnSheets, { candidacyId, assessmentCode }: AssessorSheet): OwnGroup | null {
  const own = groups.find(
    ({ group, candidacies }) =>
      group.assessmentCode === assessmentCode && candidacies.some(({ id }) => id === candidacyId),
  );
  return own ?? null;
}

/** Why the member's result is not the group's; null where it is. */
function adjustmentOf(
  group: OwnGroup | null,
  content: Parameters<typeof isAdjusted>[0],
  { adjustment = null }: SaveSheet,
): string | null {
  if (!group?.sheet || !isAdjusted(content, group.sheet)) return null;
  if (adjustment === null) throw new DomainError('adjustmentReasonRequired', { group: group.group.name });
  return adjustment;
}
