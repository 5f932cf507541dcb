import { compileRule } from '../domain/rule-evaluation.js';
import type { RecordedAward, RecordedEvaluation } from '../domain/candidacy-record.js';
import type { Bloc, Certification } from '../domain/certification.js';
import type { JuryMember } from '../jury-sessions/jury-member.entity.js';
import { RESULT_BADGES } from '../web/french/badges.js';
import { formatDay } from '../web/french/format.js';
import { blocRuleSentence } from '../web/french/rule-sentence.js';
import { codeName } from '../web/french/nouns.js';
import { validityPhrase } from '../web/french/proposal-sentence.js';
import type { CandidacyCase } from './load-cases.js';

const ORIGINS = {
  decision: 'décision d’un jury',
  equivalence: 'équivalence',
  earlier: 'décision d’un jury antérieur',
} as const;

/** What the proposal rests on: evaluations with their comments, blocs acquired earlier, and who stepped out. */
export function evidenceView(certification: Certification, one: CandidacyCase, members: readonly JuryMember[]) {
  const { presented, record } = one.examined;
  const blocs = certification.blocs.filter(({ code }) => presented.includes(code));
  const titleOf = (code: string) => certification.assessments.find((one) => one.code === code)?.title ?? code;
  return {
    evaluations: blocs.map((bloc) => blocEvaluations(bloc, record.evaluations, titleOf)),
    awards: record.awards.map((award) => awardView(certification, award)),
    recusals: record.recusals.map(({ memberId, reason }) => {
      const member = members.find(({ id }) => id === memberId);
      return { name: member ? `${member.firstNames} ${member.lastName}` : '', reason };
    }),
  };
}

function blocEvaluations(bloc: Bloc, evaluations: readonly RecordedEvaluation[], titleOf: (code: string) => string) {
  const { mandatory } = compileRule(bloc.validation.rule);
  return {
    heading: `Bloc\u00a0${bloc.number}. ${bloc.title}`,
    rule: blocRuleSentence(bloc.validation.rule, bloc),
    competences: bloc.competences.map(({ code, title }) => ({
      ...{ code: codeName(code), title, mandatory: mandatory.includes(code) },
      results: evaluations
        .filter(({ competenceCode }) => competenceCode === code)
        .map(({ assessmentCode, result, assessor, comment }) => ({
          ...{ badge: RESULT_BADGES[result], assessment: titleOf(assessmentCode), assessor, comment },
        })),
    })),
  };
}

function awardView({ blocs }: Certification, { blocCode, origin, evidence, awardedOn, validUntil }: RecordedAward) {
  const bloc = blocs.find(({ code }) => code === blocCode);
  return {
    bloc: bloc ? `Bloc\u00a0${bloc.number}. ${bloc.title}` : blocCode,
    text: `Acquis le ${formatDay(awardedOn)}, ${validityPhrase(validUntil ?? 'unlimited')} (${ORIGINS[origin]})`,
    evidence,
  };
}
