import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { demand, type Principal } from '../accounts/principal.js';
import { sentFile, type UploadedDocument } from '../attachments/sent-file.js';
import { AuditEntry } from '../audit/audit-entry.entity.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import { DomainError } from '../domain/errors.js';
import { evaluationPolicy } from '../evaluations/evaluation.policy.js';
import { KeptUploads, type StoredUpload } from '../spreadsheets/kept-uploads.js';
import { demandAsShown } from '../spreadsheets/planned.js';
import { bytesInHand } from '../spreadsheets/stored-bytes.js';
import type { Upload } from '../spreadsheets/upload-folder.js';
import type { ImportEvaluations } from './evaluation-import.dto.js';
import { ImportJob, Stopped } from './import-job.js';
import { readEvaluationFile } from './read-evaluation-file.js';
import { demandEvaluations } from './read-portions.js';
import type { ReadReport } from './read-report.js';
import { type Recorded, RECORDED_ACT, recordStaged, SUBJECT } from './record-staged.js';

/** Where a file stands: nobody reads it any more where it is `stopped`, by whoever sent it or with the server. */
export interface EvaluationImport {
  readonly upload: Upload;
  readonly state: 'reading' | 'stopped' | 'read' | 'recording' | 'recorded';
  /** Lines read, or results recorded so far. */
  readonly done: number;
  /** Results to be recorded; null while they are being counted. */
  readonly total: number | null;
  readonly report: ReadReport | null;
  readonly recorded: Recorded | null;
  /** What the last work on it was refused for. */
  readonly refusal: DomainError | null;
}

const PURPOSE = { purpose: 'evaluations', subjectId: null };

/** Results of whole years from a file: read and compared in portions, looked at, then recorded whole. One at a time. */
@Injectable()
export class EvaluationImports implements OnModuleDestroy {
  private job: ImportJob | null = null;
  private end: Promise<void> = Promise.resolve();
  private readonly refusals = new Map<string, DomainError>();
  private readonly logger = new Logger('EvaluationImports');

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(KeptUploads) private readonly uploads: KeptUploads,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Keeps a file and begins to read it. Throws `importUnderWay`, `documentMissing`, `noEvaluationsInFile`, and what reading throws. */
  async send(who: Principal, uploaded: UploadedDocument | undefined): Promise<EvaluationImport> {
    demand(evaluationPolicy.record(who), 'evaluation.record');
    const file = sentFile(uploaded);
    await demandEvaluations(bytesInHand(file.content));
    this.demandFree();
    const { id } = await this.uploads.keep(who, PURPOSE, file);
    this.read(await this.kept(who, id));
    return this.find(who, id);
  }

  /** Throws `notFound`. */
  async find(who: Principal, id: string): Promise<EvaluationImport> {
    const { upload } = await this.kept(who, id);
    const job = this.job?.uploadId === id ? this.job : null;
    const report = job?.work === 'reading' ? null : await this.uploads.note<ReadReport>(upload);
    const recorded = job ? null : await this.recorded(id);
    return {
      ...{ upload, report, recorded, done: job?.done ?? 0, total: job?.total ?? null },
      state: job?.work ?? (recorded ? 'recorded' : report ? 'read' : 'stopped'),
      refusal: this.refusals.get(id) ?? null,
    };
  }

  /**
   * Begins to record all that was shown, or nothing. Throws `importUnderWay`, `importChanged`, `fileNotUnderstood`;
   * what is found on the way is told by {@link find}.
   */
  async import(who: Principal, id: string, input: ImportEvaluations): Promise<EvaluationImport> {
    const { upload } = await this.kept(who, id);
    const { report, recorded } = await this.find(who, id);
    if (!recorded) {
      if (!report) throw new DomainError('importChanged', {});
      demandAsShown({ digest: report.digest, faults: report.faulty }, input);
      const replace = input.replace ?? false;
      const job = new ImportJob(id, 'recording', report.added + (replace ? report.replaced : 0));
      this.begin(job, () => this.record(who, { upload, report, replace, job }));
    }
    return this.find(who, id);
  }

  /** Has the work on it stopped: nothing of it is recorded. One that is at its end stays as it is. */
  async stop(who: Principal, id: string): Promise<EvaluationImport> {
    await this.kept(who, id);
    if (this.job?.uploadId === id) {
      this.job.stop();
      await this.end;
    }
    return this.find(who, id);
  }

  /** Reads it again, from its beginning. Throws `importUnderWay`. */
  async again(who: Principal, id: string): Promise<EvaluationImport> {
    const kept = await this.kept(who, id);
    if (!(await this.recorded(id))) this.read(kept);
    return this.find(who, id);
  }

  /** Waits for the portion in hand; nothing that is half done stays. */
  async onModuleDestroy(): Promise<void> {
    this.job?.stop();
    await this.end;
  }

  /** Once what is under way is at its end, whatever end. */
  async ended(): Promise<void> {
    await this.end;
  }

  private read({ upload, bytes }: StoredUpload): void {
    const job = new ImportJob(upload.id, 'reading', null);
    const staged = this.uploads.pathBeside(upload, 'staged');
    this.begin(job, async () => {
      await this.uploads.forgetNote(upload);
      const today = this.clock.today();
      await this.uploads.writeNote(
        upload,
        await readEvaluationFile(bytes, job, { database: this.database, today, staged }),
      );
    });
  }

  private async record(
    who: Principal,
    { upload, report, replace, job }: { upload: Upload; report: ReadReport; replace: boolean; job: ImportJob },
  ): Promise<void> {
    const path = this.uploads.pathBeside(upload, 'staged');
    const told = { fileName: upload.fileName, lines: report.lines };
    const today = this.clock.today();
    await this.database.writeLong(who, (writing) =>
      recordStaged(writing, { path, replace, today, job, uploadId: upload.id, told }),
    );
  }

  private demandFree(): void {
    if (this.job) throw new DomainError('importUnderWay', {});
  }

  private begin(job: ImportJob, work: () => Promise<void>): void {
    this.demandFree();
    this.job = job;
    this.refusals.delete(job.uploadId);
    this.end = work()
      .catch((error: unknown) => this.tell(job, error))
      .finally(() => {
        this.job = null;
      });
  }

  private tell({ uploadId }: ImportJob, error: unknown): void {
    if (error instanceof Stopped) return;
    if (!(error instanceof DomainError)) this.logger.error(error);
    this.refusals.set(uploadId, error instanceof DomainError ? error : new DomainError('internal', {}));
  }

  private async kept(who: Principal, id: string): Promise<StoredUpload> {
    demand(evaluationPolicy.record(who), 'evaluation.record');
    return this.uploads.findStored(who, PURPOSE, id);
  }

  /** The journal is the proof: its entry is committed with the results, or not at all. */
  private async recorded(id: string): Promise<Recorded | null> {
    const where = { subjectType: SUBJECT, subjectId: id, action: RECORDED_ACT };
    const entry = await this.database.read((reading) => reading.findOneBy(AuditEntry, where));
    return entry && (entry.after as unknown as Recorded);
  }
}
