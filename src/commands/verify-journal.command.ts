import { parseArgs } from 'node:util';
import { readHead } from '../audit/link-entries.js';
import { type JournalVerification, verifyJournal } from '../audit/verify-journal.js';
import { sealedHeads } from '../deliberations/sealed-heads.js';
import type { JournalHead } from '../domain/sealing/journal-chain.js';
import type { JournalFault } from '../domain/sealing/journal-check.js';
import { type CommandStreams, refuse } from './command-streams.js';
import { environmentWithFile, withDatabase } from './with-database.js';

const USAGE = [
  'usage: delibloc journal verify [--head RANK:HASH]…',
  '  Checks every entry of the journal of the configured database against its chain.',
  '  The chain is compared with the heads that sealed records keep, and with those given by --head, noted earlier.',
  '  Exit status: 0 nothing wrong, 1 something was changed, removed or inserted, 2 called wrongly.',
];

const TAMPERED = 1;

/** `delibloc journal verify`: whether the journal is as it was written, and the head to keep elsewhere. */
export async function verifyJournalCommand(
  args: readonly string[],
  streams: CommandStreams,
  environment: NodeJS.ProcessEnv = environmentWithFile(),
): Promise<number> {
  const noted = readNoted(args);
  if (!noted) return refuse(streams, USAGE);
  return withDatabase(streams, environment, async (database) => {
    const say = (line: string): void => void streams.stdout.write(`${line}\n`);
    const sealed = await database.read(sealedHeads);
    const told = await verifyJournal(database, [...sealed, ...noted], {
      fault: (fault) => say(`FAULT ${describeFault(fault)}`),
    });
    summaryOf(told, sealed.length, noted.length).forEach(say);
    return told.faults === 0 ? 0 : TAMPERED;
  });
}

function readNoted(args: readonly string[]): JournalHead[] | null {
  try {
    const { values } = parseArgs({ args: [...args], options: { head: { type: 'string', multiple: true } } });
    const heads = (values.head ?? []).map(readHead);
    return heads.includes(null) ? null : (heads as JournalHead[]);
  } catch {
    return null;
  }
}

function summaryOf(told: JournalVerification, sealed: number, noted: number): string[] {
  const { chained, waiting, faults, head, until } = told;
  const compared = [
    ...(sealed > 0 ? [heads(sealed, 'that sealed records keep')] : []),
    ...(noted > 0 ? [heads(noted, 'noted')] : []),
  ];
  return [
    `Entries in the chain: ${chained}${until === null ? '' : `, until ${until}`}`,
    ...(compared.length > 0 ? [`Compared with ${compared.join(' and ')}`] : []),
    ...(waiting > 0 ? [`Not yet chained: ${waiting}; the server does it within seconds, or at its next start`] : []),
    `Head, to be kept elsewhere: ${head.rank}:${head.hash}`,
    faults === 0 ? 'Nothing was changed, removed or inserted.' : `Faults: ${faults}`,
  ];
}

const heads = (count: number, which: string): string => `${count} head${count > 1 ? 's' : ''} ${which}`;

function describeFault(fault: JournalFault): string {
  switch (fault.fault) {
    case 'entryChanged':
      return `entry ${fault.sequence} (link ${fault.rank}) was changed: it is not what was chained`;
    case 'entryRemoved':
      return `entry ${fault.sequence} (link ${fault.rank}) was removed`;
    case 'entryInserted':
      return fault.rank === null
        ? `entry ${fault.sequence} was inserted: the chain has gone past it`
        : `entry ${fault.sequence} (link ${fault.rank}) was inserted: it claims to be older than what was chained before`;
    case 'linkBroken':
      return `link ${fault.rank} does not follow from link ${fault.rank - 1}: one of them was made anew`;
    case 'linksMissing':
      return `links ${fault.fromRank} to ${fault.toRank} were removed`;
    case 'headDiffers':
      return fault.found
        ? `link ${fault.noted.rank} is ${fault.found.hash}, where ${fault.noted.hash} was noted: the chain was made anew`
        : `the chain does not reach link ${fault.noted.rank} that was noted: its end was cut off`;
  }
}
