import type { BlocDecisionOutcome, TitleDecisionOutcome } from '../../domain/decisions/deliberation.js';
import type { EvaluationResult } from '../../domain/rules/evaluation.js';
import type { BlocProposalOutcome, TitleProposalOutcome } from '../../domain/proposals/proposal.js';
import type { SessionState } from '../../domain/sessions/session-life-cycle.js';
import type { Badge } from '../badge.js';
import { RESULT_LABELS, SESSION_STATE_LABELS } from './labels.js';

type Badges<Key extends string> = Readonly<Record<Key, Badge>>;

export const BLOC_PROPOSAL_BADGES: Badges<BlocProposalOutcome> = {
  validated: { tone: 'success', label: 'Proposé\u00a0: validé' },
  held: { tone: 'info', icon: 'held', label: 'Déjà acquis' },
  notValidated: { tone: 'danger', label: 'Proposé\u00a0: non validé' },
  open: { tone: 'neutral', icon: 'open', label: 'Encore possible' },
};

export const BLOC_DECISION_BADGES: Badges<BlocDecisionOutcome> = {
  validated: { tone: 'success', label: 'Validé' },
  notValidated: { tone: 'danger', label: 'Non validé' },
  deferred: { tone: 'warning', icon: 'deferred', label: 'Ajourné' },
};

export const TITLE_PROPOSAL_BADGES: Badges<TitleProposalOutcome> = {
  awarded: { tone: 'success', label: 'Proposé\u00a0: certification obtenue' },
  open: { tone: 'neutral', icon: 'open', label: 'Encore possible' },
  notAwarded: { tone: 'danger', label: 'Proposé\u00a0: certification non obtenue' },
};

export const TITLE_DECISION_BADGES: Badges<TitleDecisionOutcome> = {
  full: { tone: 'success', label: 'Certification obtenue' },
  partial: { tone: 'info', icon: 'held', label: 'Validation partielle' },
  none: { tone: 'danger', label: 'Certification non obtenue' },
};

export const RESULT_BADGES: Badges<EvaluationResult> = {
  acquired: { tone: 'success', label: RESULT_LABELS.acquired },
  notAcquired: { tone: 'danger', label: RESULT_LABELS.notAcquired },
  absentJustified: { tone: 'warning', label: RESULT_LABELS.absentJustified },
  absentUnjustified: { tone: 'danger', label: RESULT_LABELS.absentUnjustified },
  exempted: { tone: 'info', icon: 'held', label: RESULT_LABELS.exempted },
};

export const SESSION_STATE_BADGES: Badges<SessionState> = {
  planned: { tone: 'neutral', icon: 'open', label: SESSION_STATE_LABELS.planned },
  convened: { tone: 'info', icon: 'document', label: SESSION_STATE_LABELS.convened },
  open: { tone: 'warning', icon: 'deferred', label: SESSION_STATE_LABELS.open },
  deliberated: { tone: 'info', icon: 'held', label: SESSION_STATE_LABELS.deliberated },
  sealed: { tone: 'info', icon: 'lock', label: SESSION_STATE_LABELS.sealed },
  published: { tone: 'success', label: SESSION_STATE_LABELS.published },
};
