import { Inject, Injectable } from '@nestjs/common';
import { demand, type Principal } from '../accounts/principal.js';
import { CertificationVersion } from '../certifications/certification-version.entity.js';
import { Database } from '../database/database.js';
import type { Seen } from '../database/writing.js';
import { DomainError } from '../domain/errors.js';
import { JuryPerson } from '../jury-directory/jury-person.entity.js';
import { juryPersonPolicy } from '../jury-directory/jury-person.policy.js';
import { personOf } from '../jury-directory/register-person.js';
import { JuryMember } from './jury-member.entity.js';
import type { JurySession } from './jury-session.entity.js';

/** A seat of a person of the directory, with the session it is in. */
export type Seat = JuryMember & {
  readonly session: JurySession & { readonly certification: CertificationVersion };
};

/** Where people of the directory sit and sat. */
@Injectable()
export class PersonSeatsService {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Their seats, the latest session first. Throws `notFound`. */
  async seats(who: Principal, personId: string): Promise<Seat[]> {
    demand(juryPersonPolicy.read(who), 'juryPerson.read');
    return this.database.read(async (reading) => {
      await personOf(reading, personId);
      const found = await reading.find(JuryMember, {
        where: { personId },
        relations: { session: { certification: true } },
        order: { session: { day: 'DESC' }, id: 'ASC' },
      });
      return found as Seat[];
    });
  }

  /** Takes out of the directory a person who never sat. Throws `personSits`, `staleVersion`, `notFound`. */
  async remove(who: Principal, seen: Seen): Promise<void> {
    demand(juryPersonPolicy.remove(who), 'juryPerson.remove');
    await this.database.write(who, async (writing) => {
      const seats = await writing.read.countBy(JuryMember, { personId: seen.id });
      if (seats > 0) throw new DomainError('personSits', { personId: seen.id, seats });
      await writing.remove(JuryPerson, seen, 'juryPerson.removed');
    });
  }
}
