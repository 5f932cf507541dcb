import type { SelectQueryBuilder } from 'typeorm';
import type { Reading } from '../database/reading.js';
import { afterAllBeginningWith } from '../domain/searching/search-words.js';
import { JuryMember } from '../jury-sessions/jury-member.entity.js';
import { type SearchedKind, SearchWord } from './search-word.entity.js';

/** One record may be found by several of its words: so many rows are read for each one shown. */
const ROWS_PER_RECORD = 6;

/**
 * Words of one kind that begin with the first of those sought, of records in which every other one begins a word too; in
 * the order of the index, so that it is left as soon as there are enough. `of` is whose sessions they must be.
 */
export function foundWords(
  reading: Reading,
  kind: SearchedKind,
  sought: readonly string[],
  most: number,
  of: string | null = null,
): SelectQueryBuilder<SearchWord> {
  const [first = '', ...others] = sought;
  const builder = reading
    .select(SearchWord, 'found')
    .where('found.kind = :kind AND found.word >= :word AND found.word < :after')
    .setParameters({ kind, word: first, after: afterAllBeginningWith(first) })
    .orderBy('found.word')
    .addOrderBy('found.subjectId')
    .limit(most * ROWS_PER_RECORD);
  others.forEach((word, index) => {
    const also = builder
      .subQuery()
      .select('1')
      .from(SearchWord, 'also')
      .where('also.subjectId = found.subjectId')
      .andWhere(`also.word >= :word${index} AND also.word < :after${index}`)
      .getQuery();
    builder.andWhere(`EXISTS ${also}`, { [`word${index}`]: word, [`after${index}`]: afterAllBeginningWith(word) });
  });
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
  const rows = await foundWords(reading, kind, sought, most, of)
    .select('found.subjectId', 'subjectId')
    .getRawMany<{ readonly subjectId: string }>();
  return [...new Set(rows.map(({ subjectId }) => subjectId))].slice(0, most);
}
