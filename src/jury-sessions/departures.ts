import { Injectable } from '@nestjs/common';
import type { Writing } from '../database/writing.js';

/** Who leaves a session, or the session that is taken back. */
export interface Departure {
  readonly sessionId: string;
  /** The member or the candidacy; null where it is the session itself. */
  readonly subjectId: string | null;
}

/** Takes back what another module holds of them, in the same transaction. */
export type FollowDeparture = (writing: Writing, departure: Departure) => Promise<void>;

/** What hangs on members, candidacies and sessions elsewhere, each taken back by the module that knows it. */
@Injectable()
export class Departures {
  private readonly followers: FollowDeparture[] = [];

  register(follow: FollowDeparture): void {
    this.followers.push(follow);
  }

  /** Before the row goes: others refer to it. */
  async announce(writing: Writing, departure: Departure): Promise<void> {
    for (const follow of this.followers) await follow(writing, departure);
  }
}
