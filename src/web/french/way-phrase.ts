import { codesNamedBy, type Condition, isRule, type Item, itemsOf } from '../../domain/rules/rule.js';
import { listOf } from './format.js';
import { codeName, type Noun } from './nouns.js';
import { NARROW_NO_BREAK_SPACE } from './typography.js';

/** Between parts that hold commas of their own. */
export const SEMICOLON = `${NARROW_NO_BREAK_SPACE}; `;

/** What a condition asks for. */
type TellCondition = (condition: Condition) => string;

/** What a way asks for: « les compétences 21 et 25, et une compétence parmi 22, 23 et 24 ». */
export function wayPhrase(way: Item, noun: Noun, tell: TellCondition = byCode(noun)): string {
  if (isCode(way)) return noun.named([way]);
  if (!isRule(way)) return tell(way);
  const items = itemsOf(way);
  if (!('all' in way)) return choicePhrase('any' in way ? 1 : way.atLeast, items, noun, tell);
  const codes = items.filter(isCode);
  const choices = items.filter((item) => !isCode(item)).map((item) => partPhrase(item, noun, tell));
  return [...(codes.length > 0 ? [noun.named(codes)] : []), ...choices].join(', et ');
}

function byCode(noun: Noun): TellCondition {
  return (condition) => noun.named(codesNamedBy(condition));
}

/** « un bloc parmi 4, 5 et 6 », « 2 blocs parmi 4, 5 et 6 », « soit les blocs 1 et 2, soit les blocs 3 et 4 ». */
function choicePhrase(count: number, items: readonly Item[], noun: Noun, tell: TellCondition): string {
  if (items.every(isCode)) {
    return `${count === 1 ? noun.one : `${count} ${noun.many}`} parmi ${listOf(items.map(codeName))}`;
  }
  const parts = items.map((item) => partPhrase(item, noun, tell));
  if (count === 1) return parts.map((part) => `soit ${part}`).join(', ');
  return `${count} de ces ${items.length} choix (${parts.join(SEMICOLON)})`;
}

/** In brackets when it holds choices in turn, so that it cannot be read two ways. */
function partPhrase(item: Item, noun: Noun, tell: TellCondition): string {
  const phrase = wayPhrase(item, noun, tell);
  return !isRule(item) || itemsOf(item).every(isCode) ? phrase : `(${phrase})`;
}

function isCode(item: Item): item is string {
  return typeof item === 'string';
}
