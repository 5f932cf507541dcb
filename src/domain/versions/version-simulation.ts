import { awardBloc } from '../proposals/bloc-award.js';
import type { Certification } from '../certification/certification.js';
import { compileCertification, type CompiledCertification } from '../proposals/compiled-certification.js';
import { type CandidateCase, propose } from '../proposals/proposal.js';
import { titleReachedOn } from '../proposals/title-reached.js';
import { carryOver, type NamedAward } from './version-carry.js';

/** What becomes of those of a session if they are moved to a newer version on its day, decided as the older proposes. */
export interface VersionSimulation<Case> {
  /** Each bloc of the newer version, in its order: whose older blocs stand for it, and whose do not. */
  readonly blocs: readonly {
    readonly blocCode: string;
    readonly held: readonly Case[];
    readonly notHeld: readonly Case[];
  }[];
  /** Each bloc of the older version that somebody holds for nothing, in its order. */
  readonly lost: readonly { readonly blocCode: string; readonly cases: readonly Case[] }[];
  /** By the rule of each version, from the blocs held there. */
  readonly title: {
    readonly gained: readonly Case[];
    readonly lost: readonly Case[];
    readonly kept: readonly Case[];
    readonly neither: readonly Case[];
  };
}

/**
 * Judges each case by the older version, and what it then holds by the newer one. Evaluations do not carry over: blocs
 * do. Whether either is registered on that day decides nothing in the newer one, which is often not registered yet.
 */
export function simulateVersion<Case extends CandidateCase>(
  older: Certification,
  newer: Certification,
  cases: readonly Case[],
): VersionSimulation<Case> {
  const compiled = compileCertification(older);
  const moved = cases.map((one) => moveCase(compiled, newer, one));
  const those = (asked: (one: MovedCase<Case>) => boolean) => moved.filter(asked).map(({ one }) => one);
  return {
    blocs: newer.blocs.map(({ code: blocCode }) => ({
      ...{ blocCode, held: those(({ held }) => held.has(blocCode)) },
      notHeld: those(({ held }) => !held.has(blocCode)),
    })),
    lost: older.blocs
      .map(({ code: blocCode }) => ({ blocCode, cases: those(({ lost }) => lost.has(blocCode)) }))
      .filter(({ cases: losing }) => losing.length > 0),
    title: {
      gained: those(({ before, after }) => !before && after),
      lost: those(({ before, after }) => before && !after),
      kept: those(({ before, after }) => before && after),
      neither: those(({ before, after }) => !before && !after),
    },
  };
}

interface MovedCase<Case> {
  readonly one: Case;
  readonly held: ReadonlySet<string>;
  readonly lost: ReadonlySet<string>;
  /** Whether the title is reached, in the older version and in the newer. */
  readonly before: boolean;
  readonly after: boolean;
}

function moveCase<Case extends CandidateCase>(
  compiled: CompiledCertification,
  newer: Certification,
  one: Case,
): MovedCase<Case> {
  const { certification: older } = compiled;
  const { accessRoute, sessionDay: day } = one;
  const { blocs, title } = propose(compiled, one);
  const validated = blocs.filter(({ outcome, validUntil }) => outcome === 'validated' && validUntil !== null);
  const decided = validated.map(({ blocCode }) =>
    awardBloc(
      older,
      older.blocs.find(({ code }) => code === blocCode)!,
      accessRoute,
      day,
    ),
  );
  const awards = [...one.awards, ...decided].map((award, index): NamedAward => ({ ...award, id: String(index) }));
  const { granted, lost } = carryOver(newer, older, { accessRoute, day, awards, awardsThere: [] });
  return {
    ...{ one, before: title.outcome === 'awarded', after: titleReachedOn(newer, granted, day) !== null },
    held: new Set(granted.map(({ blocCode }) => blocCode)),
    lost: new Set(lost.map(({ blocCode }) => blocCode)),
  };
}
