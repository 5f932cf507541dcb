import { type College, COLLEGES } from '../domain/certification/certification.js';
import type { CompositionClause } from '../domain/jury/jury-clauses.js';
import { personName } from '../jury-directory/jury-person.list.js';
import { listOf, plural } from '../web/french/format.js';
import { COLLEGE_LABELS, GENDER_LABELS } from '../web/french/labels.js';
import type { JuryMember } from './jury-member.entity.js';

/** A place at the table: taken, with what it counts for, or to be filled. */
export interface SeatView {
  /** F, H, X; a plus where nobody sits. */
  readonly sign: string;
  /** All that the sign and the frame say, in words. */
  readonly text: string;
  readonly external: boolean;
  readonly president: boolean;
  readonly missing: boolean;
}

export interface CompositionPicture {
  readonly rows: readonly { readonly label: string; readonly seats: readonly SeatView[] }[];
  readonly summary: string;
}

type Row = { readonly label: string; readonly seats: SeatView[] };

/** The jury as seats by college, those that the rules still ask for included; null where nobody sits and none is asked. */
export function compositionPicture(
  members: readonly JuryMember[],
  clauses: readonly CompositionClause[],
): CompositionPicture | null {
  const rows = new Map<string, Row>();
  for (const college of COLLEGES) {
    const seated = members.filter((member) => member.college === college).map(takenSeat);
    if (seated.length > 0) rows.set(college, { label: COLLEGE_LABELS[college], seats: seated });
  }
  const asked = clauses.map(missingOfCollege).filter((missing) => missing !== null);
  for (const { colleges, count } of asked) addMissing(rows, colleges, count);
  const promised = asked.reduce((sum, { count }) => sum + count, 0);
  addMissing(rows, [], Math.max(0, missingInAll(clauses) - promised));
  return rows.size === 0 ? null : { rows: [...rows.values()], summary: summaryOf(members) };
}

function takenSeat(member: JuryMember): SeatView {
  const { gender, external, president } = member;
  const traits = [GENDER_LABELS[gender].toLowerCase(), external ? 'externe' : 'interne'];
  const text = [personName(member), ...(president ? ['présidence'] : []), ...traits].join(', ');
  return { sign: gender === 'M' ? 'H' : gender, text, external, president, missing: false };
}

function missingOfCollege({ requirement, found, met }: CompositionClause) {
  if (requirement.kind !== 'college' || met) return null;
  return { colleges: requirement.colleges, count: requirement.atLeast - found };
}

/** Places that the size of the jury leaves open, whatever the college. */
function missingInAll(clauses: readonly CompositionClause[]): number {
  const missing = clauses.map(({ requirement, found }) =>
    requirement.kind === 'size' ? requirement.members - found : 0,
  );
  return Math.max(0, ...missing);
}

function addMissing(rows: Map<string, Row>, colleges: readonly College[], count: number): void {
  if (count === 0) return;
  const key = colleges.join(' ');
  const words = colleges.map((college) => COLLEGE_LABELS[college]);
  const label = colleges.length > 0 ? listOf(words, 'ou') : 'Tout collège';
  const row = rows.get(key) ?? { label, seats: [] };
  const empty = { sign: '+', text: 'place à pourvoir', external: false, president: false, missing: true };
  rows.set(key, { ...row, seats: [...row.seats, ...Array.from({ length: count }, () => empty)] });
}

function summaryOf(members: readonly JuryMember[]): string {
  const count = (test: (member: JuryMember) => boolean): number => members.filter(test).length;
  const women = count(({ gender }) => gender === 'F');
  const men = count(({ gender }) => gender === 'M');
  const external = count((member) => member.external);
  const parts = [plural(members.length, 'membre'), plural(women, 'femme'), plural(men, 'homme')];
  return [...parts, plural(external, 'externe'), plural(members.length - external, 'interne')].join(' · ');
}
