import { Inject, Injectable } from '@nestjs/common';
import type { Principal } from '../accounts/principal.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import type { Reading } from '../database/reading.js';
import { planByRoom, type RoomPlan } from '../domain/assessing/assignments-by-room.js';
import { assessmentsPresented } from '../domain/assessing/assessor-sheet.js';
import { DomainError } from '../domain/errors.js';
import { agendaOf } from '../jury-sessions/load-agenda.js';
import type { SessionRoom } from '../jury-sessions/session-room.entity.js';
import { type AssessingOverview, loadOverview, type SheetProgress } from './assessing-overview.js';
import { demandUnsealed } from './assessor-sheets.service.js';
import { assignSheets, withdrawSheets } from './assign-sheets.js';

/** What assigning by room comes to, before anything is written. */
export interface PlannedRooms {
  readonly overview: AssessingOverview;
  readonly plan: RoomPlan<SheetProgress>;
  /** Where somebody of the jury sits and somebody passes, in their order, with how many candidates. */
  readonly rooms: readonly { readonly room: SessionRoom; readonly candidates: number }[];
}

/** The members who sit in a room assess who passes there, as the agenda stands. */
@Injectable()
export class RoomAssignmentsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Writes nothing; without rooms where nobody passes before anybody. Throws `notFound`, `sessionSealed`. */
  outlook(who: Principal, sessionId: string): Promise<PlannedRooms> {
    return this.database.read((reading) => this.planned(reading, who, sessionId));
  }

  /** What `assign` would do. Throws `notFound`, `sessionSealed`, `roomsWithoutMembers` where nobody passes before anybody. */
  async preview(who: Principal, sessionId: string): Promise<PlannedRooms> {
    return demandRooms(await this.outlook(who, sessionId));
  }

  /** Assigns, and takes back what is blank and in no room any more; done again, it does nothing. Throws the same. */
  assign(who: Principal, sessionId: string): Promise<RoomPlan<SheetProgress>> {
    const today = this.clock.today();
    return this.database.write(who, async (writing) => {
      const { plan } = demandRooms(await this.planned(writing.read, who, sessionId));
      await assignSheets(writing, sessionId, plan.toAssign);
      await withdrawSheets(writing, plan.toWithdraw, today);
      return plan;
    });
  }

  private async planned(reading: Reading, who: Principal, sessionId: string): Promise<PlannedRooms> {
    const overview = await loadOverview(reading, who, sessionId);
    demandUnsealed(overview);
    const agenda = await agendaOf(reading, sessionId);
    const seated = new Map(agenda.rooms.map(({ id, memberIds }) => [id, memberIds]));
    const passages = agenda.passages.filter(({ roomId }) => (seated.get(roomId) ?? []).length > 0);
    const { content } = overview.certification;
    const blocs = new Map(overview.candidacies.map((one) => [one.id, one.blocs]));
    const plan = planByRoom({
      passages: passages.map(({ candidacyId, assessment, roomId }) => ({
        ...{ candidacyId, assessment, memberIds: seated.get(roomId)! },
      })),
      presentedBy: (id) => assessmentsPresented(content, blocs.get(id) ?? []).map(({ code }) => code),
      existing: overview.sheets,
      recusals: overview.recusals,
    });
    const rooms = agenda.rooms.flatMap((room) => {
      const own = passages.filter(({ roomId }) => roomId === room.id);
      return own.length === 0 ? [] : [{ room, candidates: new Set(own.map(({ candidacyId }) => candidacyId)).size }];
    });
    return { overview, plan, rooms };
  }
}

function demandRooms(planned: PlannedRooms): PlannedRooms {
  if (planned.rooms.length === 0) throw new DomainError('roomsWithoutMembers', {});
  return planned;
}
