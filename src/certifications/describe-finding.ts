import type { FindingCode, FindingFacts, LintFinding } from '../domain/certification/lint-finding.js';

type Sentences = { readonly [C in FindingCode]: (facts: FindingFacts[C]) => string };

const SENTENCES: Sentences = {
  competenceNotAssessed: () => 'no assessment covers this competence',
  foreignCompetence: ({ assessment, competence, bloc, ownBloc }) =>
    `${assessment} is about ${ownBloc}, but ${competence} belongs to ${bloc}`,
  groupAssessmentOnly: () => 'only group assessments cover this competence',
  unreachableBloc: ({ missingMandatory, outOfReach = [] }) =>
    `the bloc cannot be validated${because('no assessment covers', missingMandatory)}` +
    because('no results can do what is asked of', outOfReach),
  unreachableTitle: ({ missingMandatory }) =>
    `the title cannot be reached${because('nothing leads to', missingMandatory)}`,
  unusedCompetence: () => 'no way to the bloc uses this competence',
  unusedBloc: () => 'no way to the title uses this bloc',
  unknownPredecessor: ({ certification, version }) => `no file describes ${certification}, version ${version}`,
  unknownPredecessorBloc: ({ certification, version, bloc }) =>
    `${certification}, version ${version}, has no bloc ${bloc}`,
  successionCircle: ({ certification, version }) =>
    `${certification}, version ${version}, succeeds this version in turn`,
  assumedRule: ({ assumed }) => `the rule is assumed: ${assumed}`,
  overlappingRegistrations: ({ from, until }) => `begins on ${from}, before the earlier period ends on ${until}`,
  registrationGap: ({ from, until }) => `begins on ${from}, after the earlier period ends on ${until}`,
  accessRouteNotMentioned: ({ accessRoute }) => `nothing says whether ${accessRoute} is open`,
  accessRouteWithoutJury: ({ accessRoute }) => `${accessRoute} is open, but no jury is for it`,
  juryTooSmall: ({ needed, seats }) => `the clauses ask for ${needed} members, and there are ${seats} to count`,
  juryShareMismatch: ({ percent, seats, atLeast }) => `${percent} % of ${seats} members is not ${atLeast}`,
};

/** A finding in words, for administrators. */
export const describeFinding = (finding: LintFinding): string =>
  (SENTENCES[finding.code] as (facts: LintFinding['facts']) => string)(finding.facts);

const because = (reason: string, codes: readonly string[]): string =>
  codes.length > 0 ? `: ${reason} ${codes.join(', ')}` : '';
