import type { Bloc, Certification } from '../domain/certification/certification.js';
import type { BlocAward } from '../domain/proposals/bloc-award.js';
import { isHeldOn } from '../domain/proposals/bloc-award.js';
import type { PlainDay } from '../domain/day.js';
import type { BlocProposal } from '../domain/proposals/proposal.js';
import { blocByRecordedCode, recordedCodes } from '../domain/rules/recorded-places.js';
import type { BlocAwardRecord } from '../enrollments/bloc-award.entity.js';
import { aimedBlocs } from '../enrollments/aimed-blocs.js';
import { blocAwardOf, isOfVersion } from '../enrollments/bloc-awards.js';
import { AWARD_ORIGIN_LABELS } from '../enrollments/enrollment.view.js';
import { BLOC_PROPOSAL_BADGES } from '../web/french/badges.js';
import { deadlineMarks } from '../web/french/deadline-marks.js';
import { formatDay, listOf, plural } from '../web/french/format.js';
import { ACCESS_ROUTE_LABELS, EXTRA_TIME_LABELS, GENDER_LABELS } from '../web/french/labels.js';
import { registerName } from '../web/french/person-name.js';
import { typeset } from '../web/french/typography.js';
import { blocProposalSentence } from '../web/french/proposal-sentence.js';
import { titleProposalSentence, titleStandingSentence } from '../web/french/title-sentence.js';
import { remainingWayView, type RemainingWayView } from '../web/remaining-way-view.js';
import { validitySentence, validityTimeline, type ValidityTimeline } from '../web/validity-timeline.js';
import type { CandidateFile, EnrollmentFile } from './candidate-file.service.js';
import { enrollmentMoveView } from './enrollment-move.view.js';

/** The page of one person. */
export function candidateFileView({ candidate, today, enrollments, awards, moves }: CandidateFile): object {
  const href = `/candidats/${candidate.id}`;
  const { birthName, usedName, firstNames, gender, birthDay, birthPlace, email, accountId, registeredAt } = candidate;
  return {
    ...{ title: registerName(candidate), breadcrumb: [{ label: 'Candidat·es', href: '/candidats' }], href },
    actions: [
      { label: 'Nouvelle inscription', href: `${href}/inscriptions/nouvelle`, primary: enrollments.length === 0 },
      { label: 'Modifier l’identité', href: `${href}/modifier` },
      { label: 'Historique', href: `/historique${href}` },
    ],
    identity: { birthName, usedName, firstNames, birthDay, birthPlace, email, registeredAt },
    gender: gender === null ? null : GENDER_LABELS[gender],
    hasAccount: accountId !== null,
    enrollments: enrollments.map((file) => ({
      ...enrollmentView(file, awards, today),
      ...enrollmentMoveView(file.enrollment, moves, enrollments),
    })),
    newEnrollmentHref: `${href}/inscriptions/nouvelle`,
    awards: awards.map((award) => awardView(award, enrollments, today)),
  };
}

/** What results make of the title, which the jury has not decided: what is left is told beside it. */
function standingText(title: EnrollmentFile['proposal']['title'], content: Certification): string {
  const sentence = titleStandingSentence(title, content);
  const isCounted = !title.refused && title.outcome !== 'awarded';
  return isCounted ? typeset(`D’après les blocs acquis et les évaluations saisies : ${sentence}`) : sentence;
}

function enrollmentView(file: EnrollmentFile, awards: readonly BlocAwardRecord[], today: PlainDay): object {
  const { enrollment, proposal } = file;
  const { id, accessRoute, enrolledOn, optionBloc, targetBlocs, accommodations, extraTime, certification } = enrollment;
  const { content, code, number, title } = certification;
  const own = awards.filter((award) => isOfVersion(award, certification)).map(blocAwardOf);
  const shown = aimedBlocs(content, enrollment);
  const left = wayOf(file);
  return {
    ...{ id, title, code, number, enrolledOn, route: ACCESS_ROUTE_LABELS[accessRoute] },
    ...{ option: optionBloc === null ? null : blocLabel(content, optionBloc) },
    target: targetBlocs === null ? 'La certification entière' : `Blocs ${listOf(targetBlocs)}`,
    accommodations: listOf([...accommodations, ...(extraTime === null ? [] : [EXTRA_TIME_LABELS[extraTime]])]),
    titleSentence: left.way
      ? standingText(proposal.title, content)
      : titleProposalSentence(proposal.title, proposal.blocs, content),
    blocs: shown.map((bloc) =>
      blocView(
        bloc,
        proposal.blocs.find(({ blocCode }) => blocCode === bloc.code)!,
        file,
        own,
      ),
    ),
    ...left,
    timeline: timelineOf(file, shown, own, today),
  };
}

/** What is left, unless the blocs have been together: the certification may have been awarded then, here or elsewhere. */
function wayOf({ plan, enrollment }: EnrollmentFile): { way: RemainingWayView | null; reachedOn: PlainDay | null } {
  if (!plan || plan.reachedOn !== null || enrollment.movedToId !== null)
    return { way: null, reachedOn: plan?.reachedOn ?? null };
  return { way: remainingWayView(plan.stages, enrollment.certification.content), reachedOn: null };
}

/** What is held today is told as such: results recorded for it have been decided upon. */
function blocView(bloc: Bloc, today: BlocProposal, file: EnrollmentFile, awards: readonly BlocAward[]): object {
  const { code, title } = bloc;
  const proposal: BlocProposal = today.heldUntil === null ? today : { ...today, outcome: 'held' };
  const { content } = file.enrollment.certification;
  const blocs = blocByRecordedCode(content);
  const isOfBloc = (recordedCode: string) => blocs.get(recordedCode) === code;
  const expected = content.assessments.flatMap((assessment) => recordedCodes(assessment).filter(isOfBloc)).length;
  const recorded = file.results.filter(({ competenceCode }) => isOfBloc(competenceCode)).length;
  return {
    ...{ code, title, badge: BLOC_PROPOSAL_BADGES[proposal.outcome] },
    sentence: blocProposalSentence(proposal, bloc, awards),
    recorded: `${recorded} sur ${plural(expected, 'saisie')}`,
  };
}

/** Null where there is nothing to draw: what is held for ever, with no day at which the way changes. */
function timelineOf(
  { plan, enrollment }: EnrollmentFile,
  blocs: readonly Bloc[],
  awards: readonly BlocAward[],
  today: PlainDay,
): ValidityTimeline | null {
  const isUnderWay = plan !== null && plan.reachedOn === null;
  const deadlines = isUnderWay ? deadlineMarks(plan.stages, enrollment.certification.content) : [];
  const ends = awards.some(({ validUntil }) => validUntil !== 'unlimited');
  if (!ends && (awards.length === 0 || deadlines.length === 0)) return null;
  const drawn = blocs.map(({ code, title }) => {
    return { label: `${code} ${title}`, award: awardThatCounts(awards, code, today) };
  });
  return validityTimeline(drawn, today, deadlines);
}

/** The one held today for longest, else the last that was. */
function awardThatCounts(awards: readonly BlocAward[], blocCode: string, today: PlainDay): BlocAward | null {
  const own = awards.filter((award) => award.blocCode === blocCode);
  const held = own.filter((award) => isHeldOn(award, today));
  const until = ({ validUntil }: BlocAward): string => (validUntil === 'unlimited' ? '9999-12-31' : validUntil);
  return (held.length > 0 ? held : own).toSorted((one, other) => (until(one) < until(other) ? 1 : -1))[0] ?? null;
}

function awardView(award: BlocAwardRecord, enrollments: readonly EnrollmentFile[], today: PlainDay): object {
  const { id, certificationCode, blocCode, origin, evidence } = award;
  const { certification } =
    enrollments.find((file) => isOfVersion(award, file.enrollment.certification))?.enrollment ?? {};
  return {
    ...{
      bloc: certification ? blocLabel(certification.content, blocCode) : blocCode,
      certification: `${certificationCode}, version ${award.certificationNumber}`,
    },
    ...{ origin: AWARD_ORIGIN_LABELS[origin], evidence, validity: validitySentence(blocAwardOf(award), today) },
    removalHref: origin === 'decision' || award.restsOn ? null : `/blocs-acquis/${id}/retrait`,
    removalLabel: `Retirer ${blocCode}, acquis le ${formatDay(award.awardedOn)}`,
  };
}

function blocLabel({ blocs }: Certification, code: string): string {
  return `${code} ${blocs.find((bloc) => bloc.code === code)?.title ?? ''}`;
}
