import { Body, Controller, Get, Inject, Query, Render, Req, Res, Post, type StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Who } from '../accounts/current-principal.js';
import { demand, type Principal } from '../accounts/principal.js';
import { leaveNotice } from '../accounts/sign-in.js';
import { blankForm, type FormState, submit } from '../http/form.js';
import { exportLinks } from '../lists/export-links.js';
import { ListExports } from '../lists/list-exports.js';
import { listView } from '../lists/list.view.js';
import { registerName } from '../web/french/person-name.js';
import { CandidateExport, CandidateQuery, RegisterCandidate } from './candidate.dto.js';
import type { Candidate } from './candidate.entity.js';
import { CANDIDATE_LIST } from './candidate.list.js';
import { candidatePolicy } from './candidate.policy.js';
import { CANDIDATES_BREADCRUMB, identityForm, namesake } from './candidate.view.js';
import { CandidatesService } from './candidates.service.js';

const REGISTERING = { label: 'Ajouter une personne', href: '/candidats/nouveau', primary: true };
const PRESENTING = { label: 'Présenter à une session', path: '/candidats/presentation' };
const ENROLLMENTS = { label: 'Inscriptions', href: '/inscriptions' };
const IMPORTING = { label: 'Importer un fichier', href: '/imports/candidats' };

@ApiExcludeController()
@Controller('candidats')
export class CandidatesPages {
  constructor(
    @Inject(CandidatesService) private readonly candidates: CandidatesService,
    @Inject(ListExports) private readonly exports: ListExports,
  ) {}

  @Get()
  @Render('pages/candidates')
  async list(@Who() who: Principal, @Query() query: CandidateQuery, @Req() request: Request): Promise<object> {
    const page = await this.candidates.list(who, query);
    const list = listView(CANDIDATE_LIST, {
      ...{ page, query, address: request.originalUrl },
      actions: exportLinks(CANDIDATE_LIST, request.originalUrl),
      ...{ acts: [PRESENTING], idOf: ({ id }: Candidate) => id },
    });
    return { title: 'Candidat·es', q: query.q ?? '', actions: [ENROLLMENTS, IMPORTING, REGISTERING], list };
  }

  @Get('export')
  export(@Who() who: Principal, @Query() asked: CandidateExport): Promise<StreamableFile> {
    return this.exports.file(who, CANDIDATE_LIST, asked, (portion) =>
      this.candidates.list(who, { ...asked, ...portion }),
    );
  }

  @Get('nouveau')
  @Render('pages/candidate-new')
  new(@Who() who: Principal): object {
    demand(candidatePolicy.register(who), 'candidate.register');
    return newModel(blankForm(), []);
  }

  @Post()
  async register(
    @Who() who: Principal,
    @Body() body: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const act = async (input: RegisterCandidate): Promise<string> => {
      const candidate = await this.candidates.register(who, input);
      leaveNotice(request, `${registerName(candidate)} est au registre. Inscrivez maintenant cette personne.`);
      return `/candidats/${candidate.id}`;
    };
    const again = async (form: FormState) => ({
      view: 'pages/candidate-new',
      model: newModel(form, await this.duplicates(who, form)),
    });
    await submit(RegisterCandidate, body, response, act, again);
  }

  private async duplicates(who: Principal, { problem }: FormState): Promise<object[]> {
    if (problem?.code !== 'possibleDuplicate') return [];
    const ids = problem.facts.candidateIds as readonly string[];
    return Promise.all(ids.map(async (id) => namesake(await this.candidates.find(who, id))));
  }
}

function newModel(form: FormState, duplicates: readonly object[]): object {
  const title = 'Ajouter une personne';
  return { title, width: 'narrow', breadcrumb: CANDIDATES_BREADCRUMB, form: identityForm(form), duplicates };
}
