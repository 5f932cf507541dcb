import type { TableFault } from '../domain/tables/table.js';
import type { EnrollCandidate } from '../enrollments/enrollment.dto.js';
import type { NamedCandidate, PastAward } from './award-import.dto.js';
import type { AwardPreview } from './award-imports.service.js';
import { choosableOf } from './awarded-person.js';

/** A bloc of the file. */
export interface PresentedPastAward extends PastAward {
  readonly row: number;
  readonly certification: string;
  /** Null where the row leaves it to the register. */
  readonly enrollment: EnrollCandidate | null;
}

/** A person of the file. */
export interface PresentedAwarded {
  readonly row: number;
  readonly identity: NamedCandidate;
  readonly awards: readonly PresentedPastAward[];
  /** Who the row may be: ids of the register, and "another". One is to be chosen, unless there is none. */
  readonly choices: readonly string[];
}

export interface PresentedAwards {
  readonly id: string;
  readonly fileName: string;
  /** Name of the plan, to be sent with what takes it over. */
  readonly plan: string;
  readonly people: readonly PresentedAwarded[];
  readonly faults: readonly TableFault[];
  /** Headings of columns left alone. */
  readonly leftAlone: readonly string[];
}

export function presentAwards({ upload, plan, leftAlone, digest }: AwardPreview): PresentedAwards {
  const people = plan.people.map((person) => ({
    ...{ row: person.row, identity: person.identity, choices: choosableOf(person, plan.versions) },
    awards: person.awards.map(({ row, certification, award, terms }) => ({
      ...{ row, certification, ...award, enrollment: terms && terms.input },
    })),
  }));
  return { id: upload.id, fileName: upload.fileName, plan: digest, people, faults: plan.faults, leftAlone };
}
