import type { Span } from './reading.js';
import type { Token } from './tokenize.js';
import type { Figure } from './word-reader.js';

/** What a sentence says, as it says it, before anything is checked against a certification. */
export interface Sentence {
  readonly statements: readonly Statement[];
  /** Blocs or certification that the sentence says it is about. */
  readonly subjects: readonly Subject[];
}

export interface Statement {
  readonly phrase: Phrase;
  /** « … sont obligatoires » */
  readonly isMandatory: boolean;
  /** « … quatre blocs : », followed by which. */
  readonly announces: boolean;
}

/** « le bloc n° 3 », « la certification « Community manager » ». */
export interface Subject extends Span {
  readonly name?: Token;
  readonly title?: Token;
}

export type Phrase = NamedPhrase | EveryPhrase | SomePhrase | ConditionsPhrase | JoinedPhrase | ConditionPhrase;
export type ConditionPhrase = MarkPhrase | MeanPhrase | PassedPhrase | PrerequisitePhrase;

/** « les compétences 1 et 3 », « le bloc 4 ou 5 » */
export interface NamedPhrase extends Span {
  readonly kind: 'named';
  readonly names: NameList;
  readonly quality?: Quality;
}

/** « toutes les compétences », « les 4 blocs », « les 3 blocs optionnels » */
export interface EveryPhrase extends Span {
  readonly kind: 'every';
  readonly base: Base;
}

/** « au moins 5 compétences sur 9, dont la 4 », « un bloc parmi 4 et 5 », « le quatrième bloc est à choisir parmi … » */
export interface SomePhrase extends Span {
  readonly kind: 'some';
  readonly count: Figure;
  readonly base: Base;
  readonly rank?: Figure;
  readonly mandatory?: MandatoryList;
}

/** « au moins 2 de ces 3 conditions (… ; … ; …), dont obligatoirement la 1re » */
export interface ConditionsPhrase extends Span {
  readonly kind: 'conditions';
  readonly count: Figure;
  readonly total: Figure | null;
  readonly conditions: readonly Phrase[];
  readonly mandatoryRanks: readonly Figure[];
}

/** « une note d’au moins 12 sur 20 à l’épreuve E1 » */
export interface MarkPhrase extends Span {
  readonly kind: 'mark';
  readonly atLeast: Figure;
  readonly places: MarkedPlaces | null;
}

/** « l’épreuve E1 », « chacune des compétences 3 et 4 », « chaque épreuve » */
export interface MarkedPlaces extends Span {
  readonly of: 'competences' | 'assessments';
  readonly names: NameList | null;
  readonly isEach: boolean;
}

/** « une moyenne d’au moins 10 sur 20 aux épreuves E1 (coefficient 2) et E2 (coefficient 1), sans note inférieure à 6 » */
export interface MeanPhrase extends Span {
  readonly kind: 'mean';
  readonly atLeast: Figure;
  /** Null where nothing says of what. */
  readonly terms: readonly MeanTermPhrase[] | null;
  readonly floor?: Figure;
  readonly isWeighted: boolean;
}

export interface MeanTermPhrase extends Span {
  readonly of: MarkedPlaces['of'];
  /** Null for every one of them. */
  readonly range: NameRange | null;
  readonly coefficient?: Figure;
  readonly floor?: Figure;
}

/** « la réussite des épreuves E1 et E2 » */
export interface PassedPhrase extends Span {
  readonly kind: 'passed';
  readonly names: NameList;
}

/** « la validation préalable du bloc 1 » */
export interface PrerequisitePhrase extends Span {
  readonly kind: 'validated';
  readonly names: NameList;
}

/** « A et B », « soit A, soit B » */
export interface JoinedPhrase extends Span {
  readonly kind: 'all' | 'any';
  readonly parts: readonly Phrase[];
}

/** Among what: those that are named, or all of the bloc or title; with the figures that are given for it. */
export interface Base {
  readonly names?: NameList;
  readonly figures: readonly Figure[];
  readonly quality?: Quality;
}

export interface MandatoryList {
  readonly names: NameList;
  readonly figure?: Figure;
}

/** « blocs optionnels », « compétences obligatoires » */
export interface Quality extends Span {
  readonly is: 'optional' | 'mandatory';
}

export interface NameList extends Span {
  readonly names: readonly NameRange[];
  readonly joined: 'and' | 'or';
}

/** « 4 », or « C21 à C25 ». */
export interface NameRange extends Span {
  readonly from: Token;
  readonly to?: Token;
}
