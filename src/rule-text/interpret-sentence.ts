import { findRuleFaults } from '../domain/rules/rule-faults.js';
import { compileRule } from '../domain/rules/rule-evaluation.js';
import { isRule, type Item, type Rule } from '../domain/rules/rule.js';
import { interpretNames } from './interpret-names.js';
import { interpretMandatory, interpretPhrase, type Interpretation } from './interpret-phrase.js';
import { normalForm } from './normal-form.js';
import { Stumble } from './reading.js';
import type { Scope } from './scope.js';
import type { Figure } from './word-reader.js';
import type { Sentence, Statement } from './wording.js';

/** The rule of a sentence, all its statements holding together. Throws Stumble where it does not fit the scope. */
export function interpretSentence({ statements, subjects }: Sentence, scope: Scope): Rule {
  const other = subjects.find((subject) => !scope.isAbout(subject));
  if (other) throw new Stumble('otherSubject', other);
  const draft: Interpretation = { scope, claimed: new Set() };
  const items: Item[] = [];
  for (const [index, statement] of statements.entries()) {
    if (!statement.announces && !makeMandatory(statement, statements[index - 1], items, scope))
      items.push(interpretStatement(statement, items, draft));
  }
  const rule = normalForm({ all: items }, [...scope.codes, ...scope.conditions.codes]);
  for (const { announces, phrase } of statements) {
    if (announces && phrase.kind === 'some') checkRequired(phrase.count, compileRule(rule).required);
  }
  refuseFaults(rule, scope);
  return rule;
}

/** What only shows in the whole rule: how deep it goes, and whether it can do without a prerequisite. */
function refuseFaults(rule: Rule, { codes, conditions }: Scope): void {
  const [fault] = findRuleFaults(rule, codes, conditions.around);
  if (fault)
    throw new Stumble(fault.code === 'prerequisiteNotMandatory' ? 'prerequisiteInChoice' : 'tooDeep', {
      at: 0,
      end: 0,
    });
}

/** « Le quatrième bloc … » comes after rules that ask for three. */
function interpretStatement({ phrase }: Statement, before: readonly Item[], draft: Interpretation): Item {
  if (phrase.kind === 'some' && phrase.rank)
    checkRequired(phrase.rank, before.length === 0 ? 1 : compileRule({ all: before }).required + 1);
  return interpretPhrase(phrase, draft);
}

/** « … 5 compétences sur 9 … ; les compétences 4, 7 et 9 sont obligatoires »: of the five, and not beside them. */
function makeMandatory(statement: Statement, previous: Statement | undefined, items: Item[], scope: Scope): boolean {
  const rule = items.at(-1);
  const isOfPrevious = statement.isMandatory && statement.phrase.kind === 'named' && previous?.phrase.kind === 'some';
  if (!isOfPrevious || rule === undefined || !isRule(rule) || !('atLeast' in rule) || rule.including) return false;
  const of = rule.of.filter((item) => typeof item === 'string');
  const { names } = statement.phrase;
  if (!interpretNames(names, scope.named).every(({ code }) => of.includes(code))) return false;
  items[items.length - 1] = { ...rule, including: interpretMandatory(names, previous.phrase.count, of, scope) };
  return true;
}

function checkRequired(figure: Figure, required: number): void {
  if (figure.value !== required) throw new Stumble('wrongFigure', figure, { stated: figure.value, counted: required });
}
