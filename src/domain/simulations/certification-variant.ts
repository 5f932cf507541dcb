import { applyChange, type CertificationChange } from './certification-change.js';
import type { Certification } from '../certification/certification.js';
import { findVariantFaults, type VariantFault } from './variant-faults.js';

export type CertificationVariant =
  | { readonly certification: Certification; readonly faults: readonly [] }
  | { readonly faults: readonly VariantFault[] };

/** The certification with these changes made in their order; or every fault of what they lead to. */
export function varyCertification(
  certification: Certification,
  changes: readonly CertificationChange[],
): CertificationVariant {
  const varied = changes.reduce(applyChange, certification);
  const faults = findVariantFaults(varied, changes);
  return faults.length > 0 ? { faults } : { certification: varied, faults: [] };
}
