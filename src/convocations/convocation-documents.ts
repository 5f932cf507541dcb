import type { Readable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import yazl from 'yazl';
import type { Principal } from '../accounts/principal.js';
import { type ConvocationToPrint, renderConvocation } from '../documents/convocation-document.js';
import type { ConvocationFacts } from '../domain/jury/convocation.js';
import { DomainError } from '../domain/errors.js';
import { AttachmentMakers } from '../mail/attachment-makers.js';
import { convocationFileName } from './convocation-people.js';
import { ConvocationsService } from './convocations.service.js';

export interface ConvocationsArchive {
  readonly fileName: string;
  readonly stream: Readable;
}

/** Convocations as PDF: with the mails that carry them, and all of a session in one ZIP. */
@Injectable()
export class ConvocationDocuments implements OnModuleInit {
  private readonly logger = new Logger('ConvocationDocuments');

  constructor(
    @Inject(ConvocationsService) private readonly convocations: ConvocationsService,
    @Inject(AttachmentMakers) private readonly makers: AttachmentMakers,
  ) {}

  onModuleInit(): void {
    this.makers.register('convocation', (facts) => renderConvocation(facts as ConvocationToPrint));
  }

  /** To print, as they would be sent now; paper carries no personal code. Throws `convocationTermsMissing`. */
  async archive(who: Principal, sessionId: string): Promise<ConvocationsArchive> {
    const { loaded, terms, people } = await this.convocations.all(who, sessionId);
    if (!terms) throw new DomainError('convocationTermsMissing', {});
    const zip = new yazl.ZipFile();
    this.fill(
      zip,
      people.map(({ facts }) => facts),
    ).catch((error: unknown) => {
      this.logger.error(error);
      (zip.outputStream as Readable).destroy(error as Error);
    });
    const fileName = `Convocations_${loaded.certification.code}_${loaded.session.day}.zip`;
    return { fileName, stream: zip.outputStream as Readable };
  }

  /** One at a time, so that others are answered between two of them. Namesakes are numbered. */
  private async fill(zip: yazl.ZipFile, all: readonly ConvocationFacts[]): Promise<void> {
    const taken = new Map<string, number>();
    for (const facts of all) {
      const name = convocationFileName(facts);
      const times = (taken.get(name) ?? 0) + 1;
      taken.set(name, times);
      const content = Buffer.from(renderConvocation({ facts, answer: null }));
      zip.addBuffer(content, times === 1 ? name : name.replace(/\.pdf$/, `_${times}.pdf`), { compress: false });
      await turn();
    }
    zip.end();
  }
}
