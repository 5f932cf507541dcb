import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Render, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { leaveNotice } from '../accounts/sign-in.js';
import { blankForm, type FormState, submit } from '../http/form.js';
import { SeenVersion } from '../http/seen.dto.js';
import { registerName } from '../web/french/person-name.js';
import { ChangeCandidate, LinkAccount } from './candidate.dto.js';
import { accountChoice, CANDIDATES_BREADCRUMB, identityForm } from './candidate.view.js';
import { CandidatesService } from './candidates.service.js';

/** A field left blank is taken away. */
const WITHOUT: Partial<ChangeCandidate> = { usedName: null, gender: null, email: null };

@ApiExcludeController()
@Controller('candidats/:id')
export class CandidateIdentityPages {
  constructor(@Inject(CandidatesService) private readonly candidates: CandidatesService) {}

  @Get('modifier')
  @Render('pages/candidate-edit')
  edit(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<object> {
    return this.model(who, id, blankForm());
  }

  @Post('modifier')
  async change(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const act = async (input: ChangeCandidate): Promise<string> => {
      const candidate = await this.candidates.change(who, id, { ...WITHOUT, ...input });
      leaveNotice(request, `L’identité de ${registerName(candidate)} est enregistrée.`);
      return `/candidats/${id}`;
    };
    await submit(ChangeCandidate, body, response, act, (form) => this.shown(who, id, form));
  }

  @Post('compte')
  async link(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const act = async (input: LinkAccount): Promise<string> => {
      const candidate = await this.candidates.linkAccount(who, id, input);
      leaveNotice(request, `${registerName(candidate)} a maintenant accès à ses résultats publiés.`);
      return `/candidats/${id}`;
    };
    await submit(LinkAccount, body, response, act, (form) => this.shown(who, id, form));
  }

  @Post('compte/retrait')
  async unlink(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const act = async ({ version }: SeenVersion): Promise<string> => {
      const candidate = await this.candidates.unlinkAccount(who, { id, version });
      leaveNotice(request, `${registerName(candidate)} n’a plus accès à ses résultats.`);
      return `/candidats/${id}`;
    };
    await submit(SeenVersion, body, response, act, (form) => this.shown(who, id, form));
  }

  private async shown(who: Principal, id: string, form: FormState): Promise<{ view: string; model: object }> {
    return { view: 'pages/candidate-edit', model: await this.model(who, id, form) };
  }

  private async model(who: Principal, id: string, form: FormState): Promise<object> {
    const candidate = await this.candidates.find(who, id);
    const name = registerName(candidate);
    const breadcrumb = [...CANDIDATES_BREADCRUMB, { label: name, href: `/candidats/${id}` }];
    const account = accountChoice(candidate, await this.candidates.freeAccounts(who));
    const shown = {
      title: 'Modifier l’identité',
      width: 'narrow',
      subtitle: name,
      breadcrumb,
      href: `/candidats/${id}`,
    };
    return { ...shown, version: candidate.version, account, form: identityForm(form, candidate) };
  }
}
