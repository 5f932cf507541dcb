import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Render, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { leaveNotice } from '../accounts/sign-in.js';
import { blankForm, type FormState, type Shown, submit } from '../http/form.js';
import { SeenVersion } from '../http/seen.dto.js';
import { AssignmentsService } from './assignments.service.js';
import { changeGroupView } from './change-group.view.js';
import { ChangeGroup, FormGroup } from './group.dto.js';
import { groupsHref, groupsView } from './groups.view.js';
import { GroupsService } from './groups.service.js';

type Fields = Record<string, unknown>;

@ApiExcludeController()
@Controller('sessions/:id/groupes')
export class GroupsPages {
  constructor(
    @Inject(GroupsService) private readonly groups: GroupsService,
    @Inject(AssignmentsService) private readonly assignments: AssignmentsService,
  ) {}

  @Get()
  @Render('pages/session-groups')
  async show(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<object> {
    return (await this.shown(who, id, blankForm())).model;
  }

  @Post()
  async form(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: Fields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const act = async (input: FormGroup): Promise<string> => {
      await this.groups.form(who, id, input);
      leaveNotice(request, 'Le groupe est formé.');
      return groupsHref(id);
    };
    await submit(FormGroup, body, response, act, (form) => this.shown(who, id, form));
  }

  @Get(':groupId')
  @Render('pages/session-group')
  async edit(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('groupId', ParseUUIDPipe) groupId: string,
  ): Promise<object> {
    return (await this.edited(who, id, groupId, blankForm())).model;
  }

  /** A form with nobody ticked is refused: a group without people is removed instead. */
  @Post(':groupId')
  async change(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('groupId', ParseUUIDPipe) groupId: string,
    @Body() body: Fields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const act = async (input: ChangeGroup): Promise<string> => {
      await this.groups.change(who, id, groupId, input);
      leaveNotice(request, 'Le groupe est enregistré.');
      return groupsHref(id);
    };
    const sent = { name: null, candidacyIds: [], ...body };
    await submit(ChangeGroup, sent, response, act, (form) => this.edited(who, id, groupId, form));
  }

  @Post(':groupId/supprimer')
  async dissolve(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('groupId', ParseUUIDPipe) groupId: string,
    @Body() body: Fields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const act = async ({ version }: SeenVersion): Promise<string> => {
      await this.groups.dissolve(who, id, { id: groupId, version });
      leaveNotice(request, 'Le groupe est supprimé\u202f; les fiches de chaque personne restent.');
      return groupsHref(id);
    };
    await submit(SeenVersion, body, response, act, (form) => this.shown(who, id, form));
  }

  private async edited(who: Principal, id: string, groupId: string, form: FormState): Promise<Shown> {
    const [overview, groups] = [await this.assignments.overview(who, id), await this.groups.all(who, id)];
    return { view: 'pages/session-group', model: changeGroupView(overview, groups, groupId, form) };
  }

  private async shown(who: Principal, id: string, form: FormState): Promise<Shown> {
    const overview = await this.assignments.overview(who, id);
    return { view: 'pages/session-groups', model: groupsView(overview, await this.groups.all(who, id), form) };
  }
}
