import type { Bloc, Certification } from '../domain/certification/certification.js';
import type { RecordedDecision } from '../domain/decisions/recorded-decision.js';
import { wayAfter } from '../domain/decisions/way-after.js';
import type { RecordedAward, RecordedEvaluation } from '../domain/proposals/candidacy-record.js';
import type { ExaminedCandidacy } from '../domain/proposals/examine-candidacies.js';
import { compileRule } from '../domain/rules/rule-evaluation.js';
import type { SnapshotCandidacy } from '../domain/sealing/session-snapshot.js';
import { validityPhrase } from '../web/french/award-sentence.js';
import { formatDay } from '../web/french/format.js';
import { RESULT_LABELS } from '../web/french/labels.js';
import { markText } from '../web/french/mark.js';
import { codeName } from '../web/french/nouns.js';
import { wayText } from '../web/french/remaining-way-text.js';
import { blocRuleSentence } from '../web/french/rule-sentence.js';

/** What would be left after this session, as it is decided or else proposed; null where nothing would. */
export function sheetWay(examined: ExaminedCandidacy, decision: RecordedDecision | null) {
  const after = wayAfter(examined, decision);
  if (!after) return null;
  const { now, deadline, alternatives, later } = wayText(after.stages, examined.compiled.certification);
  const basis = after.decided
    ? 'Après cette session, telle que le jury a décidé.'
    : 'Après cette session, si le jury suit la proposition.';
  return { basis, lines: [now, deadline, alternatives, ...later].filter((line) => line !== '') };
}

const ORIGINS = {
  decision: 'décision d’un jury',
  equivalence: 'équivalence',
  earlier: 'décision d’un jury antérieur',
} as const;

/** Blocs acquired before this session. */
export function sheetAwards({ blocs }: Certification, { awards }: SnapshotCandidacy) {
  return awards.map(({ blocCode, origin, evidence, awardedOn, validUntil }: RecordedAward) => {
    const bloc = blocs.find(({ code }) => code === blocCode);
    return {
      bloc: bloc ? `Bloc\u00a0${bloc.number}. ${bloc.title}` : blocCode,
      text: `Acquis le ${formatDay(awardedOn)}, ${validityPhrase(validUntil ?? 'unlimited')} (${ORIGINS[origin]})`,
      evidence: evidence ?? '',
    };
  });
}

/** The results of the blocs presented, competence by competence, with what assessors wrote. */
export function sheetEvaluations(certification: Certification, { presented, evaluations }: SnapshotCandidacy) {
  const blocs = certification.blocs.filter(({ code }) => presented.includes(code));
  return blocs.map((bloc) => blocEvaluations(bloc, evaluations, certification));
}

function blocEvaluations(bloc: Bloc, evaluations: readonly RecordedEvaluation[], { assessments }: Certification) {
  const { mandatory } = compileRule(bloc.validation.rule);
  const own = new Set(bloc.competences.map(({ code }) => code));
  const whole = assessments.filter(
    ({ marking, covers }) => marking?.of === 'assessment' && covers.some((code) => own.has(code)),
  );
  const titles = new Map(assessments.map(({ code, title }) => [code, title]));
  const resultsOf = (recorded: string) =>
    evaluations.filter(({ competenceCode }) => competenceCode === recorded).map((one) => resultText(one, titles));
  const deduced = (code: string) =>
    whole
      .filter(({ covers }) => covers.includes(code))
      .flatMap((one) => evaluations.filter(({ competenceCode }) => competenceCode === one.code))
      .map(({ result, assessmentCode }) => ({
        ...NO_DETAIL,
        result: RESULT_LABELS[result],
        by: titles.get(assessmentCode) ?? '',
      }));
  return {
    heading: `Bloc\u00a0${bloc.number}. ${bloc.title}`,
    rule: blocRuleSentence(bloc.validation.rule, bloc),
    rows: [
      ...whole.map(({ code, title }) => ({ code, title, mandatory: false, whole: true, results: resultsOf(code) })),
      ...bloc.competences.map(({ code, title }) => ({
        ...{ code: codeName(code), title, mandatory: mandatory.includes(code), whole: false },
        results: [...resultsOf(code), ...deduced(code)],
      })),
    ],
  };
}

const NO_DETAIL = { mark: '', comment: '' };

function resultText(
  { assessmentCode, result, mark = null, assessor, comment }: RecordedEvaluation,
  titles: ReadonlyMap<string, string>,
) {
  return {
    result: RESULT_LABELS[result],
    mark: mark === null ? '' : markText(mark),
    by: [titles.get(assessmentCode) ?? assessmentCode, ...(assessor ? [assessor] : [])].join(', '),
    comment: comment ?? '',
  };
}
