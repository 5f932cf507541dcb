import type { SelectQueryBuilder } from 'typeorm';
import type { Reading } from '../database/reading.js';
import { JuryMember } from '../jury-sessions/jury-member.entity.js';
import { foundWords } from '../search-words/find-words.js';
import type { SearchedKind, SearchWord } from '../search-words/search-word.entity.js';

/** One record may be found by several of its words: so many rows are read for each one shown. */
const ROWS_PER_RECORD = 6;

/**
 * Words found, in the order of the index, so that it is left as soon as there are enough. `of` is whose sessions they
 * must be.
 */
export function firstFoundWords(
  reading: Reading,
  kind: SearchedKind,
  sought: readonly string[],
  most: number,
  of: string | null = null,
): SelectQueryBuilder<SearchWord> {
  const builder = foundWords(reading, kind, sought)
    .orderBy('found.word')
    .addOrderBy('found.subjectId')
    .limit(most * ROWS_PER_RECORD);
  if (of !== null) builder.andWhere(`found.subjectId IN ${sessionsOf(builder)}`, { of });
  return builder;
}

function sessionsOf(builder: SelectQueryBuilder<SearchWord>): string {
  const own = builder.subQuery().select('member.sessionId').from(JuryMember, 'member');
  return own.where('member.accountId = :of').getQuery();
}

/** Ids of the records found, at most so many, those first whose word is the shortest of its beginning. */
export async function foundSubjects(
  reading: Reading,
  kind: SearchedKind,
  sought: readonly string[],
  most: number,
  of: string | null = null,
): Promise<string[]> {
  const rows = await firstFoundWords(reading, kind, sought, most, of)
    .select('found.subjectId', 'subjectId')
    .getRawMany<{ readonly subjectId: string }>();
  return [...new Set(rows.map(({ subjectId }) => subjectId))].slice(0, most);
}
