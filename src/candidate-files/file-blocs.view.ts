import type { Bloc } from '../domain/certification/certification.js';
import type { BlocAward } from '../domain/proposals/bloc-award.js';
import type { BlocProposal } from '../domain/proposals/proposal.js';
import { blocByRecordedCode, recordedCodes } from '../domain/rules/recorded-places.js';
import type { RecordedResult } from '../evaluations/results.js';
import { BLOC_PROPOSAL_BADGES, RESULT_BADGES } from '../web/french/badges.js';
import { formatDay, plural } from '../web/french/format.js';
import { markText } from '../web/french/mark.js';
import { codeName } from '../web/french/nouns.js';
import { blocProposalSentence } from '../web/french/proposal-sentence.js';
import type { EnrollmentFile, RecordedStanding } from './enrollment-files.js';
import { shownBlocs } from './file-timeline.view.js';

/** Each bloc with what is recorded of it, at which attempt and for which session, and what the rules make of it. */
export function fileBlocs(file: EnrollmentFile, standing: RecordedStanding, awards: readonly BlocAward[]): object[] {
  return shownBlocs(file, awards).map((bloc) => {
    const proposal = standing.proposal.blocs.find(({ blocCode }) => blocCode === bloc.code)!;
    return blocView(bloc, proposal, file, standing, awards);
  });
}

/** What is held today is told as such: results recorded for it have been decided upon. */
function blocView(
  bloc: Bloc,
  today: BlocProposal,
  file: EnrollmentFile,
  { results }: RecordedStanding,
  awards: readonly BlocAward[],
): object {
  const { content } = file.enrollment.certification;
  const proposal: BlocProposal = today.heldUntil === null ? today : { ...today, outcome: 'held' };
  const blocs = blocByRecordedCode(content);
  const isOfBloc = (recordedCode: string) => blocs.get(recordedCode) === bloc.code;
  const expected = content.assessments.flatMap((assessment) => recordedCodes(assessment).filter(isOfBloc)).length;
  const own = results.filter(({ competenceCode }) => isOfBloc(competenceCode));
  return {
    ...{ code: bloc.code, title: bloc.title, badge: BLOC_PROPOSAL_BADGES[proposal.outcome] },
    sentence: blocProposalSentence(proposal, bloc, awards),
    recorded: `${own.length} sur ${plural(expected, 'saisie')}`,
    results: own.toSorted(byPlace(bloc)).map((result) => resultView(result, bloc, file)),
  };
}

const byPlace =
  ({ competences }: Bloc) =>
  (one: RecordedResult, other: RecordedResult): number =>
    rankOf(competences, one) - rankOf(competences, other) || (one.assessmentCode < other.assessmentCode ? -1 : 1);

const rankOf = (competences: Bloc['competences'], { competenceCode }: RecordedResult): number =>
  competences.findIndex(({ code }) => code === competenceCode);

function resultView(result: RecordedResult, { competences }: Bloc, { presentations }: EnrollmentFile): object {
  const { assessmentCode, competenceCode, attempt, mark, sealedInSession, assessedOn } = result;
  const competence = competences.find(({ code }) => code === competenceCode);
  const session = presentations.find(({ candidacy }) => candidacy.sessionId === sealedInSession)?.candidacy.session;
  const when = session ? `session du ${formatDay(session.day)}` : assessedOn && `évaluée le ${formatDay(assessedOn)}`;
  return {
    name: competence ? `${codeName(competenceCode)} ${competence.title}` : `Note de l’épreuve ${assessmentCode}`,
    badge: RESULT_BADGES[result.result],
    mark: mark === null ? null : markText(mark),
    when: [`épreuve ${assessmentCode}`, attempt > 1 ? `${attempt}ᵉ passage` : '', when ?? '']
      .filter((text) => text !== '')
      .join(', '),
  };
}
