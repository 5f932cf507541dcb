import { parseArgs } from 'node:util';
import { simulationDocument } from '../cohorts/simulation-document.js';
import { varyCertification } from '../domain/certification-variant.js';
import { refuse, type CommandStreams } from './command-streams.js';
import { describeVariantFault } from './describe-variant-fault.js';
import { readCohort } from './read-cohort.js';
import { readChanges, type SimulationOptions } from './simulation-changes.js';

const USAGE = [
  'usage: delibloc simulate FILE|- [--certification CODE|PATH] CHANGE…',
  '  --bloc CODE --at-least N --mandatory COMPETENCE… --not-mandatory COMPETENCE…',
  '  [--bloc CODE] --rule SENTENCE|JSON     of the bloc, or of the title without one',
  '  --validity YEARS|unlimited             of every bloc',
];

interface Given extends SimulationOptions {
  readonly file: string;
  readonly certification: string | undefined;
}

/**
 * `delibloc simulate`: what a change of the rules would change for the cohort in a file. Exit code 0 and the comparison,
 * or 2 and every fault on a line of its own.
 */
export async function simulateCommand(args: string[], streams: CommandStreams): Promise<number> {
  const given = readArguments(args);
  if (!given) return refuse(streams, USAGE);
  const reading = await readCohort(given.file, given.certification, streams);
  if (!reading.cohort) return refuse(streams, reading.faults);
  const { cohort, certification } = reading;
  const asked = readChanges(certification, given);
  if (!asked.changes) return refuse(streams, asked.faults);
  const variant = varyCertification(certification, asked.changes);
  if (!('certification' in variant)) return refuse(streams, variant.faults.map(describeVariantFault));
  streams.stdout.write(simulationDocument(cohort, certification, variant.certification));
  return 0;
}

function readArguments(args: string[]): Given | null {
  const text = { type: 'string' } as const;
  const list = { ...text, multiple: true } as const;
  const options = {
    ...{ certification: text, bloc: text, rule: text, validity: text },
    ...{ 'at-least': text, mandatory: list, 'not-mandatory': list },
  };
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) return null;
    const { certification, bloc, rule, validity, mandatory = [], 'not-mandatory': notMandatory = [] } = values;
    return { file, certification, bloc, rule, validity, mandatory, notMandatory, atLeast: values['at-least'] };
  } catch {
    return null;
  }
}
