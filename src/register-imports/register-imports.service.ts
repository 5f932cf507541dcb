import { Inject, Injectable } from '@nestjs/common';
import { demand, type Principal } from '../accounts/principal.js';
import { sentFile, type UploadedDocument } from '../attachments/sent-file.js';
import { candidatePolicy } from '../candidates/candidate.policy.js';
import { registerCandidate } from '../candidates/candidates.service.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import type { Reading } from '../database/reading.js';
import type { Writing } from '../database/writing.js';
import { readRegisterSheet, type RegisterReading } from '../domain/tables/read-register.js';
import { enrollmentPolicy } from '../enrollments/enrollment.policy.js';
import { enrollCandidate } from '../enrollments/enrollments.service.js';
import { type Choices, choicesFrom, demandChosen } from '../spreadsheets/choices.js';
import { KeptUploads } from '../spreadsheets/kept-uploads.js';
import { demandAsShown, readFile } from '../spreadsheets/planned.js';
import type { Upload } from '../spreadsheets/upload-folder.js';
import type { ImportRegister } from './register-import.dto.js';
import {
  choosableIn,
  digestOf,
  isEnrolled,
  type PlannedPerson,
  planRegister,
  type RegisterPlan,
} from './register-plan.js';

export interface RegisterPreview {
  readonly upload: Upload;
  readonly plan: RegisterPlan;
  readonly leftAlone: readonly string[];
  readonly digest: string;
}

/** What an import has brought. */
export interface Imported {
  readonly registered: number;
  readonly enrolled: number;
}

const PURPOSE = { purpose: 'register', subjectId: null };
/** Of one file: they are registered in one transaction, during which nobody else writes. */
const MOST_ROWS = 5_000;

/** People and their enrollments from a file: looked at first, then taken over whole. */
@Injectable()
export class RegisterImports {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(KeptUploads) private readonly uploads: KeptUploads,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Keeps a file until it has been looked at. Throws `documentMissing`, `noPeopleInFile`, and what reading it throws. */
  async send(who: Principal, uploaded: UploadedDocument | undefined): Promise<Upload> {
    demandBoth(who);
    const file = sentFile(uploaded);
    await readPeople(file.content);
    return this.uploads.keep(who, PURPOSE, file);
  }

  /** Throws `notFound`. */
  async preview(who: Principal, uploadId: string): Promise<RegisterPreview> {
    demandBoth(who);
    const { upload, content } = await this.uploads.find(who, PURPOSE, uploadId);
    const read = await readPeople(content);
    const plan = await this.database.read((reading) => this.plan(reading, read));
    return { upload, plan, leftAlone: read.leftAlone, digest: digestOf(plan) };
  }

  /**
   * Registers and enrolls all, or nobody. Throws `importChanged` where the register has changed since the preview,
   * `fileNotUnderstood`, and `duplicatesUndecided` with the rows of those who may be there already.
   */
  async import(who: Principal, uploadId: string, input: ImportRegister): Promise<Imported> {
    demandBoth(who);
    const { content } = await this.uploads.find(who, PURPOSE, uploadId);
    const read = await readPeople(content);
    return this.database.writeLong(who, async (writing) => {
      const plan = await this.plan(writing.read, read);
      demandAsShown({ digest: digestOf(plan), faults: plan.faults.length }, input);
      const choices = choicesFrom(input.people);
      demandChosen(choosableIn(plan), choices);
      return takeOver(writing, plan.people, choices);
    });
  }

  private plan(reading: Reading, read: RegisterReading): Promise<RegisterPlan> {
    return planRegister(reading, read, this.clock.today());
  }
}

function demandBoth(who: Principal): void {
  demand(candidatePolicy.register(who), 'candidate.register');
  demand(enrollmentPolicy.enroll(who), 'enrollment.enroll');
}

const readPeople = (content: Buffer): Promise<RegisterReading> =>
  readFile(content, { read: readRegisterSheet, none: 'noPeopleInFile', most: MOST_ROWS });

async function takeOver(writing: Writing, people: readonly PlannedPerson[], choices: Choices): Promise<Imported> {
  let registered = 0;
  let enrolled = 0;
  for (const { row, identity, enrollments, namesakes } of people) {
    const known = namesakes.find(({ candidate }) => candidate.id === choices.get(row));
    const { id } = known?.candidate ?? (await registerCandidate(writing, { ...identity, confirmDuplicate: true }));
    if (!known) registered += 1;
    for (const enrollment of enrollments) {
      if (known && isEnrolled(known, enrollment)) continue;
      await enrollCandidate(writing, id, enrollment.input);
      enrolled += 1;
    }
  }
  return { registered, enrolled };
}
