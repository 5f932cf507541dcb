import { Controller, Get, Inject, NotFoundException, Param, ParseUUIDPipe, Query, Render, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request } from 'express';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { PageQuery } from '../http/page-query.dto.js';
import type { HistorySubject } from './history-subject.js';
import { HistoryService, type RecordHistory } from './history.service.js';
import { type HistoryPlace, historyView } from './history.view.js';

type Place = readonly [subject: HistorySubject, page: (id: string) => string | null, list?: HistoryPlace['list']];

/** Where the history of each kind of record is, the page of the record it leads back to, and the list before that. */
const PLACES: Readonly<Record<string, Place>> = {
  candidats: ['candidate', (id) => `/candidats/${id}`, { label: 'Candidat·es', href: '/candidats' }],
  inscriptions: ['enrollment', (id) => `/inscriptions/${id}/evaluations`],
  sessions: ['jury_session', (id) => `/sessions/${id}`, { label: 'Sessions de jury', href: '/sessions' }],
  membres: ['jury_member', () => null],
  'membres-de-jury': [
    'jury_person',
    (id) => `/membres-de-jury/${id}`,
    { label: 'Membres de jury', href: '/membres-de-jury' },
  ],
  presentations: ['candidacy', () => null],
  decisions: ['deliberation', () => null],
  certificats: ['certificate', (id) => `/certificats/${id}`, { label: 'Certificats', href: '/certificats' }],
  'blocs-acquis': ['bloc_award', () => null],
  comptes: ['account', (id) => `/comptes/${id}`, { label: 'Comptes', href: '/comptes' }],
  certifications: ['certification_version', () => '/certifications'],
};

@ApiExcludeController()
@Controller('historique')
export class HistoryPages {
  constructor(@Inject(HistoryService) private readonly history: HistoryService) {}

  @Get(':kind/:id')
  @Render('pages/history')
  async show(
    @Who() who: Principal,
    @Param('kind') kind: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: PageQuery,
    @Req() request: Request,
  ): Promise<object> {
    const place = Object.hasOwn(PLACES, kind) ? PLACES[kind] : undefined;
    if (!place) throw new NotFoundException();
    const [subject, page, list] = place;
    const history: RecordHistory = await this.history.of(who, subject, id, query);
    return historyView(history, request.originalUrl, { page: page(id), list });
  }
}
