import { journeyOn } from '../domain/proposals/candidate-journey.js';
import type { Certification } from '../domain/certification/certification.js';
import { wayAfter } from '../domain/decisions/way-after.js';
import { remainingWayView, type RemainingWayView } from '../web/remaining-way-view.js';
import { type ValidityTimeline, validityTimeline } from '../web/validity-timeline.js';
import type { CandidacyCase } from './load-cases.js';

export interface SheetWay {
  /** Whether the way is told from what is decided, or from what is proposed. */
  readonly decided: boolean;
  readonly way: RemainingWayView;
}

/** What is left to the candidate after this session, as it is decided or else proposed; null where nothing is, or is withheld. */
export function wayView(certification: Certification, { examined, decision, untold }: CandidacyCase): SheetWay | null {
  if (untold.steppedOut) return null;
  const after = wayAfter(examined, decision);
  return after && { decided: after.decided, way: remainingWayView(after.stages, certification) };
}

/** Blocs acquired earlier, on a line of years; null where there are none. */
export function earlierView(certification: Certification, { examined }: CandidacyCase): ValidityTimeline | null {
  const { awards, sessionDay } = examined.candidate;
  if (awards.length === 0) return null;
  const { blocs } = journeyOn(certification, awards, null, sessionDay);
  const lines = blocs.map(({ bloc, award }) => ({ label: `Bloc\u00a0${bloc.number}. ${bloc.title}`, award }));
  return { ...validityTimeline(lines, sessionDay), dayName: 'jour de la session' };
}
