import { randomUUID } from 'node:crypto';
import { SYSTEM } from '../../src/audit/actor.js';
import { Candidate } from '../../src/candidates/candidate.entity.js';
import { searchNameOf } from '../../src/candidates/search-name.js';
import { CertificationVersion } from '../../src/certifications/certification-version.entity.js';
import type { Database } from '../../src/database/database.js';
import { BlocAwardRecord } from '../../src/enrollments/bloc-award.entity.js';
import { Enrollment } from '../../src/enrollments/enrollment.entity.js';

type Enrolled = Partial<Omit<Enrollment, 'candidate' | 'certification'>> & {
  readonly certification?: string;
  readonly candidate?: Partial<Omit<Candidate, 'account'>>;
};

/** Id of the newest version of a certification of the product. */
export async function certificationId(database: Database, code = 'RNCP31936'): Promise<string> {
  const found = await database.read((reading) =>
    reading.findOne(CertificationVersion, { where: { code }, order: { number: 'DESC' } }),
  );
  if (!found) throw new Error(`${code} is not loaded.`);
  return found.id;
}

/** A candidate enrolled on a certification, by default the whole of RNCP31936 by continuing training since 2022. */
export async function enroll(database: Database, enrolled: Enrolled = {}): Promise<Enrollment> {
  const { candidate, row } = enrolledRows(enrolled, await certificationId(database, enrolled.certification));
  await database.write(SYSTEM, async (writing) => {
    if (row.candidateId === candidate.id) await writing.insert(Candidate, candidate, 'candidate.registered');
    await writing.insert(Enrollment, row, 'enrollment.enrolled');
  });
  return row;
}

/** So many candidates of that first name, enrolled in one write; the ids of their enrollments. */
export async function enrollCohort(database: Database, count: number, firstNames: string): Promise<string[]> {
  const id = await certificationId(database);
  const pairs = Array.from({ length: count }, (_, index) =>
    enrolledRows({ candidate: { firstNames, birthName: `Personne${String(index).padStart(3, '0')}` } }, id),
  );
  const [candidates, rows] = [pairs.map(({ candidate }) => candidate), pairs.map(({ row }) => row)];
  await database.write(SYSTEM, async (writing) => {
    await writing.saveAll(Candidate, candidates, []);
    await writing.saveAll(Enrollment, rows, []);
  });
  return rows.map((row) => row.id);
}

function enrolledRows(enrolled: Enrolled, certificationId: string): { candidate: Candidate; row: Enrollment } {
  const { certification: _code, candidate: given, ...terms } = enrolled;
  const names = { firstNames: 'Zoé', birthName: 'Dupont', usedName: null };
  const candidate: Candidate = {
    ...{ id: randomUUID(), ...names, searchName: searchNameOf({ ...names, ...given }), gender: 'F' },
    ...{ birthDay: '1999-02-28', birthPlace: 'Lyon (Rhône)', email: null, accountId: null },
    ...{ registeredAt: '2022-09-01T08:00:00.000Z', version: 1, ...given },
  };
  const row: Enrollment = {
    ...{ id: randomUUID(), candidateId: candidate.id, certificationId, accessRoute: 'FC', enrolledOn: '2022-09-01' },
    ...{ optionBloc: null, targetBlocs: null, accommodations: [], extraTime: null, employer: null },
    ...{ trainingBody: null, validatedIn: {}, movedToId: null, version: 1, ...terms },
  };
  return { candidate, row };
}

/** A bloc that a candidate holds from earlier, for ever unless said otherwise. */
export async function holdBloc(
  database: Database,
  candidateId: string,
  award: Partial<BlocAwardRecord>,
): Promise<void> {
  const row: BlocAwardRecord = {
    ...{
      id: randomUUID(),
      candidateId,
      certificationCode: 'RNCP31936',
      certificationNumber: 1,
      blocCode: 'BC01',
      origin: 'earlier',
    },
    ...{
      evidence: null,
      awardedOn: '2020-06-15',
      validUntil: null,
      sessionId: null,
      restsOn: null,
      version: 1,
      ...award,
    },
  };
  await database.write(SYSTEM, (writing) => writing.insert(BlocAwardRecord, row, 'blocAward.recorded'));
}
