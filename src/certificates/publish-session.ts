import { Inject, Injectable } from '@nestjs/common';
import { demand, type Principal } from '../accounts/principal.js';
import { Database } from '../database/database.js';
import type { Writing } from '../database/writing.js';
import { openRectified } from '../deliberations/rectified-session.js';
import { DomainError } from '../domain/errors.js';
import { minutesReference } from '../domain/sealing/document-references.js';
import { givenBySession, type GivenToCandidate } from '../domain/sealing/issue-certificates.js';
import type { SessionSnapshot } from '../domain/sealing/session-snapshot.js';
import { awardBlocs, type DecidedAward } from '../enrollments/bloc-awards.js';
import { demandPossible, enterState } from '../jury-sessions/enter-state.js';
import type { JurySession } from '../jury-sessions/jury-session.entity.js';
import { loadJury } from '../jury-sessions/load-session.js';
import { Certificate } from './certificate.entity.js';
import { certificatePolicy } from './certificate.policy.js';
import { type IssuedDocument, issueCertificates } from './issue-certificates.js';
import { TellHolders, type Told } from './tell-holders.js';

/** Documents to issue, by their numbers: those named, or all but those named. */
export type Choice = { readonly only: readonly string[] } | { readonly allBut: readonly string[] };

export const ALL: Choice = { allBut: [] };

export interface Publication {
  readonly session: JurySession;
  /** Certificates the session has issued in all. */
  readonly certificates: number;
  /** Null where it was published before. */
  readonly told: Told | null;
}

/** Publishes what a sealed session decided, as it has been rectified since: candidates see their results, blocs are awarded, certificates issued. */
@Injectable()
export class PublishSession {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(TellHolders) private readonly telling: TellHolders,
  ) {}

  /**
   * All of it in one transaction, from what was sealed; done again, it changes nothing. Documents that are
   * not chosen may be issued later by hand; their blocs are awarded. Throws `wrongState`, `notToIssue`,
   * `unprintableNames`.
   */
  async publish(who: Principal, sessionId: string, choice: Choice = ALL): Promise<Publication> {
    return this.database.writeLong(who, async (writing) => {
      const { session, members } = await loadJury(writing.read, sessionId);
      demand(certificatePolicy.publish(who, members), 'jurySession.publish');
      if (session.state === 'published') return publicationOf(writing, session);
      demandPossible(session, 'publish');
      const { current: snapshot, minutesOf } = await openRectified(writing.read, sessionId);
      const given = givenBySession(snapshot, minutesOf);
      await awardBlocs(writing, given.flatMap(awardsIn(snapshot)));
      await issueCertificates(writing, chosen(choice, given.flatMap(documentsIn(snapshot))));
      const told = await this.telling.tell(writing, snapshot.candidacies, 'published');
      return publicationOf(writing, await enterState(writing, session, 'publish'), told);
    });
  }
}

async function publicationOf({ read }: Writing, session: JurySession, told: Told | null = null): Promise<Publication> {
  return { session, certificates: await read.countBy(Certificate, { sessionId: session.id }), told };
}

function awardsIn(snapshot: SessionSnapshot) {
  const evidence = minutesReference(snapshot);
  const { code: certificationCode, version: certificationNumber } = snapshot.certification;
  return ({ candidacy: { candidateId }, awards }: GivenToCandidate): DecidedAward[] =>
    awards.map((award) => ({
      ...{ ...award, candidateId, certificationCode, certificationNumber },
      ...{ sessionId: snapshot.session.id, evidence },
    }));
}

function documentsIn({ session }: SessionSnapshot) {
  return ({ candidacy: { candidateId }, certificates }: GivenToCandidate): IssuedDocument[] =>
    certificates.map((snapshot) => ({ sessionId: session.id, candidateId, snapshot }));
}

function chosen(choice: Choice, documents: readonly IssuedDocument[]): IssuedDocument[] {
  const named = new Set('only' in choice ? choice.only : choice.allBut);
  const isOnly = 'only' in choice;
  const issued = documents.filter(({ snapshot }) => named.delete(snapshot.number) === isOnly);
  const [stranger] = named;
  if (stranger !== undefined) throw new DomainError('notToIssue', { number: stranger });
  return issued;
}
