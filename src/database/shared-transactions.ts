import { setImmediate as turn } from 'node:timers/promises';

/** The statements that a transaction needs of a connection. */
export type Statement = (text: string) => Promise<unknown>;

interface Waiting {
  /** Takes long: nobody else's answer is to wait for its commit. */
  readonly alone: boolean;
  readonly work: () => Promise<unknown>;
  readonly succeed: (result: unknown) => void;
  readonly fail: (reason: unknown) => void;
}

/** Nobody waits for the disk behind more works than that. */
const MOST_TOGETHER = 32;

/**
 * Works that each run as if in a transaction of its own, one after the other, in the order in which they came. Those
 * that wait at the same time are committed together, and reach the disk at once: each behind a savepoint, to which one
 * that fails goes back alone. None is answered before all of it is on the disk. Where they cannot be committed together,
 * each is run again by itself.
 */
export class SharedTransactions {
  private readonly waiting: Waiting[] = [];
  private underWay: Promise<void> | null = null;

  constructor(private readonly statement: Statement) {}

  run<T>(work: () => Promise<T>, alone = false): Promise<T> {
    return new Promise<T>((succeed, fail) => {
      this.waiting.push({ alone, work, succeed: succeed as Waiting['succeed'], fail });
      this.underWay ??= this.serve();
    });
  }

  /** Resolves when nothing runs or waits. */
  async drain(): Promise<void> {
    while (this.underWay) await this.underWay;
  }

  private async serve(): Promise<void> {
    while (this.waiting.length > 0) {
      // Requests that have come in already reach this point too.
      await turn();
      await this.serveTogether(this.waiting.splice(0, this.nextTogether()));
    }
    this.underWay = null;
  }

  /** How many of those that wait are committed together next. */
  private nextTogether(): number {
    const first = this.waiting.findIndex(({ alone }) => alone);
    return first === 0 ? 1 : Math.min(first < 0 ? this.waiting.length : first, MOST_TOGETHER);
  }

  private async serveTogether(works: readonly Waiting[]): Promise<void> {
    const settle = works.length > 1 ? await this.together(works) : null;
    if (settle) for (const one of settle) one();
    else for (const one of works) await this.alone(one);
  }

  /** What is then to be told to each; null where they could not be committed together: then nothing of them is. */
  private async together(works: readonly Waiting[]): Promise<(() => void)[] | null> {
    const answers: (() => void)[] = [];
    try {
      await inTransaction(this.statement, 'BEGIN IMMEDIATE', async () => {
        for (const one of works) answers.push(await this.behindSavepoint(one));
      });
      return answers;
    } catch {
      return null;
    }
  }

  /**
   * What is to be told once all are committed. Rejects where the savepoint is gone, and the transaction with it, as it is
   * where the disk is full.
   */
  private async behindSavepoint({ work, succeed, fail }: Waiting): Promise<() => void> {
    await this.statement('SAVEPOINT work');
    const answer = await work().then(
      (result) => () => succeed(result),
      async (reason: unknown) => {
        await this.statement('ROLLBACK TO work');
        return () => fail(reason);
      },
    );
    await this.statement('RELEASE work');
    return answer;
  }

  private async alone({ work, succeed, fail }: Waiting): Promise<void> {
    await inTransaction(this.statement, 'BEGIN IMMEDIATE', work).then(succeed, fail);
  }
}

/**
 * Begins by hand: TypeORM knows only the deferred BEGIN, which takes the write lock at the first write, too late to wait
 * for another process that writes meanwhile (SQLITE_BUSY_SNAPSHOT).
 */
export async function inTransaction<T>(statement: Statement, begin: string, work: () => Promise<T>): Promise<T> {
  await statement(begin);
  try {
    const result = await work();
    await statement('COMMIT');
    return result;
  } catch (error) {
    await statement('ROLLBACK').catch(() => undefined);
    throw error;
  }
}
