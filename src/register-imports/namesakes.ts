import type { RegisterCandidate } from '../candidates/candidate.dto.js';
import { Candidate } from '../candidates/candidate.entity.js';
import { isSameName } from '../candidates/search-name.js';
import type { Reading } from '../database/reading.js';
import { Enrollment } from '../enrollments/enrollment.entity.js';

/** Who a row names. */
export type Named = Pick<RegisterCandidate, 'birthName' | 'usedName' | 'firstNames' | 'birthDay'> & {
  readonly birthPlace?: string;
};

/** Somebody of the register of the same name, born the same day. */
export interface Namesake {
  readonly candidate: Candidate;
  /** Whether nothing of the names, day and place differs. */
  readonly isIdentical: boolean;
  readonly enrolled: readonly Enrollment[];
}

/** Those of the register who may be each of these people, in their order. */
export async function findNamesakes(reading: Reading, people: readonly Named[]): Promise<Namesake[][]> {
  const days = [...new Set(people.map(({ birthDay }) => birthDay))];
  const born = new Map(days.map((day): [string, Candidate[]] => [day, []]));
  for (const candidate of await reading.rowsIn(Candidate, 'birthDay', days))
    born.get(candidate.birthDay)?.push(candidate);
  const namesakes = people.map((named) =>
    (born.get(named.birthDay) ?? []).filter((candidate) => isNamesake(candidate, named)),
  );
  const ids = [...new Set(namesakes.flat().map(({ id }) => id))];
  const enrollments = await reading.rowsIn(Enrollment, 'candidateId', ids);
  return people.map((named, index) =>
    namesakes[index]!.map((candidate) => ({
      ...{ candidate, isIdentical: isIdentical(candidate, named) },
      enrolled: enrollments.filter(({ candidateId }) => candidateId === candidate.id),
    })),
  );
}

/** As the register asks before it takes a person twice. */
function isNamesake({ firstNames, birthName, usedName }: Candidate, named: Named): boolean {
  const names = [named.birthName, named.usedName ?? named.birthName];
  const isNamed = names.some((name) => isSameName(name, birthName) || isSameName(name, usedName ?? birthName));
  return isNamed && isSameName(firstNames, named.firstNames);
}

/** A place that the row leaves out differs from none. */
function isIdentical({ firstNames, birthName, birthPlace }: Candidate, named: Named): boolean {
  const isNamed = firstNames === named.firstNames && birthName === named.birthName;
  return isNamed && (named.birthPlace === undefined || isSameName(birthPlace, named.birthPlace));
}
