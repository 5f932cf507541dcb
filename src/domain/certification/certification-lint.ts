import type { Certification } from './certification.js';
import { lintAccessRoutes, lintJuries, lintRegistrations } from './lint-conditions.js';
import { lintCoverage } from './lint-coverage.js';
import type { LintFinding } from './lint-finding.js';
import { lintRules } from './lint-rules.js';

/** What each looks at, in the order in which findings are told. */
const LINTERS: readonly ((certification: Certification) => LintFinding[])[] = [
  lintRegistrations,
  lintAccessRoutes,
  lintJuries,
  lintRules,
  lintCoverage,
];

/** Everything odd in a certification without faults: what an administrator should correct, or know. */
export const lintCertification = (certification: Certification): LintFinding[] =>
  LINTERS.flatMap((lint) => lint(certification));
