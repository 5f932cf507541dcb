import type { Principal } from '../accounts/principal.js';
import { assessingPolicy } from '../assessing/assessing.policy.js';
import { divergenceView } from '../assessing/divergence.view.js';
import { divergencesHref } from '../assessing/divergences.view.js';
import type { AssessorWords } from '../domain/assessing/assessor-words.js';
import { acceptsEvaluations } from '../domain/sessions/session-life-cycle.js';
import type { CandidacyCase, SessionCases } from './load-cases.js';

/** Where assessors differ on one candidate, each with their words, and where whoever may settles it. */
export function sheetDivergencesView(
  who: Principal,
  { loaded }: SessionCases,
  { id, told }: CandidacyCase,
  words: readonly AssessorWords[],
) {
  const { session, certification, members } = loaded;
  const { divergences = [] } = told;
  const shown = divergences.map((one) => ({ ...divergenceView(certification.content, one, words), name: null }));
  const open = shown.filter(({ settlement }) => settlement === null);
  const settles = assessingPolicy.settle(who, members) && acceptsEvaluations(session.state);
  return {
    ...{ open, many: open.length > 1, settled: shown.filter(({ settlement }) => settlement !== null) },
    settle: settles ? divergencesHref(session.id, id) : null,
    all: divergencesHref(session.id),
  };
}
