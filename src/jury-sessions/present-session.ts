import type { Principal } from '../accounts/principal.js';
import type { Candidate } from '../candidates/candidate.entity.js';
import type { CertificationVersion } from '../certifications/certification-version.entity.js';
import { possibleActs, type SessionAct } from '../domain/sessions/session-life-cycle.js';
import type { PresentationStop } from '../domain/sessions/presentation.js';
import type { Enrollment } from '../enrollments/enrollment.entity.js';
import type { Candidacy } from './candidacy.entity.js';
import type { JuryMember } from './jury-member.entity.js';
import { jurySessionPolicy } from './jury-session.policy.js';
import type { JurySession } from './jury-session.entity.js';
import type { ListedSession } from './listed-session.js';
import type { LoadedSession, PresentedCandidacy } from './load-session.js';
import type { Presentable } from './presentable-enrollments.js';
import type { PlannedPresentation } from './presentation-plan.js';
import type { Recusal } from './recusal.entity.js';
import type { SessionStep } from './session-step.entity.js';

type CertificationSummary = Pick<CertificationVersion, 'id' | 'code' | 'number' | 'title'>;

export interface PresentedSession extends Pick<
  JurySession,
  'id' | 'certificationId' | 'day' | 'place' | 'state' | 'derogation' | 'version'
> {
  /** What can be done with it next. */
  readonly possibleActs: readonly SessionAct[];
}

export interface PresentedListedSession extends PresentedSession {
  readonly certification: CertificationSummary;
  readonly memberCount: number;
  readonly candidateCount: number;
}

export type PresentedMember = Omit<JuryMember, 'session' | 'sessionId' | 'person'>;
type OfContact = 'email' | 'phone' | 'accountId';
type OfAppointment = 'appointedBy' | 'appointedOn' | 'appointmentReference';
/** How to reach them: told to those who prepare sessions, and to themself; on what paper: see `readAppointments`. */
export type MemberOfSession = Omit<PresentedMember, OfContact | OfAppointment> &
  Partial<Pick<PresentedMember, OfContact | OfAppointment>>;
export type PresentedRecusal = Pick<Recusal, 'id' | 'candidacyId' | 'memberId' | 'reason' | 'version'>;
export type BareCandidacy = Pick<
  Candidacy,
  'id' | 'enrollmentId' | 'blocs' | 'rank' | 'attendance' | 'attendanceTakenAt' | 'arrivedAt' | 'version'
>;

interface WhoseEnrollment {
  readonly accessRoute: Enrollment['accessRoute'];
  readonly candidate: Pick<Candidate, 'id' | 'firstNames' | 'birthName' | 'usedName'>;
}

export type CandidacyOfSession = BareCandidacy & WhoseEnrollment;

export interface PresentedPresentable extends WhoseEnrollment {
  readonly enrollmentId: string;
  readonly blocs: readonly string[];
}

export interface WholeSession extends PresentedSession {
  readonly certification: CertificationSummary;
  readonly members: readonly MemberOfSession[];
  readonly candidacies: readonly CandidacyOfSession[];
  readonly recusals: readonly PresentedRecusal[];
  readonly steps: readonly Pick<SessionStep, 'state' | 'at' | 'actorName' | 'note'>[];
}

/** What presenting an enrollment would do, or why it cannot be done. */
export interface PresentedPlan extends PresentedPresentable {
  readonly optionBloc: string | null;
  readonly stops: readonly PresentationStop[];
  /** Before this session already, by this very enrollment: presenting it again changes nothing. */
  readonly alreadyThere: boolean;
}

export function presentSession(session: JurySession): PresentedSession {
  const { id, certificationId, day, place, state, derogation, version } = session;
  return { id, certificationId, day, place, state, derogation, version, possibleActs: possibleActs(state) };
}

export function presentListed(session: ListedSession): PresentedListedSession {
  const { certification, memberCount, candidateCount } = session;
  return { ...presentSession(session), certification: summaryOf(certification), memberCount, candidateCount };
}

export function presentWhole(who: Principal, loaded: LoadedSession): WholeSession {
  return {
    ...presentSession(loaded.session),
    certification: summaryOf(loaded.certification),
    members: loaded.members.map((member) => presentOfJury(who, loaded, member)),
    candidacies: loaded.candidacies.map(presentOfSession),
    recusals: loaded.recusals.map(presentRecusal),
    steps: loaded.steps.map(({ state, at, actorName, note }) => ({ state, at, actorName, note })),
  };
}

export function presentMember(member: JuryMember): PresentedMember {
  const { id, personId, firstNames, lastName, college, organisation, occupation, gender, president, external } = member;
  const { qualified, qualification, email, phone, appointedBy, appointedOn, appointmentReference } = member;
  const { accountId, present, version } = member;
  return {
    ...{ id, personId, firstNames, lastName, college, organisation, occupation, gender, president, external },
    ...{ qualified, qualification, email, phone, appointedBy, appointedOn, appointmentReference },
    ...{ accountId, present, version },
  };
}

function presentOfJury(who: Principal, { members }: LoadedSession, member: JuryMember): MemberOfSession {
  const { email, phone, accountId, appointedBy, appointedOn, appointmentReference, ...told } = presentMember(member);
  const reaches = jurySessionPolicy.prepare(who) || accountId === who.accountId;
  return {
    ...told,
    ...(reaches && { email, phone, accountId }),
    ...(jurySessionPolicy.readAppointments(who, members) && { appointedBy, appointedOn, appointmentReference }),
  };
}

export function presentCandidacy(candidacy: Candidacy): BareCandidacy {
  const { id, enrollmentId, blocs, rank, attendance, attendanceTakenAt, arrivedAt, version } = candidacy;
  return { id, enrollmentId, blocs, rank, attendance, attendanceTakenAt, arrivedAt, version };
}

export function presentRecusal({ id, candidacyId, memberId, reason, version }: Recusal): PresentedRecusal {
  return { id, candidacyId, memberId, reason, version };
}

export function presentPlanned({ stops, isThere, ...presentable }: PlannedPresentation): PresentedPlan {
  const { optionBloc } = presentable.enrollment;
  return { ...presentPresentable(presentable), optionBloc, stops, alreadyThere: isThere };
}

export function presentPresentable({ enrollment, blocs }: Presentable): PresentedPresentable {
  return { enrollmentId: enrollment.id, ...whose(enrollment), blocs };
}

function presentOfSession(candidacy: PresentedCandidacy): CandidacyOfSession {
  return { ...presentCandidacy(candidacy), ...whose(candidacy.enrollment) };
}

function whose({ accessRoute, candidate }: PresentedCandidacy['enrollment']): WhoseEnrollment {
  const { id, firstNames, birthName, usedName } = candidate;
  return { accessRoute, candidate: { id, firstNames, birthName, usedName } };
}

function summaryOf({ id, code, number, title }: CertificationVersion): CertificationSummary {
  return { id, code, number, title };
}
