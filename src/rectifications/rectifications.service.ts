import { Inject, Injectable } from '@nestjs/common';
import { demand, type Principal } from '../accounts/principal.js';
import { Database } from '../database/database.js';
import { openRectified, type OpenedRectification, type RectifiedSession } from '../deliberations/rectified-session.js';
import { renderRectification } from '../documents/rectification-document.js';
import { DomainError } from '../domain/errors.js';
import { minutesOfRectification } from '../domain/sealing/minutes-of-rectification.js';
import type { JurySession } from '../jury-sessions/jury-session.entity.js';
import type { JuryMember } from '../jury-sessions/jury-member.entity.js';
import { loadJury } from '../jury-sessions/load-session.js';
import { actsForCertifier } from './for-certifier.js';
import { demandSealed } from './plan-rectification.js';
import { rectificationPolicy } from './rectification.policy.js';

export interface SessionRectifications {
  readonly session: JurySession;
  readonly members: readonly JuryMember[];
  readonly opened: RectifiedSession;
}

export interface RectifiableSession extends SessionRectifications {
  /** Whether it is rectified for the certifier, and not by the president. */
  readonly forCertifier: boolean;
}

export interface RectifyingMinutes {
  /** "PV_rectificatif_1_RNCP31936_2023-06-15.pdf". */
  readonly fileName: string;
  readonly pdf: Uint8Array;
}

/** The minutes that rectify a session, and what holds of it now. */
@Injectable()
export class RectificationsService {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Throws `notFound`, `notSealed`, `recordTampered`. */
  async all(who: Principal, sessionId: string): Promise<SessionRectifications> {
    return this.database.read(async (reading) => {
      const { session, members } = await loadJury(reading, sessionId);
      demand(rectificationPolicy.read(who, members), 'rectification.read');
      demandSealed(session);
      return { session, members, opened: await openRectified(reading, sessionId) };
    });
  }

  /** Throws `notFound`, `recordTampered`. */
  async find(who: Principal, sessionId: string, number: number): Promise<OpenedRectification> {
    const { opened } = await this.all(who, sessionId);
    return rectificationIn(opened, number);
  }

  async minutes(who: Principal, sessionId: string, number: number): Promise<RectifyingMinutes> {
    const { opened } = await this.all(who, sessionId);
    const { row, content } = rectificationIn(opened, number);
    const { first, rectifications } = opened;
    const before = rectifications.map((one) => one.content).slice(0, number - 1);
    const { certification, session } = first;
    const pdf = renderRectification(minutesOfRectification(first, before, content, row));
    return { fileName: `PV_rectificatif_${number}_${certification.code}_${session.day}.pdf`, pdf };
  }

  /** What holds of a session that may be rectified by this person. */
  async rectifiable(who: Principal, sessionId: string): Promise<RectifiableSession> {
    const found = await this.all(who, sessionId);
    demand(rectificationPolicy.rectify(who, found.members), 'jurySession.rectify');
    return { ...found, forCertifier: actsForCertifier(who, found.members) };
  }
}

function rectificationIn({ rectifications, record }: RectifiedSession, number: number): OpenedRectification {
  const found = rectifications[number - 1];
  if (!found) throw new DomainError('notFound', { subject: 'rectification', id: `${record.id}/${number}` });
  return found;
}
