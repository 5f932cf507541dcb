import type { NotUnderstood } from '../../rule-text/read-rule-text.js';
import type { StumbleCode, StumbleFacts } from '../../rule-text/reading.js';
import { codeName } from './nouns.js';
import { typeset } from './typography.js';

const named = (facts: StumbleFacts, name: string): string => codeName(String(facts[name]));

const REASONS: Readonly<Record<StumbleCode, (facts: StumbleFacts) => string>> = {
  unexpected: () => 'aucune tournure connue ne se poursuit ainsi',
  unfinished: () => 'la phrase s’arrête trop tôt',
  ambiguous: () => 'cela peut se lire de deux façons',
  ambiguousNumbers: () =>
    'la fiche et le certificateur ne numérotent pas les blocs de la même façon ; désignez-les par leur code',
  otherSubject: () => 'il est question d’un autre bloc ou d’une autre certification',
  unknownName: (facts) => `« ${named(facts, 'name')} » n’existe pas ici`,
  ambiguousName: (facts) =>
    `« ${named(facts, 'name')} » peut désigner ${named(facts, 'first')} ou ${named(facts, 'second')}`,
  nameTwice: () => 'c’est demandé deux fois',
  backwardRange: () => 'la suite ne va pas du plus petit numéro au plus grand',
  wrongFigure: (facts) => `le compte est de ${facts.counted!}, et non de ${facts.stated!}`,
  tooMany: (facts) => `${facts.asked!} sont demandés parmi ${facts.available!}`,
  tooFew: (facts) => `${facts.asked!} sont demandés, alors que ${facts.mandatory!} sont obligatoires`,
  mandatoryOutside: (facts) => `${named(facts, 'code')} n’est pas parmi ce qui est à choisir`,
  notOptional: (facts) => `${named(facts, 'code')} n’est pas une option de la certification`,
  unlisted: () => 'rien ne dit lesquels',
  notAMark: () => 'une note va de 0 à 20, un coefficient est positif, avec deux décimales au plus',
  otherScale: (facts) => `les notes sont sur 20, et non sur ${facts.stated!}`,
  notMarked: (facts) => `${named(facts, 'code')} n’a pas de note à part entière`,
  untoldCoefficients: () => 'tous les coefficients ne sont pas dits',
  ownBloc: () => 'c’est le bloc lui-même',
  prerequisiteInChoice: () => 'un bloc exigé au préalable l’est toujours, il ne peut être l’un des choix',
  tooDeep: () => 'trop de conditions sont emboîtées',
};

/** « Pas compris à partir de « sur 9 » : le compte est de 8, et non de 9. » */
export function stumbleSentence({ stumbledOn, why }: Pick<NotUnderstood, 'stumbledOn' | 'why'>): string {
  const where = stumbledOn === '' ? 'Phrase pas comprise' : `Pas compris : « ${stumbledOn} »`;
  return typeset(`${where} : ${REASONS[why.code](why.facts)}.`);
}
