import type { TableFault } from '../domain/tables/table.js';
import type { RegisterJuryPerson } from '../jury-directory/jury-person.dto.js';
import type { MemberPreview } from './member-imports.service.js';

/** A person of the file. */
export interface PresentedMemberRow {
  readonly row: number;
  readonly person: RegisterJuryPerson;
  /** Ids of those of the directory who may be that person: one is to be chosen, or "another". */
  readonly namesakes: readonly string[];
}

export interface PresentedMembers {
  readonly id: string;
  readonly fileName: string;
  /** Name of the plan, to be sent with what takes it over. */
  readonly plan: string;
  readonly people: readonly PresentedMemberRow[];
  readonly faults: readonly TableFault[];
  /** Headings of columns left alone. */
  readonly leftAlone: readonly string[];
}

export function presentMembers({ upload, plan, leftAlone, digest }: MemberPreview): PresentedMembers {
  const people = plan.people.map(({ row, input, namesakes }) => ({
    ...{ row, person: input, namesakes: namesakes.map(({ id }) => id) },
  }));
  return { id: upload.id, fileName: upload.fileName, plan: digest, people, faults: plan.faults, leftAlone };
}
