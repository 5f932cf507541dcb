import type { Bloc, Certification, ValidityPeriod } from '../domain/certification/certification.js';
import type { CertificationChange } from '../domain/simulations/certification-change.js';
import type { Rule } from '../domain/rules/rule.js';
import { describeStumble } from '../rule-text/describe-stumble.js';
import { readRuleText, type RuleTextReading } from '../rule-text/read-rule-text.js';

/** What `delibloc simulate` was asked to try, as typed. */
export interface SimulationOptions {
  readonly bloc?: string | undefined;
  readonly atLeast?: string | undefined;
  readonly mandatory: readonly string[];
  readonly notMandatory: readonly string[];
  readonly validity?: string | undefined;
  /** A sentence of a fiche, or a rule as JSON; of the bloc where one is given, else of the title. */
  readonly rule?: string | undefined;
}

export type ChangesReading =
  | { readonly changes: readonly CertificationChange[] }
  | { readonly changes?: undefined; readonly faults: readonly string[] };

const WHOLE_NUMBER = /^\d{1,9}$/;

/** The changes asked for, or every fault of how they are written, each on a line. */
export function readChanges(certification: Certification, options: SimulationOptions): ChangesReading {
  const bloc = certification.blocs.find(({ code }) => code === options.bloc);
  if (options.bloc !== undefined && !bloc) return { faults: [`--bloc: unknown bloc ${options.bloc}`] };
  const readings = [readCounts(bloc, options), readRule(certification, bloc, options), readValidity(options)];
  const faults = readings.flatMap((reading) => (reading.changes ? [] : reading.faults));
  if (faults.length > 0) return { faults };
  const changes = readings.flatMap((reading) => reading.changes ?? []);
  return changes.length > 0 ? { changes } : { faults: ['there is nothing to try'] };
}

function readCounts(bloc: Bloc | undefined, options: SimulationOptions): ChangesReading {
  const { atLeast, mandatory, notMandatory, rule } = options;
  if (atLeast === undefined && mandatory.length + notMandatory.length === 0) return { changes: [] };
  if (!bloc) return { faults: ['--bloc: missing'] };
  if (rule !== undefined) return { faults: ['--rule: takes the place of --at-least, --mandatory and --not-mandatory'] };
  if (atLeast !== undefined && !WHOLE_NUMBER.test(atLeast)) {
    return { faults: ['--at-least: must be a whole number from 1'] };
  }
  const blocCode = bloc.code;
  return {
    changes: [
      ...(atLeast === undefined ? [] : [{ kind: 'atLeast', blocCode, count: Number(atLeast) } as const]),
      ...mandatory.map((competence) => ({ kind: 'mandatory', blocCode, competence }) as const),
      ...notMandatory.map((competence) => ({ kind: 'notMandatory', blocCode, competence }) as const),
    ],
  };
}

function readRule(
  certification: Certification,
  bloc: Bloc | undefined,
  { rule: text }: SimulationOptions,
): ChangesReading {
  if (text === undefined) return { changes: [] };
  const reading = readRuleText(text, certification, bloc ?? null);
  if (!('rule' in reading)) return { faults: [`--rule: ${describeRefusal(reading)}`] };
  const { rule } = reading;
  return { changes: [bloc ? { kind: 'blocRule', blocCode: bloc.code, rule } : { kind: 'titleRule', rule }] };
}

function describeRefusal(reading: Exclude<RuleTextReading, { readonly rule: Rule }>): string {
  return 'notJson' in reading ? `not JSON: ${reading.notJson}` : describeStumble(reading.stumble);
}

function readValidity({ validity }: SimulationOptions): ChangesReading {
  if (validity === undefined) return { changes: [] };
  const isPeriod = validity === 'unlimited' || WHOLE_NUMBER.test(validity);
  if (!isPeriod) return { faults: ['--validity: must be a whole number of years, or unlimited'] };
  const period: ValidityPeriod = validity === 'unlimited' ? validity : { years: Number(validity) };
  return { changes: [{ kind: 'validity', period }] };
}
