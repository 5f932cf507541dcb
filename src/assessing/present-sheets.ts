import { recordedCodes } from '../domain/rules/recorded-places.js';
import type { AssessorSheet } from './assessor-sheet.entity.js';
import type { GroupSheet } from './group-sheet.entity.js';
import { groupOf, type ShownSheet } from './assessor-sheets.service.js';
import { assessmentOf, type OwnSheets } from './own-sheets.js';

export interface PresentedOwnSheet {
  readonly id: string;
  readonly candidacyId: string;
  readonly name: { readonly firstNames: string; readonly birthName: string; readonly usedName: string | null };
  readonly assessment: string;
  readonly groupId: string | null;
  readonly savedAt: string | null;
  readonly handedInAt: string | null;
  readonly version: number;
}

export interface PresentedOwnSheets {
  readonly memberId: string;
  readonly sheets: readonly PresentedOwnSheet[];
  readonly groups: readonly {
    readonly id: string;
    readonly name: string;
    readonly assessment: string;
    readonly candidacyIds: readonly string[];
    /** Of what was entered for it; 0 where nothing was. */
    readonly version: number;
    readonly handedInAt: string | null;
    /** Candidates added since it was handed in, for whom nothing is handed in. */
    readonly awaited: readonly string[];
  }[];
}

export type PresentedContent = Pick<
  AssessorSheet,
  'id' | 'criteria' | 'results' | 'comment' | 'savedAt' | 'handedInAt' | 'version'
>;

export type PresentedSheet = PresentedContent &
  Pick<AssessorSheet, 'candidacyId' | 'adjustment'> & {
    readonly assessment: string;
  };

/** With the grid to fill in: criteria, and codes under which results are recorded. */
export type PresentedShownSheet = PresentedSheet & {
  readonly grid: {
    readonly title: string;
    readonly criteria: readonly { readonly code: string; readonly title: string }[];
    readonly recorded: readonly string[];
    /** Out of 20, where the assessment is marked. */
    readonly passMark: number | null;
  };
};

export function presentOwnSheets(own: OwnSheets): PresentedOwnSheets {
  return {
    memberId: own.member.id,
    sheets: own.sheets.map((sheet) => presentOwnSheet(own, sheet)),
    groups: own.groups.map(({ group, candidacies, sheet, awaited }) => ({
      ...{ id: group.id, name: group.name, assessment: group.assessmentCode },
      candidacyIds: candidacies.map(({ id }) => id),
      ...{ version: sheet?.version ?? 0, handedInAt: sheet?.handedInAt ?? null },
      awaited: awaited.map(({ id }) => id),
    })),
  };
}

function presentOwnSheet(own: OwnSheets, sheet: AssessorSheet): PresentedOwnSheet {
  const { id, candidacyId, assessmentCode: assessment, savedAt, handedInAt, version } = sheet;
  const { firstNames, birthName, usedName } = own.candidacies.get(candidacyId)!.enrollment.candidate;
  const groupId = groupOf(own, sheet)?.group.id ?? null;
  return {
    id,
    candidacyId,
    name: { firstNames, birthName, usedName },
    assessment,
    groupId,
    savedAt,
    handedInAt,
    version,
  };
}

export function presentSheet(sheet: AssessorSheet): PresentedSheet {
  const { candidacyId, assessmentCode: assessment, adjustment } = sheet;
  return { ...presentContent(sheet), candidacyId, assessment, adjustment };
}

export function presentContent(sheet: AssessorSheet | GroupSheet): PresentedContent {
  const { id, criteria, results, comment, savedAt, handedInAt, version } = sheet;
  return { id, criteria, results, comment, savedAt, handedInAt, version };
}

export function presentShownSheet({ sheet, certification }: ShownSheet): PresentedShownSheet {
  const assessment = assessmentOf(certification, sheet.assessmentCode);
  const { title, criteria, marking } = assessment;
  const grid = { title, criteria, recorded: recordedCodes(assessment), passMark: marking?.passMark ?? null };
  return { ...presentSheet(sheet), grid };
}
