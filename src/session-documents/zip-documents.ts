import { Readable } from 'node:stream';
import { Inject, Injectable, Logger } from '@nestjs/common';
import yazl from 'yazl';
import type { Principal } from '../accounts/principal.js';
import type { PlannedFile } from './planned-files.js';
import { SessionDocumentsService } from './session-documents.service.js';

export interface DocumentsArchive {
  /** "Documents_RNCP31936_2023-06-15.zip". */
  readonly fileName: string;
  readonly stream: Readable;
}

/** All that this person may print of a session, in one ZIP. */
@Injectable()
export class ZipDocuments {
  private readonly logger = new Logger('ZipDocuments');

  constructor(@Inject(SessionDocumentsService) private readonly documents: SessionDocumentsService) {}

  /** Each is printed as the one before has left: of however many documents, one is in memory. */
  async archive(who: Principal, sessionId: string): Promise<DocumentsArchive> {
    const { session, files } = await this.documents.allToPrint(who, sessionId);
    const zip = new yazl.ZipFile();
    const stream = zip.outputStream as Readable;
    const fail = (error: unknown): void => {
      this.logger.error(error);
      stream.destroy(error instanceof Error ? error : new Error(String(error)));
    };
    zip.on('error', fail);
    for (const file of files) this.add(zip, file, stream, fail);
    zip.end();
    const { certification, session: held } = session.snapshot;
    return { fileName: `Documents_${certification.code}_${held.day}.zip`, stream };
  }

  private add(zip: yazl.ZipFile, file: PlannedFile, stream: Readable, fail: (error: unknown) => void): void {
    zip.addReadStreamLazy(`${file.folder}${file.fileName}`, { compress: false }, (give) => {
      if (stream.destroyed) return;
      this.documents
        .printed(file)
        .then(({ pdf }) => give(null, Readable.from([Buffer.from(pdf)])))
        .catch(fail);
    });
  }
}
