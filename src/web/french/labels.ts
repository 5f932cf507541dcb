import type { Role } from '../../accounts/role.js';
import type { ExtraTime } from '../../domain/agenda/extra-time.js';
import type { CriterionFinding } from '../../domain/assessing/assessor-sheet.js';
import type { AccessRoute, AssessmentForm, College } from '../../domain/certification/certification.js';
import type { BlocDecisionOutcome, TitleDecisionOutcome } from '../../domain/decisions/deliberation.js';
import { EVALUATION_RESULTS, type EvaluationResult } from '../../domain/rules/evaluation.js';
import type { LinkKind } from '../../domain/jury/jury-links.js';
import type { FlagGround } from '../../domain/jury/link-flags.js';
import type { RectificationGround } from '../../domain/sealing/rectification.js';
import type { SessionAct, SessionState } from '../../domain/sessions/session-life-cycle.js';
import { EXTRA_TIME_PHRASES } from './format.js';

type Labels<Key extends string> = Readonly<Record<Key, string>>;

export const ROLE_LABELS: Labels<Role> = {
  administrator: 'Administration',
  secretary: 'Secrétariat de jury',
  president: 'Présidence de jury',
  juryMember: 'Membre de jury',
  candidate: 'Candidat·e',
};

export const ACCESS_ROUTE_LABELS: Labels<AccessRoute> = {
  FI: 'Formation initiale',
  CA: 'Apprentissage',
  FC: 'Formation continue',
  CQ: 'Contrat de professionnalisation',
  CL: 'Candidature individuelle',
  VAE: 'Validation des acquis de l’expérience (VAE)',
};

export const EXTRA_TIME_LABELS: Labels<ExtraTime> = EXTRA_TIME_PHRASES;

export const FINDING_LABELS: Labels<CriterionFinding> = {
  met: 'Atteint',
  partly: 'En partie',
  notMet: 'Non atteint',
  notObserved: 'Non observé',
};

export const RESULT_LABELS: Labels<EvaluationResult> = {
  acquired: 'Acquis',
  notAcquired: 'Non acquis',
  absentJustified: 'Absence justifiée',
  absentUnjustified: 'Absence injustifiée',
  exempted: 'Dispense',
};

/** The letter that stands for a result in the evaluation grid and in spreadsheets. */
export const RESULT_LETTERS: Labels<EvaluationResult> = {
  acquired: 'A',
  notAcquired: 'N',
  absentJustified: 'J',
  absentUnjustified: 'I',
  exempted: 'D',
};

/** The result that a letter typed in a grid stands for; undefined for any other text. */
export function resultOfLetter(letter: string): EvaluationResult | undefined {
  return EVALUATION_RESULTS.find((result) => RESULT_LETTERS[result] === letter.toUpperCase());
}

export const SESSION_STATE_LABELS: Labels<SessionState> = {
  planned: 'Prévue',
  convened: 'Convoquée',
  open: 'Ouverte',
  deliberated: 'Délibérée',
  sealed: 'Scellée',
  published: 'Publiée',
};

/** What a button says to take a session a step further. */
export const SESSION_ACT_LABELS: Labels<SessionAct> = {
  convene: 'Noter que les convocations sont parties',
  open: 'Ouvrir la session',
  deliberate: 'Clore la délibération',
  reopen: 'Rouvrir la délibération',
  seal: 'Sceller le procès-verbal',
  publish: 'Publier les résultats',
};

export const BLOC_DECISION_LABELS: Labels<BlocDecisionOutcome> = {
  validated: 'Valider',
  notValidated: 'Ne pas valider',
  deferred: 'Ajourner',
};

export const TITLE_DECISION_LABELS: Labels<TitleDecisionOutcome> = {
  full: 'Délivrer la certification',
  partial: 'Validation partielle',
  none: 'Ne pas délivrer',
};

export const COLLEGE_LABELS: Labels<College> = {
  employer: 'Employeurs',
  employee: 'Salariés',
  professional: 'Professionnels',
  school: 'Équipe pédagogique',
  certifier: 'Certificateur',
};

export const ASSESSMENT_FORM_LABELS: Labels<AssessmentForm> = {
  written: 'Épreuve écrite',
  oral: 'Oral',
  'case-study': 'Étude de cas',
  project: 'Projet',
  dossier: 'Dossier',
  dissertation: 'Mémoire',
  'role-play': 'Jeu de rôle',
  'professional-situation': 'Mise en situation professionnelle',
  report: 'Rapport',
  note: 'Note',
};

export const ASSESSMENT_MODE_LABELS: Labels<'individual' | 'group'> = {
  individual: 'Individuelle',
  group: 'En groupe',
};

export const GENDER_LABELS: Labels<'F' | 'M' | 'X'> = { F: 'Femme', M: 'Homme', X: 'Non précisé' };

export const ATTENDANCE_LABELS: Labels<'present' | 'absentJustified' | 'absentUnjustified'> = {
  present: 'Présence',
  absentJustified: 'Absence justifiée',
  absentUnjustified: 'Absence injustifiée',
};

/** What binds a member of the jury to a candidate, as the member chooses it. */
export const LINK_KIND_LABELS: Labels<LinkKind> = {
  personal: 'Relation personnelle\u00a0: famille, proche, conflit',
  professional: 'Relation professionnelle, présente ou passée',
  sameOrganisation: 'Même employeur ou même organisme',
  accompanied: 'Accompagnement de sa candidature',
  trained: 'Formation de cette personne',
  other: 'Autre lien',
};

/** The same within a sentence, after « lien : ». */
export const LINK_KIND_WORDS: Labels<LinkKind> = {
  personal: 'relation personnelle',
  professional: 'relation professionnelle',
  sameOrganisation: 'même organisme',
  accompanied: 'a accompagné cette candidature',
  trained: 'a formé cette personne',
  other: 'autre lien',
};

export const FLAG_GROUND_WORDS: Labels<FlagGround> = {
  employer: 'son organisme est l’employeur de cette personne',
  trainingBody: 'son organisme a préparé ou accompagné cette personne',
  accompanied: 'a déclaré l’avoir accompagnée, pour une autre session',
  trained: 'a déclaré l’avoir formée, pour une autre session',
};

export const RECTIFICATION_GROUND_LABELS: Labels<RectificationGround> = {
  materialError: 'Erreur matérielle',
  appealUpheld: 'Recours accueilli',
  courtDecision: 'Décision de justice',
  identity: 'Rectification d’état civil',
  other: 'Autre motif',
};
