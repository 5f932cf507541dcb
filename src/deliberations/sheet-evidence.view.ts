import type { AssessorWords } from '../domain/assessing/assessor-words.js';
import { compileRule } from '../domain/rules/rule-evaluation.js';
import type { RecordedAward, RecordedEvaluation } from '../domain/proposals/candidacy-record.js';
import type { Bloc, Certification } from '../domain/certification/certification.js';
import type { JuryMember } from '../jury-sessions/jury-member.entity.js';
import { RESULT_BADGES } from '../web/french/badges.js';
import { formatDay } from '../web/french/format.js';
import { markText } from '../web/french/mark.js';
import { blocRuleSentence } from '../web/french/rule-sentence.js';
import { codeName } from '../web/french/nouns.js';
import { validityPhrase } from '../web/french/award-sentence.js';
import { typeset } from '../web/french/typography.js';
import type { CandidacyCase, Untold } from './load-cases.js';
import { wordsView } from './sheet-words.view.js';

const ORIGINS = {
  decision: 'décision d’un jury',
  equivalence: 'équivalence',
  earlier: 'décision d’un jury antérieur',
} as const;

/** What the proposal rests on: what assessors wrote, evaluations with their comments, blocs acquired earlier, and who stepped out. */
export function evidenceView(
  certification: Certification,
  one: CandidacyCase,
  members: readonly JuryMember[],
  words: readonly AssessorWords[],
) {
  const { presented } = one.examined;
  const { told: record, untold } = one;
  const blocs = certification.blocs.filter(({ code }) => presented.includes(code));
  return {
    withheld: withheldText(untold),
    words: wordsView({ certification, members }, one, words),
    evaluations: untold.steppedOut ? [] : blocs.map((bloc) => blocEvaluations(bloc, one, certification)),
    awards: record.awards.map((award) => awardView(certification, award)),
    recusals: record.recusals.map(({ memberId, reason }) => {
      const member = members.find(({ id }) => id === memberId);
      return { name: member ? `${member.firstNames} ${member.lastName}` : '', reason };
    }),
  };
}

/** Why not all is shown, beside a recusal; null where it is. */
function withheldText({ toHandIn }: Untold): string | null {
  if (toHandIn.size === 0) return null;
  return typeset(
    'Votre fiche est encore à remettre pour cette candidature : ce que d’autres ont relevé à la même épreuve vous sera montré ensuite.',
  );
}

function blocEvaluations(bloc: Bloc, { told, untold }: CandidacyCase, { assessments }: Certification) {
  const { evaluations } = told;
  const { mandatory } = compileRule(bloc.validation.rule);
  const own = new Set(bloc.competences.map(({ code }) => code));
  const whole = assessments.filter(
    ({ marking, covers }) => marking?.of === 'assessment' && covers.some((code) => own.has(code)),
  );
  const titleOf = (code: string) => assessments.find((one) => one.code === code)?.title ?? code;
  const resultsAt = (recorded: string) =>
    evaluations.filter(({ competenceCode }) => competenceCode === recorded).map((one) => resultView(one, titleOf));
  const deduced = (code: string) =>
    whole
      .filter(({ covers }) => covers.includes(code))
      .flatMap((one) => resultsAt(one.code))
      .map((result) => ({ ...result, mark: null, assessor: null, comment: null }));
  return {
    heading: `Bloc\u00a0${bloc.number}. ${bloc.title}`,
    rule: blocRuleSentence(bloc.validation.rule, bloc),
    marked: whole.map(({ code, title }) => ({ title, results: resultsAt(code), later: untold.toHandIn.has(code) })),
    competences: bloc.competences.map(({ code, title }) => ({
      ...{ code: codeName(code), title, mandatory: mandatory.includes(code) },
      results: [...resultsAt(code), ...deduced(code)],
      later: assessments.some((one) => untold.toHandIn.has(one.code) && one.covers.includes(code)),
    })),
  };
}

function resultView(
  { assessmentCode, result, mark = null, assessor, comment }: RecordedEvaluation,
  titleOf: (code: string) => string,
) {
  const badge = RESULT_BADGES[result];
  return { badge, mark: mark === null ? null : markText(mark), assessment: titleOf(assessmentCode), assessor, comment };
}

function awardView({ blocs }: Certification, { blocCode, origin, evidence, awardedOn, validUntil }: RecordedAward) {
  const bloc = blocs.find(({ code }) => code === blocCode);
  return {
    bloc: bloc ? `Bloc\u00a0${bloc.number}. ${bloc.title}` : blocCode,
    text: `Acquis le ${formatDay(awardedOn)}, ${validityPhrase(validUntil ?? 'unlimited')} (${ORIGINS[origin]})`,
    evidence,
  };
}
