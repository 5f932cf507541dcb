import {
  Body,
  Controller,
  Get,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Render,
  Req,
  Res,
  type StreamableFile,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Who } from '../accounts/current-principal.js';
import { demand, type Principal } from '../accounts/principal.js';
import { leaveNotice } from '../accounts/sign-in.js';
import { blankForm, type FormState, submit } from '../http/form.js';
import { exportLinks } from '../lists/export-links.js';
import { ListExports } from '../lists/list-exports.js';
import { listView } from '../lists/list.view.js';
import { JuryDirectoryService } from './jury-directory.service.js';
import { ChangeJuryPerson, JuryPersonExport, JuryPersonQuery, RegisterJuryPerson } from './jury-person.dto.js';
import { JURY_PERSON_LIST, personName } from './jury-person.list.js';
import { juryPersonPolicy } from './jury-person.policy.js';
import { DIRECTORY_BREADCRUMB, personFilters, personForm, personRow } from './jury-person.view.js';

type Fields = Record<string, unknown>;

const REGISTERING = { label: 'Ajouter une personne', href: '/membres-de-jury/nouveau', primary: true };
const IMPORTING = { label: 'Importer un fichier', href: '/imports/membres-de-jury' };
/** What a form leaves blank of these is taken away; no box of colleges ticked is a fault. */
const WITHOUT = { qualification: null, email: null, phone: null, accountId: null } as const;
const FORM = 'pages/jury-person-form';

@ApiExcludeController()
@Controller('membres-de-jury')
export class JuryDirectoryPages {
  constructor(
    @Inject(JuryDirectoryService) private readonly directory: JuryDirectoryService,
    @Inject(ListExports) private readonly exports: ListExports,
  ) {}

  @Get()
  @Render('pages/jury-people')
  async list(@Who() who: Principal, @Query() query: JuryPersonQuery, @Req() request: Request): Promise<object> {
    const page = await this.directory.list(who, query);
    return {
      ...{ title: 'Membres de jury', actions: [IMPORTING, REGISTERING], filters: personFilters(query) },
      list: listView(JURY_PERSON_LIST, {
        ...{ page, query, address: request.originalUrl },
        actions: exportLinks(JURY_PERSON_LIST, request.originalUrl),
      }),
    };
  }

  @Get('export')
  export(@Who() who: Principal, @Query() asked: JuryPersonExport): Promise<StreamableFile> {
    return this.exports.file(who, JURY_PERSON_LIST, asked, (portion) =>
      this.directory.list(who, { ...asked, ...portion }),
    );
  }

  @Get('nouveau')
  @Render(FORM)
  async new(@Who() who: Principal): Promise<object> {
    demand(juryPersonPolicy.register(who), 'juryPerson.register');
    return this.newModel(who, blankForm());
  }

  @Post()
  async register(
    @Who() who: Principal,
    @Body() body: Fields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const act = async (input: RegisterJuryPerson): Promise<string> => {
      const person = await this.directory.register(who, input);
      leaveNotice(request, `${personName(person)} est dans l’annuaire des membres de jury.`);
      return `/membres-de-jury/${person.id}`;
    };
    const again = async (form: FormState) => ({ view: FORM, model: await this.newModel(who, form) });
    await submit(RegisterJuryPerson, body, response, act, again);
  }

  @Get(':id/modifier')
  @Render(FORM)
  edit(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<object> {
    return this.editModel(who, id, blankForm());
  }

  @Post(':id/modifier')
  async change(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: Fields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const act = async (input: ChangeJuryPerson): Promise<string> => {
      const person = await this.directory.change(who, id, { ...WITHOUT, ...input });
      leaveNotice(
        request,
        `La fiche de ${personName(person)} est modifiée. Les sessions déjà composées gardent la leur.`,
      );
      return `/membres-de-jury/${id}`;
    };
    const again = async (form: FormState) => ({ view: FORM, model: await this.editModel(who, id, form) });
    await submit(ChangeJuryPerson, { colleges: [], ...body }, response, act, again);
  }

  private async newModel(who: Principal, form: FormState): Promise<object> {
    return {
      ...{ title: 'Ajouter une personne', width: 'narrow', breadcrumb: DIRECTORY_BREADCRUMB },
      ...{ path: '/membres-de-jury', back: '/membres-de-jury', version: null, submitLabel: 'Ajouter à l’annuaire' },
      form: personForm(form, await this.directory.accounts(who)),
      duplicates: await this.duplicates(who, form),
    };
  }

  private async editModel(who: Principal, id: string, form: FormState): Promise<object> {
    const person = await this.directory.find(who, id);
    const path = `/membres-de-jury/${id}`;
    return {
      ...{
        title: personName(person),
        width: 'narrow',
        subtitle: 'Modifier la fiche',
        breadcrumb: DIRECTORY_BREADCRUMB,
      },
      ...{ path: `${path}/modifier`, back: path, version: person.version, submitLabel: 'Enregistrer' },
      form: personForm(form, await this.directory.accounts(who), person),
      duplicates: [],
    };
  }

  private async duplicates(who: Principal, { problem }: FormState): Promise<object[]> {
    if (problem?.code !== 'possibleJuryDuplicate') return [];
    const ids = problem.facts.personIds as readonly string[];
    return Promise.all(ids.map(async (id) => personRow(await this.directory.find(who, id))));
  }
}
