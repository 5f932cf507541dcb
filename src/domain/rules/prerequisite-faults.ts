import { findCircle, type Prerequisites, prerequisitesOf } from './prerequisites.js';
import { isCondition, itemsOf, type Rule } from './rule.js';
import { mandatoryLeaves, plantRule } from './rule-tree.js';

/** More would have to be tried than a plan has time for: 2 to the power of so many choices. */
const MOST_OPTIONAL = 12;

/** Why prerequisites that are right each by itself cannot stand together. `path` is within the rule of the bloc. */
export interface PrerequisiteFault {
  readonly blocCode: string;
  readonly path: string;
  readonly code: 'circularPrerequisites' | 'tooManyPrerequisites';
  readonly facts: Readonly<Record<string, unknown>>;
}

type BlocRule = { readonly code: string; readonly validation: { readonly rule: Rule } };

/** For rules without faults of their own: blocs that require one another, and more requirements than plans can weigh. */
export function findPrerequisiteFaults(blocs: readonly BlocRule[], titleRule: Rule): PrerequisiteFault[] {
  const prerequisites = prerequisitesOf(blocs);
  const circle = findCircle(
    blocs.map(({ code }) => code),
    prerequisites,
  );
  if (circle) return [blame(blocs, circle[0]!, circle[1] ?? circle[0]!, 'circularPrerequisites', { circle })];
  const optional = requiredThoughOptional(prerequisites, titleRule);
  if (optional.length <= MOST_OPTIONAL) return [];
  const last = optional[MOST_OPTIONAL]!;
  const requiring = blocs.find(({ code }) => prerequisites.get(code)?.includes(last))!;
  const facts = { most: MOST_OPTIONAL, found: optional.length };
  return [blame(blocs, requiring.code, last, 'tooManyPrerequisites', facts)];
}

/** Blocs that others require and that the title can do without. */
function requiredThoughOptional(prerequisites: Prerequisites, titleRule: Rule): string[] {
  const { root, leaves } = plantRule(titleRule);
  const mandatory = new Set(mandatoryLeaves(root).map((leaf) => leaves[leaf]));
  return [...new Set([...prerequisites.values()].flat())].filter((code) => !mandatory.has(code));
}

function blame(
  blocs: readonly BlocRule[],
  blocCode: string,
  required: string,
  code: PrerequisiteFault['code'],
  facts: PrerequisiteFault['facts'],
): PrerequisiteFault {
  const { rule } = blocs.find((bloc) => bloc.code === blocCode)!.validation;
  const index = itemsOf(rule).findIndex(
    (item) => isCondition(item) && 'validated' in item && item.validated === required,
  );
  const key = 'all' in rule ? 'all' : 'any' in rule ? 'any' : 'of';
  return { blocCode, path: `${key}[${index}]`, code, facts };
}
