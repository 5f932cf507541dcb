import { RegisterCandidate } from '../candidates/candidate.dto.js';
import type { Reading } from '../database/reading.js';
import { plainText } from '../domain/plain-words.js';
import { DomainError } from '../domain/errors.js';
import type { ReadRegisterRow, RegisterReading } from '../domain/tables/read-register.js';
import type { TableFault } from '../domain/tables/table.js';
import { EnrollCandidate } from '../enrollments/enrollment.dto.js';
import { demandTerms } from '../enrollments/enrollment-checks.js';
import { versionFor } from '../enrollments/enrollments.service.js';
import { readInput } from '../http/validation.js';
import { ANOTHER, type Choosable } from '../spreadsheets/choices.js';
import { faultsIn } from '../spreadsheets/faults-in.js';
import { digestOfPlan } from '../spreadsheets/planned.js';
import { findNamesakes, type Namesake } from './namesakes.js';

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
  return digestOfPlan(said, faults);
}

/** Those of whom it is to be said who they are. */
export const choosableIn = ({ people }: RegisterPlan): Choosable[] =>
  people.map(({ row, namesakes }) => ({
    ...{ row, choosable: namesakes.length === 0 ? [] : [...namesakes.map(({ candidate }) => candidate.id), ANOTHER] },
  }));

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
  const namesakes = await findNamesakes(
    reading,
    people.map(({ identity }) => identity),
  );
  return people.map((person, index) => ({ ...person, namesakes: namesakes[index]! }));
}

const faultsOf = ({ identity, enrollment, ...row }: ReadRegisterRow, error: unknown): TableFault[] =>
  faultsIn({ ...row, fields: { ...enrollment, ...identity } }, 'birthName', error);
