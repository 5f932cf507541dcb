import { wordsOf } from '../candidates/search-name.js';
import { type PageOf, pageOf, windowOf } from '../http/page-query.dto.js';
import type { CandidaciesQuery } from './jury-session.dto.js';
import type { PresentedCandidacy } from './load-session.js';

/** The candidates whose names have words that begin as those asked for. */
export function searchedCandidacies(candidacies: readonly PresentedCandidacy[], q = ''): PresentedCandidacy[] {
  const words = wordsOf(q);
  return candidacies.filter(({ enrollment }) =>
    words.every((word) => enrollment.candidate.searchName.includes(` ${word}`)),
  );
}

/** A page of them. */
export function foundCandidacies(
  candidacies: readonly PresentedCandidacy[],
  query: CandidaciesQuery,
): PageOf<PresentedCandidacy> {
  const found = searchedCandidacies(candidacies, query.q);
  const { skip, take } = windowOf(query);
  return pageOf(query, [found.slice(skip, skip + take), found.length]);
}
