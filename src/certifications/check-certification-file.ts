import type { CertificationFileFault } from './certification-file-error.js';
import type { CertificationFile } from './certification-file.js';
import { AssessmentInFile, BlocInFile } from './certification-file-blocs.js';
import { ClauseInFile, JuryInFile, QuorumInFile } from './certification-file-jury.js';
import { RegistrationInFile } from './certification-file-parts.js';
import { checkRules, competencesOf } from './check-rules.js';
import { checkSuccessions } from './check-successions.js';
import { codesOf, findTwice, type Placed, placed } from './placed.js';

/**
 * What no single key shows: codes twice, codes unknown, rules that are none, days in the wrong order, juries that
 * cannot be. Looks at what is well formed only, so that it may run on a file that has other faults.
 */
export function checkCertificationFile(file: CertificationFile): CertificationFileFault[] {
  const blocs = placed('blocs', file.blocs, BlocInFile);
  const competences = blocs.flatMap(([path, bloc]) => competencesOf(bloc, path));
  const assessments = placed('assessments', file.assessments, AssessmentInFile);
  return [
    ...findTwice(blocs.map(([path, bloc]) => [`${path}.code`, bloc.code])),
    ...findTwice(blocs.map(([path, bloc]) => [`${path}.number`, bloc.number])),
    ...findTwice(competences.map(([path, { code }]) => [path, code])),
    ...findTwice(assessments.map(([path, assessment]) => [`${path}.code`, assessment.code])),
    ...checkRules({ blocs, assessments, validation: file.validation }),
    ...assessments.flatMap((assessment) => checkCoverage(assessment, codesOf(blocs), codesOf(competences))),
    ...placed('registrations', file.registrations, RegistrationInFile).flatMap(checkRegistration),
    ...placed('juries', file.juries, JuryInFile).flatMap(checkJury),
    ...checkSuccessions(file),
  ];
}

function checkCoverage(
  [path, { covers }]: Placed<AssessmentInFile>,
  blocs: readonly string[],
  competences: readonly string[],
): CertificationFileFault[] {
  if (typeof covers === 'string')
    return blocs.includes(covers) ? [] : [{ path: `${path}.covers`, message: `unknown bloc ${covers}` }];
  const codes = (Array.isArray(covers) ? covers : []).filter((code) => typeof code === 'string');
  const unknown = codes.flatMap((code, index) =>
    competences.includes(code) ? [] : [{ path: `${path}.covers[${index}]`, message: `unknown competence ${code}` }],
  );
  return [...unknown, ...findTwice(codes.map((code, index) => [`${path}.covers[${index}]`, code]))];
}

const checkRegistration = ([path, period]: Placed<RegistrationInFile>): CertificationFileFault[] => [
  ...checkOrder(period.from, period.until, `${path}.until`),
  ...checkOrder(period.until, period.deliveryDeadline, `${path}.deliveryDeadline`),
];

function checkJury([path, jury]: Placed<JuryInFile>): CertificationFileFault[] {
  const counts: Placed<number | undefined>[] = [
    ...placed(`${path}.clauses`, jury.clauses, ClauseInFile).map(
      ([at, clause]) => [`${at}.atLeast`, clause.atLeast] as const,
    ),
    ...placed(`${path}.quorum`, [jury.quorum], QuorumInFile).map(
      ([, { members }]) => [`${path}.quorum.members`, members] as const,
    ),
  ];
  return [
    ...checkOrder(jury.from, jury.until, `${path}.until`),
    ...counts.flatMap(([at, count = 0]) =>
      count > jury.size ? [{ path: at, message: `${count} of a jury of ${jury.size}` }] : [],
    ),
  ];
}

/** Days written as text compare as days; what is no day is blamed elsewhere. */
const checkOrder = (from: unknown, until: unknown, path: string): CertificationFileFault[] =>
  typeof from === 'string' && typeof until === 'string' && until < from
    ? [{ path, message: `${until} is before ${from}` }]
    : [];
