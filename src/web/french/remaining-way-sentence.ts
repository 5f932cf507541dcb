import type { Bloc } from '../../domain/certification.js';
import type { Alternative, RemainingWay } from '../../domain/remaining-way-blocs.js';
import type { BlocToObtain } from '../../domain/remaining-way-competences.js';
import { isRule, type Item, itemsOf, type Rule } from '../../domain/rule.js';
import { agree, capitalize, formatDay, listOf, plural } from './format.js';
import { BLOCS, codeName, COMPETENCES } from './nouns.js';
import { typeset } from './typography.js';
import { SEMICOLON, wayPhrase } from './way-phrase.js';

type CertificationOfWay = { readonly blocs: readonly Pick<Bloc, 'code' | 'number' | 'competences'>[] };

/** More names than this are told by their number. */
const MOST_NAMES = 4;

/**
 * « Il reste 2 blocs à obtenir : le bloc 1 (3 compétences, dont la 21 et la 25) et un bloc parmi 4, 5 et 6. »
 * Blocs go by their number on the fiche.
 */
export function remainingWaySentence(way: RemainingWay, certification: CertificationOfWay): string {
  if (way.blocs === null) return 'Les blocs requis sont réunis.';
  return typeset(`Il reste ${plural(way.blocCount, 'bloc')} à obtenir : ${blocsPhrase(way, certification)}.`);
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

/** What is left in one bloc, each choice told: « Les compétences 21 et 25, et une compétence parmi 22, 23 et 24. » */
export function missingCompetencesSentence(
  { missing, missingCount }: BlocToObtain,
  { competences }: Pick<Bloc, 'competences'>,
): string {
  if (missing === null) return 'Les compétences requises sont acquises, le jury doit encore valider le bloc.';
  if (missingCount === competences.length && missingCount > 1) return `Ses ${missingCount} compétences.`;
  return `${capitalize(wayPhrase(missing, COMPETENCES))}.`;
}

/** « le bloc 2 », « les blocs 2 et 3 », by their numbers on the fiche. */
export function namedBlocs(codes: readonly string[], certification: CertificationOfWay): string {
  return BLOCS.named(codes.map((code) => numberOf(code, certification)));
}

/** « les blocs 2 et 3 (à valider par le jury) ». */
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
  return `${phrase} (${missingCount === 0 ? DECISION_LEFT : `${plural(missingCount, 'compétence')} chacun`})`;
}

const DECISION_LEFT = 'à valider par le jury';

function blocPhrase(bloc: BlocToObtain, certification: CertificationOfWay): string {
  return `le bloc ${numberOf(bloc.blocCode, certification)} (${competencesPhrase(bloc, certification)})`;
}

/** « la compétence 7 », « 3 compétences, dont la 21 et la 25 », « ses 6 compétences ». */
function competencesPhrase({ blocCode, missing, missingCount }: BlocToObtain, { blocs }: CertificationOfWay): string {
  if (missing === null) return DECISION_LEFT;
  const sure = typeof missing === 'object' && 'all' in missing ? missing.all : [missing];
  const named = sure.filter((item) => typeof item === 'string');
  const inAll = blocs.find(({ code }) => code === blocCode)?.competences.length;
  if (missingCount === inAll && inAll > 1) return `ses ${inAll} compétences`;
  if (named.length === 0 || named.length > MOST_NAMES) return plural(missingCount, 'compétence');
  if (named.length === missingCount) return COMPETENCES.named(named);
  return `${plural(missingCount, 'compétence')}, dont ${listOf(named.map((code) => `la ${codeName(code)}`))}`;
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
