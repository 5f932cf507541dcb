import { CertificationVersion } from '../certifications/certification-version.entity.js';
import type { Reading } from '../database/reading.js';
import { DomainError } from '../domain/errors.js';
import { plainText } from '../domain/plain-words.js';
import type { ReadAwardRow } from '../domain/tables/read-awards.js';
import type { SheetReading } from '../domain/tables/read-rows.js';
import { recognisable, type TableFault } from '../domain/tables/table.js';
import { BlocAwardRecord } from '../enrollments/bloc-award.entity.js';
import { EnrollCandidate } from '../enrollments/enrollment.dto.js';
import { demandTerms } from '../enrollments/enrollment-checks.js';
import { versionFor } from '../enrollments/enrollments.service.js';
import { readInput } from '../http/validation.js';
import { faultsIn } from '../spreadsheets/faults-in.js';
import { digestOfPlan } from '../spreadsheets/planned.js';
import { NamedCandidate, PastAward } from './award-import.dto.js';
import { type AwardedPerson, canEnter, choosableOf, type PlannedAward, type Versions } from './awarded-person.js';
import { findNamesakes } from './namesakes.js';
import type { PlannedEnrollment } from './register-plan.js';

export interface AwardPlan {
  readonly people: readonly AwardedPerson[];
  readonly faults: readonly TableFault[];
  readonly versions: Versions;
}

type ReadPerson = Pick<AwardedPerson, 'row' | 'identity' | 'awards'> & { readonly rows: readonly ReadAwardRow[] };

/** What blocs of a file would bring, compared with the register as it is. */
export async function planAwards(
  reading: Reading,
  { rows, faults }: Pick<SheetReading<ReadAwardRow>, 'rows' | 'faults'>,
  today: string,
): Promise<AwardPlan> {
  const found: TableFault[] = [...faults];
  const people = new Map<string, ReadPerson>();
  for (const row of rows) {
    try {
      const { identity, award } = await readAward(reading, row, today);
      const key = [identity.birthName, identity.firstNames, identity.birthDay].map(plainText).join('|');
      const before = people.get(key);
      demandOnce(before, award);
      people.set(key, {
        ...{ row: before?.row ?? row.number, identity: { ...identity, ...before?.identity } },
        ...{ awards: [...(before?.awards ?? []), award], rows: [...(before?.rows ?? []), row] },
      });
    } catch (error) {
      found.push(...faultsOf(row, error));
    }
  }
  const { versions, persons } = await withNamesakes(reading, [...people.values()]);
  const lacking = persons.map((person) => lackingOf(person, versions));
  const whole = persons.filter((_, index) => lacking[index]!.length === 0);
  return { people: whole, faults: [...found, ...lacking.flat()], versions };
}

/** Names a plan. */
export function awardDigest({ people, faults }: AwardPlan): string {
  const said = people.map(({ row, identity, awards, namesakes, held }) => [
    ...[row, identity, awards],
    namesakes.map(({ candidate, enrolled }) => [candidate.id, candidate.version, enrolled.map(({ id }) => id)]),
    held.map(({ id }) => id),
  ]);
  return digestOfPlan(said, faults);
}

async function readAward(reading: Reading, row: ReadAwardRow, today: string) {
  const { certification, enrollment } = row;
  const identity = await readInput(NamedCandidate, { ...row.identity });
  if (identity.birthDay > today) throw new DomainError('bornInFuture', { birthDay: identity.birthDay, today });
  const award = await readInput(PastAward, { ...row.award });
  const { awardedOn } = award;
  if (awardedOn > today) throw new DomainError('awardInFuture', { awardedOn, today });
  const known = await reading.countBy(CertificationVersion, { code: certification });
  if (known === 0) throw new DomainError('unknownCertification', { certification, version: null });
  const terms = enrollment && (await termsIn(reading, enrollment, award));
  return { identity, award: { row: row.number, certification, award, terms } };
}

async function termsIn(
  reading: Reading,
  enrollment: NonNullable<ReadAwardRow['enrollment']>,
  { bloc }: PastAward,
): Promise<PlannedEnrollment> {
  const input = await readInput(EnrollCandidate, { ...enrollment });
  const { id, content } = await versionFor(reading, input);
  const { accessRoute, optionBloc = null } = input;
  demandTerms(content, { accessRoute, optionBloc, targetBlocs: null });
  const codes = content.blocs.map(({ code }) => code);
  if (!codes.includes(bloc)) throw new DomainError('unknownBloc', { blocs: [bloc], known: codes });
  return { input, certificationId: id };
}

/** A bloc is told once of a day. */
function demandOnce(before: ReadPerson | undefined, { certification, award }: PlannedAward): void {
  const same = before?.awards.find(
    (one) =>
      one.certification === certification && one.award.bloc === award.bloc && one.award.awardedOn === award.awardedOn,
  );
  if (same) throw new DomainError('awardTwice', { row: same.row });
}

async function withNamesakes(reading: Reading, people: readonly ReadPerson[]) {
  const identities = people.map(({ identity }) => identity);
  const namesakes = await findNamesakes(reading, identities);
  const enrolled = namesakes.flat().flatMap((one) => one.enrolled);
  const terms = people.flatMap(({ awards }) => awards.flatMap((one) => one.terms ?? []));
  const ids = [...new Set([...enrolled, ...terms].map(({ certificationId }) => certificationId))];
  const versions = new Map(
    (await reading.rowsIn(CertificationVersion, 'id', ids)).map((version) => [version.id, version] as const),
  );
  const candidateIds = [...new Set(namesakes.flat().map(({ candidate }) => candidate.id))];
  const held = await reading.rowsIn(BlocAwardRecord, 'candidateId', candidateIds);
  const persons = people.map((person, index) => {
    const own = namesakes[index]!;
    return {
      ...{ ...person, namesakes: own },
      held: held.filter(({ candidateId }) => own.some(({ candidate }) => candidate.id === candidateId)),
    };
  });
  return { versions, persons };
}

/** What the file does not say of somebody who could be nobody without it. */
function lackingOf(person: AwardedPerson & ReadPerson, versions: Versions): TableFault[] {
  const { namesakes, identity, rows, awards } = person;
  if (namesakes.length === 0 ? canEnter(person) : choosableOf(person, versions).length > 0) return [];
  const first = rows[0]!;
  if (namesakes.length === 0 && identity.birthPlace === undefined) return [faultAt(first, 'birthPlace', 'blankField')];
  const without = rows.filter((_, index) => awards[index]!.terms === null);
  if (without.length === 0) return [faultAt(first, 'birthPlace', 'blankField')];
  return without.map((row) => faultAt(row, namesakes.length === 0 ? 'accessRoute' : 'bloc', 'notEnrolledForBloc'));
}

const faultAt = ({ sheet, addressOf, award }: ReadAwardRow, field: string, code: string): TableFault => ({
  ...{
    sheet,
    address: addressOf(field),
    code,
    written: field === 'bloc' ? recognisable(String(award.bloc)) : '',
    facts: {},
  },
});

function faultsOf({ identity, enrollment, award, ...row }: ReadAwardRow, error: unknown): TableFault[] {
  const fields = { ...enrollment, ...identity, ...award, certification: row.certification, targetBlocs: award.bloc };
  const addressOf = (field: string): string => row.addressOf(field === 'targetBlocs' ? 'bloc' : field);
  return faultsIn({ ...row, fields, addressOf }, 'bloc', error);
}
