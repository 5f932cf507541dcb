import { Inject, Injectable } from '@nestjs/common';
import { Candidate } from '../candidates/candidate.entity.js';
import { CONFIGURATION } from '../config/config.module.js';
import type { Configuration } from '../config/configuration.js';
import type { Writing } from '../database/writing.js';
import { MailSender } from '../mail/mail-sender.js';
import { queueMail } from '../mail/queue-mail.js';
import { type CertificateNews, newsSubject, newsText } from './delivery-mail.view.js';

/** Who was told, and who is to be told otherwise. */
export interface Told {
  /** How many people a mail was written to. */
  readonly byMail: number;
  /** Those without an address; everybody where no mail server is named. */
  readonly others: readonly Candidate[];
  readonly hasMailServer: boolean;
}

/** Writes to people whose certificates have changed: with a link to their space, and no document. */
@Injectable()
export class TellHolders {
  constructor(
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    @Inject(MailSender) private readonly sender: MailSender,
  ) {}

  /**
   * In the transaction of what happened: one mail a person, whatever the number of certificates. Nobody is written to
   * where no mail server is named: mails that waited for one would leave years later. Who is not is handed back, to be
   * told otherwise.
   */
  async tell(
    writing: Writing,
    concerned: readonly { readonly candidateId: string }[],
    news: CertificateNews,
  ): Promise<Told> {
    const hasMailServer = this.configuration.mail !== null;
    const ids = [...new Set(concerned.map(({ candidateId }) => candidateId))];
    const holders = await writing.read.rowsIn(Candidate, 'id', ids);
    const others: Candidate[] = [];
    for (const holder of holders) {
      if (hasMailServer && holder.email !== null) await this.writeTo(writing, holder, holder.email, news);
      else others.push(holder);
    }
    if (hasMailServer) writing.onceCommitted(() => this.sender.soon());
    return { byMail: holders.length - others.length, others, hasMailServer };
  }

  private async writeTo(writing: Writing, holder: Candidate, address: string, news: CertificateNews): Promise<void> {
    const to = { name: nameOf(holder), address };
    const [subject, text] = [newsSubject(news), newsText(news, holder, this.configuration.publicUrl)];
    await queueMail(writing, { to, subject, text, topic: 'certificates', topicId: holder.id });
  }
}

const nameOf = ({ firstNames, usedName, birthName }: Candidate): string => `${firstNames} ${usedName ?? birthName}`;
