import { Inject, Injectable } from '@nestjs/common';
import { demand, type Principal } from '../accounts/principal.js';
import { sentFile, type UploadedDocument } from '../attachments/sent-file.js';
import { candidatePolicy } from '../candidates/candidate.policy.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import type { Reading } from '../database/reading.js';
import { type ReadAwardRow, readAwardSheet } from '../domain/tables/read-awards.js';
import type { SheetReading } from '../domain/tables/read-rows.js';
import { blocAwardPolicy, enrollmentPolicy } from '../enrollments/enrollment.policy.js';
import { choicesFrom, demandChosen } from '../spreadsheets/choices.js';
import { KeptUploads } from '../spreadsheets/kept-uploads.js';
import { demandAsShown, readFile } from '../spreadsheets/planned.js';
import type { Upload } from '../spreadsheets/upload-folder.js';
import { awardDigest, type AwardPlan, planAwards } from './award-plan.js';
import { choosableOf } from './awarded-person.js';
import type { ImportRegister } from './register-import.dto.js';
import { takeAwardsOver, type TakenOver } from './take-awards-over.js';

export interface AwardPreview {
  readonly upload: Upload;
  readonly plan: AwardPlan;
  readonly leftAlone: readonly string[];
  readonly digest: string;
}

const PURPOSE = { purpose: 'awards', subjectId: null };
/** Of one file: they are recorded in one transaction, during which nobody else writes. */
const MOST_ROWS = 5_000;

/** Blocs that juries awarded before, from a file: looked at first, then taken over whole. */
@Injectable()
export class AwardImports {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(KeptUploads) private readonly uploads: KeptUploads,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Keeps a file until it has been looked at. Throws `documentMissing`, `noAwardsInFile`, and what reading it throws. */
  async send(who: Principal, uploaded: UploadedDocument | undefined): Promise<Upload> {
    demandAll(who);
    const file = sentFile(uploaded);
    await readAwards(file.content);
    return this.uploads.keep(who, PURPOSE, file);
  }

  /** Throws `notFound`. */
  async preview(who: Principal, uploadId: string): Promise<AwardPreview> {
    demandAll(who);
    const { upload, content } = await this.uploads.find(who, PURPOSE, uploadId);
    const read = await readAwards(content);
    const plan = await this.database.read((reading) => this.plan(reading, read));
    return { upload, plan, leftAlone: read.leftAlone, digest: awardDigest(plan) };
  }

  /**
   * Records all blocs, with the people and enrollments they need, or nothing. Throws `importChanged`,
   * `fileNotUnderstood`, `duplicatesUndecided`.
   */
  async import(who: Principal, uploadId: string, input: ImportRegister): Promise<TakenOver> {
    demandAll(who);
    const { content } = await this.uploads.find(who, PURPOSE, uploadId);
    const read = await readAwards(content);
    return this.database.writeLong(who, async (writing) => {
      const plan = await this.plan(writing.read, read);
      demandAsShown({ digest: awardDigest(plan), faults: plan.faults.length }, input);
      const choices = choicesFrom(input.people);
      const choosable = plan.people.map((person) => ({
        ...{ row: person.row, choosable: choosableOf(person, plan.versions) },
      }));
      demandChosen(choosable, choices);
      return takeAwardsOver(writing, plan, choices);
    });
  }

  private plan(reading: Reading, read: SheetReading<ReadAwardRow>): Promise<AwardPlan> {
    return planAwards(reading, read, this.clock.today());
  }
}

function demandAll(who: Principal): void {
  demand(candidatePolicy.register(who), 'candidate.register');
  demand(enrollmentPolicy.enroll(who), 'enrollment.enroll');
  demand(blocAwardPolicy.record(who), 'blocAward.record');
}

const readAwards = (content: Buffer): Promise<SheetReading<ReadAwardRow>> =>
  readFile(content, { read: readAwardSheet, none: 'noAwardsInFile', most: MOST_ROWS });
