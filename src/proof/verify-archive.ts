import type { ReadKeys } from '../signing/key-set.js';
import { MANIFEST } from './archive-format.js';
import { readStoredZip } from './read-stored-zip.js';
import type { Confirmation, Finding, Note } from './verdict.js';
import { type HeldPrint, Verification } from './verification.js';
import { checkContainer, isBehindTheLast, tellFault } from './verify-container.js';
import { checkManifestSignature, checkParts, readKeys, readManifest } from './verify-manifest.js';
import { checkRectifications } from './verify-rectifications.js';
import { checkSession } from './verify-session.js';

export interface VerifiedArchive {
  /** None where the archive is whole, as it was signed. */
  readonly findings: readonly Finding[];
  readonly confirmed: readonly Confirmation[];
  readonly notes: readonly Note[];
  /** What `checkPrinted` prints again. */
  readonly printed: readonly HeldPrint[];
  readonly session: { readonly id: string; readonly certification: string; readonly day: string } | null;
}

/**
 * Whether anything in a session's archive was changed, removed or added since it was made, and whether its parts agree.
 * Keys given from outside are the only ones trusted; otherwise trust rests on those in the archive, which a note says.
 */
export function verifyArchive(file: Buffer, { keys = null }: { keys?: ReadKeys | null }): VerifiedArchive {
  const { entries, fault } = readStoredZip(file);
  const verification = new Verification(entries);
  const manifest = readManifest(verification);
  const brokenOff = fault !== null && !isBehindTheLast(fault, manifest);
  if (brokenOff) tellFault(verification, fault, manifest);
  readKeys(verification, keys);
  if (manifest) {
    checkParts(verification, manifest);
    checkManifestSignature(verification);
    if (!brokenOff) checkContainer(verification, file, manifest);
    const { seal, snapshot } = checkSession(verification, manifest);
    checkRectifications(verification, manifest, seal && snapshot ? { seal, snapshot } : null);
    if (seal && seal.statement.sessionId !== manifest.session.id) {
      verification.found(MANIFEST, 'anotherSession');
    }
  }
  if (!keys) verification.notes.push({ code: 'ownKeys', keyIds: [...verification.keys.keys()] });
  const { findings, confirmed, notes, printed } = verification;
  return { findings, confirmed, notes, printed, session: manifest?.session ?? null };
}
