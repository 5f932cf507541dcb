import type { Certification } from './certification.js';
import type { LintFinding } from './lint-finding.js';
import { isSameVersion, predecessorsOf, type VersionName } from '../versions/version-lineage.js';

/**
 * What a version says of those it succeeds, among all certifications known: an older version or a bloc that does not
 * exist, or a version that, from one to the next, succeeds itself.
 */
export function lintSuccessions(certification: Certification, known: readonly Certification[]): LintFinding[] {
  return certification.blocs.flatMap(({ succeeds = [] }, rank) =>
    succeeds.flatMap(({ certification: code, version, blocs }, index): LintFinding[] => {
      const path = `blocs[${rank}].succeeds[${index}]`;
      const old = known.find((one) => one.code === code && one.version === version);
      if (!old) {
        return [{ severity: 'error', code: 'unknownPredecessor', path, facts: { certification: code, version } }];
      }
      const isCircle = leadsTo(old, certification, known);
      const facts = { certification: code, version };
      return [
        ...(isCircle ? [{ severity: 'error', code: 'successionCircle', path, facts } as const] : []),
        ...blocs
          .filter((bloc) => !old.blocs.some((one) => one.code === bloc))
          .map((bloc): LintFinding => {
            return { severity: 'error', code: 'unknownPredecessorBloc', path, facts: { ...facts, bloc } };
          }),
      ];
    }),
  );
}

/** Whether following what is succeeded leads from one version to the other. */
function leadsTo(from: Certification, to: VersionName, known: readonly Certification[]): boolean {
  const seen = new Set<Certification>();
  const ahead = [from];
  for (let one = ahead.pop(); one; one = ahead.pop()) {
    if (isSameVersion(one, to)) return true;
    if (seen.has(one)) continue;
    seen.add(one);
    const before = predecessorsOf(one);
    ahead.push(...known.filter((other) => before.some((name) => isSameVersion(other, name))));
  }
  return false;
}
