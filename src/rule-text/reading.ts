import type { Rule } from '../domain/rules/rule.js';

/** A stretch of the sentence, in UTF-16 units; `end` is after its last. */
export interface Span {
  readonly at: number;
  readonly end: number;
}

export type StumbleCode =
  /** No wording goes on with these words, or the sentence ends too early. */
  | 'unexpected'
  | 'unfinished'
  /** The words can be read two ways: « parmi 1 et 2 et la 3 », « 1 et 2 ou 3 ». */
  | 'ambiguous'
  /** The certifier numbers the blocs otherwise than the fiche, and the rule depends on whose numbers are meant. */
  | 'ambiguousNumbers'
  /** The sentence is about another bloc or another certification. */
  | 'otherSubject'
  | 'unknownName'
  | 'ambiguousName'
  | 'nameTwice'
  | 'backwardRange'
  /** A figure that is not what it counts: « sur 9 » of eight, « les 4 blocs » of five, « le 4e bloc » after two. */
  | 'wrongFigure'
  /** More are asked for than there are, or fewer than are mandatory. */
  | 'tooMany'
  | 'tooFew'
  | 'mandatoryOutside'
  /** « blocs optionnels » that the certification does not have as options. */
  | 'notOptional'
  /** « les blocs optionnels », « les compétences obligatoires », with nothing that says which. */
  | 'unlisted'
  /** A mark that is none, or out of something else than 20; a mark of what has none; a mean with coefficients untold. */
  | 'notAMark'
  | 'otherScale'
  | 'notMarked'
  | 'untoldCoefficients'
  /** A bloc before itself, or before one way to the bloc and not another. */
  | 'ownBloc'
  | 'prerequisiteInChoice'
  | 'tooDeep';

export type StumbleFacts = Readonly<Record<string, string | number>>;

/** A rule in normal form; or where reading stopped: the words as written ('' at the end), their offset, and why. */
export type RuleReading =
  | { readonly understood: true; readonly rule: Rule }
  | {
      readonly understood: false;
      readonly stumbledOn: string;
      readonly at: number;
      readonly why: { readonly code: StumbleCode; readonly facts: StumbleFacts };
    };

/** What ends the reading of a sentence. It never leaves this folder. */
export class Stumble extends Error {
  constructor(
    readonly code: StumbleCode,
    readonly span: Span,
    readonly facts: StumbleFacts = {},
  ) {
    super(code);
  }
}
