import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { demand, type Principal } from '../accounts/principal.js';
import { certificationOf } from '../certifications/certifications.service.js';
import { Database } from '../database/database.js';
import type { Reading } from '../database/reading.js';
import type { Seen } from '../database/writing.js';
import { DomainError } from '../domain/errors.js';
import { demandEdit } from '../domain/sessions/session-edits.js';
import { type ListPage, readPage } from '../lists/read-list.js';
import { leaveFound } from '../search-words/find-words.js';
import { Departures } from './departures.js';
import { recordStep } from './enter-state.js';
import { JuryMember } from './jury-member.entity.js';
import type { ChangeSession, PlanSession, SessionQuery } from './jury-session.dto.js';
import { JurySession } from './jury-session.entity.js';
import { jurySessionPolicy } from './jury-session.policy.js';
import { type ListedSession, withCounts } from './listed-session.js';
import { type LoadedSession, loadJury, loadSession } from './load-session.js';
import { removeAgenda } from './remove-agenda.js';
import { SESSION_LIST } from './session.list.js';
import { SessionStep } from './session-step.entity.js';

@Injectable()
export class JurySessionsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Departures) private readonly departures: Departures,
  ) {}

  /** Sessions, the latest day first; jury people see those in which they sit. */
  async list(who: Principal, query: SessionQuery): Promise<ListPage<ListedSession>> {
    demand(jurySessionPolicy.list(who), 'jurySession.list');
    return this.database.read(async (reading) => {
      const page = await readPage(await matchingSessions(reading, who, query), SESSION_LIST, query);
      return { ...page, items: await withCounts(reading, page.items) };
    });
  }

  /** A session whole. Throws `notFound`. */
  async find(who: Principal, id: string): Promise<LoadedSession> {
    demand(jurySessionPolicy.list(who), 'jurySession.read');
    return this.database.read(async (reading) => {
      const loaded = await loadSession(reading, id);
      demand(jurySessionPolicy.read(who, loaded.members), 'jurySession.read');
      return loaded;
    });
  }

  async plan(who: Principal, { certificationId, day, place }: PlanSession): Promise<JurySession> {
    demand(jurySessionPolicy.prepare(who), 'jurySession.plan');
    return this.database.write(who, async (writing) => {
      await certificationOf(writing.read, certificationId);
      const row: JurySession = {
        ...{ id: randomUUID(), certificationId, day, place, state: 'planned', derogation: null, version: 1 },
      };
      const session = await writing.insert(JurySession, row, 'jurySession.planned');
      await recordStep(writing, session, null);
      return session;
    });
  }

  /** Another day or place, until it opens. Throws `wrongState`, `sessionSealed`, `staleVersion`. */
  async change(who: Principal, id: string, { version, ...changes }: ChangeSession): Promise<JurySession> {
    demand(jurySessionPolicy.prepare(who), 'jurySession.change');
    return this.database.write(who, async (writing) => {
      const { session } = await loadJury(writing.read, id);
      demandEdit(session.state, 'details');
      return writing.update(JurySession, { id, version }, changes, 'jurySession.changed');
    });
  }

  /** Takes back a session planned by mistake, or called off once nobody is in it any more. Throws `wrongState`, or `sessionNotEmpty` with the figures. */
  async remove(who: Principal, seen: Seen): Promise<void> {
    demand(jurySessionPolicy.prepare(who), 'jurySession.remove');
    await this.database.write(who, async (writing) => {
      const { session, members, candidacies, steps, agenda } = await loadSession(writing.read, seen.id);
      demandEdit(session.state, 'deletion');
      const figures = { members: members.length, candidates: candidacies.length };
      if (figures.members + figures.candidates > 0) throw new DomainError('sessionNotEmpty', figures);
      await removeAgenda(writing, agenda);
      await this.departures.announce(writing, { sessionId: seen.id, subjectId: null });
      await writing.removeAll(
        SessionStep,
        steps.map(({ id }) => id),
        [],
      );
      await writing.remove(JurySession, seen, 'jurySession.removed');
    });
  }
}

/** Jury people see those in which they sit. */
async function matchingSessions(
  reading: Reading,
  who: Principal,
  { q, state, certification, from, until }: SessionQuery,
): Promise<SelectQueryBuilder<JurySession>> {
  const builder = reading.select(JurySession, 'session').innerJoinAndSelect('session.certification', 'certification');
  if (state) builder.andWhere('session.state = :state', { state });
  if (certification) builder.andWhere('certification.code = :certification', { certification });
  if (from) builder.andWhere('session.day >= :from', { from });
  if (until) builder.andWhere('session.day <= :until', { until });
  await leaveFound(reading, builder, 'session', 'session.id', q);
  if (jurySessionPolicy.listAll(who)) return builder;
  const sitting = builder.subQuery().select('member.sessionId').from(JuryMember, 'member');
  const own = sitting.where('member.accountId = :accountId').getQuery();
  return builder.andWhere(`session.id IN ${own}`, { accountId: who.accountId });
}
