import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { demand, type Principal } from '../accounts/principal.js';
import { JournalLinkRow } from '../audit/journal-link.entity.js';
import { chainedEntries } from '../audit/verify-journal.js';
import { Database } from '../database/database.js';
import type { Reading } from '../database/reading.js';
import type { JournalHead } from '../domain/sealing/journal-chain.js';
import { type RecordNames, recordNames, referencesIn } from '../history/record-names.js';
import type { Portion } from '../lists/list-exports.js';
import { type CheckUnderWay, JournalCheck, type LastCheck, lastCheck } from './journal-check.js';
import type { JournalQuery } from './journal.dto.js';
import type { JournalRow } from './journal.list.js';
import { journalPolicy } from './journal.policy.js';
import { type FoundActs, searchJournal } from './search-journal.js';

/** The journal as a whole: where its chain stands, and what was found when it was last checked. */
export interface JournalState {
  /** Null before the first entry is chained. */
  readonly head: (JournalHead & { readonly linkedAt: string }) | null;
  readonly lastCheck: LastCheck | null;
  readonly underWay: CheckUnderWay | null;
}

export interface JournalPage extends FoundActs {
  readonly state: JournalState;
  readonly names: RecordNames;
}

@Injectable()
export class JournalService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(JournalCheck) private readonly check: JournalCheck,
  ) {}

  /** Where the journal stands. */
  async state(who: Principal): Promise<JournalState> {
    demand(journalPolicy.read(who), 'journal.read');
    return this.database.read((reading) => this.stateIn(reading));
  }

  /** The newest acts that answer to the query, and where the journal stands. */
  async page(who: Principal, query: JournalQuery): Promise<JournalPage> {
    demand(journalPolicy.read(who), 'journal.read');
    return this.database.read(async (reading) => {
      const found = await searchJournal(reading, query);
      const ids = found.entries.flatMap(({ subjectId, before, after }) => [
        ...[subjectId, ...referencesIn(before ?? {}), ...referencesIn(after ?? {})],
      ]);
      return { ...found, state: await this.stateIn(reading), names: await recordNames(reading, ids) };
    });
  }

  /** Acts with what their records are called, from those before `after` on: a portion of an export. */
  async rows(who: Principal, query: JournalQuery, after?: string): Promise<Portion<JournalRow>> {
    demand(journalPolicy.export(who), 'journal.export');
    const { entries, names, older } = await this.page(
      who,
      after === undefined ? query : { ...query, before: Number(after) },
    );
    return { items: entries.map((entry) => ({ entry, names })), next: older === null ? null : String(older) };
  }

  /** Every link with its entry, a JSON object a line, as `delibloc journal export` writes it; read as it is sent. */
  export(who: Principal): Readable {
    demand(journalPolicy.export(who), 'journal.export');
    return Readable.from(this.lines(), { objectMode: false });
  }

  /** Portion by portion, each a read of its own: links and entries never change, and only come behind. */
  private async *lines(): AsyncGenerator<string> {
    for (let rank: number | null = 0; rank !== null;) {
      const portion: { text: string; last: number | null } = await this.database.read((reading) =>
        linesBehind(reading, rank!),
      );
      yield portion.text;
      rank = portion.last;
    }
  }

  private async stateIn(reading: Reading): Promise<JournalState> {
    const [last] = await reading.find(JournalLinkRow, { order: { rank: 'DESC' }, take: 1 });
    const head = last ? { rank: last.rank, hash: last.hash, linkedAt: last.linkedAt } : null;
    return { head, lastCheck: await lastCheck(reading), underWay: this.check.underWay };
  }
}

const LINES_AT_ONCE = 2_000;

async function linesBehind(reading: Reading, rank: number): Promise<{ text: string; last: number | null }> {
  const lines: string[] = [];
  for await (const [link, entry] of chainedEntries(reading, rank)) {
    lines.push(`${JSON.stringify({ link, entry })}\n`);
    if (lines.length === LINES_AT_ONCE) return { text: lines.join(''), last: link.rank };
  }
  return { text: lines.join(''), last: null };
}
