import type { EvaluationResult } from '../domain/rules/evaluation.js';
import type { AccessRoute, College } from '../domain/certification/certification.js';
import type { BlocDecisionOutcome, TitleDecisionOutcome } from '../domain/decisions/deliberation.js';
import type { LinkKind } from '../domain/jury/jury-links.js';
import type { MinutesCandidate } from '../domain/sealing/minutes-snapshot.js';
import type { BlocProposalOutcome, TitleProposalOutcome } from '../domain/proposals/proposal.js';
import type { RectificationGround } from '../domain/sealing/rectification.js';
import type { SessionState } from '../domain/sessions/session-life-cycle.js';

export const ACCESS_ROUTE_LABELS: Record<AccessRoute, string> = {
  FI: 'formation initiale',
  CA: 'apprentissage',
  FC: 'formation continue',
  CQ: 'contrat de professionnalisation',
  CL: 'candidature individuelle',
  VAE: 'validation des acquis de l’expérience',
};

/** Of one member. */
export const COLLEGE_LABELS: Record<College, string> = {
  employer: 'employeurs',
  employee: 'salariés',
  professional: 'profession',
  school: 'équipe pédagogique',
  certifier: 'certificateur',
};

/** After « membres » or « issue »: « Au moins 2 membres du collège des employeurs ». */
export const FROM_COLLEGE: Record<College, string> = {
  employer: 'du collège des employeurs',
  employee: 'du collège des salariés',
  professional: 'de la profession',
  school: 'de l’équipe pédagogique',
  certifier: 'du certificateur',
};

export const ATTENDANCE_LABELS: Record<MinutesCandidate['attendance'], string> = {
  present: 'présence',
  absentJustified: 'absence justifiée',
  absentUnjustified: 'absence non justifiée',
};

export const BLOC_DECISION_LABELS: Record<BlocDecisionOutcome, string> = {
  validated: 'validé',
  notValidated: 'non validé',
  deferred: 'ajourné',
};

export const BLOC_PROPOSAL_LABELS: Record<BlocProposalOutcome, string> = {
  validated: 'validé',
  held: 'déjà acquis',
  notValidated: 'non validé',
  open: 'évaluations incomplètes',
};

export const TITLE_DECISION_LABELS: Record<TitleDecisionOutcome, string> = {
  full: 'obtenue',
  partial: 'validation partielle',
  none: 'non obtenue',
};

export const TITLE_PROPOSAL_LABELS: Record<TitleProposalOutcome, string> = {
  awarded: 'obtenue',
  open: 'évaluations incomplètes',
  notAwarded: 'non obtenue',
};

export const GROUND_LABELS: Record<RectificationGround, string> = {
  materialError: 'erreur matérielle',
  appealUpheld: 'recours accueilli',
  courtDecision: 'décision de justice',
  identity: 'rectification d’état civil',
  other: 'autre motif',
};

/** Back from deliberated to open. */
export const REOPENED_LABEL = 'rouverte';

export const STATE_LABELS: Record<SessionState, string> = {
  planned: 'prévue',
  convened: 'convoquée',
  open: 'ouverte',
  deliberated: 'délibérée',
  sealed: 'scellée',
  published: 'publiée',
};

/** What binds a member to a candidate, after « lien » and a colon. */
export const DECLARED_LINK_LABELS: Readonly<Record<LinkKind, string>> = {
  personal: 'relation personnelle',
  professional: 'relation professionnelle',
  sameOrganisation: 'même organisme',
  accompanied: 'accompagnement de la candidature',
  trained: 'formation de la personne',
  other: 'autre lien',
};

export const RESULT_LABELS: Readonly<Record<EvaluationResult, string>> = {
  acquired: 'acquis',
  notAcquired: 'non acquis',
  absentJustified: 'absence justifiée',
  absentUnjustified: 'absence injustifiée',
  exempted: 'dispense',
};
