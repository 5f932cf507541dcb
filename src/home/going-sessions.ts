import { In } from 'typeorm';
import type { Principal } from '../accounts/principal.js';
import type { CertificationVersion } from '../certifications/certification-version.entity.js';
import type { Reading } from '../database/reading.js';
import { JuryMember } from '../jury-sessions/jury-member.entity.js';
import { JurySession } from '../jury-sessions/jury-session.entity.js';
import { jurySessionPolicy } from '../jury-sessions/jury-session.policy.js';
import { type SessionFigures, sessionFigures } from './session-figures.js';

/** Sessions shown at most: the page says what is next, the list of sessions has them all. */
const MOST_GOING = 40;
const MOST_PUBLISHED = 6;

type Session = JurySession & { readonly certification: CertificationVersion };

/** A session that somebody works on, in figures. */
export interface GoingSession {
  readonly session: Session;
  readonly figures: SessionFigures;
  /** Where whoever looks sits in it; null for who does not. */
  readonly seat: Pick<JuryMember, 'id' | 'president'> | null;
}

export interface SessionsAtHome {
  /** Not published yet, the next to be held first. */
  readonly going: readonly GoingSession[];
  /** How many there are in all. */
  readonly total: number;
  /** The latest published. */
  readonly published: readonly Session[];
}

/** Those that this person may read, in as many queries whatever their number. */
export async function sessionsAtHome(reading: Reading, who: Principal): Promise<SessionsAtHome> {
  const all = jurySessionPolicy.listAll(who);
  const seats = all ? [] : await reading.findBy(JuryMember, { accountId: who.accountId });
  const own = all ? {} : { id: In(seats.map(({ sessionId }) => sessionId)) };
  const relations = { certification: true };
  const [sessions, total] = await reading.findAndCount(JurySession, {
    where: { ...own, state: In(['planned', 'convened', 'open', 'deliberated', 'sealed']) },
    ...{ relations, order: { day: 'ASC', id: 'ASC' }, take: MOST_GOING },
  });
  const published = await reading.find(JurySession, {
    where: { ...own, state: 'published' },
    ...{ relations, order: { day: 'DESC', id: 'ASC' }, take: MOST_PUBLISHED },
  });
  const figures = await sessionFigures(reading, sessions as Session[]);
  const going = (sessions as Session[]).map((session) => ({
    ...{ session, figures: figures.get(session.id)! },
    seat: seats.find(({ sessionId }) => sessionId === session.id) ?? null,
  }));
  return { going, total, published: published as Session[] };
}
