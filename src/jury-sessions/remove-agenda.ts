import type { Act, Writing } from '../database/writing.js';
import { Agenda } from './agenda.entity.js';
import type { SessionAgenda } from './load-agenda.js';
import { Passage } from './passage.entity.js';
import { SessionRoom } from './session-room.entity.js';

/** The hours of a session that is removed; it has no candidates any more, and so no passages. */
export async function removeAgenda(writing: Writing, { terms, rooms }: SessionAgenda): Promise<void> {
  for (const room of rooms) await writing.remove(SessionRoom, room, 'sessionRoom.removed');
  if (terms) await writing.remove(Agenda, terms, 'agenda.removed');
}

/** Takes passages away, each with an act of that name. */
export async function removePassages(writing: Writing, passages: readonly Passage[], action: string): Promise<void> {
  const acts = passages.map((passage): Act => ({
    action,
    subjectType: 'passage',
    subjectId: passage.id,
    before: { ...passage },
  }));
  await writing.removeAll(
    Passage,
    passages.map(({ id }) => id),
    acts,
  );
}

/** A member who leaves the jury leaves their rooms. */
export async function leaveRooms(writing: Writing, sessionId: string, memberId: string): Promise<void> {
  const rooms = await writing.read.findBy(SessionRoom, { sessionId });
  for (const room of rooms.filter(({ memberIds }) => memberIds.includes(memberId))) {
    const memberIds = room.memberIds.filter((id) => id !== memberId);
    await writing.update(SessionRoom, room, { memberIds }, 'sessionRoom.memberWithdrawn');
  }
}
