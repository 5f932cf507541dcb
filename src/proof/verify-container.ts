import { MANIFEST, MANIFEST_SIGNATURE, type Manifest } from './archive-format.js';
import type { ZipFault } from './read-stored-zip.js';
import { type ZipEntry, writeStoredZip } from './stored-zip.js';
import type { Verification } from './verification.js';

const FAULTS: Readonly<Record<ZipFault['reason'], string>> = {
  truncated: 'ends before it should: the file is cut short, or a size in its header was changed',
  unreadable: 'has no readable header where it should begin: something was changed, added or removed there',
  repacked:
    'is not stored as Délibloc stores it: the file was packed again, or the header was changed; ask for the original',
  unsafeName: 'has a name that no part of an archive has: it was changed or added, and is not read',
  duplicateName: 'has the name of another part: it was added, and is not read',
  tooMany: 'is one of more parts than an archive may have',
};

/** Tells where reading stopped: at the part that the manifest names next, or after the one before. */
export function tellFault(verification: Verification, fault: ZipFault, manifest: Manifest | undefined): void {
  const paths = pathsOf(manifest);
  const next = fault.after === null ? MANIFEST : paths[paths.indexOf(fault.after) + 1];
  verification.found(next ?? `what follows ${fault.after}`, `${FAULTS[fault.reason]} (byte ${fault.at})`);
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
    if (path !== right) verification.found(path, `stands where ${right} should: parts were put in another order`);
  });
  const { bytes, regions } = writeStoredZip(verification.entries);
  if (bytes.equals(file)) return;
  for (const { path, start, end } of regions) {
    if (!bytes.subarray(start, end).equals(file.subarray(start, end))) {
      verification.found(path ?? 'end of the file', 'is described otherwise in the ZIP itself than it was written');
    }
  }
  if (file.length > bytes.length) verification.found('end of the file', 'is followed by bytes that were added');
}

function pathsOf(manifest: Manifest | undefined): string[] {
  return [MANIFEST, MANIFEST_SIGNATURE, ...(manifest?.parts ?? []).map(({ path }) => path)];
}
