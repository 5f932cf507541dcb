import type { Candidate } from '../candidates/candidate.entity.js';
import type { CertificationVersion } from '../certifications/certification-version.entity.js';
import { certificationOf } from '../certifications/certifications.service.js';
import type { Reading } from '../database/reading.js';
import { DomainError } from '../domain/errors.js';
import type { Enrollment } from '../enrollments/enrollment.entity.js';
import { documentsOf, type NumberedDocument } from './appointment-documents.js';
import { Candidacy } from './candidacy.entity.js';
import { agendaOf, inOrderOfPassage, type SessionAgenda } from './load-agenda.js';
import { JuryMember } from './jury-member.entity.js';
import { JurySession } from './jury-session.entity.js';
import { linksOf, type SessionLinks } from './load-links.js';
import { Recusal } from './recusal.entity.js';
import { SessionStep } from './session-step.entity.js';

/** A candidacy with whose it is. */
export type PresentedCandidacy = Candidacy & {
  readonly enrollment: Enrollment & { readonly candidate: Candidate };
};

/** A session and all that belongs to it, in the order in which it is shown. */
export interface LoadedSession {
  readonly session: JurySession;
  readonly certification: CertificationVersion;
  /** The president first, then by name. */
  readonly members: readonly JuryMember[];
  /** In the order of passage: that of the agenda, else their rank. */
  readonly candidacies: readonly PresentedCandidacy[];
  readonly agenda: SessionAgenda;
  /** In the order of the members. */
  readonly recusals: readonly Recusal[];
  /** What members said of their links with candidates, and what was answered. */
  readonly links: SessionLinks;
  /** Documents that show appointments, each member's oldest first. */
  readonly appointments: readonly NumberedDocument[];
  /** The oldest first. */
  readonly steps: readonly SessionStep[];
}

/** A session and its jury: enough to know who may do what. */
export type SessionAndJury = Pick<LoadedSession, 'session' | 'members'>;

/** The session and its jury, within a read or a write under way. Throws `notFound`. */
export async function loadJury(reading: Reading, id: string): Promise<SessionAndJury> {
  const session = await reading.findOneBy(JurySession, { id });
  if (!session) throw new DomainError('notFound', { subject: 'jury_session', id });
  const members = await reading.find(JuryMember, { where: { sessionId: id }, order: { id: 'ASC' } });
  return { session, members: members.toSorted(byPlace) };
}

/** Names in French order, É with E: databases put it after Z, or where their own collation has it. */
function byPlace(one: JuryMember, other: JuryMember): number {
  return (
    Number(other.president) - Number(one.president) ||
    one.lastName.localeCompare(other.lastName, 'fr') ||
    one.firstNames.localeCompare(other.firstNames, 'fr')
  );
}

/** The session whole, in as many queries whatever the number of candidates. Throws `notFound`. */
export async function loadSession(reading: Reading, id: string): Promise<LoadedSession> {
  const { session, members } = await loadJury(reading, id);
  const agenda = await agendaOf(reading, id);
  const candidacies = inOrderOfPassage(await candidaciesOf(reading, id), agenda);
  return {
    ...{ session, members, candidacies, agenda },
    certification: await certificationOf(reading, session.certificationId),
    recusals: inOrderOfMembers(members, await reading.findBy(Recusal, { candidacy: { sessionId: id } })),
    links: await linksOf(reading, id, members, candidacies),
    appointments: await documentsOf(
      reading,
      members.map((member) => member.id),
    ),
    steps: await reading.find(SessionStep, { where: { sessionId: id }, order: { number: 'ASC' } }),
  };
}

function inOrderOfMembers(members: readonly JuryMember[], recusals: readonly Recusal[]): Recusal[] {
  const places = new Map(members.map((member, place) => [member.id, place]));
  return recusals.toSorted((one, other) => places.get(one.memberId)! - places.get(other.memberId)!);
}

async function candidaciesOf(reading: Reading, sessionId: string): Promise<PresentedCandidacy[]> {
  const found = await reading.find(Candidacy, {
    where: { sessionId },
    relations: { enrollment: { candidate: true } },
    order: { rank: 'ASC', id: 'ASC' },
  });
  return found as PresentedCandidacy[];
}
