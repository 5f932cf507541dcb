import type { Candidate } from '../candidates/candidate.entity.js';
import type { MovePlan } from '../domain/versions/version-move.js';
import type { EnrollmentMove } from '../enrollments/enrollment-move.entity.js';
import type { PlannedMove } from './planned-moves.js';
import type { MovePreview } from './version-moves.service.js';

export interface PresentedPlan extends MovePlan {
  readonly enrollmentId: string;
  readonly candidate: Pick<Candidate, 'id' | 'firstNames' | 'birthName' | 'usedName'>;
  readonly from: { readonly code: string; readonly version: number };
  /** The shortest ways to the title, before and after; null where the title is not aimed at. */
  readonly before: PlannedMove['before'];
  readonly after: PlannedMove['after'];
  /** To be sent back with the act. */
  readonly seen: string;
}

export interface PresentedPreview {
  readonly to: { readonly code: string; readonly version: number; readonly title: string };
  readonly items: readonly PresentedPlan[];
}

export type PresentedMove = Omit<EnrollmentMove, 'from' | 'to'>;

export function presentPreview({ newer, moves }: MovePreview): PresentedPreview {
  const { code, number: version, title } = newer;
  return { to: { code, version, title }, items: moves.map(presentPlan) };
}

function presentPlan({ enrollment, plan, before, after, seen }: PlannedMove): PresentedPlan {
  const { id, firstNames, birthName, usedName } = enrollment.candidate;
  const { code, number: version } = enrollment.certification;
  const candidate = { id, firstNames, birthName, usedName };
  return { enrollmentId: enrollment.id, candidate, from: { code, version }, ...plan, before, after, seen };
}

export function presentMove({ from: _from, to: _to, ...move }: EnrollmentMove): PresentedMove {
  return move;
}
