import type { CertificationOnDocument } from './certificate-snapshot.js';
import type { Certification, Registration } from '../certification/certification.js';
import type { PlainDay } from '../day.js';
import type { SessionSnapshot } from './session-snapshot.js';

/** "RNCP31936-2023-06-15". */
export function sessionReference({ certification, session }: SessionSnapshot): string {
  return `${certification.code}-${session.day}`;
}

/** "PV-RNCP31936-2023-06-15-0042": the last number is the rank among all sealed sessions; a draft has none. */
export function minutesReference(snapshot: SessionSnapshot): string {
  const reference = `PV-${sessionReference(snapshot)}`;
  return snapshot.chain ? `${reference}-${padded(snapshot.chain.rank, 4)}` : reference;
}

/** "PV-RNCP31936-2023-06-15-0042-R1": the first of the minutes that rectify those. */
export function rectificationReference(first: SessionSnapshot, number: number): string {
  return `${minutesReference(first)}-R${number}`;
}

/**
 * "RNCP31936-BC02-2023-0042-007": year of the session, rank of its minutes, rank of the candidacy in them. Unique and
 * the same each time it is made, it tells the minutes it rests on and nothing of the person.
 */
export function certificateNumber(
  { certification, session }: SessionSnapshot,
  subject: string,
  minutesRank: number,
  candidacyRank: number,
): string {
  const year = session.day.slice(0, 4);
  const of = subject === 'title' ? 'T' : subject;
  return [certification.code, of, year, padded(minutesRank, 4), padded(candidacyRank, 3)].join('-');
}

/** The certification as documents name it, with the registration under which that day's session awards. */
export function certificationOnDocument(certification: Certification, day: PlainDay): CertificationOnDocument {
  const { code, version, title, level } = certification;
  const registration = registrationFor(certification.registrations, day);
  return {
    code,
    version,
    title,
    level,
    registration: registration && { from: registration.from, until: registration.until },
  };
}

/** The registration that covers the day, else the last one to have ended: those enrolled by then may still be awarded. */
function registrationFor(registrations: readonly Registration[], day: PlainDay): Registration | null {
  const begun = registrations
    .filter(({ from }) => from <= day)
    .toSorted((one, other) => (one.from < other.from ? 1 : -1));
  return begun.find(({ until }) => day <= until) ?? begun[0] ?? null;
}

function padded(number: number, digits: number): string {
  return String(number).padStart(digits, '0');
}
