import { type BlocAward, isHeldOn } from './bloc-award.js';
import type { Bloc, Certification } from '../certification/certification.js';
import { compileCertification } from './compiled-certification.js';
import type { PlainDay } from '../day.js';

/** Where a candidate stands with one bloc on a day. */
export interface JourneyBloc {
  readonly bloc: Bloc;
  /** The award that counts that day, else the last one that did; null where there never was any. */
  readonly award: BlocAward | null;
  readonly held: boolean;
}

/** Where a candidate stands on the way to the title, or to the blocs aimed at. */
export interface CandidateJourney {
  readonly blocs: readonly JourneyBloc[];
  /** Codes of a smallest set of blocs still to obtain; empty when all that is aimed at is held that day. */
  readonly missingBlocs: readonly string[];
}

/** The blocs held on a day and what is left to obtain then, whatever any jury proposed or will. */
export function journeyOn(
  certification: Certification,
  awards: readonly BlocAward[],
  targetBlocs: readonly string[] | null,
  day: PlainDay,
): CandidateJourney {
  const blocs = certification.blocs.map((bloc) => journeyBloc(bloc, awards, day));
  const held = new Set(blocs.filter((bloc) => bloc.held).map(({ bloc }) => bloc.code));
  if (targetBlocs) return { blocs, missingBlocs: targetBlocs.filter((code) => !held.has(code)) };
  const { blocs: compiled, prerequisites, title } = compileCertification(certification);
  const required = new Map(
    compiled.map(({ bloc: { code }, rule }) => [code, rule.required - (prerequisites.get(code)?.length ?? 0)]),
  );
  const { missingBlocs } = title.evaluate(
    (code) => (held.has(code) ? 'acquired' : 'open'),
    (code) => required.get(code) ?? 0,
  );
  return { blocs, missingBlocs };
}

function journeyBloc(bloc: Bloc, awards: readonly BlocAward[], day: PlainDay): JourneyBloc {
  const own = awards.filter(({ blocCode, awardedOn }) => blocCode === bloc.code && awardedOn <= day);
  const award = own.toSorted(byLastDay).at(-1) ?? null;
  return { bloc, award, held: award !== null && isHeldOn(award, day) };
}

/** The one held longest last. */
function byLastDay(one: BlocAward, other: BlocAward): number {
  const [left, right] = [one, other].map(({ validUntil }) => (validUntil === 'unlimited' ? '9999-99-99' : validUntil));
  if (left === right) return one.awardedOn < other.awardedOn ? -1 : 1;
  return left! < right! ? -1 : 1;
}
