import { Inject, Injectable } from '@nestjs/common';
import { demand, type Principal } from '../accounts/principal.js';
import { Database } from '../database/database.js';
import { demandEdit } from '../domain/sessions/session-edits.js';
import type { TakeAttendance } from './candidacy.dto.js';
import { Candidacy } from './candidacy.entity.js';
import { candidacyOf } from './candidacies.service.js';
import { JuryMember } from './jury-member.entity.js';
import { memberOf } from './jury-members.service.js';
import { jurySessionPolicy } from './jury-session.policy.js';
import { loadSession } from './load-session.js';

@Injectable()
export class AttendanceService {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Records who is there, all or none. Throws `notFound`, `staleVersion`, and what {@link demandEdit} throws. */
  async take(who: Principal, sessionId: string, input: TakeAttendance): Promise<void> {
    await this.database.write(who, async (writing) => {
      const loaded = await loadSession(writing.read, sessionId);
      demand(jurySessionPolicy.takeAttendance(who, loaded.members), 'attendance.take');
      demandEdit(loaded.session.state, 'attendance');
      for (const { id, version, present } of input.members ?? []) {
        memberOf(loaded.members, id);
        await writing.update(JuryMember, { id, version }, { present }, 'juryMember.attendanceTaken');
      }
      for (const { id, version, attendance } of input.candidacies ?? []) {
        candidacyOf(loaded.candidacies, id);
        await writing.update(Candidacy, { id, version }, { attendance }, 'candidacy.attendanceTaken');
      }
    });
  }
}
