import type { PresentationStop } from '../../domain/sessions/presentation.js';

/** Why an enrollment cannot be presented to a session. */
export const PRESENTATION_STOP_LABELS: Readonly<Record<PresentationStop, string>> = {
  alreadyPresented: 'déjà parmi les candidatures de cette session',
  enrolledElsewhere: 'inscription à une autre certification, ou à une autre version',
  enrollmentMoved: 'inscription reportée sur une autre version',
  enrolledAfterSession: 'inscription postérieure à la session',
  accessRouteClosed: 'voie d’accès fermée pour cette certification',
  registrationEnded: 'inscription postérieure à la fin de l’enregistrement : rien ne pourrait être délivré',
  deliveryDeadlinePassed: 'délai de délivrance dépassé à la date de la session : rien ne pourrait être délivré',
  nothingToPresent: 'aucun bloc à présenter : ceux visés sont acquis à la date de la session',
};
