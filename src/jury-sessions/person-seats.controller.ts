import { Controller, Delete, Get, HttpCode, Inject, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { SeenVersion } from '../http/seen.dto.js';
import type { JuryMember } from './jury-member.entity.js';
import type { JurySession } from './jury-session.entity.js';
import { PersonSeatsService, type Seat } from './person-seats.service.js';

interface PresentedSeat extends Pick<JuryMember, 'sessionId' | 'college' | 'president' | 'present'> {
  readonly memberId: string;
  readonly day: JurySession['day'];
  readonly place: string;
  readonly state: JurySession['state'];
  readonly certification: string;
}

@ApiTags('jury directory')
@Controller('api/v1/jury-people/:id')
export class PersonSeatsController {
  constructor(@Inject(PersonSeatsService) private readonly seats: PersonSeatsService) {}

  /** The sessions in which this person sits or sat, the latest first. */
  @Get('seats')
  async list(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<{ items: PresentedSeat[] }> {
    return { items: (await this.seats.seats(who, id)).map(presentSeat) };
  }

  /** Take out a person who never sat; one who did is archived. */
  @Delete()
  @HttpCode(204)
  async remove(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { version }: SeenVersion,
  ): Promise<void> {
    await this.seats.remove(who, { id, version });
  }
}

function presentSeat({ id: memberId, sessionId, college, president, present, session }: Seat): PresentedSeat {
  const { day, place, state, certification } = session;
  return { memberId, sessionId, college, president, present, day, place, state, certification: certification.code };
}
