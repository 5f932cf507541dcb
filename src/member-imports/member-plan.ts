import type { Reading } from '../database/reading.js';
import { DomainError } from '../domain/errors.js';
import { plainText } from '../domain/plain-words.js';
import type { MemberColumn } from '../domain/tables/read-members.js';
import type { ReadRow, SheetReading } from '../domain/tables/read-rows.js';
import type { TableFault } from '../domain/tables/table.js';
import { readInput } from '../http/validation.js';
import { RegisterJuryPerson } from '../jury-directory/jury-person.dto.js';
import type { JuryPerson } from '../jury-directory/jury-person.entity.js';
import { namesakesOf } from '../jury-directory/register-person.js';
import { ANOTHER, type Choosable } from '../spreadsheets/choices.js';
import { faultsIn } from '../spreadsheets/faults-in.js';
import { digestOfPlan } from '../spreadsheets/planned.js';

/** A person of the file, with those of the directory they may be. */
export interface PlannedMember {
  readonly row: number;
  readonly input: RegisterJuryPerson;
  readonly namesakes: readonly JuryPerson[];
}

export interface MemberPlan {
  readonly people: readonly PlannedMember[];
  readonly faults: readonly TableFault[];
}

/** Who a file would bring, compared with the directory as it is. */
export async function planMembers(
  reading: Reading,
  { rows, faults }: Pick<SheetReading<ReadRow<MemberColumn>>, 'rows' | 'faults'>,
): Promise<MemberPlan> {
  const found: TableFault[] = [...faults];
  const people: PlannedMember[] = [];
  const seen = new Map<string, PlannedMember[]>();
  for (const row of rows) {
    try {
      const input = await readInput(RegisterJuryPerson, { ...row.fields });
      const key = plainText(`${input.lastName} ${input.firstNames}`);
      const before = seen.get(key) ?? [];
      demandOther(before, input);
      const person = { row: row.number, input, namesakes: await namesakesOf(reading, input) };
      seen.set(key, [...before, person]);
      people.push(person);
    } catch (error) {
      found.push(...faultsIn(row, 'lastName', error));
    }
  }
  return { people, faults: found };
}

/** Names a plan. */
export function memberDigest({ people, faults }: MemberPlan): string {
  const said = people.map(({ row, input, namesakes }) => [
    ...[row, input],
    namesakes.map(({ id, version }) => [id, version]),
  ]);
  return digestOfPlan(said, faults);
}

/** Those of whom it is to be said who they are. */
export const choosableIn = ({ people }: MemberPlan): Choosable[] =>
  people.map(({ row, namesakes }) => ({
    ...{ row, choosable: namesakes.length === 0 ? [] : [...namesakes.map(({ id }) => id), ANOTHER] },
  }));

/** Two of one name in a file are two people where their addresses differ. */
function demandOther(before: readonly PlannedMember[], { email }: RegisterJuryPerson): void {
  const address = email?.toLowerCase();
  const same = before.find(({ input }) => address === undefined || (input.email?.toLowerCase() ?? address) === address);
  if (same) throw new DomainError('memberTwice', { row: same.row });
}
