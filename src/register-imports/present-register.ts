import type { TableFault } from '../domain/tables/table.js';
import type { RegisterCandidate } from '../candidates/candidate.dto.js';
import type { EnrollCandidate } from '../enrollments/enrollment.dto.js';
import type { RegisterPreview } from './register-imports.service.js';

/** A person of the file. */
export interface PresentedPerson {
  readonly row: number;
  readonly identity: RegisterCandidate;
  readonly enrollments: readonly EnrollCandidate[];
  /** Ids of those of the register who may be that person: one is to be chosen, or "another". */
  readonly namesakes: readonly string[];
}

export interface PresentedRegister {
  readonly id: string;
  readonly fileName: string;
  /** Name of the plan, to be sent with what takes it over. */
  readonly plan: string;
  readonly people: readonly PresentedPerson[];
  readonly faults: readonly TableFault[];
  /** Headings of columns left alone. */
  readonly leftAlone: readonly string[];
}

export function presentRegister({ upload, plan, leftAlone, digest }: RegisterPreview): PresentedRegister {
  const people = plan.people.map(({ row, identity, enrollments, namesakes }) => ({
    ...{ row, identity, enrollments: enrollments.map(({ input }) => input) },
    namesakes: namesakes.map(({ candidate }) => candidate.id),
  }));
  return { id: upload.id, fileName: upload.fileName, plan: digest, people, faults: plan.faults, leftAlone };
}
