import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { Reading } from '../database/reading.js';
import { afterAllBeginningWith, soughtWords } from '../domain/searching/search-words.js';
import { type SearchedKind, SearchWord } from './search-word.entity.js';

/**
 * Words of one kind that begin with the first of those sought, of records in which every other one begins a word too: one
 * row for each such word, so that a record may come several times.
 */
export function foundWords(
  reading: Reading,
  kind: SearchedKind,
  [first = '', ...others]: readonly string[],
): SelectQueryBuilder<SearchWord> {
  const builder = reading.select(SearchWord, 'found').where(...beginning('found', kind, first, 'word'));
  others.forEach((word, index) => alsoBegins(builder, 'found.subjectId', word, `word${index}`));
  return builder;
}

/** Where a word of the record in that column begins with `word`, which is bound under that name. */
function alsoBegins<T extends ObjectLiteral>(
  builder: SelectQueryBuilder<T>,
  column: string,
  word: string,
  name: string,
): void {
  const also = builder
    .subQuery()
    .select('1')
    .from(SearchWord, 'also')
    .where(`also.subjectId = ${column}`)
    .andWhere(`also.word >= :${name} AND also.word < :after_${name}`)
    .getQuery();
  builder.andWhere(`EXISTS ${also}`, { [name]: word, [`after_${name}`]: afterAllBeginningWith(word) });
}

function beginning(alias: string, kind: SearchedKind, word: string, name: string): [string, ObjectLiteral] {
  return [
    `${alias}.kind = :kind AND ${alias}.word >= :${name} AND ${alias}.word < :after_${name}`,
    { kind, [name]: word, [`after_${name}`]: afterAllBeginningWith(word) },
  ];
}

/** Records of a rarer word are found by it and then sorted; for words of more, the list is walked in its own order. */
const MOST_SORTED = 5_000;

/**
 * Leaves in a list the records of which every word of `q` begins a word; all where there is none. `column` holds the
 * record's id.
 */
export async function leaveFound<T extends ObjectLiteral>(
  reading: Reading,
  builder: SelectQueryBuilder<T>,
  kind: SearchedKind,
  column: string,
  q: string | undefined,
  mostSorted = MOST_SORTED,
): Promise<void> {
  const counted: { readonly word: string; readonly rows: number }[] = [];
  for (const word of soughtWords(q ?? '')) counted.push({ word, rows: await rowsOf(reading, kind, word) });
  const [rarest, ...others] = counted.toSorted((one, other) => one.rows - other.rows);
  if (rarest === undefined) return;
  if (rarest.rows <= mostSorted) {
    const found = foundWords(reading, kind, [rarest.word, ...others.map(({ word }) => word)]).select('found.subjectId');
    builder.andWhere(`${column} IN (${found.getQuery()})`, found.getParameters());
  } else {
    counted.forEach(({ word }, index) => holds(builder, column, word, `word${index}`));
  }
}

/** As {@link alsoBegins}, in a form that no planner turns into a join, which it would then have to sort whole. */
function holds<T extends ObjectLiteral>(
  builder: SelectQueryBuilder<T>,
  column: string,
  word: string,
  name: string,
): void {
  const held = builder
    .subQuery()
    .select('1')
    .from(SearchWord, name)
    .where(`${name}.subjectId = ${column}`)
    .andWhere(`${name}.word >= :${name} AND ${name}.word < :after_${name}`)
    .limit(1)
    .getQuery();
  builder.andWhere(`${held} IS NOT NULL`, { [name]: word, [`after_${name}`]: afterAllBeginningWith(word) });
}

/** How many words of that kind begin so, as far as it matters. */
async function rowsOf(reading: Reading, kind: SearchedKind, word: string): Promise<number> {
  const some = reading
    .select(SearchWord, 'found')
    .select('1', 'one')
    .where(...beginning('found', kind, word, 'word'))
    .limit(MOST_SORTED + 1);
  const { rows } = (await some
    .createQueryBuilder()
    .select('COUNT(*)', 'rows')
    .from(`(${some.getQuery()})`, 'some')
    .setParameters(some.getParameters())
    .getRawOne<{ rows: number | string }>())!;
  return Number(rows);
}
