import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { demand, type Principal } from '../accounts/principal.js';
import { findVersion } from '../certifications/certifications.service.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import type { Reading } from '../database/reading.js';
import type { Seen } from '../database/writing.js';
import { DomainError } from '../domain/errors.js';
import { insertionFault, surveyableFrom } from '../domain/statistics/insertion.js';
import type { RecordInsertionSurvey } from './insertion-survey.dto.js';
import { InsertionSurvey } from './insertion-survey.entity.js';
import { insertionSurveyPolicy } from './insertion-survey.policy.js';

/** What became of holders, as surveys among them tell: juries do not know it, and the renewal of a registration asks for it. */
@Injectable()
export class InsertionSurveysService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Of a certification, the latest promotion first. Throws `notFound`. */
  async list(who: Principal, code: string): Promise<InsertionSurvey[]> {
    demand(insertionSurveyPolicy.read(who), 'insertionSurvey.list');
    return this.database.read(async (reading) => {
      await findVersion(reading, code);
      return surveysOf(reading, code);
    });
  }

  /**
   * Records the figures of a promotion at that many months, or others in their place. Throws `insertionFiguresDisagree`,
   * `surveyTooEarly`, `surveyInFuture`, `staleVersion`, `notFound`.
   */
  async record(who: Principal, code: string, input: RecordInsertionSurvey): Promise<InsertionSurvey> {
    demand(insertionSurveyPolicy.record(who), 'insertionSurvey.record');
    demandPossible(input, this.clock.today());
    const { version = 0, year, months, ...given } = input;
    const figures = { ...given, method: given.method ?? null };
    return this.database.write(who, async (writing) => {
      await findVersion(writing.read, code);
      const key = { certificationCode: code, year, months };
      const known = await writing.read.findOneBy(InsertionSurvey, key);
      return known
        ? writing.update(InsertionSurvey, { id: known.id, version }, figures, 'insertionSurvey.changed')
        : writing.insert(
            InsertionSurvey,
            { id: randomUUID(), ...key, ...figures, version: 1 },
            'insertionSurvey.recorded',
          );
    });
  }

  /** Throws `staleVersion`, `notFound`. */
  async remove(who: Principal, seen: Seen): Promise<void> {
    demand(insertionSurveyPolicy.record(who), 'insertionSurvey.remove');
    await this.database.write(who, (writing) => writing.remove(InsertionSurvey, seen, 'insertionSurvey.removed'));
  }
}

export function surveysOf(reading: Reading, certificationCode: string): Promise<InsertionSurvey[]> {
  return reading.find(InsertionSurvey, { where: { certificationCode }, order: { year: 'DESC', months: 'ASC' } });
}

function demandPossible(input: RecordInsertionSurvey, today: string): void {
  const fault = insertionFault(input);
  if (fault) throw new DomainError('insertionFiguresDisagree', { fault });
  const from = surveyableFrom(input.year, input.months);
  if (input.closedOn < from) throw new DomainError('surveyTooEarly', { from });
  if (input.closedOn > today) throw new DomainError('surveyInFuture', { today });
}
