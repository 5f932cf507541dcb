import { wordsOf } from '../candidates/search-name.js';
import { type PageOf, pageOf, windowOf } from '../http/page-query.dto.js';
import type { CandidaciesQuery } from './jury-session.dto.js';
import type { PresentedCandidacy } from './load-session.js';

/** A page of the candidates whose names have words that begin as those asked for. */
export function foundCandidacies(
  candidacies: readonly PresentedCandidacy[],
  query: CandidaciesQuery,
): PageOf<PresentedCandidacy> {
  const words = wordsOf(query.q ?? '');
  const found = candidacies.filter(({ enrollment }) =>
    words.every((word) => enrollment.candidate.searchName.includes(` ${word}`)),
  );
  const { skip, take } = windowOf(query);
  return pageOf(query, [found.slice(skip, skip + take), found.length]);
}
