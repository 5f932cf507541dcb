import { conditionKindOf } from '../domain/rules/condition-faults.js';
import { type ConditionScope, conditionScopeOf, findSharedCodes } from '../domain/rules/condition-scope.js';
import { findPrerequisiteFaults } from '../domain/rules/prerequisite-faults.js';
import { findRuleFaults } from '../domain/rules/rule-faults.js';
import type { Rule } from '../domain/rules/rule.js';
import { AssessmentInFile, BlocInFile, MarkingInFile, ValidationInFile } from './certification-file-blocs.js';
import type { CertificationFileFault } from './certification-file-error.js';
import { isMap } from './certification-file-fields.js';
import { CodedText } from './certification-file-nesting.js';
import { describePrerequisiteFault, describeRuleFault } from './describe-rule-fault.js';
import { codesOf, findTwice, type Placed, placed } from './placed.js';

/** What rules are made of, as far as it is well formed. */
export interface RulesInFile {
  readonly blocs: readonly Placed<BlocInFile>[];
  readonly assessments: readonly Placed<AssessmentInFile>[];
  /** Of the title. */
  readonly validation: unknown;
}

/** Rules that are none, that name what there is not, or that two together make impossible. */
export function checkRules(file: RulesInFile): CertificationFileFault[] {
  const { blocs, validation } = file;
  const faults = [
    ...blocs.flatMap((bloc) => checkBlocRule(bloc, file)),
    ...checkRule(validation, 'validation.rule', codesOf(blocs), 'bloc'),
  ];
  return [...faults, ...checkSharedCodes(file), ...(faults.length === 0 ? checkPrerequisites(file) : [])];
}

export const competencesOf = (bloc: BlocInFile, path: string): Placed<CodedText>[] =>
  placed('', bloc.competences, CodedText).map(([, item]) => [`${path}.competences.${item.code}`, item]);

function checkBlocRule(
  [path, bloc]: Placed<BlocInFile>,
  { blocs, assessments }: RulesInFile,
): CertificationFileFault[] {
  const scope = conditionScopeOf(
    { code: bloc.code, competences: competencesOf(bloc, path).map(([, item]) => item) },
    blocs.map(([, item]) => item),
    assessments.map(([, item]) => assessmentToName(item, blocs)),
  );
  const codes = codesOf(competencesOf(bloc, path));
  return checkRule(bloc.validation, `${path}.validation.rule`, codes, 'competence', scope);
}

function checkRule(
  validation: unknown,
  path: string,
  known: readonly string[],
  noun: 'competence' | 'bloc',
  conditions?: ConditionScope,
): CertificationFileFault[] {
  if (!(validation instanceof ValidationInFile) || validation.rule === 'all') return [];
  const { rule } = validation;
  if (rule === undefined) return [{ path, message: 'missing (must be a rule, or all)' }];
  return findRuleFaults(rule, known, conditions).map((fault) => ({
    path: [path, fault.path].filter((part) => part !== '').join('.'),
    message: describeRuleFault(fault, noun),
  }));
}

function assessmentToName({ code, covers, marking }: AssessmentInFile, blocs: readonly Placed<BlocInFile>[]) {
  const whole = blocs.find(([, bloc]) => bloc.code === covers);
  return {
    code,
    covers: whole ? codesOf(competencesOf(whole[1], '')) : Array.isArray(covers) ? covers : [],
    marking: marking instanceof MarkingInFile ? marking : undefined,
  };
}

/** A condition names competences, assessments and blocs alike: where something could be meant by it, not two things. */
function checkSharedCodes({ blocs, assessments, validation }: RulesInFile): CertificationFileFault[] {
  const competences = blocs.flatMap(([path, bloc]) => competencesOf(bloc, path));
  const validations: unknown[] = [...blocs.map(([, bloc]) => bloc.validation), validation];
  const hasConditions = validations.some((one) => one instanceof ValidationInFile && holdsCondition(one.rule));
  const toName = assessments.map(([, item]) => assessmentToName(item, blocs));
  const shared = findSharedCodes(codesOf(competences), toName, codesOf(blocs), hasConditions);
  const named = [
    ...blocs.map(([path, { code }]): Placed<string> => [`${path}.code`, code]),
    ...competences.map(([path, { code }]): Placed<string> => [path, code]),
    ...assessments.map(([path, { code }]): Placed<string> => [`${path}.code`, code]),
  ];
  return findTwice(named.filter(([, code]) => shared.includes(code))).map(({ path, message }) => ({
    path,
    message: `${message}, and names one thing only where there are marks or conditions`,
  }));
}

/** Whether anything in what may be a rule is meant as a condition; the depth of a file is bounded when it is read. */
function holdsCondition(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(holdsCondition);
  return isMap(value) && (conditionKindOf(value) !== undefined || Object.values(value).some(holdsCondition));
}

/** For rules that are each without fault; codes that are no text are blamed elsewhere. */
function checkPrerequisites({ blocs, validation }: RulesInFile): CertificationFileFault[] {
  if (!blocs.every(([, { code }]) => typeof code === 'string')) return [];
  const ruleOf = (one: unknown, codes: readonly string[]): Rule | null => {
    if (!(one instanceof ValidationInFile)) return null;
    return one.rule === 'all' ? { all: codes } : (one.rule as Rule);
  };
  const title = ruleOf(validation, codesOf(blocs));
  const rules = blocs.flatMap(([path, bloc]) => {
    const rule = ruleOf(bloc.validation, codesOf(competencesOf(bloc, path)));
    return rule ? [{ code: bloc.code, path, validation: { rule } }] : [];
  });
  if (!title || rules.length < blocs.length) return [];
  return findPrerequisiteFaults(rules, title).map((fault) => ({
    path: `${rules.find(({ code }) => code === fault.blocCode)!.path}.validation.rule.${fault.path}`,
    message: describePrerequisiteFault(fault),
  }));
}
