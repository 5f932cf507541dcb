import { Inject, Injectable } from '@nestjs/common';
import { demand, type Principal } from '../accounts/principal.js';
import { Database } from '../database/database.js';
import { demandEdit } from '../domain/sessions/session-edits.js';
import type { TakeAttendance } from './attendance.dto.js';
import { attendanceTaken, type Change, presencesTaken } from './attendance-taken.js';
import { Candidacy } from './candidacy.entity.js';
import { JuryMember } from './jury-member.entity.js';
import { jurySessionPolicy } from './jury-session.policy.js';
import { loadSession } from './load-session.js';

/** How many were recorded otherwise than they were. */
export interface AttendanceRecorded {
  readonly members: number;
  readonly candidates: number;
}

@Injectable()
export class AttendanceService {
  constructor(@Inject(Database) private readonly database: Database) {}

  /**
   * Records who is there, all or none, in one write whatever their number; what is as it was stays. Throws `notFound`,
   * `staleVersion`, `absentArrived`, and what {@link demandEdit} throws.
   */
  async take(who: Principal, sessionId: string, input: TakeAttendance): Promise<AttendanceRecorded> {
    return this.database.write(who, async (writing) => {
      const loaded = await loadSession(writing.read, sessionId);
      demand(jurySessionPolicy.takeAttendance(who, loaded.members), 'attendance.take');
      demandEdit(loaded.session.state, 'attendance');
      const members = presencesTaken(loaded.members, input);
      const candidates = attendanceTaken(loaded.candidacies, input, writing.at);
      const actsOf = (changes: readonly Change<{ readonly id: string }>[], action: string, subjectType: string) =>
        changes.map(({ row: { id: subjectId }, before, after }) => ({ action, subjectType, subjectId, before, after }));
      await writing.saveAll(
        JuryMember,
        members.map(({ row }) => row),
        actsOf(members, 'juryMember.attendanceTaken', 'jury_member'),
      );
      await writing.saveAll(
        Candidacy,
        candidates.map(({ row }) => row),
        actsOf(candidates, 'candidacy.attendanceTaken', 'candidacy'),
      );
      return { members: members.length, candidates: candidates.length };
    });
  }
}
