import type { Certification } from '../domain/certification/certification.js';
import type { PlainDay } from '../domain/day.js';
import type { BlocAward } from '../domain/proposals/bloc-award.js';
import { isHeldOn } from '../domain/proposals/bloc-award.js';
import type { Proposal } from '../domain/proposals/proposal.js';
import type { Badge } from '../web/badge.js';
import { formatDay, listOf, plural } from '../web/french/format.js';
import { ACCESS_ROUTE_LABELS, EXTRA_TIME_LABELS } from '../web/french/labels.js';
import { titleObtainedSentence } from '../web/french/remaining-way-text.js';
import { titleProposalSentence, titleStandingSentence } from '../web/french/title-sentence.js';
import { typeset } from '../web/french/typography.js';
import { remainingWayView, type RemainingWayView } from '../web/remaining-way-view.js';
import type { ValidityTimeline } from '../web/validity-timeline.js';
import type { EnrollmentFile, RecordedStanding } from './enrollment-files.js';
import { blocLabel } from './file-awards.view.js';
import { fileBlocs } from './file-blocs.view.js';
import { filePresentations } from './file-presentations.view.js';
import { shownBlocs } from './file-timeline.view.js';

/** One certification of a person: how far they are, what it looks like over the years, what is recorded, what is left. */
export function enrollmentView(
  file: EnrollmentFile,
  awards: readonly BlocAward[],
  timeline: ValidityTimeline | null,
  today: PlainDay,
): object {
  const { enrollment, standing } = file;
  const { id, accessRoute, enrolledOn, optionBloc, targetBlocs, accommodations, extraTime, certification } = enrollment;
  const { content, code, number, title } = certification;
  const way = wayOf(file);
  const awardedOn = titleAwardedOn(file);
  return {
    ...{ id, title, code, number, enrolledOn, route: ACCESS_ROUTE_LABELS[accessRoute], timeline },
    badge: standingBadge(file, awards, today),
    option: optionBloc === null ? null : blocLabel(content, optionBloc),
    target: targetBlocs === null ? 'La certification entière' : `Blocs ${listOf(targetBlocs)}`,
    accommodations: listOf([...accommodations, ...(extraTime === null ? [] : [EXTRA_TIME_LABELS[extraTime]])]),
    titleSentence: standing && awardedOn === null ? titleSentence(standing.proposal, content, way !== null) : null,
    blocs: standing ? fileBlocs(file, standing, awards) : [],
    presentations: filePresentations(file),
    ...{ way, reachedSentence: reachedSentence(awardedOn, standing?.plan?.reachedOn ?? null) },
  };
}

/** What results make of the title, which the jury has not decided; what is left is told beside it. */
function titleSentence({ title, blocs }: Proposal, content: Certification, isLeftTold: boolean): string {
  if (!isLeftTold) return titleProposalSentence(title, blocs, content);
  const sentence = titleStandingSentence(title, content);
  const isCounted = !title.refused && title.outcome !== 'awarded';
  return isCounted ? typeset(`D’après les blocs acquis et les évaluations saisies : ${sentence}`) : sentence;
}

/** How far the person is, by what juries have decided and by what is held today. */
function standingBadge(file: EnrollmentFile, awards: readonly BlocAward[], today: PlainDay): Badge {
  if (file.enrollment.movedToId !== null) return { tone: 'neutral', icon: 'lock', label: 'Se poursuit ailleurs' };
  const awardedOn = titleAwardedOn(file);
  if (awardedOn !== null) return { tone: 'success', label: `Certification obtenue le ${formatDay(awardedOn)}` };
  const held = shownBlocs(file, awards).filter(({ code }) =>
    awards.some((award) => award.blocCode === code && isHeldOn(award, today)),
  );
  if (held.length === 0) return { tone: 'neutral', icon: 'open', label: 'Aucun bloc acquis aujourd’hui' };
  return { tone: 'info', icon: 'held', label: `${plural(held.length, 'bloc acquis', 'blocs acquis')} aujourd’hui` };
}

function titleAwardedOn({ presentations }: EnrollmentFile): PlainDay | null {
  const awarding = presentations.findLast(({ decision }) => decision?.title?.outcome === 'full');
  return awarding?.candidacy.session.day ?? null;
}

/** That nothing is left: surely where a jury here awarded the certification, else if it was awarded elsewhere. */
function reachedSentence(awardedOn: PlainDay | null, reachedOn: PlainDay | null): string | null {
  if (reachedOn === null) return null;
  if (awardedOn !== null) return titleObtainedSentence(awardedOn);
  const reached = `Les blocs requis ont été réunis le ${formatDay(reachedOn)}`;
  return typeset(`${reached} : si la certification a été délivrée alors, il ne reste rien à obtenir.`);
}

/** What is left, unless the blocs have been together: the certification may have been awarded then, here or elsewhere. */
function wayOf({ standing, enrollment }: EnrollmentFile): RemainingWayView | null {
  const plan: RecordedStanding['plan'] = standing?.plan ?? null;
  if (!plan || plan.reachedOn !== null || enrollment.movedToId !== null) return null;
  return remainingWayView(plan.stages, enrollment.certification.content);
}
