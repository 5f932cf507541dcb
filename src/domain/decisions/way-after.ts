import { compileRemainingWay, type WayStage } from '../plans/remaining-way.js';
import type { ExaminedCandidacy } from '../proposals/examine-candidacies.js';
import { awardsOf, titleFromDecisions } from './deliberation.js';
import { expectedDecision } from './expected-decision.js';
import type { RecordedDecision } from './recorded-decision.js';

export interface WayAfter {
  /** Whether the way is told from what is decided, or from what is proposed. */
  readonly decided: boolean;
  readonly stages: readonly WayStage[];
}

/** What is left to a candidate after the session, as it is decided or else proposed; null where nothing is. */
export function wayAfter(examined: ExaminedCandidacy, decision: RecordedDecision | null): WayAfter | null {
  const { compiled, record, candidate, absent, presentsTitle } = examined;
  if (!presentsTitle || absent) return null;
  const stated = Object.fromEntries((decision?.blocs ?? []).map(({ blocCode, outcome }) => [blocCode, outcome]));
  const outcomes = { ...expectedDecision(examined, stated).blocs, ...stated };
  if (titleFromDecisions(examined, outcomes).agreed === 'full') return null;
  const blocs = Object.fromEntries(Object.entries(outcomes).map(([code, outcome]) => [code, { outcome }]));
  const awarded = awardsOf(examined, { blocs });
  const stages = compileRemainingWay(compiled.certification)({
    ...{ today: candidate.sessionDay, enrolledOn: record.enrolledOn, optionBloc: record.optionBloc },
    ...compiled.evidenceOf(record.evaluations),
    awards: [...candidate.awards, ...awarded],
    spentBlocs: awarded.map(({ blocCode }) => blocCode),
  });
  return { decided: decision !== null, stages };
}
