import { dayInFrance } from '../config/clock.js';
import { certificateStateOn, type CertificateState } from '../domain/certificates/certificate-standing.js';
import type { PlainDay } from '../domain/day.js';
import type { Badge } from '../web/badge.js';
import type { Certificate } from './certificate.entity.js';

export const CERTIFICATE_STATE_BADGES: Readonly<Record<CertificateState, Badge>> = {
  valid: { tone: 'success', label: 'En vigueur' },
  expired: { tone: 'warning', label: 'Expiré' },
  revoked: { tone: 'danger', label: 'Annulé' },
};

export function stateOn({ snapshot, revocation }: Certificate, today: PlainDay): CertificateState {
  const validUntil = snapshot.kind === 'title' ? 'unlimited' : snapshot.validUntil;
  return certificateStateOn(today, { validUntil, revokedOn: revocation && dayInFrance(revocation.at) });
}
