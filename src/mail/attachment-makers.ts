import { Injectable } from '@nestjs/common';
import type { MailAttachment } from './mail.entity.js';

/** Makes a document from the facts kept with a mail: the same bytes for the same facts. */
export type MakeAttachment = (facts: object) => Uint8Array;

/** The documents that mails may carry, each made by the module that knows it. */
@Injectable()
export class AttachmentMakers {
  private readonly makers = new Map<string, MakeAttachment>();

  register(document: string, make: MakeAttachment): void {
    this.makers.set(document, make);
  }

  contentOf({ content }: MailAttachment): Buffer {
    if ('text' in content) return Buffer.from(content.text, 'utf8');
    const make = this.makers.get(content.document);
    if (!make) throw new Error(`Nobody makes the document ${content.document}.`);
    return Buffer.from(make(content.facts));
  }
}
