import type { QueryRunner } from 'typeorm';

interface MemberRow {
  readonly id: string;
  readonly day: string;
  readonly firstNames: string;
  readonly lastName: string;
  readonly college: string;
  readonly organisation: string;
  readonly occupation: string;
  readonly gender: string;
  readonly external: unknown;
  readonly qualified: unknown;
  readonly accountId: string | null;
}

const COLUMNS = ['id', 'firstNames', 'lastName', 'college', 'organisation', 'occupation', 'gender', 'external'];

/**
 * Enters in the directory those who sat before there was one, as their last session has them; only those of the same
 * name, gender and organisation are taken for one person. `personId` of each member is its own id beforehand.
 */
export async function enterMembers(runner: QueryRunner): Promise<void> {
  const columns = [...COLUMNS, 'qualified', 'accountId'].map((name) => `member."${name}" AS "${name}"`).join(', ');
  const rows = (await runner.query(
    `SELECT ${columns}, session."day" AS "day" FROM "jury_member" member
     JOIN "jury_session" session ON session."id" = member."sessionId" ORDER BY session."day", member."id"`,
  )) as MemberRow[];
  const people = new Map<string, MemberRow[]>();
  for (const row of rows) {
    const key = JSON.stringify([wordsOf(row.lastName), wordsOf(row.firstNames), wordsOf(row.organisation), row.gender]);
    people.set(key, [...(people.get(key) ?? []), row]);
  }
  for (const seats of people.values()) await enterPerson(runner, seats);
}

async function enterPerson(runner: QueryRunner, seats: readonly MemberRow[]): Promise<void> {
  const [first, last] = [seats[0]!, seats.at(-1)!];
  const { firstNames, lastName, gender, organisation, occupation, external, qualified } = last;
  const searched = wordsOf(`${lastName} ${firstNames} ${organisation}`).join(' ');
  const person = {
    ...{ id: first.id, firstNames, lastName, gender, organisation, occupation, external, qualified },
    colleges: JSON.stringify([...new Set(seats.map(({ college }) => college))]),
    accountId: seats.findLast(({ accountId }) => accountId !== null)?.accountId ?? null,
    searchName: ` ${searched}`.slice(0, 1000),
    ...{ registeredAt: `${first.day}T00:00:00.000Z`, version: 1 },
  };
  const columns = Object.keys(person).map((name) => `"${name}"`);
  const values = columns.map((_, index) => placeholder(runner, index + 1));
  await runner.query(`INSERT INTO "jury_person" (${columns.join()}) VALUES (${values.join()})`, Object.values(person));
  const linking = `UPDATE "jury_member" SET "personId" = ${placeholder(runner, 1)} WHERE "id" = ${placeholder(runner, 2)}`;
  for (const { id } of seats) await runner.query(linking, [first.id, id]);
}

/** In SQL of its own, not through the entities: these become what they will, and the migration stays. */
function placeholder({ dataSource }: QueryRunner, number: number): string {
  return dataSource.options.type === 'postgres' ? `$${number}` : '?';
}

/** As the directory is searched; a migration rests on nothing that may change after it. */
function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
