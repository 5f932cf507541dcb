import type { BlocAward } from '../proposals/bloc-award.js';
import type { AccessRoute, Certification } from '../certification/certification.js';
import type { PlainDay } from '../day.js';
import { mayAward } from '../certification/registration.js';
import { alternativesOf, carryOver, type CarriedOver, type NamedAward } from './version-carry.js';
import type { VersionName } from './version-lineage.js';

/** What is known of one candidate before moving them to the newer version. */
export interface MoveCase {
  readonly accessRoute: AccessRoute;
  readonly optionBloc: string | null;
  readonly targetBlocs: readonly string[] | null;
  /** Option bloc of the newer version, where one was chosen for the move. */
  readonly chosenOption: string | null;
  /** Day of the move. */
  readonly day: PlainDay;
  readonly awards: readonly NamedAward[];
  readonly awardsThere: readonly BlocAward[];
  /** Id of the enrollment that goes on from this one. */
  readonly movedToId: string | null;
  /** Id of an enrollment of the same person on the newer version, or of one moved to it just before. */
  readonly enrolledThere: string | null;
  /** Sessions not published yet before which the candidate is. */
  readonly pendingSessions: readonly PendingSession[];
  /** Day of the decision that awarded the title. */
  readonly titleAwardedOn: PlainDay | null;
}

export interface PendingSession {
  readonly id: string;
  readonly day: PlainDay;
}

/** What stops a move, with what there is to know of it. */
export type MoveStop =
  | { readonly code: 'alreadyMoved'; readonly movedToId: string }
  | { readonly code: 'alreadyEnrolledThere'; readonly enrollmentId: string }
  | { readonly code: 'presentedUnpublished'; readonly sessions: readonly PendingSession[] }
  | { readonly code: 'titleAwarded'; readonly on: PlainDay }
  | { readonly code: 'accessRouteClosed'; readonly open: readonly AccessRoute[] }
  | { readonly code: 'registrationEnded'; readonly until: PlainDay }
  | { readonly code: 'optionToChoose'; readonly options: readonly string[] }
  | { readonly code: 'targetsWithoutSuccessor'; readonly targetBlocs: readonly string[] };

/** What moving one candidate would do, and what stops it: with any stop, nothing is moved. */
export interface MovePlan extends CarriedOver {
  readonly optionBloc: string | null;
  readonly targetBlocs: readonly string[] | null;
  readonly stops: readonly MoveStop[];
}

/** What is to be known before a candidate is moved from the older version to the newer. Moves nothing. */
export function planMove(newer: Certification, older: VersionName, given: MoveCase): MovePlan {
  const targetBlocs = targetsIn(newer, older, given);
  const optionBloc = targetBlocs === null ? optionIn(newer, older, given) : null;
  const stops = [
    ...stopsOfRecord(given),
    ...stopsOfTerms(newer, given),
    ...stopOfOption(newer, optionBloc, targetBlocs),
    ...stopOfTargets(given, targetBlocs),
  ];
  return { ...carryOver(newer, older, given), optionBloc, targetBlocs, stops };
}

function stopsOfRecord(given: MoveCase): MoveStop[] {
  const { movedToId, enrolledThere, pendingSessions, titleAwardedOn } = given;
  return [
    ...(movedToId === null ? [] : [{ code: 'alreadyMoved', movedToId } as const]),
    ...(enrolledThere === null ? [] : [{ code: 'alreadyEnrolledThere', enrollmentId: enrolledThere } as const]),
    ...(pendingSessions.length === 0 ? [] : [{ code: 'presentedUnpublished', sessions: pendingSessions } as const]),
    ...(titleAwardedOn === null ? [] : [{ code: 'titleAwarded', on: titleAwardedOn } as const]),
  ];
}

function stopsOfTerms({ accessRoutes, registrations }: Certification, { accessRoute, day }: MoveCase): MoveStop[] {
  const open = accessRoutes.filter((terms) => terms.open).map(({ route }) => route);
  const until = registrations.map((registration) => registration.until).toSorted();
  const mayEnroll = mayAward({ registrations }, day, day).allowed;
  return [
    ...(open.includes(accessRoute) ? [] : [{ code: 'accessRouteClosed', open } as const]),
    ...(mayEnroll ? [] : [{ code: 'registrationEnded', until: until.findLast((last) => last < day)! } as const]),
  ];
}

function stopOfOption({ blocs }: Certification, chosen: string | null, targets: readonly string[] | null): MoveStop[] {
  const options = blocs.filter(({ option }) => option !== undefined).map(({ code }) => code);
  if (options.length === 0 || targets !== null) return [];
  return chosen !== null && options.includes(chosen) ? [] : [{ code: 'optionToChoose', options }];
}

const stopOfTargets = ({ targetBlocs }: MoveCase, targets: readonly string[] | null): MoveStop[] =>
  targetBlocs !== null && targets?.length === 0 ? [{ code: 'targetsWithoutSuccessor', targetBlocs }] : [];

/** The option chosen for the move, else the only one that the older option stands for. */
function optionIn(newer: Certification, older: VersionName, given: MoveCase): string | null {
  const { optionBloc, chosenOption } = given;
  const options = newer.blocs.filter(({ option }) => option !== undefined);
  if (chosenOption !== null) return options.find(({ code }) => code === chosenOption)?.code ?? null;
  if (optionBloc === null) return null;
  const following = options.filter((bloc) =>
    alternativesOf(bloc, older).some(({ blocs }) => blocs.includes(optionBloc)),
  );
  return following.length === 1 ? following[0]!.code : null;
}

/** Blocs that those aimed at stand for, alone or with others; null for the whole title. */
function targetsIn(newer: Certification, older: VersionName, { targetBlocs }: MoveCase): readonly string[] | null {
  if (targetBlocs === null) return null;
  return newer.blocs
    .filter((bloc) => alternativesOf(bloc, older).some(({ blocs }) => blocs.some((code) => targetBlocs.includes(code))))
    .map(({ code }) => code);
}
