import type { SessionSnapshot } from './session-snapshot.js';

/** A page of a large document takes a megabyte of memory while it is set: sheets and grids come in parts of so many. */
export const CANDIDATES_IN_A_PART = 50;

/** Candidates of a session whose pages are printed together. */
export interface PartOfCandidates {
  /** Place of the first and of the last in the order of passage, from 1. */
  readonly places: readonly [number, number];
  readonly candidacyIds: readonly string[];
}

/** All candidates in the order of passage, as many in a part as are printed together. */
export function candidatesInParts({ candidacies }: Pick<SessionSnapshot, 'candidacies'>): PartOfCandidates[] {
  const ids = candidacies.map(({ id }) => id);
  return Array.from({ length: Math.ceil(ids.length / CANDIDATES_IN_A_PART) }, (_, index) => {
    const first = index * CANDIDATES_IN_A_PART;
    const candidacyIds = ids.slice(first, first + CANDIDATES_IN_A_PART);
    return { places: [first + 1, first + candidacyIds.length], candidacyIds };
  });
}

/** What a page of these needs: of those who are only counted in it, not what they were assessed and decided on. */
export function lightenedFor(snapshot: SessionSnapshot, candidacyIds: readonly string[]): SessionSnapshot {
  const asked = new Set(candidacyIds);
  const candidacies = snapshot.candidacies.map((one) =>
    asked.has(one.id) ? one : { ...one, evaluations: [], awards: [], decision: null },
  );
  return { ...snapshot, candidacies };
}
