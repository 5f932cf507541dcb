import { findRuleFaults } from '../domain/rule-faults.js';
import type { CertificationFileFault } from './certification-file-error.js';
import type { CertificationFile } from './certification-file.js';
import { AssessmentInFile, BlocInFile, ValidationInFile } from './certification-file-blocs.js';
import { ClauseInFile, JuryInFile, QuorumInFile } from './certification-file-jury.js';
import { CodedText } from './certification-file-nesting.js';
import { RegistrationInFile } from './certification-file-parts.js';
import { checkSuccessions } from './check-successions.js';
import { describeRuleFault } from './describe-rule-fault.js';

type Placed<T> = readonly [path: string, item: T];

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
    ...blocs.flatMap(([path, bloc]) =>
      checkRule(bloc.validation, `${path}.validation.rule`, codesOf(competencesOf(bloc, path)), 'competence'),
    ),
    ...assessments.flatMap((assessment) => checkCoverage(assessment, codesOf(blocs), codesOf(competences))),
    ...checkRule(file.validation, 'validation.rule', codesOf(blocs), 'bloc'),
    ...placed('registrations', file.registrations, RegistrationInFile).flatMap(checkRegistration),
    ...placed('juries', file.juries, JuryInFile).flatMap(checkJury),
    ...checkSuccessions(file),
  ];
}

/** The items of the right kind, each with its path; none where there is no list. */
function placed<T>(path: string, list: unknown, kind: abstract new (...args: never[]) => T): Placed<T>[] {
  const items: unknown[] = Array.isArray(list) ? list : [];
  return items.flatMap((item, index) => (item instanceof kind ? [[`${path}[${index}]`, item] as const] : []));
}

const competencesOf = (bloc: BlocInFile, path: string): Placed<CodedText>[] =>
  placed('', bloc.competences, CodedText).map(([, item]) => [`${path}.competences.${item.code}`, item]);

const codesOf = (items: readonly Placed<{ code: string }>[]): string[] => items.map(([, { code }]) => code);

function findTwice(values: readonly Placed<string | number | undefined>[]): CertificationFileFault[] {
  const first = new Map<string | number | undefined, string>();
  return values.flatMap(([path, value]) => {
    const earlier = first.get(value);
    if (earlier === undefined) first.set(value, path);
    return earlier === undefined || value === undefined
      ? []
      : [{ path, message: `${String(value)} is already at ${earlier}` }];
  });
}

function checkRule(
  validation: unknown,
  path: string,
  known: readonly string[],
  noun: 'competence' | 'bloc',
): CertificationFileFault[] {
  if (!(validation instanceof ValidationInFile) || validation.rule === 'all') return [];
  const { rule } = validation;
  if (rule === undefined) return [{ path, message: 'missing (must be a rule, or all)' }];
  return findRuleFaults(rule, known).map((fault) => ({
    path: [path, fault.path].filter((part) => part !== '').join('.'),
    message: describeRuleFault(fault, noun),
  }));
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
