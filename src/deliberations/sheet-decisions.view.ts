import type { Bloc, Certification } from '../domain/certification/certification.js';
import { BLOC_DECISIONS, TITLE_DECISIONS, type TitleDecisionOutcome } from '../domain/decisions/deliberation.js';
import { expectedDecision } from '../domain/decisions/expected-decision.js';
import type { BlocProposal, CandidateCase } from '../domain/proposals/proposal.js';
import type { RecordedBlocDecision } from '../domain/decisions/recorded-decision.js';
import type { Badge } from '../web/badge.js';
import {
  BLOC_DECISION_BADGES,
  BLOC_PROPOSAL_BADGES,
  TITLE_DECISION_BADGES,
  TITLE_PROPOSAL_BADGES,
} from '../web/french/badges.js';
import { BLOC_DECISION_LABELS, TITLE_DECISION_LABELS } from '../web/french/labels.js';
import { lapsedAwardSentence } from '../web/french/award-sentence.js';
import { blocProposalSentence } from '../web/french/proposal-sentence.js';
import { titleProposalSentence } from '../web/french/title-sentence.js';
import { votesText } from './recorded-decision.view.js';
import { type Fields, FOLLOWS_BLOCS } from './decision-form.js';
import type { CandidacyCase } from './load-cases.js';

export type SheetErrors = Readonly<Record<string, string>>;

const KEYS = { validated: 'v', notValidated: 'n', deferred: 'a' } as const;

interface Sent {
  readonly typed: Fields | null;
  readonly errors: SheetErrors;
}

/** Bloc by bloc, then for the title: the proposal and why, unless withheld, and the decision, to take or taken. */
export function decisionsView(certification: Certification, one: CandidacyCase, decides: boolean, sent: Sent) {
  const { proposal, presented, candidate } = one.examined;
  const proposed = certification.blocs.map((bloc, index) => ({ bloc, proposal: proposal.blocs[index]! }));
  const held = proposed.filter(
    ({ bloc, proposal: { heldUntil } }) => !presented.includes(bloc.code) && heldUntil !== null,
  );
  const told = <T extends object>(view: T): T => (one.untold.steppedOut ? { ...view, sentences: [] } : view);
  return {
    blocs: proposed
      .filter(({ bloc }) => presented.includes(bloc.code))
      .map(({ bloc, proposal: own }) => told(blocView(bloc, own, one, decides, sent))),
    held: held.map(({ bloc, proposal: own }) => told(heldView(bloc, own, candidate))),
    titleDecision: one.examined.presentsTitle ? told(titleView(certification, one, decides, sent)) : null,
    votes: decides ? votesView(certification, one, sent) : [],
  };
}

const NOTHING_TO_DECIDE = { options: null, decided: null, reason: null, votes: null };

function proposalView(bloc: Bloc, proposal: BlocProposal, { awards, sessionDay }: CandidateCase) {
  const lapsed = proposal.heldUntil === null ? lapsedAwardSentence(bloc.code, awards, sessionDay) : null;
  return {
    heading: blocHeading(bloc),
    proposal: BLOC_PROPOSAL_BADGES[proposal.outcome],
    sentences: [blocProposalSentence(proposal, bloc, awards), ...(lapsed === null ? [] : [lapsed])],
  };
}

/** A bloc that is held and not presented: whatever its results, they are not before this jury. */
function heldView(bloc: Bloc, proposal: BlocProposal, candidate: CandidateCase) {
  return { ...proposalView(bloc, { ...proposal, outcome: 'held' }, candidate), ...NOTHING_TO_DECIDE };
}

function blocHeading({ number, title }: Bloc): string {
  return `Bloc\u00a0${number}. ${title}`;
}

function blocView(bloc: Bloc, proposal: BlocProposal, one: CandidacyCase, decides: boolean, { typed, errors }: Sent) {
  const { code } = bloc;
  const shown = proposalView(bloc, proposal, one.examined.candidate);
  const decided = one.examined.absent ? undefined : one.decision?.blocs.find(({ blocCode }) => blocCode === code);
  if (!decides)
    return {
      ...shown,
      ...NOTHING_TO_DECIDE,
      ...decidedView(decided && BLOC_DECISION_BADGES[decided.outcome], decided),
    };
  const proposed = expectedDecision(one.examined).blocs[code];
  const chosen = typed ? typed[`outcome.${code}`] : (decided?.outcome ?? proposed);
  return {
    ...shown,
    name: `outcome.${code}`,
    options: BLOC_DECISIONS.map((value) => ({
      ...{ value, label: BLOC_DECISION_LABELS[value], key: KEYS[value], checked: value === chosen },
      proposed: value === proposed,
    })),
    reasonName: `reason.${code}`,
    reason: typed ? (typed[`reason.${code}`] ?? '') : (decided?.reason ?? ''),
    error: errors[code] ?? null,
  };
}

function decidedView(
  badge: Badge | undefined,
  decided: (Pick<RecordedBlocDecision, 'reason'> & Partial<Pick<RecordedBlocDecision, 'votes'>>) | null | undefined,
) {
  if (!badge) return {};
  return { decided: badge, reason: decided?.reason ?? null, votes: decided?.votes ? votesText(decided.votes) : null };
}

function titleView(certification: Certification, one: CandidacyCase, decides: boolean, { typed, errors }: Sent) {
  const { proposal, absent } = one.examined;
  const shown = {
    heading: 'Certification entière',
    proposal: TITLE_PROPOSAL_BADGES[proposal.title.outcome],
    sentences: [titleProposalSentence(proposal.title, proposal.blocs, certification)],
  };
  const decided = absent ? null : one.decision?.title;
  if (!decides) {
    return {
      ...shown,
      ...NOTHING_TO_DECIDE,
      ...decidedView(decided ? TITLE_DECISION_BADGES[decided.outcome] : undefined, decided),
    };
  }
  const chosen = typed ? typed['outcome.title'] : chosenTitle(one, decided?.outcome);
  return {
    ...shown,
    name: 'outcome.title',
    options: titleOptions(chosen),
    reasonName: 'reason.title',
    reason: typed ? (typed['reason.title'] ?? '') : (decided?.reason ?? ''),
    error: errors.title ?? null,
  };
}

function titleOptions(chosen: unknown) {
  const options = [
    { value: FOLLOWS_BLOCS, label: 'Selon les blocs décidés' },
    ...TITLE_DECISIONS.map((value) => ({ value, label: TITLE_DECISION_LABELS[value] })),
  ];
  return options.map((option) => ({
    ...{ ...option, key: null, checked: option.value === chosen, proposed: option.value === FOLLOWS_BLOCS },
  }));
}

/** A title decided as the blocs have it goes on following them. */
function chosenTitle({ examined, decision }: CandidacyCase, decided: TitleDecisionOutcome | undefined): string {
  const outcomes = Object.fromEntries((decision?.blocs ?? []).map(({ blocCode, outcome }) => [blocCode, outcome]));
  if (decided === undefined || decided === expectedDecision(examined, outcomes).title) return FOLLOWS_BLOCS;
  return decided;
}

function votesView({ blocs }: Certification, { examined, decision }: CandidacyCase, { typed, errors }: Sent) {
  return examined.presented.map((code) => {
    const votes = decision?.blocs.find(({ blocCode }) => blocCode === code)?.votes;
    const figure = (name: 'inFavour' | 'against' | 'abstentions') =>
      typed ? (typed[`${name}.${code}`] ?? '') : (votes?.[name] ?? '');
    return {
      ...{ code, heading: blocHeading(blocs.find((bloc) => bloc.code === code)!) },
      ...{ inFavour: figure('inFavour'), against: figure('against'), abstentions: figure('abstentions') },
      error: errors[`votes.${code}`] ?? null,
      castingVote: typed ? typed[`castingVote.${code}`] === 'true' : (votes?.castingVote ?? false),
    };
  });
}
