import { createHash } from 'node:crypto';
import { RegisterCandidate } from '../candidates/candidate.dto.js';
import { Candidate } from '../candidates/candidate.entity.js';
import { isSameName } from '../candidates/search-name.js';
import type { Reading } from '../database/reading.js';
import { plainText } from '../domain/plain-words.js';
import { DomainError } from '../domain/errors.js';
import type { ReadRegisterRow, RegisterReading } from '../domain/tables/read-register.js';
import type { TableFault } from '../domain/tables/table.js';
import { EnrollCandidate } from '../enrollments/enrollment.dto.js';
import { Enrollment } from '../enrollments/enrollment.entity.js';
import { demandTerms } from '../enrollments/enrollment-checks.js';
import { versionFor } from '../enrollments/enrollments.service.js';
import type { InputFault } from '../http/input-fault.js';
import { readInput } from '../http/validation.js';

/** An enrollment that a row asks for, and the version of the certification that it would be on. */
export interface PlannedEnrollment {
  readonly input: EnrollCandidate;
  readonly certificationId: string;
}

/** A person of the file, with those of the register they may be. */
export interface PlannedPerson {
  /** The row they are first named in: how a choice names them. */
  readonly row: number;
  readonly identity: RegisterCandidate;
  readonly enrollments: readonly PlannedEnrollment[];
  readonly namesakes: readonly Namesake[];
}

/** Somebody of the register of the same name, born the same day. */
export interface Namesake {
  readonly candidate: Candidate;
  /** Whether nothing of the names, day and place differs. */
  readonly isIdentical: boolean;
  /** Days and versions of their enrollments. */
  readonly enrolled: readonly Pick<Enrollment, 'certificationId' | 'enrolledOn'>[];
}

export interface RegisterPlan {
  readonly people: readonly PlannedPerson[];
  readonly faults: readonly TableFault[];
}

/** What taking a file over would bring, compared with the register as it is. */
export async function planRegister(
  reading: Reading,
  { rows, faults }: Pick<RegisterReading, 'rows' | 'faults'>,
  today: string,
): Promise<RegisterPlan> {
  const found: TableFault[] = [...faults];
  const people = new Map<string, Omit<PlannedPerson, 'namesakes'>>();
  for (const row of rows) {
    try {
      const identity = await identityOf(row, today);
      const enrollment = row.enrollment && (await enrollmentIn(reading, row));
      const key = [identity.birthName, identity.firstNames, identity.birthDay].map(plainText).join('|');
      const before = people.get(key);
      if (before && isOther(before.identity, identity)) throw new DomainError('personTwice', { row: before.row });
      const enrollments = [...(before?.enrollments ?? []), ...(enrollment ? [enrollment] : [])];
      people.set(key, { row: before?.row ?? row.number, identity: before?.identity ?? identity, enrollments });
    } catch (error) {
      found.push(...faultsOf(row, error));
    }
  }
  return { people: await withNamesakes(reading, [...people.values()]), faults: found };
}

/** Names a plan: another one has another name. */
export function digestOf({ people, faults }: RegisterPlan): string {
  const said = people.map(({ row, identity, enrollments, namesakes }) => [
    ...[row, identity, enrollments],
    namesakes.map(({ candidate, enrolled }) => [candidate.id, candidate.version, enrolled.length]),
  ]);
  const told = [said, faults.map(({ sheet, address, code }) => [sheet, address, code])];
  return createHash('sha256').update(JSON.stringify(told)).digest('base64url');
}

/** Whether that person is enrolled already as the row asks. */
export function isEnrolled({ enrolled }: Namesake, { certificationId, input }: PlannedEnrollment): boolean {
  return enrolled.some((one) => one.certificationId === certificationId && one.enrolledOn === input.enrolledOn);
}

async function identityOf({ identity }: ReadRegisterRow, today: string): Promise<RegisterCandidate> {
  const input = await readInput(RegisterCandidate, { ...identity });
  if (input.birthDay > today) throw new DomainError('bornInFuture', { birthDay: input.birthDay, today });
  return input;
}

async function enrollmentIn(reading: Reading, { enrollment }: ReadRegisterRow): Promise<PlannedEnrollment> {
  const input = await readInput(EnrollCandidate, { ...enrollment });
  const { id, content } = await versionFor(reading, input);
  const { accessRoute, optionBloc = null, targetBlocs = null } = input;
  demandTerms(content, { accessRoute, optionBloc, targetBlocs });
  return { input, certificationId: id };
}

/** Two rows of one person say the same of them, or leave it out. */
function isOther(one: RegisterCandidate, other: RegisterCandidate): boolean {
  const differs = (field: 'birthPlace' | 'usedName' | 'email' | 'gender'): boolean =>
    (other[field] ?? one[field] ?? null) !== (one[field] ?? null);
  return differs('birthPlace') || differs('usedName') || differs('email') || differs('gender');
}

async function withNamesakes(
  reading: Reading,
  people: readonly Omit<PlannedPerson, 'namesakes'>[],
): Promise<PlannedPerson[]> {
  const days = [...new Set(people.map(({ identity }) => identity.birthDay))];
  const born = await reading.rowsIn(Candidate, 'birthDay', days);
  const namesakes = people.map(({ identity }) => born.filter((candidate) => isNamesake(candidate, identity)));
  const ids = [...new Set(namesakes.flat().map(({ id }) => id))];
  const enrollments = await reading.rowsIn(Enrollment, 'candidateId', ids);
  return people.map((person, index) => ({
    ...person,
    namesakes: namesakes[index]!.map((candidate) => ({
      ...{ candidate, isIdentical: isIdentical(candidate, person.identity) },
      enrolled: enrollments.filter(({ candidateId }) => candidateId === candidate.id),
    })),
  }));
}

/** As the register asks before it takes a person twice. */
function isNamesake({ birthDay, firstNames, birthName, usedName }: Candidate, identity: RegisterCandidate): boolean {
  const names = [identity.birthName, identity.usedName ?? identity.birthName];
  const isNamed = names.some((name) => isSameName(name, birthName) || isSameName(name, usedName ?? birthName));
  return birthDay === identity.birthDay && isNamed && isSameName(firstNames, identity.firstNames);
}

function isIdentical({ firstNames, birthName, birthPlace }: Candidate, identity: RegisterCandidate): boolean {
  const isNamed = firstNames === identity.firstNames && birthName === identity.birthName;
  return isNamed && isSameName(birthPlace, identity.birthPlace);
}

/** What is refused of a row, each at its cell. */
function faultsOf({ sheet, addressOf, identity, enrollment }: ReadRegisterRow, error: unknown): TableFault[] {
  if (!(error instanceof DomainError)) throw error;
  const { code, facts } = error;
  const faults = code === 'invalidInput' ? (facts.faults as readonly InputFault[]) : [];
  const at = (field: string, fault: Pick<TableFault, 'code' | 'facts'>): TableFault => ({
    ...{ sheet, address: addressOf(field), written: [identity[field] ?? enrollment?.[field] ?? ''].flat().join(', ') },
    ...fault,
  });
  if (faults.length === 0) return [at(FIELD_OF[code] ?? 'birthName', { code, facts })];
  return faults.map((fault) => at(fault.path.replace(/\[.*/, ''), { code: `field.${fault.code}`, facts: {} }));
}

const FIELD_OF: Readonly<Record<string, string>> = {
  bornInFuture: 'birthDay',
  unknownCertification: 'certification',
  accessRouteClosed: 'accessRoute',
  unknownOption: 'optionBloc',
  unknownBloc: 'targetBlocs',
};
