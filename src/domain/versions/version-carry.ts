import { awardBloc, type BlocAward, heldUntil, isHeldOn, type LastDay } from '../proposals/bloc-award.js';
import type { AccessRoute, Bloc, Certification } from '../certification/certification.js';
import type { PlainDay } from '../day.js';
import type { Succession } from '../certification/succession.js';
import { isSameVersion, type VersionName } from './version-lineage.js';

/** A bloc awarded under the older version, by the name of its record. */
export interface NamedAward extends BlocAward {
  readonly id: string;
}

/** A bloc of the newer version that older ones stand for, from the day the last of them was awarded. */
export interface GrantedBloc extends BlocAward {
  /** Older blocs it rests on, in the order stated, and the awards of them. */
  readonly olderBlocs: readonly string[];
  readonly restsOn: readonly string[];
  /** Last day on which those older blocs are all held. */
  readonly formerlyUntil: LastDay;
}

/** A bloc held that counts for nothing in the newer version, and why. */
export type LostBloc = { readonly blocCode: string; readonly heldUntil: LastDay } & (
  | { readonly reason: 'noSuccessor' }
  /** Other blocs would have to be held with it. */
  | { readonly reason: 'incomplete'; readonly missing: readonly string[] }
  /** With the validity of the newer bloc, it would have ended on that day. */
  | { readonly reason: 'ended'; readonly endedOn: PlainDay }
);

/** What the blocs held become in the newer version. */
export interface CarriedOver {
  readonly granted: readonly GrantedBloc[];
  /** Blocs of the newer version that are held there already, for at least as long. */
  readonly alreadyHeld: readonly string[];
  readonly lost: readonly LostBloc[];
}

/** Who carries over, when, and what they hold. */
export interface CarryCase {
  readonly accessRoute: AccessRoute;
  readonly day: PlainDay;
  readonly awards: readonly NamedAward[];
  /** Of the newer version. */
  readonly awardsThere: readonly BlocAward[];
}

/**
 * What blocs of the older version stand for in the newer one. All blocs of an alternative must be held on that day; the
 * newer bloc then counts as an equivalence does: from the day on which the last of them was awarded, with its own
 * validity. Nothing that has ended is held again, nothing counts longer than from that day.
 */
export function carryOver(newer: Certification, older: VersionName, given: CarryCase): CarriedOver {
  const alternatives = newer.blocs.flatMap((bloc) => alternativesOf(bloc, older).map((entry) => ({ bloc, entry })));
  const reached = alternatives.flatMap(({ bloc, entry }) => {
    const award = grant(newer, bloc, entry, given);
    return award ? [award] : [];
  });
  const counting = newer.blocs.flatMap(({ code }) => longest(reached, code, given.day));
  const already = counting.filter((award) => isThere(award, given));
  return {
    granted: counting.filter((award) => !already.includes(award)),
    alreadyHeld: already.map(({ blocCode }) => blocCode),
    lost: findLost(alternatives, reached, given),
  };
}

/** The entries of a bloc that are about that older version. */
export function alternativesOf({ succeeds = [] }: Bloc, older: VersionName): readonly Succession[] {
  return succeeds.filter(({ certification: code, version }) => isSameVersion({ code, version }, older));
}

function grant(newer: Certification, bloc: Bloc, { blocs }: Succession, given: CarryCase): GrantedBloc | null {
  const { accessRoute, awards, day } = given;
  const used = blocs.map((code) => lastAwarded(awards, code, day));
  if (!used.every((award) => award !== undefined)) return null;
  const from = used.map(({ awardedOn }) => awardedOn).reduce((one, other) => (one > other ? one : other));
  return {
    ...awardBloc(newer, bloc, accessRoute, from),
    olderBlocs: blocs,
    restsOn: used.map(({ id }) => id),
    formerlyUntil: blocs.map((code) => heldUntil(awards, code, day)!).reduce((one, other) => sooner(one, other)),
  };
}

/** A bloc awarded again starts again: the later award held that day counts. */
function lastAwarded(awards: readonly NamedAward[], blocCode: string, day: PlainDay): NamedAward | undefined {
  const held = awards.filter((award) => award.blocCode === blocCode && isHeldOn(award, day));
  return held.toSorted((one, other) => compare(other.awardedOn, one.awardedOn) || compare(one.id, other.id))[0];
}

/** Of the alternatives of a bloc, the one that counts longest; none where all have ended. */
function longest(reached: readonly GrantedBloc[], blocCode: string, day: PlainDay): readonly GrantedBloc[] {
  const held = reached.filter((award) => award.blocCode === blocCode && isHeldOn(award, day));
  return held.toSorted((one, other) => compare(rankOf(other.validUntil), rankOf(one.validUntil))).slice(0, 1);
}

function isThere({ blocCode, validUntil }: GrantedBloc, { awardsThere, day }: CarryCase): boolean {
  const there = heldUntil(awardsThere, blocCode, day);
  return there !== null && rankOf(there) >= rankOf(validUntil);
}

function findLost(
  alternatives: readonly { readonly entry: Succession }[],
  reached: readonly GrantedBloc[],
  { awards, day }: CarryCase,
): LostBloc[] {
  const held = [...new Set(awards.map(({ blocCode }) => blocCode))].sort().flatMap((blocCode) => {
    const until = heldUntil(awards, blocCode, day);
    return until === null ? [] : [{ blocCode, heldUntil: until }];
  });
  const codes = new Set(held.map(({ blocCode }) => blocCode));
  return held.flatMap((bloc): LostBloc[] => {
    const resting = reached.filter(({ olderBlocs }) => olderBlocs.includes(bloc.blocCode));
    if (resting.some((award) => isHeldOn(award, day))) return [];
    const ends = resting.map(({ validUntil }) => validUntil).toSorted();
    if (ends.length > 0) return [{ ...bloc, reason: 'ended', endedOn: ends.at(-1)! }];
    const missing = alternatives
      .filter(({ entry }) => entry.blocs.includes(bloc.blocCode))
      .map(({ entry }) => entry.blocs.filter((code) => !codes.has(code)))
      .toSorted((one, other) => one.length - other.length)[0];
    return [missing ? { ...bloc, reason: 'incomplete', missing } : { ...bloc, reason: 'noSuccessor' }];
  });
}

const rankOf = (last: LastDay): string => (last === 'unlimited' ? '9999-99-99' : last);

const compare = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);

const sooner = (one: LastDay, other: LastDay): LastDay => (rankOf(one) <= rankOf(other) ? one : other);
