import { isCoefficient, isMark } from '../domain/rules/marks.js';
import type { Condition, Item, MeanTerm } from '../domain/rules/rule.js';
import type { ConditionScope } from './condition-scope.js';
import { interpretNames, type Meant, type Naming } from './interpret-names.js';
import { Stumble, type Span } from './reading.js';
import type { Scope } from './scope.js';
import type { Figure } from './word-reader.js';
import type { ConditionPhrase, MarkedPlaces, MarkPhrase, MeanPhrase, MeanTermPhrase, NameList } from './wording.js';

/** The conditions, or the one, that a phrase asks for. Throws Stumble where it does not fit the scope. */
export function interpretCondition(phrase: ConditionPhrase, scope: Scope): Item {
  switch (phrase.kind) {
    case 'mark':
      return interpretMark(phrase, scope);
    case 'mean':
      return interpretMean(phrase, scope);
    case 'passed':
      return join(
        interpretNames(phrase.names, scope.conditions.assessmentNamed).map(({ code }) => ({ passed: code })),
        phrase.names.joined,
      );
    case 'validated':
      return interpretPrerequisite(phrase.names, scope);
  }
}

function interpretMark({ atLeast, places, ...span }: MarkPhrase, scope: Scope): Item {
  const named = places?.names?.names.length ?? 0;
  if (places && named > 1 && !places.isEach) throw new Stumble('ambiguous', places);
  const meant = places ? meantBy(places, scope) : everyOf(scope.conditions, span);
  if (!places && meant.length > 1) throw new Stumble('unlisted', span);
  const mark = checkMark(atLeast);
  return join(
    meant.map(({ code }) => ({ mark: code, atLeast: mark })),
    'and',
  );
}

function interpretMean({ atLeast, terms, floor, isWeighted, ...span }: MeanPhrase, scope: Scope): Condition {
  const told = terms?.filter(({ coefficient }) => coefficient !== undefined) ?? [];
  if (told.length < (terms?.length ?? 0) && (told.length > 0 || isWeighted))
    throw new Stumble('untoldCoefficients', span);
  if (!terms && isWeighted) throw new Stumble('untoldCoefficients', span);
  const mean = terms
    ? terms.flatMap((term) => interpretTerm(term, scope))
    : everyOf(scope.conditions, span).map(({ code }) => ({ of: code, coefficient: 1 }));
  return { mean, atLeast: checkMark(atLeast), ...(floor && { floor: checkMark(floor) }) };
}

function interpretTerm({ of, range, coefficient, floor, ...span }: MeanTermPhrase, scope: Scope): MeanTerm[] {
  const names = range && ({ names: [range], joined: 'and', ...span } as const);
  if (coefficient && !isCoefficient(coefficient.value)) throw new Stumble('notAMark', coefficient);
  return meantBy({ of, names, isEach: true, ...span }, scope).map(({ code }) => ({
    of: code,
    coefficient: coefficient?.value ?? 1,
    ...(floor && { floor: checkMark(floor) }),
  }));
}

function interpretPrerequisite(names: NameList, { conditions }: Scope): Item {
  if (names.joined === 'or') throw new Stumble('prerequisiteInChoice', names);
  const meant = interpretNames(names, conditions.blocNamed);
  const own = meant.find(({ code }) => code === conditions.ownCode);
  if (own) throw new Stumble('ownBloc', own);
  return join(
    meant.map(({ code }) => ({ validated: code })),
    'and',
  );
}

/** What is named, or all there is; each with a mark of its own. */
function meantBy({ of, names, ...span }: MarkedPlaces, { named, conditions }: Scope): Meant[] {
  const naming: Naming = of === 'competences' ? named : conditions.assessmentNamed;
  const meant = names
    ? interpretNames(names, naming)
    : conditions.marked[of].map((code): Meant => ({ code, at: span.at, end: span.end }));
  if (names?.joined === 'or') throw new Stumble('ambiguous', names);
  if (meant.length === 0) throw new Stumble('unlisted', span);
  const other = meant.find(({ code }) => !conditions.isMarked(code));
  if (other) throw new Stumble('notMarked', other, { code: other.code });
  return meant;
}

/** What a note or a mean is of where nothing says so: the assessments, or else the competences, if all are marked. */
function everyOf({ marked }: ConditionScope, span: Span): Meant[] {
  const codes = marked.assessments.length > 0 ? marked.assessments : marked.competences;
  if (codes.length === 0) throw new Stumble('unlisted', span);
  return codes.map((code) => ({ code, at: span.at, end: span.end }));
}

function checkMark(figure: Figure): number {
  if (!isMark(figure.value)) throw new Stumble('notAMark', figure);
  return figure.value;
}

function join(conditions: readonly Condition[], joined: NameList['joined']): Item {
  const [only, ...others] = conditions;
  if (only && others.length === 0) return only;
  return joined === 'or' ? { any: conditions } : { all: conditions };
}
