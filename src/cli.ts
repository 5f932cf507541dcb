#!/usr/bin/env node
import { refuse, type CommandStreams } from './commands/command-streams.js';

type Command = (args: string[], streams: CommandStreams) => Promise<number>;

/** Commands by their name, of one word or two. Each is loaded when it is called, so that none pays for the start of another. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  evaluate: async () => (await import('./commands/evaluate.command.js')).evaluateCommand,
  simulate: async () => (await import('./commands/simulate.command.js')).simulateCommand,
  'certification lint': async () => (await import('./commands/lint-certification.command.js')).lintCommand,
  'certificate lint': async () => (await import('./commands/certificate-template.command.js')).lintTemplatesCommand,
  'certificate preview': async () => (await import('./commands/certificate-template.command.js')).previewCommand,
  'rule parse': async () => (await import('./commands/parse-rule.command.js')).parseRuleCommand,
  verify: async () => (await import('./commands/verify.command.js')).verifyCommand,
  'key list': async () => (await import('./commands/key.command.js')).listKeysCommand,
  'key export': async () => (await import('./commands/key.command.js')).exportKeysCommand,
  'key rotate': async () => (await import('./commands/key.command.js')).rotateKeyCommand,
  'key withdraw': async () => (await import('./commands/withdraw-key.command.js')).withdrawKeyCommand,
  'journal verify': async () => (await import('./commands/verify-journal.command.js')).verifyJournalCommand,
  'journal export': async () => (await import('./commands/export-journal.command.js')).exportJournalCommand,
  'account create': async () => (await import('./commands/create-account.command.js')).createAccountCommand,
};

async function main(words: readonly string[], streams: CommandStreams): Promise<number> {
  const name = [1, 2].map((count) => words.slice(0, count).join(' ')).find((known) => Object.hasOwn(COMMANDS, known));
  const load = name === undefined ? undefined : COMMANDS[name];
  if (name === undefined || !load)
    return refuse(streams, [`usage: delibloc COMMAND …, with COMMAND one of: ${Object.keys(COMMANDS).join(', ')}`]);
  return (await load())(words.slice(name.split(' ').length), streams);
}

/** A reader that stops early (`| head`) is no fault. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exitCode = error.code === 'EPIPE' ? 0 : 1;
});

try {
  process.exitCode = await main(process.argv.slice(2), process);
} catch (error) {
  process.stderr.write(`delibloc: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
