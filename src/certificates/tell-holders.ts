import { Inject, Injectable } from '@nestjs/common';
import { Candidate } from '../candidates/candidate.entity.js';
import { CONFIGURATION } from '../config/config.module.js';
import type { Configuration } from '../config/configuration.js';
import type { Writing } from '../database/writing.js';
import { MailSender } from '../mail/mail-sender.js';
import { queueMail } from '../mail/queue-mail.js';
import { type CertificateNews, newsSubject, newsText } from './delivery-mail.view.js';

/** Writes to people whose certificates have changed: with a link to their space, and no document. */
@Injectable()
export class TellHolders {
  constructor(
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    @Inject(MailSender) private readonly sender: MailSender,
  ) {}

  /**
   * In the transaction of what happened: one mail a person, whatever the number of certificates. Nobody is written to
   * where no mail server is named: mails that waited for one would leave years later.
   */
  async tell(
    writing: Writing,
    concerned: readonly { readonly candidateId: string }[],
    news: CertificateNews,
  ): Promise<void> {
    const { mail, publicUrl } = this.configuration;
    if (mail === null) return;
    const ids = [...new Set(concerned.map(({ candidateId }) => candidateId))];
    for (const candidate of await writing.read.rowsIn(Candidate, 'id', ids)) {
      if (candidate.email === null) continue;
      const to = { name: nameOf(candidate), address: candidate.email };
      const [subject, text] = [newsSubject(news), newsText(news, candidate, publicUrl)];
      await queueMail(writing, { to, subject, text, topic: 'certificates', topicId: candidate.id });
    }
    writing.onceCommitted(() => this.sender.soon());
  }
}

const nameOf = ({ firstNames, usedName, birthName }: Candidate): string => `${firstNames} ${usedName ?? birthName}`;
