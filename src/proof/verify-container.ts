import { MANIFEST, MANIFEST_SIGNATURE, type Manifest } from './archive-format.js';
import type { ZipFault } from './read-stored-zip.js';
import { type ZipEntry, writeStoredZip } from './stored-zip.js';
import { BEHIND, END_OF_FILE } from './verdict.js';
import type { Verification } from './verification.js';

/** Tells where reading stopped: at the part that the manifest names next, or after the one before. */
export function tellFault(verification: Verification, fault: ZipFault, manifest: Manifest | undefined): void {
  const paths = pathsOf(manifest);
  const next = fault.after === null ? MANIFEST : paths[paths.indexOf(fault.after) + 1];
  verification.found(next ?? `${BEHIND}${fault.after}`, { code: fault.reason, byte: fault.at });
}

/** Whether all that the manifest names had been read, so that the fault is in the directory that follows. */
export function isBehindTheLast({ after, reason }: ZipFault, manifest: Manifest | undefined): boolean {
  const inDirectory = reason === 'unreadable' || reason === 'truncated';
  return manifest !== undefined && inDirectory && after === pathsOf(manifest).at(-1);
}

/** Every byte that is not in a part: the file must be what these parts, in the manifest's order, are written as. */
export function checkContainer(verification: Verification, file: Buffer, manifest: Manifest): void {
  const byPath = new Map(verification.entries.map((entry) => [entry.path, entry]));
  const expected = pathsOf(manifest)
    .map((path) => byPath.get(path))
    .filter((entry): entry is ZipEntry => entry !== undefined);
  const listed = verification.entries.filter(({ path }) => expected.some((entry) => entry.path === path));
  listed.forEach(({ path }, index) => {
    const right = expected[index]!.path;
    if (path !== right) verification.found(path, { code: 'misplaced', expected: right });
  });
  const { bytes, regions } = writeStoredZip(verification.entries);
  if (bytes.equals(file)) return;
  for (const { path, start, end } of regions) {
    if (!bytes.subarray(start, end).equals(file.subarray(start, end))) {
      verification.found(path ?? END_OF_FILE, 'describedOtherwise');
    }
  }
  if (file.length > bytes.length) verification.found(END_OF_FILE, 'addedBytes');
}

function pathsOf(manifest: Manifest | undefined): string[] {
  return [MANIFEST, MANIFEST_SIGNATURE, ...(manifest?.parts ?? []).map(({ path }) => path)];
}
