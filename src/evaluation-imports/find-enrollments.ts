import { Candidate } from '../candidates/candidate.entity.js';
import { CertificationVersion } from '../certifications/certification-version.entity.js';
import type { Reading } from '../database/reading.js';
import type { PlainDay } from '../domain/day.js';
import { plainText } from '../domain/plain-words.js';
import type { EvaluationColumn } from '../domain/tables/read-evaluations.js';
import type { ReadRow } from '../domain/tables/read-rows.js';
import { Enrollment } from '../enrollments/enrollment.entity.js';

/** Whose result a line is, or why nobody's. */
export type FoundEnrollment =
  { readonly enrollment: Enrollment } | { readonly fault: string; readonly column: EvaluationColumn };

/** People kept in mind from one portion to the next. */
const MOST_KEPT = 3_000;

interface KnownPerson {
  readonly id: string;
  readonly birthDay: PlainDay;
  /** Birth name and name in use, and first names, in plain words. */
  readonly names: readonly string[];
  readonly firstNames: string;
  readonly enrollments: readonly Enrollment[];
}

/** Finds on which enrollment each line is recorded, portion by portion. */
export class EnrollmentFinder {
  readonly versions = new Map<string, CertificationVersion>();
  /** By birth day. */
  private readonly born = new Map<string, KnownPerson[]>();
  private readonly byKey = new Map<string, KnownPerson>();
  private kept = 0;

  /** Reads whom these lines name, in a few queries. */
  async read(reading: Reading, lines: readonly ReadRow<EvaluationColumn>[]): Promise<void> {
    if (this.kept > MOST_KEPT) this.forget();
    const keys = unknown(lines, 'key', this.byKey);
    const days = unknown(lines, 'birthDay', this.born);
    const named = await reading.rowsIn(Enrollment, 'id', keys);
    const ofKeys = [...keys, ...named.map(({ candidateId }) => candidateId)];
    const candidates = [
      ...(await reading.rowsIn(Candidate, 'id', ofKeys)),
      ...(await reading.rowsIn(Candidate, 'birthDay', days)),
    ];
    const ids = [...new Set(candidates.map(({ id }) => id))];
    const enrollments = await reading.rowsIn(Enrollment, 'candidateId', ids);
    await this.readVersions(reading, enrollments);
    this.keep(peopleOf(candidates, enrollments), { keys, days });
  }

  /** On what a line is recorded; `day` is that of the result, where it is told. */
  find({ fields }: ReadRow<EvaluationColumn>, day: string | null): FoundEnrollment {
    const key = fields.key as string | undefined;
    const person = key === undefined ? this.named(fields) : (this.byKey.get(key) ?? 'unknownKey');
    if (typeof person === 'string') return { fault: person, column: key === undefined ? 'birthName' : 'key' };
    const keyed = person.enrollments.find(({ id }) => id === key);
    if (keyed && keyed.movedToId === null) return { enrollment: keyed };
    const code = fields.certification as string | undefined;
    const own = person.enrollments
      .filter(({ movedToId }) => movedToId === null)
      .filter(({ certificationId }) => code === undefined || this.versions.get(certificationId)?.code === code);
    const enrollment = own.length > 1 ? latestBy(own, day) : own[0];
    return enrollment
      ? { enrollment }
      : { fault: own.length > 1 ? 'severalEnrollments' : 'notEnrolled', column: 'certification' };
  }

  private named({ birthName, firstNames, birthDay }: ReadRow<EvaluationColumn>['fields']): KnownPerson | string {
    const [name, first] = [plainText(String(birthName)), plainText(String(firstNames))];
    const born = this.born.get(String(birthDay)) ?? [];
    const found = born.filter((person) => person.firstNames === first && person.names.includes(name));
    return found.length === 1 ? found[0]! : found.length === 0 ? 'notRegistered' : 'severalRegistered';
  }

  /** Under ids of their own: those written in the file are cut from its text, and would keep all of it. */
  private keep(
    people: readonly KnownPerson[],
    asked: { readonly keys: readonly string[]; readonly days: readonly string[] },
  ): void {
    const [keys, days] = [new Set(asked.keys), new Set(asked.days)];
    for (const day of days) this.born.set(day, []);
    for (const person of people) {
      for (const { id } of [person, ...person.enrollments]) if (keys.has(id)) this.byKey.set(id, person);
      if (days.has(person.birthDay)) this.born.get(person.birthDay)!.push(person);
    }
    this.kept += people.length + asked.days.length;
  }

  private async readVersions(reading: Reading, enrollments: readonly Enrollment[]): Promise<void> {
    const ids = [...new Set(enrollments.map(({ certificationId }) => certificationId))];
    const missing = ids.filter((id) => !this.versions.has(id));
    for (const version of await reading.rowsIn(CertificationVersion, 'id', missing))
      this.versions.set(version.id, version);
  }

  private forget(): void {
    this.born.clear();
    this.byKey.clear();
    this.kept = 0;
  }
}

function unknown(
  lines: readonly ReadRow<EvaluationColumn>[],
  column: 'key' | 'birthDay',
  known: ReadonlyMap<string, unknown>,
): string[] {
  const written = lines
    .filter(({ fields }) => column === 'key' || fields.key === undefined)
    .flatMap(({ fields }) => (fields[column] === undefined ? [] : [String(fields[column])]));
  return [...new Set(written)].filter((value) => !known.has(value));
}

function peopleOf(candidates: readonly Candidate[], enrollments: readonly Enrollment[]): KnownPerson[] {
  const own = new Map<string, Enrollment[]>();
  for (const one of enrollments) own.set(one.candidateId, [...(own.get(one.candidateId) ?? []), one]);
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  return [...byId.values()].map(({ id, birthDay, birthName, usedName, firstNames }) => ({
    ...{ id, birthDay, names: [birthName, usedName ?? birthName].map(plainText), firstNames: plainText(firstNames) },
    enrollments: own.get(id) ?? [],
  }));
}

/** The last one begun by that day; undefined where the day is not told, or two begin on the same. */
function latestBy(own: readonly Enrollment[], day: string | null): Enrollment | undefined {
  if (day === null) return undefined;
  const [last, before] = own
    .filter(({ enrolledOn }) => enrolledOn <= day)
    .toSorted((one, other) => (one.enrolledOn < other.enrolledOn ? 1 : -1));
  return last?.enrolledOn === before?.enrolledOn ? undefined : last;
}
