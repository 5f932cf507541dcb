import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../database/database.js';
import type { FollowingRows, Touched } from '../database/following.js';
import { Setting } from '../database/setting.entity.js';
import { SEARCHED } from './record-words.js';
import { SEARCHED_KINDS, type SearchedKind, SearchWord } from '../search-words/search-word.entity.js';

/** To be raised whenever other words are to be kept of what is there already. */
const WORDS_VERSION = '2';
const SETTING = 'search-words-version';
const ROWS_AT_A_TIME = 2_000;

/** Keeps the words of what may be searched true, in the transaction that writes it. */
@Injectable()
export class KeepSearchWords implements OnModuleInit {
  constructor(@Inject(Database) private readonly database: Database) {}

  onModuleInit(): void {
    this.database.followEachWrite({
      tables: SEARCHED_KINDS.map((kind) => SEARCHED[kind].entity),
      follow: followWords,
    });
  }

  /** Makes all words again where this release keeps others than what is there: after an upgrade, at its first start. */
  async run(): Promise<void> {
    const kept = await this.database.read((reading) => reading.findOneBy(Setting, { id: SETTING }));
    if (kept?.value === WORDS_VERSION) return;
    await this.database.keep(async (housekeeping) => {
      for (const kind of SEARCHED_KINDS) await makeAgain(housekeeping.following, kind);
      await housekeeping.put(Setting, { id: SETTING, value: WORDS_VERSION });
    });
  }
}

async function makeAgain(rows: FollowingRows, kind: SearchedKind): Promise<void> {
  await rows.drop(SearchWord, { kind });
  for (let last = ''; ;) {
    const found = await rows.read
      .select(SEARCHED[kind].entity, 'row')
      .select('row.id', 'id')
      .where('row.id > :last', { last })
      .orderBy('row.id')
      .limit(ROWS_AT_A_TIME)
      .getRawMany<{ readonly id: string }>();
    if (found.length === 0) return;
    const ids = found.map(({ id }) => id);
    const words = await SEARCHED[kind].words(rows.read, ids);
    await rows.fill(
      SearchWord,
      [...words].flatMap(([subjectId, own]) => own.map((word) => ({ subjectId, word, kind }))),
    );
    last = ids.at(-1)!;
  }
}

async function followWords(rows: FollowingRows, touched: Touched): Promise<void> {
  for (const kind of SEARCHED_KINDS) {
    const ids = touched(SEARCHED[kind].entity);
    for (let start = 0; start < ids.length; start += ROWS_AT_A_TIME) {
      await follow(rows, kind, ids.slice(start, start + ROWS_AT_A_TIME));
    }
  }
}

/** Writes what differs alone: most writes of a session change none of its words. */
async function follow(rows: FollowingRows, kind: SearchedKind, ids: readonly string[]): Promise<void> {
  const words = await SEARCHED[kind].words(rows.read, ids);
  const known = new Map<string, Set<string>>();
  for (const { subjectId, word } of await rows.read.rowsIn(SearchWord, 'subjectId', ids)) {
    known.set(subjectId, (known.get(subjectId) ?? new Set()).add(word));
  }
  const added = ids.flatMap((subjectId) =>
    (words.get(subjectId) ?? [])
      .filter((word) => !known.get(subjectId)?.has(word))
      .map((word) => ({ subjectId, word, kind })),
  );
  for (const [subjectId, kept] of known) {
    const wanted = new Set(words.get(subjectId));
    const gone = [...kept].filter((word) => !wanted.has(word));
    if (gone.length > 0) await rows.drop(SearchWord, { subjectId, word: In(gone) });
  }
  await rows.fill(SearchWord, added);
}
