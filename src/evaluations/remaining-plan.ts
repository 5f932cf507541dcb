import { compileEvidence, type CompetenceResult } from '../domain/rules/competence-statuses.js';
import type { PlainDay } from '../domain/day.js';
import { compileRemainingWay, type WayStage } from '../domain/plans/remaining-way.js';
import { titleReachedOn } from '../domain/proposals/title-reached.js';
import type { BlocAwardRecord } from '../enrollments/bloc-award.entity.js';
import { blocAwardOf, isOfVersion } from '../enrollments/bloc-awards.js';
import type { Enrollment } from '../enrollments/enrollment.entity.js';
import type { CertificationVersion } from '../certifications/certification-version.entity.js';

/** What is left to someone enrolled for the whole title. */
export interface RemainingPlan {
  readonly stages: readonly WayStage[];
  /** First day on which the blocs held made the title; what has been lost since is then no loss to who was awarded it. */
  readonly reachedOn: PlainDay | null;
}

/** Null for those who aim at blocs and not at the title. `awards` may be of any certification of the candidate. */
export function remainingPlan(
  enrollment: Enrollment & { readonly certification: Pick<CertificationVersion, 'code' | 'number' | 'content'> },
  results: readonly CompetenceResult[],
  awards: readonly BlocAwardRecord[],
  today: PlainDay,
): RemainingPlan | null {
  const { certification, enrolledOn, optionBloc, targetBlocs } = enrollment;
  if (targetBlocs !== null) return null;
  const { content } = certification;
  const own = awards.filter((award) => isOfVersion(award, certification));
  const held = own.map(blocAwardOf);
  const evidence = compileEvidence(content)(results);
  const spentBlocs = blocsSpent(enrollment, own);
  return {
    stages: compileRemainingWay(content)({ today, enrolledOn, optionBloc, awards: held, spentBlocs, ...evidence }),
    reachedOn: titleReachedOn(content, held, today),
  };
}

/** Validated under this enrollment, and awarded for that. */
function blocsSpent({ validatedIn }: Enrollment, awards: readonly BlocAwardRecord[]): string[] {
  const spent = awards.filter(({ blocCode, sessionId }) => sessionId !== null && validatedIn[blocCode] === sessionId);
  return spent.map(({ blocCode }) => blocCode);
}
