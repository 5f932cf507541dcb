import { Injectable } from '@nestjs/common';
import type { Writing } from '../database/writing.js';

/** Does what follows where members step out for those candidates, or no longer do. */
export type FollowRecusals = (writing: Writing, candidacyIds: readonly string[]) => Promise<void>;

/** Modules whose records rest on who sits for a candidate, asked in the same transaction, once recusals have changed. */
@Injectable()
export class RecusalFollowers {
  private readonly followers: FollowRecusals[] = [];

  register(follow: FollowRecusals): void {
    this.followers.push(follow);
  }

  async announce(writing: Writing, candidacyIds: readonly string[]): Promise<void> {
    for (const follow of this.followers) await follow(writing, candidacyIds);
  }
}
