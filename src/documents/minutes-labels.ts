import type { AccessRoute, College } from '../domain/certification.js';
import type { MinutesBloc, MinutesCandidate, MinutesStateChange, MinutesTitle } from '../domain/minutes-snapshot.js';

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

export const BLOC_DECISION_LABELS: Record<NonNullable<MinutesBloc['decision']>, string> = {
  validated: 'validé',
  notValidated: 'non validé',
  deferred: 'ajourné',
};

export const BLOC_PROPOSAL_LABELS: Record<MinutesBloc['proposal'], string> = {
  validated: 'validé',
  held: 'déjà acquis',
  notValidated: 'non validé',
  open: 'évaluations incomplètes',
};

export const TITLE_DECISION_LABELS: Record<NonNullable<MinutesTitle['decision']>, string> = {
  full: 'attribuée',
  partial: 'validation partielle',
  none: 'non attribuée',
};

export const TITLE_PROPOSAL_LABELS: Record<MinutesTitle['proposal'], string> = {
  awarded: 'attribuée',
  open: 'évaluations incomplètes',
  notAwarded: 'non attribuée',
};

export const STATE_LABELS: Record<MinutesStateChange['state'], string> = {
  planned: 'planifiée',
  convened: 'convoquée',
  open: 'ouverte',
  deliberated: 'délibérée',
  sealed: 'scellée',
  published: 'publiée',
};
