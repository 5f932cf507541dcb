import { codesNamedBy, type Item, type Rule } from '../domain/rules/rule.js';
import { interpretCondition } from './interpret-condition.js';
import { interpretNames } from './interpret-names.js';
import { Stumble, type Span } from './reading.js';
import type { Scope } from './scope.js';
import type { Figure } from './word-reader.js';
import type { Base, ConditionsPhrase, NameList, Phrase, SomePhrase } from './wording.js';

/** A rule as the sentence builds it up; a code can be asked for once in all of it. */
export interface Interpretation {
  readonly scope: Scope;
  readonly claimed: Set<string>;
}

/** The rule, or the one code, that a phrase asks for. Throws Stumble where it does not fit the scope. */
export function interpretPhrase(phrase: Phrase, draft: Interpretation): Item {
  switch (phrase.kind) {
    case 'named':
      if (phrase.quality?.is === 'optional') throw new Stumble('ambiguous', phrase);
      return joinCodes(claimNames(phrase.names, draft), phrase.names.joined);
    case 'every':
      if (phrase.base.names?.joined === 'or' || phrase.base.quality?.is === 'optional')
        throw new Stumble('ambiguous', phrase);
      return { all: claimBase(phrase.base, phrase, draft) };
    case 'some':
      return interpretSome(phrase, draft);
    case 'conditions':
      return interpretConditions(phrase, draft);
    case 'mark':
    case 'mean':
    case 'passed':
    case 'validated':
      return claimItem(interpretCondition(phrase, draft.scope), phrase, draft);
    case 'all':
      return { all: phrase.parts.map((part) => interpretPhrase(part, draft)) };
    case 'any':
      return { any: phrase.parts.map((part) => interpretPhrase(part, draft)) };
  }
}

/** The codes of a mandatory list, each of them among those it can be chosen from. */
export function interpretMandatory(names: NameList, count: Figure, of: readonly string[], scope: Scope): string[] {
  const meant = interpretNames(names, scope.named);
  const outside = meant.find(({ code }) => !of.includes(code));
  if (outside) throw new Stumble('mandatoryOutside', outside, { code: outside.code });
  if (names.joined === 'or') throw new Stumble('ambiguous', names);
  if (meant.length > count.value) throw new Stumble('tooFew', count, { asked: count.value, mandatory: meant.length });
  return meant.map(({ code }) => code);
}

function interpretSome({ count, base, mandatory, ...span }: SomePhrase, draft: Interpretation): Rule {
  if (base.quality?.is === 'mandatory') throw new Stumble('unlisted', base.quality);
  const of = claimBase(base, span, draft);
  refuseTooMany(count, of.length);
  if (!mandatory) return { atLeast: count.value, of };
  const including = interpretMandatory(mandatory.names, count, of, draft.scope);
  if (mandatory.figure) checkFigure(mandatory.figure, including.length);
  return { atLeast: count.value, of, including };
}

function interpretConditions(phrase: ConditionsPhrase, draft: Interpretation): Rule {
  const { count, total, conditions, mandatoryRanks } = phrase;
  if (total) checkFigure(total, conditions.length);
  refuseTooMany(count, conditions.length);
  const of = conditions.map((condition) => interpretPhrase(condition, draft));
  const including = mandatoryRanks.map((rank, index) => {
    const item = of[rank.value - 1];
    if (item === undefined) throw new Stumble('wrongFigure', rank, { stated: rank.value, counted: of.length });
    if (mandatoryRanks.findIndex(({ value }) => value === rank.value) < index) throw new Stumble('nameTwice', rank);
    return item;
  });
  if (including.length > count.value)
    throw new Stumble('tooFew', count, { asked: count.value, mandatory: including.length });
  return { atLeast: count.value, of, ...(including.length > 0 && { including }) };
}

function claimBase({ names, figures, quality }: Base, span: Span, draft: Interpretation): string[] {
  const codes = names ? claimNames(names, draft) : claimAll(quality?.is, quality ?? span, draft);
  if (names && quality?.is === 'optional') refuseOthers(codes, names, draft.scope);
  for (const figure of figures) checkFigure(figure, codes.length);
  return codes;
}

/** Where the certification says which blocs are optional, no others are called so. */
function refuseOthers(codes: readonly string[], names: NameList, { options }: Scope): void {
  const other = codes.find((code) => options.length > 0 && !options.includes(code));
  if (other !== undefined) throw new Stumble('notOptional', names, { code: other });
}

function claimNames(names: NameList, draft: Interpretation): string[] {
  const meant = interpretNames(names, draft.scope.named);
  for (const { code, at, end } of meant) claim(code, { at, end }, draft);
  return meant.map(({ code }) => code);
}

function claimAll(quality: 'optional' | 'mandatory' | undefined, span: Span, draft: Interpretation): string[] {
  const { codes, options } = draft.scope;
  const meant = quality === undefined ? codes : quality === 'optional' ? options : [];
  if (meant.length === 0) throw new Stumble('unlisted', span);
  for (const code of meant) claim(code, span, draft);
  return [...meant];
}

function claimItem(item: Item, { at, end }: Span, draft: Interpretation): Item {
  for (const code of codesNamedBy(item)) claim(code, { at, end }, draft);
  return item;
}

function claim(code: string, { at, end }: Span, { claimed }: Interpretation): void {
  if (claimed.has(code)) throw new Stumble('nameTwice', { at, end }, { code });
  claimed.add(code);
}

function joinCodes(codes: readonly string[], joined: NameList['joined']): Item {
  return joined === 'or' ? { any: codes } : { all: codes };
}

function refuseTooMany(count: Figure, available: number): void {
  if (count.value < 1 || count.value > available)
    throw new Stumble('tooMany', count, { asked: count.value, available });
}

function checkFigure(figure: Figure, counted: number): void {
  if (figure.value !== counted) throw new Stumble('wrongFigure', figure, { stated: figure.value, counted });
}
