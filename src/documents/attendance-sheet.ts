import type { PlainDay } from '../domain/day.js';
import {
  isPresenceUnnoted,
  type SessionSnapshot,
  type SnapshotCandidacy,
  type SnapshotMember,
  type SnapshotPassage,
} from '../domain/sealing/session-snapshot.js';
import { formatHour, listOf } from '../web/french/format.js';
import { ACCESS_ROUTE_LABELS, ATTENDANCE_LABELS, EXTRA_TIME_LABELS } from '../web/french/labels.js';
import { registerName } from '../web/french/person-name.js';
import { typeset } from '../web/french/typography.js';
import { longDay } from './french.js';
import { COLLEGE_LABELS } from './minutes-labels.js';
import { type SessionFacts, sessionHeading } from './session-heading.js';
import { printAnyText } from './typst.js';

export interface AttendanceFacts extends SessionFacts {
  /** From the arrival of the jury to the end; null until it is set. */
  readonly hours: { readonly from: string; readonly until: string; readonly room: string | null } | null;
  /** The earliest first; none for who has no time yet. */
  readonly passages: readonly SnapshotPassage[];
}

const NOON = '13:00';

/**
 * The sheet that members and candidates sign, a part for each day; once the session is sealed, who was there. The same
 * bytes for the same facts.
 */
export function renderAttendanceSheet(facts: AttendanceFacts): Uint8Array {
  return printAnyText({ template: 'attendance-sheet.typ', data: textOf(facts), day: facts.snapshot.session.day });
}

function textOf(facts: AttendanceFacts) {
  const { snapshot, hours, passages } = facts;
  const isSealed = snapshot.chain !== null;
  const days = [...new Set([snapshot.session.day, ...passages.map(({ day }) => day)])].toSorted();
  return {
    ...sessionHeading(facts, 'Feuille d’émargement'),
    sealed: isSealed,
    note: isSealed ? 'Présences relevées pendant la session et scellées avec elle.' : '',
    place: [snapshot.session.place, hours?.room, hours && hoursText(hours)].filter(Boolean).join(' · '),
    days: days.map((day, index) => ({
      day: days.length > 1 ? longDay(day) : '',
      signatures: signaturesOn(day, facts, days.length),
      members: snapshot.members.map(memberText),
      candidates: candidatesOn(day, facts, index === 0),
    })),
    timed: passages.length > 0,
    closing: typeset(`Certifié exact par la présidence du jury, le ${'.'.repeat(24)} :`),
  };
}

/** Morning and afternoon apart, where the jury sits through both. */
function signaturesOn(day: PlainDay, { hours, passages }: AttendanceFacts, days: number): string[] {
  const own = passages.filter((passage) => passage.day === day);
  const starts = [...own.map(({ from }) => from), ...(hours && days === 1 ? [hours.from] : [])];
  const ends = [...own.map(({ until }) => until), ...(hours && days === 1 ? [hours.until] : [])];
  const isLong = starts.some((time) => time < NOON) && ends.some((time) => time > NOON);
  return isLong ? ['Signature, matin', 'Signature, après-midi'] : ['Signature'];
}

function hoursText({ from, until }: NonNullable<AttendanceFacts['hours']>): string {
  return `de ${formatHour(from)} à ${formatHour(until)}`;
}

function memberText({ firstNames, lastName, president, college, organisation, present }: SnapshotMember) {
  return {
    name: registerName({ firstNames, birthName: lastName, usedName: null }),
    role: president ? 'Présidence' : 'Membre',
    college: COLLEGE_LABELS[college],
    organisation: organisation ?? '',
    presence: present ? 'Présence' : 'Absence',
  };
}

/** Who passes that day, in the order of passage; those without a time, on the first day. */
function candidatesOn(day: PlainDay, { snapshot, passages }: AttendanceFacts, isFirst: boolean) {
  const timed = new Set(passages.map(({ candidacyId }) => candidacyId));
  const own = passages.filter((passage) => passage.day === day);
  const firstOf = (id: string) => own.findIndex(({ candidacyId }) => candidacyId === id);
  const placeOf = (id: string) => (timed.has(id) ? firstOf(id) : passages.length);
  return snapshot.candidacies
    .map((candidacy, index) => ({ candidacy, number: index + 1, place: placeOf(candidacy.id) }))
    .filter(({ candidacy, place }) => (timed.has(candidacy.id) ? place >= 0 : isFirst))
    .toSorted((one, other) => one.place - other.place)
    .map(({ candidacy, number, place }) => {
      const passage = own[place];
      const time = passage ? `${formatHour(passage.from)}\n${passage.room}` : '';
      return { ...candidateText(snapshot, candidacy, number), time };
    });
}

function candidateText({ certification }: SessionSnapshot, candidacy: SnapshotCandidacy, number: number) {
  const { firstNames, birthName, usedName = null } = candidacy.identity;
  const blocs = certification.blocs.filter(({ code }) => candidacy.presented.includes(code));
  const presented = `${blocs.length > 1 ? 'blocs' : 'bloc'} ${listOf(blocs.map((bloc) => String(bloc.number)))}`;
  return {
    number: String(number),
    name: registerName({ firstNames, birthName, usedName }),
    details: [ACCESS_ROUTE_LABELS[candidacy.accessRoute], ...(blocs.length > 0 ? [presented] : [])].join(' · '),
    accommodations: accommodationsText(candidacy),
    presence: presenceText(candidacy),
  };
}

/** « Présence », « Présence, à 10 h 12 » or « Présence non relevée ». */
function presenceText(candidacy: SnapshotCandidacy): string {
  if (isPresenceUnnoted(candidacy)) return 'Présence non relevée';
  const { attendance, arrivedAt } = candidacy;
  return ATTENDANCE_LABELS[attendance] + (arrivedAt ? typeset(`, à ${formatHour(arrivedAt)}`) : '');
}

/** « Aménagements : tiers-temps et ordinateur »; empty where none is granted. */
export function accommodationsText({ accommodations, extraTime }: SnapshotCandidacy): string {
  const granted = [...accommodations, ...(extraTime ? [EXTRA_TIME_LABELS[extraTime]] : [])];
  return granted.length > 0 ? typeset(`Aménagements : ${listOf(granted)}`) : '';
}
