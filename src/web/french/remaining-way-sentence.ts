import type { Bloc } from '../../domain/certification/certification.js';
import { codesOfWay } from '../../domain/plans/remaining-way-choices.js';
import type { Alternative, RemainingWay } from '../../domain/plans/remaining-way-blocs.js';
import type { BlocToObtain } from '../../domain/plans/remaining-way-competences.js';
import { isRule, type Item, itemsOf, type Rule } from '../../domain/rules/rule.js';
import { blocLeftPhrase, countLeft, DECISION_LEFT } from './bloc-left.js';
import { agree, capitalize, formatDay, listOf, plural } from './format.js';
import { BLOCS } from './nouns.js';
import { typeset } from './typography.js';
import { SEMICOLON, wayPhrase } from './way-phrase.js';

type CertificationOfWay = { readonly blocs: readonly Pick<Bloc, 'code' | 'number' | 'competences'>[] };

/**
 * « Il reste 2 blocs à obtenir : le bloc 1 (3 compétences, dont la 21 et la 25) et un bloc parmi 4, 5 et 6. »
 * Blocs go by their number on the fiche.
 */
export function remainingWaySentence(way: RemainingWay, certification: CertificationOfWay): string {
  if (way.blocs === null) return 'Les blocs requis sont réunis.';
  const left = `Il reste ${plural(way.blocCount, 'bloc')} à obtenir : ${blocsPhrase(way, certification)}.`;
  return typeset([left, ...orderSentences(way, certification)].join(' '));
}

/** « Le bloc 1 est à valider avant le bloc 2, ou à la même session. » */
function orderSentences({ precedences = [] }: RemainingWay, certification: CertificationOfWay): string[] {
  const later = [...new Set(precedences.map(({ then }) => then))];
  return later.map((code) => {
    const first = precedences.filter(({ then }) => then === code).map((one) => one.first);
    const are = agree(first.length, 'est', 'sont');
    const before = capitalize(namedBlocs(first, certification));
    return `${before} ${are} à valider avant ${namedBlocs([code], certification)}, ou à la même session.`;
  });
}

/** « le bloc 1 (la compétence 7) et un bloc parmi 4, 5 et 6 (3 compétences chacun) ». */
export function blocsPhrase({ blocs, toObtain }: RemainingWay, certification: CertificationOfWay): string {
  const details = new Map(toObtain.map((bloc) => [bloc.blocCode, bloc]));
  const parts = blocs === null ? [] : typeof blocs === 'object' && 'all' in blocs ? blocs.all : [blocs];
  const choices = parts.filter(isRule);
  const sure = parts.filter((part) => typeof part === 'string').map((code) => details.get(code)!);
  const phrases = [
    ...sure.filter(({ missing }) => missing !== null).map((bloc) => blocPhrase(bloc, certification)),
    ...decisionLeftPhrase(sure, certification),
    ...choices.map((choice) => choicePhrase(choice, details, certification)),
  ];
  return choices.length > 1 ? phrases.join(SEMICOLON) : listOf(phrases);
}

/** « Autre choix possible : le bloc 5 (4 compétences) jusqu’au 3 mars 2028 inclus. »; empty where there is none. */
export function alternativesSentence({ alternatives }: RemainingWay, certification: CertificationOfWay): string {
  if (alternatives.length === 0) return '';
  const phrases = alternatives.map((bloc) => blocPhrase(bloc, certification) + untilPhrase(bloc));
  const label = `${agree(phrases.length, 'Autre')} choix ${agree(phrases.length, 'possible')}`;
  return typeset(`${label} : ${listOf(phrases)}.`);
}

function untilPhrase({ openUntil = 'unlimited' }: Alternative): string {
  return openUntil === 'unlimited' ? '' : ` jusqu'au ${formatDay(openUntil)} inclus`;
}

/** « le bloc 2 », « les blocs 2 et 3 », by their numbers on the fiche. */
export function namedBlocs(codes: readonly string[], certification: CertificationOfWay): string {
  return BLOCS.named(codes.map((code) => numberOf(code, certification)));
}

/** « les blocs 2 et 3 (à présenter au jury) ». */
function decisionLeftPhrase(blocs: readonly BlocToObtain[], certification: CertificationOfWay): string[] {
  const codes = blocs.filter(({ missing }) => missing === null).map(({ blocCode }) => blocCode);
  return codes.length === 0 ? [] : [`${namedBlocs(codes, certification)} (${DECISION_LEFT})`];
}

function choicePhrase(
  choice: Rule,
  details: ReadonlyMap<string, BlocToObtain>,
  certification: CertificationOfWay,
): string {
  const phrase = wayPhrase(numbered(choice, certification), BLOCS);
  const [first, ...others] = itemsOf(choice);
  if (typeof first !== 'string' || others.some((item) => typeof item !== 'string')) return phrase;
  const { missingCount } = details.get(first)!;
  if (missingCount === 0) return `${phrase} (${DECISION_LEFT})`;
  const hasConditions = codesOfWay(choice).some((code) => details.get(code)?.conditions);
  return `${phrase} (${countLeft(missingCount, hasConditions)} chacun)`;
}

function blocPhrase(bloc: BlocToObtain, certification: CertificationOfWay): string {
  const { competences } = certification.blocs.find(({ code }) => code === bloc.blocCode) ?? { competences: [] };
  return `le bloc ${numberOf(bloc.blocCode, certification)} (${blocLeftPhrase(bloc, competences)})`;
}

/** The same way with the numbers of the blocs for their codes. */
function numbered(way: Item, certification: CertificationOfWay): Item {
  if (typeof way === 'string') return numberOf(way, certification);
  if (!isRule(way)) return way;
  const items = itemsOf(way).map((item) => numbered(item, certification));
  if ('all' in way) return { all: items };
  return 'any' in way ? { any: items } : { atLeast: way.atLeast, of: items };
}

function numberOf(blocCode: string, { blocs }: CertificationOfWay): string {
  return String(blocs.find(({ code }) => code === blocCode)?.number ?? blocCode);
}
