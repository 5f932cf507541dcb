import type { Writing } from '../database/writing.js';
import { enterState } from '../jury-sessions/enter-state.js';
import type { LoadedSession } from '../jury-sessions/load-session.js';
import { obstaclesToConvene } from '../jury-sessions/session-acts.service.js';

/** A planned session is convened as the last person is told. */
export async function conveneOnceAllTold(writing: Writing, loaded: LoadedSession): Promise<void> {
  if (loaded.session.state !== 'planned' || obstaclesToConvene(loaded).length > 0) return;
  await enterState(writing, loaded.session, 'convene');
}
