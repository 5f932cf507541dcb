import type { CertificationFileFault } from './certification-file-error.js';
import type { CertificationFile } from './certification-file.js';
import { BlocInFile } from './certification-file-blocs.js';
import { SuccessionInFile } from './certification-file-successions.js';

/**
 * A bloc succeeds blocs of an older version of its certification, or of another: a bloc of the same version would
 * succeed itself. Whether the older one exists is for `certification lint`, which knows the other files.
 */
export function checkSuccessions({ code, version, blocs }: CertificationFile): CertificationFileFault[] {
  const list: unknown[] = Array.isArray(blocs) ? blocs : [];
  return list.flatMap((bloc, rank) => {
    const entries: unknown[] = bloc instanceof BlocInFile && Array.isArray(bloc.succeeds) ? bloc.succeeds : [];
    return entries.flatMap((entry, index): CertificationFileFault[] => {
      if (!(entry instanceof SuccessionInFile)) return [];
      const isOwn = entry.certification === undefined || entry.certification === code;
      if (!isOwn || !(entry.version >= version)) return [];
      const path = `blocs[${rank}].succeeds[${index}].version`;
      return [{ path, message: `${entry.version} is not older than version ${version} of this file` }];
    });
  });
}
