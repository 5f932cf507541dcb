import { randomUUID } from 'node:crypto';
import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import type { Principal } from '../accounts/principal.js';
import type { SentFile } from '../attachments/sent-file.js';
import { Clock } from '../config/clock.js';
import { CONFIGURATION } from '../config/config.module.js';
import type { Configuration } from '../config/configuration.js';
import { DomainError } from '../domain/errors.js';
import { openSheets } from './read-tables.js';
import { bytesInHand, type StoredBytes } from './stored-bytes.js';
import { type Upload, UploadFolder } from './upload-folder.js';

const KEPT = { hours: 48 };

/** What a file is sent for. */
export type UploadPurpose = Pick<Upload, 'purpose' | 'subjectId'>;

/** A file sent, with its bytes. */
export interface KeptUpload {
  readonly upload: Upload;
  readonly content: Buffer;
}

/** A file sent, its bytes on the disk. */
export interface StoredUpload {
  readonly upload: Upload;
  readonly bytes: StoredBytes;
}

/** Keeps the files that people send until they have seen what these would change, and for two days at most. */
@Injectable()
export class KeptUploads implements OnApplicationBootstrap {
  private readonly folder: UploadFolder;
  private readonly logger = new Logger('KeptUploads');

  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CONFIGURATION) { uploadsFolder }: Configuration,
  ) {
    this.folder = new UploadFolder(uploadsFolder);
  }

  /** A folder that cannot be swept now keeps no server from starting. */
  async onApplicationBootstrap(): Promise<void> {
    await this.sweep().catch((error: unknown) => this.logger.error(error));
  }

  /** Throws what `openSheets` throws: what cannot be read is not kept. */
  async keep(who: Principal, { purpose, subjectId }: UploadPurpose, { name, content }: SentFile): Promise<Upload> {
    await openSheets(bytesInHand(content));
    await this.sweep();
    const upload: Upload = {
      ...{ id: randomUUID(), purpose, subjectId, accountId: who.accountId },
      ...{ fileName: name, size: content.byteLength, sentAt: this.clock.now() },
    };
    await this.folder.write(upload, content);
    return upload;
  }

  /** A file that this person has sent for that. Throws `notFound`, also once it is no longer kept. */
  async find(who: Principal, purpose: UploadPurpose, id: string): Promise<KeptUpload> {
    const upload = await this.theirs(who, purpose, id);
    const content = upload && (await this.folder.content(upload));
    if (!content) throw new DomainError('notFound', { subject: 'upload', id });
    return { upload, content };
  }

  /** The same, its bytes left where they are. */
  async findStored(who: Principal, purpose: UploadPurpose, id: string): Promise<StoredUpload> {
    const upload = await this.theirs(who, purpose, id);
    const bytes = upload && (await this.folder.stored(upload));
    if (!bytes) throw new DomainError('notFound', { subject: 'upload', id });
    return { upload, bytes };
  }

  /** What was found out about a file; null where nothing was yet. */
  note<T>(upload: Upload): Promise<T | null> {
    return this.folder.note<T>(upload);
  }

  writeNote(upload: Upload, note: object): Promise<void> {
    return this.folder.writeNote(upload, note);
  }

  forgetNote(upload: Upload): Promise<void> {
    return this.folder.forgetNote(upload);
  }

  /** Where what is made of a file is kept: it goes with the file. */
  pathBeside(upload: Upload, name: 'staged'): string {
    return this.folder.pathBeside(upload, name);
  }

  private async theirs(who: Principal, { purpose, subjectId }: UploadPurpose, id: string): Promise<Upload | null> {
    const upload = await this.folder.find(id);
    const isTheirs =
      upload?.accountId === who.accountId && upload.purpose === purpose && upload.subjectId === subjectId;
    return isTheirs && !this.isOld(upload) ? upload : null;
  }

  private async sweep(): Promise<void> {
    for (const upload of await this.folder.all()) if (this.isOld(upload)) await this.folder.remove(upload);
  }

  private isOld({ sentAt }: Upload): boolean {
    const limit = Temporal.Instant.from(this.clock.now()).subtract(KEPT);
    return Temporal.Instant.compare(Temporal.Instant.from(sentAt), limit) < 0;
  }
}
