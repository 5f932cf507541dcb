import type { Bloc } from '../domain/certification/certification.js';
import type { PlainDay } from '../domain/day.js';
import type { BlocAward } from '../domain/proposals/bloc-award.js';
import { aimedBlocs } from '../enrollments/aimed-blocs.js';
import { type DeadlineMark, deadlineMarks } from '../web/french/deadline-marks.js';
import type { TimelineBloc } from '../web/timeline-bars.js';
import { spanOfAll, timelineSpan, type ValidityTimeline, validityTimeline } from '../web/validity-timeline.js';
import type { EnrollmentFile } from './enrollment-files.js';
import type { Presentation } from './presentations.js';

/** What is drawn of one enrollment. */
interface Drawing {
  readonly blocs: readonly TimelineBloc[];
  readonly deadlines: readonly DeadlineMark[];
}

/**
 * The blocs of each enrollment over the years, all pictures on the same years so that they are read together; null
 * where there is nothing to draw yet. `awards` are those of its version.
 */
export function fileTimelines(
  files: readonly (EnrollmentFile & { readonly awards: readonly BlocAward[] })[],
  today: PlainDay,
): (ValidityTimeline | null)[] {
  const drawings = files.map((file) => drawingOf(file, file.awards, today));
  const drawn = drawings.filter(hasSomething);
  const span = spanOfAll(drawn.map(({ blocs, deadlines }) => timelineSpan(blocs, today, deadlines)));
  return drawings.map((one) => (hasSomething(one) ? validityTimeline(one.blocs, today, one.deadlines, span) : null));
}

function hasSomething({ blocs }: Drawing): boolean {
  return blocs.some(({ award, tries = [] }) => award !== null || tries.length > 0);
}

function drawingOf(file: EnrollmentFile, awards: readonly BlocAward[], today: PlainDay): Drawing {
  const { enrollment, standing, presentations } = file;
  const { content } = enrollment.certification;
  const plan = standing?.plan ?? null;
  const isUnderWay = plan !== null && plan.reachedOn === null && enrollment.movedToId === null;
  const deadlines = isUnderWay ? deadlineMarks(plan.stages, content) : [];
  return { deadlines, blocs: shownBlocs(file, awards).map((bloc) => drawnBloc(bloc, awards, presentations, today)) };
}

/** Those aimed at, and any other that is or was held. */
export function shownBlocs({ enrollment }: EnrollmentFile, awards: readonly BlocAward[]): Bloc[] {
  const { content } = enrollment.certification;
  const aimed = new Set(aimedBlocs(content, enrollment).map(({ code }) => code));
  return content.blocs.filter(({ code }) => aimed.has(code) || awards.some(({ blocCode }) => blocCode === code));
}

function drawnBloc(
  { code, number, title }: Bloc,
  awards: readonly BlocAward[],
  presentations: readonly Presentation[],
  today: PlainDay,
): TimelineBloc {
  const own = awards.filter(({ blocCode, awardedOn }) => blocCode === code && awardedOn <= today).toSorted(byLastDay);
  return {
    label: `Bloc\u00a0${number}. ${title}`,
    award: own.at(-1) ?? null,
    earlier: own.slice(0, -1).toSorted((one, other) => (one.awardedOn < other.awardedOn ? -1 : 1)),
    tries: triesOf(code, presentations),
  };
}

/** Days on which a jury sealed that the bloc was not validated, the oldest first. */
function triesOf(code: string, presentations: readonly Presentation[]): PlainDay[] {
  return presentations
    .filter(({ decision }) => decision?.blocs.some((one) => one.blocCode === code && one.outcome !== 'validated'))
    .map(({ candidacy }) => candidacy.session.day)
    .toReversed();
}

/** The one held longest last: it is the one that counts. */
function byLastDay(one: BlocAward, other: BlocAward): number {
  const [left, right] = [one, other].map(({ validUntil }) => (validUntil === 'unlimited' ? '9999-99-99' : validUntil));
  if (left === right) return one.awardedOn < other.awardedOn ? -1 : 1;
  return left! < right! ? -1 : 1;
}
