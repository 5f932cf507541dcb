import { Inject, Injectable, Logger } from '@nestjs/common';
import { Account } from '../accounts/account.entity.js';
import { AccountsService } from '../accounts/accounts.service.js';
import {
  DEMONSTRATION_ACCOUNTS,
  DEMONSTRATION_PASSWORD,
  type DemonstrationPerson,
} from '../accounts/demonstration-accounts.js';
import type { Principal } from '../accounts/principal.js';
import { SYSTEM } from '../audit/actor.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import { Setting } from '../database/setting.entity.js';
import type { DemonstrationPeople } from './demonstration-people.js';
import { EnrollScenario } from './enroll-scenario.js';
import { HoldScenario } from './hold-scenario.js';
import { readScenarios } from './scenario.js';

const MARK = 'demonstration';
const CUT_SHORT =
  'The demonstration was cut short when it was made, so some of it is missing: remove the database and start again.';

/** Fills an empty database with invented people, through the same services as real ones. */
@Injectable()
export class SeedDemonstration {
  private readonly log = new Logger(SeedDemonstration.name);

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AccountsService) private readonly accounts: AccountsService,
    @Inject(EnrollScenario) private readonly enrolling: EnrollScenario,
    @Inject(HoldScenario) private readonly holding: HoldScenario,
  ) {}

  /** Does nothing where anybody has an account; says so where it was cut short before. */
  async ifEmpty(): Promise<void> {
    if (await this.wasCutShort()) this.log.warn(CUT_SHORT);
    if ((await this.database.read((reading) => reading.count(Account))) > 0) return;
    await this.mark('begun');
    const people = await this.createAccounts();
    const today = this.clock.today();
    for (const scenario of await readScenarios()) {
      const enrolled = await this.enrolling.enroll(people, scenario, today);
      await this.holding.hold(people, scenario, enrolled, today);
    }
    await this.mark('whole');
  }

  private async wasCutShort(): Promise<boolean> {
    return this.database.read((reading) => reading.existsBy(Setting, { id: MARK, value: 'begun' }));
  }

  private async mark(value: 'begun' | 'whole'): Promise<void> {
    const act = { action: 'demonstration.seeded', subjectType: 'setting', subjectId: MARK, after: { value } };
    await this.database.write(SYSTEM, (writing) => writing.saveAll(Setting, [{ id: MARK, value }], [act]));
  }

  private async createAccounts(): Promise<DemonstrationPeople> {
    const principals: [DemonstrationPerson, Principal][] = [];
    for (const { person, role, email, name } of DEMONSTRATION_ACCOUNTS) {
      const account = await this.accounts.createAs(SYSTEM, { role, email, name, password: DEMONSTRATION_PASSWORD });
      principals.push([person, { accountId: account.id, name, role }]);
    }
    return Object.fromEntries(principals) as Record<DemonstrationPerson, Principal>;
  }
}
