import { parseArgs } from 'node:util';
import { CertificationFileError } from '../certifications/certification-file-error.js';
import { findCertificationFile, readCertificationFile } from '../certifications/certification-files.js';
import type { Certification } from '../domain/certification/certification.js';
import { describeStumble } from '../rule-text/describe-stumble.js';
import { parseBlocRule, parseTitleRule } from '../rule-text/parse-rule.js';
import type { RuleReading } from '../rule-text/reading.js';
import { refuse, type CommandStreams } from './command-streams.js';

const USAGE = 'usage: delibloc rule parse --certification FILE|CODE [--bloc CODE] SENTENCE';

interface Given {
  readonly certification: string;
  readonly bloc: string | undefined;
  readonly sentence: string;
}

/**
 * `delibloc rule parse`: the rule that a sentence of a fiche states, as JSON; of the title, or of a bloc where one is
 * given. Exit code 0, or 2 with the words that are not understood.
 */
export async function parseRuleCommand(args: string[], streams: CommandStreams): Promise<number> {
  const given = readArguments(args);
  if (!given) return refuse(streams, [USAGE]);
  try {
    const reading = parseRule(await readCertification(given.certification), given);
    if (reading === null) return refuse(streams, [`${given.certification}: unknown bloc ${String(given.bloc)}`]);
    if (!reading.understood) return refuse(streams, [describeStumble(reading)]);
    streams.stdout.write(`${JSON.stringify(reading.rule)}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof CertificationFileError)) throw error;
    return refuse(streams, error.message.split('\n'));
  }
}

function parseRule(certification: Certification, { bloc: code, sentence }: Given): RuleReading | null {
  if (code === undefined) return parseTitleRule(sentence, certification);
  const bloc = certification.blocs.find((one) => one.code === code);
  return bloc ? parseBlocRule(sentence, bloc, certification) : null;
}

/** By its code among those of the product, else from a file. */
async function readCertification(codeOrPath: string): Promise<Certification> {
  return readCertificationFile((await findCertificationFile(codeOrPath)) ?? codeOrPath);
}

function readArguments(args: string[]): Given | null {
  try {
    const options = { certification: { type: 'string' }, bloc: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [sentence] = positionals;
    if (sentence === undefined || positionals.length > 1 || values.certification === undefined) return null;
    return { certification: values.certification, bloc: values.bloc, sentence };
  } catch {
    return null;
  }
}
