import type { College, JuryClause, JuryRule } from '../certification/certification.js';
import type { JuryPerson } from './jury-person.js';
import type { MinutesClause } from '../sealing/minutes-snapshot.js';

/** A clause of the composition with its figures, as the minutes state it. */
export type CompositionClause = MinutesClause;

/** Each clause of one jury rule, met or not. Whether the president counts in the shares is the rule's to say. */
export function clausesOf(rule: JuryRule, members: readonly JuryPerson[]): CompositionClause[] {
  const sharing = rule.president.countsInShares ? members : members.filter(({ president }) => !president);
  const clauses = rule.clauses.map((clause) => checkClause(clause, members, sharing));
  return [checkSize(rule.size, members), ...checkPresident(rule, members), ...clauses];
}

function checkSize(size: number, members: readonly JuryPerson[]): CompositionClause {
  const found = members.length;
  return { requirement: { kind: 'size', members: size }, met: found === size, found, advisory: false };
}

function checkPresident({ president }: JuryRule, members: readonly JuryPerson[]): CompositionClause[] {
  if (!president.required) return [];
  const { colleges } = president;
  const presidents = members.filter((member) => member.president);
  const found = presidents.filter(({ college }) => !colleges || belongsTo(college, colleges)).length;
  const met = presidents.length === 1 && found === 1;
  return [{ requirement: { kind: 'president', ...(colleges && { colleges }) }, met, found, advisory: false }];
}

function checkClause(
  clause: JuryClause,
  members: readonly JuryPerson[],
  sharing: readonly JuryPerson[],
): CompositionClause {
  switch (clause.kind) {
    case 'college':
      return checkCount(clause, sharing.filter(({ college }) => belongsTo(college, clause.colleges)).length);
    case 'external':
      return checkCount(clause, sharing.filter(({ external }) => external).length);
    case 'parity':
      return checkParity(clause.among, clause.among === 'all' ? members : sharing.filter(({ external }) => external));
  }
}

function checkCount(clause: Exclude<JuryClause, { kind: 'parity' }>, found: number): CompositionClause {
  return { requirement: clause, met: found >= clause.atLeast, found, advisory: false };
}

/** As many women as men, give or take one where the number is odd; persons recorded as neither count for either. */
export function checkParity(among: 'all' | 'external', members: readonly JuryPerson[]): CompositionClause {
  const women = members.filter(({ gender }) => gender === 'F').length;
  const men = members.filter(({ gender }) => gender === 'M').length;
  const either = members.length - women - men;
  const met = Math.abs(women - men) - either <= members.length % 2;
  return { requirement: { kind: 'parity', among, women, men }, met, found: members.length, advisory: false };
}

/** A practitioner is an employer, an employee, or one whose side is not told. */
function belongsTo(college: College, colleges: readonly College[]): boolean {
  const practises = college === 'employer' || college === 'employee';
  return colleges.includes(college) || (practises && colleges.includes('professional'));
}
