import type { Bloc, Certification, SourcedRule } from './certification.js';
import type { LintFinding } from './lint-finding.js';
import { compileRule } from './rule-evaluation.js';
import { codesNamedBy, isRule, itemsOf, type Rule } from './rule.js';

/** Whether blocs and title can be reached at all, whether their rules use all there is, and which are assumed. */
export function lintRules({ blocs, assessments, validation }: Certification): LintFinding[] {
  const assessed = new Set(assessments.flatMap(({ covers }) => covers));
  const reachable = new Set(blocs.filter((bloc) => isReachable(bloc, assessed)).map(({ code }) => code));
  return [
    ...blocs.flatMap((bloc, index) => lintBloc(bloc, `blocs[${index}]`, assessed)),
    ...findAssumed(validation, 'validation'),
    ...findUnreachable(validation.rule, reachable, 'unreachableTitle', 'validation.rule'),
    ...blocs.flatMap(({ code }, index): LintFinding[] =>
      usedCodes(validation.rule).has(code)
        ? []
        : [{ severity: 'warning', code: 'unusedBloc', path: `blocs[${index}]`, facts: { bloc: code } }],
    ),
  ];
}

function lintBloc(bloc: Bloc, path: string, assessed: ReadonlySet<string>): LintFinding[] {
  const { rule } = bloc.validation;
  const used = usedCodes(rule);
  const unused = bloc.competences.filter(({ code }) => !used.has(code));
  return [
    ...findAssumed(bloc.validation, `${path}.validation`),
    ...findUnreachable(rule, assessed, 'unreachableBloc', `${path}.validation.rule`),
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

/** The codes that stand in the way are those the rule cannot do without, where there are such. */
function findUnreachable(
  rule: Rule,
  attainable: ReadonlySet<string>,
  code: 'unreachableBloc' | 'unreachableTitle',
  path: string,
): LintFinding[] {
  const { state, missingMandatory } = evaluate(rule, attainable);
  return state === 'satisfied' ? [] : [{ severity: 'error', code, path, facts: { missingMandatory } }];
}

/** A bloc can be held by its assessments, or by an equivalence. */
const isReachable = ({ validation, equivalences }: Bloc, assessed: ReadonlySet<string>): boolean =>
  equivalences.length > 0 || evaluate(validation.rule, assessed).state === 'satisfied';

const evaluate = (rule: Rule, attainable: ReadonlySet<string>) =>
  compileRule(rule).evaluate((code) => (attainable.has(code) ? 'acquired' : 'failed'));

/** The codes that count towards the rule: beside `including` none does where it already makes the number. */
function usedCodes(rule: Rule): Set<string> {
  const including = 'including' in rule ? (rule.including ?? []) : [];
  const items = 'atLeast' in rule && including.length >= rule.atLeast ? including : itemsOf(rule);
  return new Set(items.flatMap((item) => (isRule(item) ? [...usedCodes(item)] : codesNamedBy(item))));
}
