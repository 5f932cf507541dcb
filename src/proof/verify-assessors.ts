import { type SealedSheets, type SheetFault, sheetFaults } from '../domain/sealing/sealed-sheets.js';
import type { SessionSnapshot } from '../domain/sealing/session-snapshot.js';
import { ASSESSORS, sha256 } from './archive-format.js';
import { isRecord, type Verification } from './verification.js';

/** What assessors handed in is what the snapshot was sealed with, and both tell the same. */
export function checkAssessors(verification: Verification, snapshot: SessionSnapshot): void {
  const bytes = verification.bytes(ASSESSORS);
  const { assessors } = snapshot;
  if (!assessors) {
    if (bytes) verification.found(ASSESSORS, 'is not of this session: its snapshot names no sheets of assessors');
    return;
  }
  if (!bytes) return verification.found(ASSESSORS, 'is missing: the snapshot names it');
  if (sha256(bytes) !== assessors.sha256) {
    return verification.found(ASSESSORS, 'is not what was sealed: its hash is not that in the snapshot');
  }
  const value = verification.json(ASSESSORS);
  if (value === undefined) return;
  if (!isSealedSheets(value) || value.sheets.length !== assessors.sheets || value.sessionId !== snapshot.session.id) {
    return verification.found(ASSESSORS, 'does not hold the sheets that were sealed with this session');
  }
  const faults = sheetFaults(snapshot, value);
  for (const fault of faults) verification.found(ASSESSORS, problemOf(fault, snapshot));
  if (faults.length > 0) return;
  verification.confirmed.push(
    `The sheets that assessors handed in (${value.sheets.length}) are those that were sealed.`,
  );
}

function problemOf(fault: SheetFault, { candidacies }: SessionSnapshot): string {
  if (fault.kind === 'unknown') {
    return `holds a sheet (number ${fault.sheet + 1}) of nobody whom the snapshot knows, or of no assessment`;
  }
  const place = candidacies.findIndex(({ id }) => id === fault.candidacyId) + 1;
  return `does not hold what the divergence of candidate ${place} at ${fault.assessmentCode} says was found`;
}

function isSealedSheets(value: unknown): value is SealedSheets {
  return (
    isRecord(value) &&
    value.format === 'delibloc-assessors/1' &&
    Array.isArray(value.sheets) &&
    (value.sheets as unknown[]).every((sheet) => isRecord(sheet) && isRecord(sheet.results))
  );
}
