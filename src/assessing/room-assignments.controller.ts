import { Controller, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { type PresentedRoomPlan, presentRoomPlan } from './present-assignments.js';
import { RoomAssignmentsService } from './room-assignments.service.js';

@ApiTags('assessing')
@Controller('api/v1/jury-sessions/:sessionId/room-assignments')
export class RoomAssignmentsController {
  constructor(@Inject(RoomAssignmentsService) private readonly assignments: RoomAssignmentsService) {}

  /** What assigning the members of each room to who passes there would come to; writes nothing. */
  @Post('preview')
  @HttpCode(200)
  async preview(
    @Who() who: Principal,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
  ): Promise<PresentedRoomPlan> {
    return presentRoomPlan((await this.assignments.preview(who, sessionId)).plan);
  }

  /** Assign the members of each room to who passes there, and take back what is blank elsewhere. */
  @Post()
  @HttpCode(200)
  async assign(
    @Who() who: Principal,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
  ): Promise<PresentedRoomPlan> {
    return presentRoomPlan(await this.assignments.assign(who, sessionId));
  }
}
