import { Inject, Injectable } from '@nestjs/common';
import type { Principal } from '../accounts/principal.js';
import type { SaveSheet } from '../assessing/assessor-sheet.dto.js';
import { AssessorSheetsService } from '../assessing/assessor-sheets.service.js';
import { AssignmentsService } from '../assessing/assignments.service.js';
import { GroupSheetsService } from '../assessing/group-sheets.service.js';
import { GroupsService } from '../assessing/groups.service.js';
import type { AssessedResult, CriterionFinding } from '../domain/assessing/assessor-sheet.js';
import type { Certification } from '../domain/certification/certification.js';
import { recordedCodes } from '../domain/rules/recorded-places.js';
import type { LoadedSession } from '../jury-sessions/load-session.js';
import type { DemonstrationPeople } from './demonstration-people.js';
import { RESULT_BY_LETTER, type Scenario, type ScenarioSheet } from './scenario.js';

const FINDING_BY_LETTER: Readonly<Record<string, CriterionFinding | undefined>> = {
  A: 'met',
  P: 'partly',
  N: 'notMet',
  O: 'notObserved',
};

/** Members of a scenario are told whom they assess, and write their sheets as far as the scenario says. */
@Injectable()
export class AssessScenario {
  constructor(
    @Inject(AssignmentsService) private readonly assignments: AssignmentsService,
    @Inject(GroupsService) private readonly groups: GroupsService,
    @Inject(AssessorSheetsService) private readonly sheets: AssessorSheetsService,
    @Inject(GroupSheetsService) private readonly groupSheets: GroupSheetsService,
  ) {}

  async assess(people: DemonstrationPeople, loaded: LoadedSession, { assessing }: Scenario): Promise<void> {
    if (!assessing) return;
    const { secretary } = people;
    const { id } = loaded.session;
    for (const { members, candidates, assessments } of assessing.assignments) {
      const memberIds = loaded.members.filter(({ lastName }) => members.includes(lastName)).map((one) => one.id);
      const candidacyIds = candidaciesOf(loaded, candidates);
      await this.assignments.assign(secretary, id, { memberIds, candidacyIds, assessments: [...assessments] });
    }
    const groupIds = new Map<string, string>();
    for (const { name, assessment, candidates } of assessing.groups) {
      const candidacyIds = candidaciesOf(loaded, candidates);
      const { group } = await this.groups.form(secretary, id, { name, assessment, candidacyIds });
      groupIds.set(name, group.id);
    }
    for (const sheet of assessing.sheets) await this.write(people[sheet.account], loaded, sheet, groupIds);
  }

  private async write(
    who: Principal,
    loaded: LoadedSession,
    sheet: ScenarioSheet,
    groupIds: ReadonlyMap<string, string>,
  ): Promise<void> {
    const { id } = loaded.session;
    const content = contentOf(sheet, loaded.certification.content);
    if (sheet.group !== undefined) {
      await this.groupSheets.save(who, id, groupIds.get(sheet.group)!, { ...content, version: 0 });
      return;
    }
    const [candidacyId] = candidaciesOf(loaded, [sheet.candidate!]);
    const { sheets } = await this.sheets.own(who, id);
    const own = sheets.find((one) => one.candidacyId === candidacyId && one.assessmentCode === sheet.assessment)!;
    await this.sheets.save(who, id, own.id, { ...content, version: own.version });
  }
}

function candidaciesOf({ candidacies }: LoadedSession, birthNames: readonly string[]): string[] {
  return candidacies
    .filter(({ enrollment }) => birthNames.includes(enrollment.candidate.birthName))
    .map(({ id }) => id);
}

function contentOf(sheet: ScenarioSheet, { assessments }: Certification): Omit<SaveSheet, 'version'> {
  const assessment = assessments.find(({ code }) => code === sheet.assessment)!;
  const criteria = assessment.criteria.flatMap(({ code }, index) => {
    const finding = FINDING_BY_LETTER[sheet.criteria[index] ?? '.'];
    const comment = sheet.remarks?.[code];
    return finding ? [{ code, finding, ...(comment !== undefined && { comment }) }] : [];
  });
  const results = recordedCodes(assessment).flatMap((competence, index) => {
    const result = RESULT_BY_LETTER[sheet.results[index] ?? '.'] as AssessedResult | undefined;
    return result ? [{ competence, result }] : [];
  });
  return { criteria, results, handIn: sheet.draft !== true, comment: sheet.comment ?? null };
}
