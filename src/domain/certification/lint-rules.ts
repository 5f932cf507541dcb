import type { Assessment, Bloc, Certification, SourcedRule } from './certification.js';
import type { LintFinding } from './lint-finding.js';
import { type Reach, reachOf } from './lint-reach.js';
import { prerequisitesOf } from '../rules/prerequisites.js';
import { compileRule } from '../rules/rule-evaluation.js';
import { codesNamedBy, isCondition, isRule, type Item, itemsOf, type Rule } from '../rules/rule.js';

/** Whether blocs and title can be reached at all, whether their rules use all there is, and which are assumed. */
export function lintRules(certification: Certification): LintFinding[] {
  const { blocs, validation } = certification;
  const reached = reachOf(certification);
  const used = usedBlocs(certification);
  return [
    ...blocs.flatMap((bloc, index) => lintBloc(bloc, `blocs[${index}]`, reached.get(bloc.code)!, certification)),
    ...findAssumed(validation, 'validation'),
    ...findUnreachableTitle(validation.rule, reached),
    ...blocs.flatMap(({ code }, index): LintFinding[] =>
      used.has(code)
        ? []
        : [{ severity: 'warning', code: 'unusedBloc', path: `blocs[${index}]`, facts: { bloc: code } }],
    ),
  ];
}

function lintBloc(bloc: Bloc, path: string, reach: Reach, { assessments }: Certification): LintFinding[] {
  const used = usedCompetences(bloc.validation.rule, assessments);
  const unused = bloc.competences.filter(({ code }) => !used.has(code));
  return [
    ...findAssumed(bloc.validation, `${path}.validation`),
    ...findUnreachableBloc(reach, `${path}.validation.rule`),
    ...unused.map(({ code }): LintFinding => {
      const at = `${path}.competences.${code}`;
      return { severity: 'warning', code: 'unusedCompetence', path: at, facts: { competence: code } };
    }),
  ];
}

const findAssumed = ({ provenance }: SourcedRule, path: string): LintFinding[] =>
  'assumed' in provenance
    ? [{ severity: 'information', code: 'assumedRule', path, facts: { assumed: provenance.assumed } }]
    : [];

/** What stands in the way is what the rule cannot do without, where there is such. */
function findUnreachableBloc({ isSatisfied, missingMandatory, outOfReach }: Reach, path: string): LintFinding[] {
  if (isSatisfied) return [];
  const facts = { missingMandatory, ...(outOfReach.length > 0 && { outOfReach }) };
  return [{ severity: 'error', code: 'unreachableBloc', path, facts }];
}

function findUnreachableTitle(rule: Rule, reached: ReadonlyMap<string, Reach>): LintFinding[] {
  const { state, missingMandatory } = compileRule(rule).evaluate((code) =>
    reached.get(code)?.isReachable ? 'acquired' : 'failed',
  );
  if (state === 'satisfied') return [];
  return [{ severity: 'error', code: 'unreachableTitle', path: 'validation.rule', facts: { missingMandatory } }];
}

/** Those the rule of the title names, and those that they require. */
function usedBlocs({ blocs, validation }: Certification): Set<string> {
  const prerequisites = prerequisitesOf(blocs);
  const used = codesIn(usedItems(validation.rule));
  for (const code of used) for (const required of prerequisites.get(code) ?? []) used.add(required);
  return used;
}

/** Those the rule names, and those behind the assessments that its conditions name. */
function usedCompetences(rule: Rule, assessments: readonly Assessment[]): Set<string> {
  const items = usedItems(rule);
  const inConditions = codesIn(items.filter(isCondition));
  const behind = assessments.filter(({ code }) => inConditions.has(code)).flatMap(({ covers }) => covers);
  return new Set([...codesIn(items), ...behind]);
}

/** The codes and conditions that count towards the rule: beside `including` none does where it makes the number. */
function usedItems(rule: Rule): Item[] {
  const including = 'including' in rule ? (rule.including ?? []) : [];
  const items = 'atLeast' in rule && including.length >= rule.atLeast ? including : itemsOf(rule);
  return items.flatMap((item) => (isRule(item) ? usedItems(item) : [item]));
}

function codesIn(items: readonly Item[]): Set<string> {
  return new Set(items.flatMap(codesNamedBy));
}
