import { DomainError } from '../domain/errors.js';
import type { FieldValue } from '../domain/tables/read-rows.js';
import { recognisable, type TableFault } from '../domain/tables/table.js';
import type { InputFault } from '../http/input-fault.js';

/** A row as its faults are told: what is written in it, and where. */
export interface FaultyRow {
  readonly sheet: string;
  readonly fields: Readonly<Record<string, FieldValue | undefined>>;
  readonly addressOf: (field: string) => string;
}

/** What is refused of a row, each at its cell, or at the cell of `otherwise`. Throws what is no refusal again. */
export function faultsIn({ sheet, fields, addressOf }: FaultyRow, otherwise: string, error: unknown): TableFault[] {
  if (!(error instanceof DomainError)) throw error;
  const { code, facts } = error;
  const at = (field: string, fault: Pick<TableFault, 'code' | 'facts'>): TableFault => ({
    ...{ sheet, address: addressOf(field), written: recognisable([fields[field] ?? ''].flat().join(', ')) },
    ...fault,
  });
  const faults = code === 'invalidInput' ? (facts.faults as readonly InputFault[]) : [];
  if (faults.length === 0) return [at(FIELD_OF[code] ?? otherwise, { code, facts })];
  return faults.map((fault) => at(fault.path.replace(/\[.*/, ''), { code: `field.${fault.code}`, facts: {} }));
}

/** What a refusal is about. */
const FIELD_OF: Readonly<Record<string, string>> = {
  bornInFuture: 'birthDay',
  awardInFuture: 'awardedOn',
  unknownCertification: 'certification',
  accessRouteClosed: 'accessRoute',
  unknownOption: 'optionBloc',
  unknownBloc: 'targetBlocs',
};
