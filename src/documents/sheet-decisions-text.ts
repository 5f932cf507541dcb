import type { Bloc, Certification } from '../domain/certification/certification.js';
import { BLOC_DECISIONS, TITLE_DECISIONS } from '../domain/decisions/deliberation.js';
import type { RecordedBlocDecision, RecordedDecision } from '../domain/decisions/recorded-decision.js';
import type { ExaminedCandidacy } from '../domain/proposals/examine-candidacies.js';
import type { BlocProposal } from '../domain/proposals/proposal.js';
import type { MinutesVotes } from '../domain/sealing/minutes-snapshot.js';
import { lapsedAwardSentence } from '../web/french/award-sentence.js';
import {
  BLOC_DECISION_BADGES,
  BLOC_PROPOSAL_BADGES,
  TITLE_DECISION_BADGES,
  TITLE_PROPOSAL_BADGES,
} from '../web/french/badges.js';
import { plural } from '../web/french/format.js';
import { BLOC_DECISION_LABELS, TITLE_DECISION_LABELS } from '../web/french/labels.js';
import { blocProposalSentence } from '../web/french/proposal-sentence.js';
import { titleProposalSentence } from '../web/french/title-sentence.js';
import { typeset } from '../web/french/typography.js';

interface DecisionText {
  readonly heading: string;
  readonly proposal: string;
  readonly sentences: readonly string[];
  /** What is decided; empty where it is not yet. */
  readonly decided: string;
  readonly reason: string;
  readonly votes: string;
  /** To tick by hand, as long as nothing is decided; none where there is nothing to decide. */
  readonly options: readonly string[];
}

const NOTHING = { decided: '', reason: '', votes: '', options: [] };

/** Bloc by bloc, then for the title: the proposal and why, and the decision, or boxes for it. */
export function sheetDecisions(
  certification: Certification,
  examined: ExaminedCandidacy,
  decision: RecordedDecision | null,
): { readonly decisions: readonly DecisionText[] } {
  const { proposal, presented, presentsTitle } = examined;
  const proposed = certification.blocs.map((bloc, index) => ({ bloc, own: proposal.blocs[index]! }));
  const before = proposed.filter(({ bloc }) => presented.includes(bloc.code));
  const held = proposed.filter(({ bloc, own }) => !presented.includes(bloc.code) && own.heldUntil !== null);
  return {
    decisions: [
      ...before.map(({ bloc, own }) => blocText(bloc, own, examined, decision)),
      ...held.map(({ bloc, own }) => ({ ...proposalText(bloc, { ...own, outcome: 'held' }, examined), ...NOTHING })),
      ...(presentsTitle ? [titleText(certification, examined, decision)] : []),
    ],
  };
}

function proposalText(bloc: Bloc, proposal: BlocProposal, { candidate }: ExaminedCandidacy) {
  const { awards, sessionDay } = candidate;
  const lapsed = proposal.heldUntil === null ? lapsedAwardSentence(bloc.code, awards, sessionDay) : null;
  return {
    heading: `Bloc\u00a0${bloc.number}. ${bloc.title}`,
    proposal: BLOC_PROPOSAL_BADGES[proposal.outcome].label,
    sentences: [blocProposalSentence(proposal, bloc, awards), ...(lapsed === null ? [] : [lapsed])],
  };
}

function blocText(
  bloc: Bloc,
  proposal: BlocProposal,
  examined: ExaminedCandidacy,
  decision: RecordedDecision | null,
): DecisionText {
  const shown = proposalText(bloc, proposal, examined);
  const decided = decision?.blocs.find(({ blocCode }) => blocCode === bloc.code);
  if (decided) return { ...shown, ...decidedText(BLOC_DECISION_BADGES[decided.outcome].label, decided) };
  const options = examined.absent ? [] : BLOC_DECISIONS.map((outcome) => BLOC_DECISION_LABELS[outcome]);
  return { ...shown, ...NOTHING, options };
}

function titleText(
  certification: Certification,
  { proposal, absent }: ExaminedCandidacy,
  decision: RecordedDecision | null,
): DecisionText {
  const shown = {
    heading: 'Certification entière',
    proposal: TITLE_PROPOSAL_BADGES[proposal.title.outcome].label,
    sentences: [titleProposalSentence(proposal.title, proposal.blocs, certification)],
  };
  const decided = decision?.title;
  if (decided)
    return { ...shown, ...decidedText(TITLE_DECISION_BADGES[decided.outcome].label, { ...decided, votes: null }) };
  const options = absent ? [] : TITLE_DECISIONS.map((outcome) => TITLE_DECISION_LABELS[outcome]);
  return { ...shown, ...NOTHING, options };
}

function decidedText(decided: string, { reason, votes }: Pick<RecordedBlocDecision, 'reason' | 'votes'>) {
  return { decided, reason: reason ?? '', votes: votes ? votesText(votes) : '', options: [] };
}

function votesText({ inFavour, against, abstentions, castingVote }: MinutesVotes): string {
  const cast = [
    plural(inFavour, 'voix pour', 'voix pour'),
    plural(against, 'voix contre', 'voix contre'),
    plural(abstentions, 'abstention'),
  ].join(', ');
  return typeset(castingVote ? `${cast} ; voix prépondérante de la présidence` : cast);
}
