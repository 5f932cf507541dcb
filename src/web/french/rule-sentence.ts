import type { Bloc, Certification } from '../../domain/certification/certification.js';
import { isRule, isSameItem, type Item, itemsOf, type Rule } from '../../domain/rules/rule.js';
import {
  conditionPhrase,
  holdsCommas,
  type IsCompetence,
  passedPhrase,
  prerequisitePhrase,
} from './condition-phrase.js';
import { capitalize, listOf } from './format.js';
import { NARROW_NO_BREAK_SPACE } from './typography.js';
import { BLOCS, codeName, COMPETENCES, type Noun } from './nouns.js';

/** « Au moins 5 compétences sur 9, dont obligatoirement la 4, la 7 et la 9. » */
export function blocRuleSentence(rule: Rule, { competences }: Pick<Bloc, 'competences'>): string {
  const codes = new Set(competences.map(({ code }) => code));
  return sentenceOf(rule, { noun: COMPETENCES, total: codes.size, isCompetence: (code) => codes.has(code) });
}

/** « Les blocs BC01, BC02 et BC03, et un bloc parmi BC04, BC05 et BC06. » */
export function titleRuleSentence(rule: Rule, { blocs }: Pick<Certification, 'blocs'>): string {
  return sentenceOf(rule, { noun: BLOCS, total: blocs.length, isCompetence: () => false });
}

/** What the codes of a rule name, and how many of them there are in all. */
interface Scope {
  readonly noun: Noun;
  readonly total: number;
  readonly isCompetence: IsCompetence;
}

function sentenceOf(rule: Rule, scope: Scope): string {
  const phrase = phraseOf(rule, scope);
  return phrase.startsWith('(') ? `(${capitalize(phrase.slice(1))}.` : `${capitalize(phrase)}.`;
}

function phraseOf(rule: Item, scope: Scope): string {
  if (isCode(rule)) return scope.noun.named([rule]);
  if (!isRule(rule)) return conditionPhrase(rule, scope.isCompetence);
  const items = itemsOf(rule);
  const [only] = items;
  if (items.length === 1 && only !== undefined && isRule(only)) return phraseOf(only, scope);
  if ('all' in rule || ('atLeast' in rule && rule.atLeast === items.length)) return allPhrase(items, scope);
  if ('any' in rule) return items.length === 1 ? allPhrase(items, scope) : anyPhrase(items, scope);
  return atLeastPhrase(rule.atLeast, items, rule.including ?? [], scope);
}

/** What is acquired, marks, assessments to pass, other rules, and last the blocs to have before. */
function allPhrase(items: readonly Item[], scope: Scope): string {
  const { noun, total } = scope;
  const codes = items.filter(isCode);
  const marked = items.filter((item) => typeof item === 'object' && ('mark' in item || 'mean' in item));
  const passed = items.flatMap((item) => (typeof item === 'object' && 'passed' in item ? [item.passed] : []));
  const before = items.flatMap((item) => (typeof item === 'object' && 'validated' in item ? [item.validated] : []));
  return [
    ...(codes.length > 0 ? [codes.length === total && total > 1 ? noun.all : noun.named(codes)] : []),
    ...marked.map((item) => (items.length === 1 ? phraseOf(item, scope) : partOf(item, scope))),
    ...(passed.length > 0 ? [passedPhrase(passed)] : []),
    ...items.filter(isRule).map((rule) => partOf(rule, scope)),
    ...(before.length > 0 ? [prerequisitePhrase(before)] : []),
  ].join(', et ');
}

function anyPhrase(items: readonly Item[], scope: Scope): string {
  const { noun } = scope;
  if (items.every(isCode)) return `${noun.one} parmi ${listOf(items.map(codeName))}`;
  return items.map((item) => `soit ${partOf(item, scope)}`).join(', ');
}

function atLeastPhrase(count: number, of: readonly Item[], including: readonly Item[], scope: Scope): string {
  const { noun, total } = scope;
  if (!of.every(isCode)) return conditionsPhrase(count, of, including, scope);
  const counted = `au moins ${count === 1 ? noun.one : `${count} ${noun.many}`}`;
  const among = of.length === total ? `sur ${total}` : `parmi ${listOf(of.map(codeName))}`;
  const mandatory = including.filter(isCode).map((code) => `${noun.article} ${codeName(code)}`);
  return `${counted} ${among}${mandatory.length > 0 ? `, dont obligatoirement ${listOf(mandatory)}` : ''}`;
}

function conditionsPhrase(count: number, of: readonly Item[], including: readonly Item[], scope: Scope): string {
  const isMandatory = (item: Item) => including.some((one) => isSameItem(one, item));
  const ranks = of.flatMap((item, index) => (isMandatory(item) ? [`la ${ordinal(index + 1)}`] : []));
  const mandatory = ranks.length > 0 ? `, dont obligatoirement ${listOf(ranks)}` : '';
  return `au moins ${count} de ces ${of.length} conditions (${of.map((item) => partOf(item, scope)).join(`${NARROW_NO_BREAK_SPACE}; `)})${mandatory}`;
}

/** An item of a rule; in brackets when it holds rules or lists in turn, so that it cannot be read two ways. */
function partOf(item: Item, scope: Scope): string {
  const phrase = phraseOf(item, scope);
  return isSimple(item, scope) ? phrase : `(${phrase})`;
}

function isSimple(item: Item, { isCompetence }: Scope): boolean {
  if (!isRule(item)) return isCode(item) || !holdsCommas(item, isCompetence);
  return itemsOf(item).every(isCode) && !('including' in item && item.including);
}

function ordinal(rank: number): string {
  return rank === 1 ? '1re' : `${rank}e`;
}

function isCode(item: Item): item is string {
  return typeof item === 'string';
}
