import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Database } from '../database/database.js';
import type { JournalHead } from '../domain/sealing/journal-chain.js';
import { LINKS_AT_ONCE } from './link-entries.js';

/** An entry is chained this long after its commit, with all that came meanwhile. */
const DELAY_MILLISECONDS = 2_000;

/**
 * Chains the journal behind the writers: shortly after what is committed, and at the start what an earlier run left. No
 * writer waits to be chained, and several instances do it in turn.
 */
@Injectable()
export class JournalChain implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('JournalChain');
  private timer: NodeJS.Timeout | null = null;
  private underWay: Promise<unknown> = Promise.resolve();
  private stopped = false;

  constructor(@Inject(Database) private readonly database: Database) {}

  onApplicationBootstrap(): void {
    this.database.afterEachWrite(() => this.soon());
    this.soon();
  }

  /** Waits for what is under way; what is left is chained at the next start. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.underWay;
  }

  /** Chains all that is committed, a portion a transaction. */
  async catchUp(): Promise<JournalHead> {
    for (;;) {
      const { head, linked } = await this.database.keep((housekeeping) => housekeeping.chainJournal());
      if (linked < LINKS_AT_ONCE || this.stopped) return head;
    }
  }

  private soon(): void {
    if (this.timer || this.stopped) return;
    this.timer = setTimeout(() => {
      this.timer = null;
      this.underWay = this.catchUp().catch((error: unknown) => this.logger.error(error));
    }, DELAY_MILLISECONDS);
    this.timer.unref();
  }
}
