import { type SealedSheets, type SheetFault, sheetFaults } from '../domain/sealing/sealed-sheets.js';
import type { SessionSnapshot } from '../domain/sealing/session-snapshot.js';
import { ASSESSORS, sha256 } from './archive-format.js';
import type { Problem } from './verdict.js';
import { isRecord, type Verification } from './verification.js';

/** What assessors handed in is what the snapshot was sealed with, and both tell the same. */
export function checkAssessors(verification: Verification, snapshot: SessionSnapshot): void {
  const bytes = verification.bytes(ASSESSORS);
  const { assessors } = snapshot;
  if (!assessors) {
    if (bytes) verification.found(ASSESSORS, 'assessorsUnnamed');
    return;
  }
  if (!bytes) return verification.found(ASSESSORS, 'namedInSnapshot');
  if (sha256(bytes) !== assessors.sha256) {
    return verification.found(ASSESSORS, 'notWhatSnapshotNames');
  }
  const value = verification.json(ASSESSORS);
  if (value === undefined) return;
  if (!isSealedSheets(value) || value.sheets.length !== assessors.sheets || value.sessionId !== snapshot.session.id) {
    return verification.found(ASSESSORS, 'assessorsUnknown');
  }
  const faults = sheetFaults(snapshot, value);
  for (const fault of faults) verification.found(ASSESSORS, problemOf(fault, snapshot));
  if (faults.length > 0) return;
  verification.confirmed.push({ code: 'assessorsHeld', sheets: value.sheets.length });
}

function problemOf(fault: SheetFault, { candidacies }: SessionSnapshot): Problem {
  if (fault.kind === 'unknown') return { code: 'sheetOfNobody', sheet: fault.sheet + 1 };
  const candidate = candidacies.findIndex(({ id }) => id === fault.candidacyId) + 1;
  return { code: 'divergenceUnfounded', candidate, assessment: fault.assessmentCode };
}

function isSealedSheets(value: unknown): value is SealedSheets {
  return (
    isRecord(value) &&
    value.format === 'delibloc-assessors/1' &&
    Array.isArray(value.sheets) &&
    (value.sheets as unknown[]).every((sheet) => isRecord(sheet) && isRecord(sheet.results))
  );
}
