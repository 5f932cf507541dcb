import type { PlainDay } from '../day.js';

export const CERTIFICATE_STATES = ['valid', 'expired', 'revoked'] as const;
export type CertificateState = (typeof CERTIFICATE_STATES)[number];

/** What becomes of a document once it is issued. */
export interface CertificateFate {
  /** Last day, that day included; the document of a whole title has none. */
  readonly validUntil: PlainDay | 'unlimited';
  /** Null as long as it has not been revoked. */
  readonly revokedOn: PlainDay | null;
}

/** Whether a document counts on that day. One that is revoked is so whether it would still be valid or not. */
export function certificateStateOn(day: PlainDay, { validUntil, revokedOn }: CertificateFate): CertificateState {
  if (revokedOn !== null) return 'revoked';
  return validUntil === 'unlimited' || day <= validUntil ? 'valid' : 'expired';
}
