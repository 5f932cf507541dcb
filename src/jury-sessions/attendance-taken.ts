import { DomainError } from '../domain/errors.js';
import type { CandidateAttendance, MemberAttendance, TakeAttendance } from './attendance.dto.js';
import type { Candidacy } from './candidacy.entity.js';
import { candidacyOf } from './candidacies.service.js';
import type { JuryMember } from './jury-member.entity.js';
import { memberOf } from './jury-members.service.js';
import type { PresentedCandidacy } from './load-session.js';
import { rowOf } from './present-rows.js';

/** A row as it becomes, with what differs in it. */
export interface Change<Row> {
  readonly row: Row;
  readonly before: Record<string, unknown>;
  readonly after: Record<string, unknown>;
}

/** The members whose presence becomes another. Throws `notFound`, `staleVersion`. */
export function presencesTaken(members: readonly JuryMember[], input: TakeAttendance): Change<JuryMember>[] {
  const named = input.members ?? [];
  for (const one of named) demandSeen('jury_member', memberOf(members, one.id), one);
  const given = new Map(named.map(({ id, present }) => [id, present]));
  return members.flatMap((member) => {
    const untaken = member.present === null && input.otherMembersPresent === true;
    const present = given.has(member.id) ? given.get(member.id)! : untaken ? true : member.present;
    if (present === member.present) return [];
    const row = { ...member, present, version: member.version + 1 };
    return [{ row, before: { present: member.present }, after: { present } }];
  });
}

/** The candidates whose attendance becomes another, or is taken for the first time. Throws `notFound`, `staleVersion`, `absentArrived`. */
export function attendanceTaken(
  candidacies: readonly PresentedCandidacy[],
  input: TakeAttendance,
  at: string,
): Change<Candidacy>[] {
  const named = input.candidacies ?? [];
  for (const one of named) demandSeen('candidacy', candidacyOf(candidacies, one.id), one);
  const given = new Map(named.map((one) => [one.id, one]));
  return candidacies.flatMap((candidacy) => {
    const told = given.get(candidacy.id) ?? (input.otherCandidatesPresent && isUntaken(candidacy) ? THERE : null);
    return told ? changeOf(rowOf(candidacy), told, at) : [];
  });
}

const THERE: Pick<CandidateAttendance, 'attendance' | 'arrivedAt'> = { attendance: 'present' };

/** Taken to be there, though nobody has looked. */
export function isUntaken({ attendance, attendanceTakenAt }: Candidacy): boolean {
  return attendanceTakenAt === null && attendance === 'present';
}

function changeOf(
  row: Candidacy,
  { attendance, arrivedAt = null }: Pick<CandidateAttendance, 'attendance' | 'arrivedAt'>,
  attendanceTakenAt: string,
): Change<Candidacy>[] {
  if (attendance !== 'present' && arrivedAt !== null) throw new DomainError('absentArrived', { candidacyId: row.id });
  const isSame = attendance === row.attendance && arrivedAt === row.arrivedAt;
  if (isSame && !isUntaken(row)) return [];
  const before = { attendance: isUntaken(row) ? null : row.attendance, arrivedAt: row.arrivedAt };
  const after = { attendance, arrivedAt };
  return [{ row: { ...row, ...after, attendanceTakenAt, version: row.version + 1 }, before, after }];
}

/** Throws `staleVersion` with both versions where somebody has changed it since. */
function demandSeen(
  subject: string,
  current: JuryMember | PresentedCandidacy,
  { id, ...yours }: MemberAttendance | CandidateAttendance,
): void {
  if (current.version === yours.version) return;
  const theirs = 'present' in current ? { present: current.present } : { attendance: current.attendance };
  const facts = { subject, id, yours, current: { ...theirs, version: current.version } };
  throw new DomainError('staleVersion', facts);
}
