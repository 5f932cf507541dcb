import { Inject, Injectable } from '@nestjs/common';
import { demand, type Principal } from '../accounts/principal.js';
import { Database } from '../database/database.js';
import type { Seen, Writing } from '../database/writing.js';
import { DomainError } from '../domain/errors.js';
import { demandEdit } from '../domain/sessions/session-edits.js';
import type { PageOf } from '../http/page-query.dto.js';
import { inOrder } from './bloc-order.js';
import type { ChangeCandidacy, PresentCandidates } from './candidacy.dto.js';
import type { PresentableQuery } from './presentation.dto.js';
import { Candidacy } from './candidacy.entity.js';
import { Departures } from './departures.js';
import { jurySessionPolicy } from './jury-session.policy.js';
import { type LoadedSession, loadSession, type PresentedCandidacy } from './load-session.js';
import { chosenEnrollments, type Presentable, presentableEnrollments } from './presentable-enrollments.js';
import { actOf, newCandidacies, presentRows, rowOf } from './present-rows.js';
import { Recusal } from './recusal.entity.js';
import { removePassages } from './remove-agenda.js';
import { removeLinks } from './remove-links.js';

@Injectable()
export class CandidaciesService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Departures) private readonly departures: Departures,
  ) {}

  /** Enrolled candidates who may be presented and are not yet, by name, each with the blocs proposed. */
  async presentable(who: Principal, sessionId: string, query: PresentableQuery): Promise<PageOf<Presentable>> {
    demand(jurySessionPolicy.prepare(who), 'candidacy.present');
    return this.database.read(async (reading) =>
      presentableEnrollments(reading, await loadSession(reading, sessionId), query),
    );
  }

  /**
   * Presents enrolled candidates, last in the order of passage. Throws `alreadyPresented`, `enrolledElsewhere`,
   * `nothingToPresent` or `unknownBloc`, each with those concerned: all are presented or none.
   */
  async present(who: Principal, sessionId: string, input: PresentCandidates): Promise<Candidacy[]> {
    demand(jurySessionPolicy.prepare(who), 'candidacy.present');
    return this.database.write(who, async (writing) => {
      const loaded = await loadSession(writing.read, sessionId);
      demandEdit(loaded.session.state, 'presentation');
      const blocs = input.blocs && inOrder(loaded.certification.content, input.blocs);
      const chosen = await chosenEnrollments(writing.read, loaded, input.enrollmentIds);
      const rows = candidacyRows(loaded, chosen, blocs);
      await presentRows(writing, rows);
      return rows;
    });
  }

  /** Other blocs, or another rank: the others then move. Throws `unknownBloc`, `staleVersion`, `notFound`. */
  async change(who: Principal, sessionId: string, id: string, input: ChangeCandidacy): Promise<Candidacy> {
    demand(jurySessionPolicy.prepare(who), 'candidacy.change');
    const { version, blocs: given, rank } = input;
    return this.database.write(who, async (writing) => {
      const { session, certification, candidacies } = await loadSession(writing.read, sessionId);
      demandEdit(session.state, 'presentation');
      const current = candidacyOf(candidacies, id);
      const ranked = rank === undefined ? current.rank : Math.min(rank, candidacies.length);
      if (ranked !== current.rank) await makeRoom(writing, candidacies, current, ranked);
      const changes = { ...(given && { blocs: inOrder(certification.content, given) }), rank: ranked };
      return writing.update(Candidacy, { id, version }, changes, 'candidacy.changed');
    });
  }

  /** Withdraws a candidate before the session opens, the links with them, the recusals and the passages. Throws `staleVersion`, `notFound`. */
  async withdraw(who: Principal, sessionId: string, seen: Seen): Promise<void> {
    demand(jurySessionPolicy.prepare(who), 'candidacy.withdraw');
    await this.database.write(who, async (writing) => {
      const { session, candidacies, recusals, links, agenda } = await loadSession(writing.read, sessionId);
      demandEdit(session.state, 'withdrawal');
      candidacyOf(candidacies, seen.id);
      for (const recusal of recusals.filter(({ candidacyId }) => candidacyId === seen.id)) {
        await writing.remove(Recusal, recusal, 'recusal.withdrawn');
      }
      const ofThem = <T extends { readonly candidacyId: string }>(rows: readonly T[]) =>
        rows.filter(({ candidacyId }) => candidacyId === seen.id);
      await removeLinks(writing, {
        ...{ declared: ofThem(links.declared), rulings: ofThem(links.rulings), declarations: [] },
      });
      await removePassages(writing, ofThem(agenda.passages), 'passage.withdrawn');
      await this.departures.announce(writing, { sessionId, subjectId: seen.id });
      await writing.remove(Candidacy, seen, 'candidacy.withdrawn');
    });
  }
}

/** That candidacy of the session. Throws `notFound`. */
export function candidacyOf(candidacies: readonly PresentedCandidacy[], id: string): PresentedCandidacy {
  const candidacy = candidacies.find((one) => one.id === id);
  if (!candidacy) throw new DomainError('notFound', { subject: 'candidacy', id });
  return candidacy;
}

function candidacyRows(loaded: LoadedSession, chosen: readonly Presentable[], blocs?: string[]): Candidacy[] {
  const without = chosen.filter((one) => (blocs ?? one.blocs).length === 0).map(({ enrollment }) => enrollment.id);
  if (without.length > 0) throw new DomainError('nothingToPresent', { enrollmentIds: without });
  return newCandidacies(
    loaded,
    chosen.map((one) => ({ ...one, blocs: blocs ?? one.blocs })),
  );
}

/** Moves the others up or down so that the ranks stay 1, 2, 3… once `moved` has its own. */
async function makeRoom(
  writing: Writing,
  candidacies: readonly PresentedCandidacy[],
  moved: PresentedCandidacy,
  rank: number,
): Promise<void> {
  const others = candidacies
    .filter(({ id }) => id !== moved.id)
    .toSorted((one, other) => one.rank - other.rank || one.id.localeCompare(other.id));
  const shifted = others
    .map((other, index) => ({ other, next: index + 1 < rank ? index + 1 : index + 2 }))
    .filter(({ other, next }) => other.rank !== next);
  const rows = shifted.map(({ other, next }): Candidacy => ({ ...rowOf(other), rank: next }));
  const acts = shifted.map(({ other, next }) =>
    actOf('candidacy.moved', other.id, { rank: other.rank }, { rank: next }),
  );
  await writing.saveAll(Candidacy, rows, acts);
}
