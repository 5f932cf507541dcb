import { parseArgs } from 'node:util';
import type { Cohort } from '../cohorts/cohort.js';
import { simulationDocument } from '../cohorts/simulation-document.js';
import { versionSimulationDocument } from '../cohorts/version-simulation-document.js';
import type { Certification } from '../domain/certification/certification.js';
import { varyCertification } from '../domain/simulations/certification-variant.js';
import { refuse, type CommandStreams } from './command-streams.js';
import { describeVariantFault } from './describe-variant-fault.js';
import { readCohort } from './read-cohort.js';
import { readNewerVersion } from './read-newer-version.js';
import { readChanges, type SimulationOptions } from './simulation-changes.js';

const USAGE = [
  'usage: delibloc simulate FILE|- [--certification CODE|PATH] CHANGE…',
  '  --bloc CODE --at-least N --mandatory COMPETENCE… --not-mandatory COMPETENCE…',
  '  [--bloc CODE] --rule SENTENCE|JSON     of the bloc, or of the title without one',
  '  --validity YEARS|unlimited             of every bloc',
  'or:    delibloc simulate FILE|- [--certification CODE|PATH] --as CODE|PATH',
];

interface Given extends SimulationOptions {
  readonly file: string;
  readonly certification: string | undefined;
  /** The newer version to be moved to, in place of changes. */
  readonly as: string | undefined;
}

/**
 * `delibloc simulate`: what a change of the rules, or a newer version, would change for the cohort in a file. Exit code 0
 * and the comparison, or 2 and every fault on a line of its own.
 */
export async function simulateCommand(args: string[], streams: CommandStreams): Promise<number> {
  const given = readArguments(args);
  if (!given) return refuse(streams, USAGE);
  const reading = await readCohort(given.file, given.certification, streams);
  if (!reading.cohort) return refuse(streams, reading.faults);
  const { cohort, certification } = reading;
  const simulated =
    given.as === undefined
      ? simulateChanges(cohort, certification, given)
      : await simulateNewerVersion(cohort, certification, given, given.as);
  if ('faults' in simulated) return refuse(streams, simulated.faults);
  streams.stdout.write(simulated.document);
  return 0;
}

type Simulated = { readonly document: string } | { readonly faults: readonly string[] };

function simulateChanges(cohort: Cohort, certification: Certification, given: Given): Simulated {
  const asked = readChanges(certification, given);
  if (!asked.changes) return { faults: asked.faults };
  const variant = varyCertification(certification, asked.changes);
  if (!('certification' in variant)) return { faults: variant.faults.map(describeVariantFault) };
  return { document: simulationDocument(cohort, certification, variant.certification) };
}

async function simulateNewerVersion(
  cohort: Cohort,
  older: Certification,
  given: Given,
  as: string,
): Promise<Simulated> {
  const { bloc, rule, validity, atLeast, mandatory, notMandatory } = given;
  const others = [bloc, rule, validity, atLeast, ...mandatory, ...notMandatory];
  if (others.some((other) => other !== undefined)) return { faults: ['--as: takes the place of changes'] };
  const reading = await readNewerVersion(as, older);
  return reading.newer ? { document: versionSimulationDocument(cohort, older, reading.newer) } : reading;
}

function readArguments(args: string[]): Given | null {
  const text = { type: 'string' } as const;
  const list = { ...text, multiple: true } as const;
  const options = {
    ...{ certification: text, as: text, bloc: text, rule: text, validity: text },
    ...{ 'at-least': text, mandatory: list, 'not-mandatory': list },
  };
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) return null;
    const { certification, as, bloc, rule, validity, mandatory = [], 'not-mandatory': notMandatory = [] } = values;
    return { file, certification, as, bloc, rule, validity, mandatory, notMandatory, atLeast: values['at-least'] };
  } catch {
    return null;
  }
}
