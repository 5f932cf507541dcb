import { Inject, Injectable } from '@nestjs/common';
import { In, type EntityTarget } from 'typeorm';
import { demand, type Principal } from '../accounts/principal.js';
import { Candidate } from '../candidates/candidate.entity.js';
import { Certificate } from '../certificates/certificate.entity.js';
import type { CertificationVersion } from '../certifications/certification-version.entity.js';
import { Database } from '../database/database.js';
import type { Reading } from '../database/reading.js';
import { soughtWords } from '../domain/searching/search-words.js';
import { JuryPerson } from '../jury-directory/jury-person.entity.js';
import { JurySession } from '../jury-sessions/jury-session.entity.js';
import { jurySessionPolicy } from '../jury-sessions/jury-session.policy.js';
import { foundSubjects } from './find-words.js';
import type { SearchQuery } from './search.dto.js';
import { searchPolicy } from './search.policy.js';
import type { SearchedKind } from '../search-words/search-word.entity.js';

export type FoundSession = JurySession & { readonly certification: CertificationVersion };

/** What was found of each kind that whoever asks may read. */
export interface Found {
  readonly candidates: readonly Candidate[];
  readonly sessions: readonly FoundSession[];
  readonly certificates: readonly Certificate[];
  readonly members: readonly JuryPerson[];
  /** Kinds of which there may be more. */
  readonly more: readonly SearchedKind[];
}

@Injectable()
export class SearchService {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Nothing where nothing is sought. */
  async find(who: Principal, { q = '', most }: SearchQuery): Promise<Found> {
    demand(searchPolicy.search(who), 'search');
    const kinds = searchPolicy.kinds(who);
    const sought = soughtWords(q);
    const own = jurySessionPolicy.listAll(who) ? null : who.accountId;
    return this.database.read(async (reading) => {
      const ids = new Map<SearchedKind, string[]>();
      for (const kind of sought.length > 0 ? kinds : []) {
        ids.set(kind, await foundSubjects(reading, kind, sought, most + 1, kind === 'session' ? own : null));
      }
      const shown = (kind: SearchedKind) => (ids.get(kind) ?? []).slice(0, most);
      return {
        candidates: await inOrder(reading, Candidate, shown('candidate')),
        sessions: await sessionsOf(reading, shown('session')),
        certificates: await inOrder(reading, Certificate, shown('certificate')),
        members: await inOrder(reading, JuryPerson, shown('member')),
        more: kinds.filter((kind) => (ids.get(kind)?.length ?? 0) > most),
      };
    });
  }
}

async function inOrder<T extends { id: string }>(
  reading: Reading,
  entity: EntityTarget<T>,
  ids: readonly string[],
): Promise<T[]> {
  const rows = new Map((await reading.rowsIn(entity, 'id', ids)).map((row) => [row.id, row]));
  return ids.flatMap((id) => rows.get(id) ?? []);
}

/** The latest first: of sessions it is the day that one looks at. */
async function sessionsOf(reading: Reading, ids: readonly string[]): Promise<FoundSession[]> {
  if (ids.length === 0) return [];
  return (await reading.find(JurySession, {
    where: { id: In([...ids]) },
    ...{ relations: { certification: true }, order: { day: 'DESC', id: 'ASC' } },
  })) as FoundSession[];
}
