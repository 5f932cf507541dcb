import { Certificate } from '../certificates/certificate.entity.js';
import type { Reading } from '../database/reading.js';
import { JurySession } from '../jury-sessions/jury-session.entity.js';

/** A session of which some certificates can be printed. */
export interface PrintableSession extends Pick<JurySession, 'id' | 'day' | 'place'> {
  readonly title: string;
  readonly certificates: number;
}

/** Sessions of which certificates are in force, the latest first. */
export async function printableSessions(reading: Reading): Promise<PrintableSession[]> {
  const counted = await reading
    .select(Certificate, 'certificate')
    .select('certificate.sessionId', 'id')
    .addSelect('COUNT(*)', 'certificates')
    .where('certificate.revocation IS NULL')
    .groupBy('certificate.sessionId')
    .getRawMany<{ id: string; certificates: number | string }>();
  const counts = new Map(counted.map(({ id, certificates }) => [id, Number(certificates)]));
  const sessions = await reading.find(JurySession, {
    where: { state: 'published' },
    relations: { certification: true },
    order: { day: 'DESC', id: 'ASC' },
  });
  return sessions.flatMap(({ id, day, place, certification }) => {
    const certificates = counts.get(id);
    return certificates === undefined ? [] : [{ id, day, place, title: certification!.title, certificates }];
  });
}
