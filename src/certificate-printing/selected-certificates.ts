import { Certificate } from '../certificates/certificate.entity.js';
import type { Database } from '../database/database.js';
import type { Reading } from '../database/reading.js';
import type { PrintSelection } from './print-run.js';

/** Certificates read at a time: few are in memory, however many are printed. */
const PORTION = 40;

/** Ids of those in force that are selected, by the holder's name, then by number. */
export async function selectedIds(reading: Reading, selection: PrintSelection): Promise<string[]> {
  const { sessionId, year, certificateIds } = selection;
  const builder = reading
    .select(Certificate, 'certificate')
    .innerJoin('certificate.candidate', 'candidate')
    .select('certificate.id', 'id')
    .where('certificate.revocation IS NULL')
    .orderBy('candidate.searchName', 'ASC')
    .addOrderBy('candidate.id', 'ASC')
    .addOrderBy('certificate.number', 'ASC');
  if (sessionId !== null) builder.andWhere('certificate.sessionId = :sessionId', { sessionId });
  if (year !== null) {
    const days = { from: `${year}-01-01`, until: `${year}-12-31` };
    builder.andWhere('certificate.issuedOn BETWEEN :from AND :until', days);
  }
  const rows = await builder.getRawMany<{ id: string }>();
  const named = certificateIds && new Set(certificateIds);
  return rows.map(({ id }) => id).filter((id) => !named || named.has(id));
}

/** They themselves, a portion at a time, in the order of their ids. */
export async function* inPortions(database: Database, ids: readonly string[]): AsyncGenerator<Certificate[]> {
  for (let start = 0; start < ids.length; start += PORTION) {
    const portion = ids.slice(start, start + PORTION);
    const rows = await database.read((reading) => reading.rowsIn(Certificate, 'id', portion));
    const found = new Map(rows.map((row) => [row.id, row]));
    yield portion.flatMap((id) => found.get(id) ?? []);
  }
}
