import { Inject, Injectable } from '@nestjs/common';
import { demand, type Principal } from '../accounts/principal.js';
import { Certificate } from '../certificates/certificate.entity.js';
import { certificatePolicy } from '../certificates/certificate.policy.js';
import { holdersOfSession } from '../certificates/holders-of-session.js';
import { issueCertificates } from '../certificates/issue-certificates.js';
import { TellHolders, type Told } from '../certificates/tell-holders.js';
import { Database } from '../database/database.js';
import type { Reading } from '../database/reading.js';
import { openRectified } from '../deliberations/rectified-session.js';
import { type DocumentToIssue, documentsToIssue } from '../domain/certificates/documents-to-issue.js';
import { DomainError } from '../domain/errors.js';
import { givenBySession } from '../domain/sealing/issue-certificates.js';
import type { JurySession } from '../jury-sessions/jury-session.entity.js';
import { loadJury, type SessionAndJury } from '../jury-sessions/load-session.js';
import type { IssueCertificates } from './certificate-life.dto.js';

export interface PlannedIssue extends SessionAndJury {
  /** What the session gives and no document in force says; before publication, all that publishing would issue. */
  readonly documents: readonly DocumentToIssue[];
}

export interface IssuedByHand {
  readonly issued: number;
  readonly told: Told;
}

/** Documents left out when a session was published, or revoked since: issued by hand. */
@Injectable()
export class IssueMissing {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(TellHolders) private readonly telling: TellHolders,
  ) {}

  /** Throws `notFound`, `notSealed`, `recordTampered`. */
  async preview(who: Principal, sessionId: string): Promise<PlannedIssue> {
    return this.database.read((reading) => planned(who, reading, sessionId));
  }

  /**
   * Issues those chosen, of a session that is published; those in force already are left as they are. Throws
   * `wrongState`, `notToIssue`, `revokedWithoutReason` where one was revoked before, `unprintableNames`, and as {@link preview}.
   */
  async issue(who: Principal, sessionId: string, asked: IssueCertificates): Promise<IssuedByHand> {
    return this.database.write(who, async (writing) => {
      const { session, documents } = await planned(who, writing.read, sessionId);
      if (session.state !== 'published')
        throw new DomainError('wrongState', { state: session.state, allowedIn: ['published'] });
      const wanted = new Set(asked.numbers);
      const chosen = documents.filter(({ snapshot }) => wanted.delete(snapshot.number));
      const reason = reasonToIssue(who, chosen, asked.reason ?? null);
      const known = new Set((await documentsOf(writing.read, session)).map(({ number }) => number));
      const stranger = [...wanted].find((number) => !known.has(number));
      if (stranger !== undefined) throw new DomainError('notToIssue', { number: stranger });
      const issued = await issueCertificates(
        writing,
        chosen.map(({ candidateId, snapshot, revoked }) => ({
          ...{ sessionId, candidateId, snapshot },
          ...(revoked && { reason }),
        })),
      );
      return { issued: issued.length, told: await this.telling.tell(writing, issued, 'issued') };
    });
  }
}

/** Only who may revoke goes back on it, and says why. */
function reasonToIssue(who: Principal, chosen: readonly DocumentToIssue[], reason: string | null): string | null {
  const again = chosen.find(({ revoked }) => revoked);
  if (!again) return null;
  demand(certificatePolicy.revoke(who), 'certificate.issueRevoked');
  if (reason === null) throw new DomainError('revokedWithoutReason', { number: again.snapshot.number });
  return reason;
}

async function planned(who: Principal, reading: Reading, sessionId: string): Promise<PlannedIssue> {
  const { session, members } = await loadJury(reading, sessionId);
  demand(certificatePolicy.issue(who, members), 'certificate.issue');
  if (session.state !== 'sealed' && session.state !== 'published') {
    throw new DomainError('notSealed', { state: session.state });
  }
  const opened = await openRectified(reading, sessionId);
  const given = givenBySession(opened.current, opened.minutesOf);
  const known = await documentsOf(reading, session);
  const holders = await holdersOfSession(reading, opened);
  return { session, members, documents: documentsToIssue(given, known, holders) };
}

async function documentsOf(reading: Reading, { id: sessionId }: JurySession) {
  const rows = await reading.findBy(Certificate, { sessionId });
  return rows.map(({ number, candidateId, subject, revocation }) => ({
    ...{ number, candidateId, subject, revokedAt: revocation?.at ?? null },
    revokedFor: revocation?.reason ?? null,
  }));
}
