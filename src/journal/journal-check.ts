import { type BeforeApplicationShutdown, Inject, Injectable, Logger } from '@nestjs/common';
import { demand, type Principal } from '../accounts/principal.js';
import { AuditEntry } from '../audit/audit-entry.entity.js';
import { JournalChain } from '../audit/journal-chain.js';
import { JournalLinkRow } from '../audit/journal-link.entity.js';
import { verifyJournal } from '../audit/verify-journal.js';
import { Database } from '../database/database.js';
import type { Reading } from '../database/reading.js';
import { sealedHeads } from '../deliberations/sealed-heads.js';
import type { JournalHead } from '../domain/sealing/journal-chain.js';
import type { JournalFault } from '../domain/sealing/journal-check.js';
import { journalPolicy } from './journal.policy.js';

/** Faults kept to be shown: one is enough to know, and `delibloc journal verify` tells them all. */
const FAULTS_KEPT = 20;
/** A check that is done by then is told at once; a longer one goes on by itself. */
const AT_ONCE_MILLISECONDS = 800;
const SUBJECT = { subjectType: 'journal', subjectId: 'journal' } as const;

/** How a check of the whole journal ended. */
export interface CheckOutcome {
  readonly chained: number;
  readonly waiting: number;
  readonly faults: number;
  readonly head: JournalHead;
  /** The first of them. */
  readonly found: readonly JournalFault[];
}

/** The last check made from here, by whom and when. */
export interface LastCheck {
  readonly at: string;
  readonly by: string;
  readonly outcome: CheckOutcome;
}

export interface CheckUnderWay {
  readonly checked: number;
  readonly total: number;
}

/**
 * Checks the journal beside the requests, one check at a time: portion by portion, in bounded memory. Its outcome is an
 * act of the journal like any other.
 */
@Injectable()
export class JournalCheck implements BeforeApplicationShutdown {
  private readonly logger = new Logger('JournalCheck');
  private progress: { checked: number; total: number } | null = null;
  private running: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(JournalChain) private readonly chain: JournalChain,
  ) {}

  get underWay(): CheckUnderWay | null {
    return this.progress;
  }

  /** Begins a check unless one is under way, and waits a moment for it. */
  async start(who: Principal): Promise<void> {
    demand(journalPolicy.check(who), 'journal.check');
    if (!this.progress) {
      this.progress = { checked: 0, total: 0 };
      this.running = this.run(who)
        .catch((error: unknown) => this.logger.error(error))
        .finally(() => (this.progress = null));
    }
    let timer: NodeJS.Timeout | undefined;
    const waited = new Promise<void>((done) => (timer = setTimeout(done, AT_ONCE_MILLISECONDS)));
    await Promise.race([this.running, waited]);
    clearTimeout(timer);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await this.running;
  }

  /** What is committed is chained first, so that the head told covers all that was done before the button was pressed. */
  private async run(who: Principal): Promise<void> {
    await this.chain.catchUp();
    const { heads, total } = await this.database.read(async (reading) => ({
      heads: await sealedHeads(reading),
      total: await reading.count(JournalLinkRow),
    }));
    this.progress = { checked: 0, total };
    const found: JournalFault[] = [];
    const told = await verifyJournal(this.database, heads, {
      fault: (fault) => {
        if (found.length < FAULTS_KEPT) found.push(fault);
      },
      progress: (checked) => this.goOn(checked, total),
    });
    const { chained, waiting, faults, head } = told;
    const after = { chained, waiting, faults, head, found };
    await this.database.write(who, (writing) => writing.record({ ...SUBJECT, action: 'journal.checked', after }));
  }

  private goOn(checked: number, total: number): void {
    if (this.stopped) throw new Error('The check of the journal was left: the server stops.');
    this.progress = { checked, total };
  }
}

/** Null before the first. */
export async function lastCheck(reading: Reading): Promise<LastCheck | null> {
  const [last] = await reading.find(AuditEntry, { where: SUBJECT, order: { sequence: 'DESC' }, take: 1 });
  if (!last?.after) return null;
  return { at: last.at, by: last.actorName, outcome: last.after as unknown as CheckOutcome };
}
