import type { Certification } from '../../domain/certification/certification.js';
import type { PlainDay } from '../../domain/day.js';
import { lostAfter, type WayStage } from '../../domain/plans/remaining-way.js';
import { listOf, plural } from './format.js';
import { typeset } from './typography.js';

/** The last day on which a way to the title is as it is, and what comes after it. */
export interface DeadlineMark {
  readonly day: PlainDay;
  /** « dernier jour de validité du bloc 2 ; il resterait ensuite 3 blocs à obtenir ». */
  readonly text: string;
}

/** The days at which the way of a plan changes, in order; none where it never does. */
export function deadlineMarks(stages: readonly WayStage[], certification: Certification): DeadlineMark[] {
  return stages.slice(0, -1).flatMap((stage, index) => {
    if (stage.until === 'unlimited') return [];
    return [{ day: stage.until, text: typeset(textOf(stage, stages[index + 1]!, certification)) }];
  });
}

function textOf(stage: WayStage, next: WayStage, certification: Certification): string {
  if ('refused' in next) {
    return next.refused === 'registrationEnded'
      ? 'sans inscription, dernier jour où la certification peut être délivrée'
      : 'dernier jour où la certification peut être délivrée';
  }
  const left =
    next.way.blocs === null
      ? 'les blocs requis seraient ensuite réunis'
      : `il resterait ensuite ${plural(next.way.blocCount, 'bloc')} à obtenir`;
  const lost = lostAfter(stage);
  return lost.length === 0 ? left : `dernier jour de validité ${ofBlocs(lost, certification)} ; ${left}`;
}

/** « du bloc 2 », « des blocs 2 et 3 », by their numbers on the fiche. */
function ofBlocs(codes: readonly string[], { blocs }: Certification): string {
  const numbers = codes.map((code) => String(blocs.find((bloc) => bloc.code === code)?.number ?? code));
  return `${numbers.length > 1 ? 'des blocs' : 'du bloc'} ${listOf(numbers)}`;
}
