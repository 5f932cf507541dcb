import { Inject, Injectable } from '@nestjs/common';
import { SYSTEM } from '../audit/actor.js';
import { Database } from '../database/database.js';
import type { Reading } from '../database/reading.js';
import { Certificate } from './certificate.entity.js';
import { CertificateCode } from './certificate-code.entity.js';
import { drawCodes } from './draw-codes.js';

const AT_ONCE = 1000;

/** Certificates issued before there were codes get theirs when the product starts. */
@Injectable()
export class DrawMissingCodes {
  constructor(@Inject(Database) private readonly database: Database) {}

  async run(): Promise<void> {
    while (await this.database.read((reading) => withoutCode(reading, 1).then(({ length }) => length > 0))) {
      await this.database.write(SYSTEM, async (writing) => {
        const ids = await withoutCode(writing.read, AT_ONCE);
        const subject = { subjectType: 'certificate_code', subjectId: 'missing' };
        await drawCodes(writing, ids, [{ action: 'certificate.codesDrawn', ...subject, after: { count: ids.length } }]);
      });
    }
  }
}

async function withoutCode(reading: Reading, most: number): Promise<string[]> {
  const query = reading.select(Certificate, 'certificate').select('certificate.id', 'id');
  const coded = reading.select(CertificateCode, 'code').select('1').where('code.id = certificate.id').getQuery();
  const rows = await query.where(`NOT EXISTS (${coded})`).limit(most).getRawMany<{ id: string }>();
  return rows.map(({ id }) => id);
}
