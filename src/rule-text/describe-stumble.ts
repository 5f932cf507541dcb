import type { NotUnderstood } from './read-rule-text.js';
import type { StumbleCode, StumbleFacts } from './reading.js';

const REASONS: Readonly<Record<StumbleCode, (facts: StumbleFacts) => string>> = {
  unexpected: () => 'no wording of a rule goes on like this',
  unfinished: () => 'the sentence ends too early',
  ambiguous: () => 'can be read in two ways',
  ambiguousNumbers: () => 'the fiche and the certifier number the blocs otherwise; name them by their codes',
  otherSubject: () => 'is about another bloc or certification',
  unknownName: (facts) => `there is no ${facts.name!}`,
  ambiguousName: (facts) => `${facts.name!} can be ${facts.first!} or ${facts.second!}`,
  nameTwice: () => 'is asked for twice',
  backwardRange: () => 'is not a range from a lower to a higher number',
  wrongFigure: (facts) => `says ${facts.stated!}, but there are ${facts.counted!}`,
  tooMany: (facts) => `asks for ${facts.asked!} out of ${facts.available!}`,
  tooFew: (facts) => `asks for ${facts.asked!}, but ${facts.mandatory!} are mandatory`,
  mandatoryOutside: (facts) => `${facts.code!} is not among those to choose from`,
  notOptional: (facts) => `${facts.code!} is not an option of the certification`,
  unlisted: () => 'nothing says which these are',
  notAMark: () => 'is not a mark from 0 to 20, or a coefficient above 0, with two decimals at most',
  otherScale: (facts) => `marks are out of 20, and not of ${facts.stated!}`,
  notMarked: (facts) => `${facts.code!} has no mark of its own`,
  untoldCoefficients: () => 'does not say all coefficients',
  ownBloc: () => 'is the bloc itself',
  prerequisiteInChoice: () => 'another bloc is a prerequisite of the whole bloc, whatever else is asked for',
  tooDeep: () => 'rules are nested too deep',
};

/** What stood in the way, in a line: « stumbled on "9" at 18: says 9, but there are 8 ». */
export function describeStumble({ stumbledOn, at, why }: NotUnderstood): string {
  const where = stumbledOn === '' ? `stumbled at ${at}` : `stumbled on "${stumbledOn}" at ${at}`;
  return `${where}: ${REASONS[why.code](why.facts)}`;
}
