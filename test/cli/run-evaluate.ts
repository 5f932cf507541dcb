import { evaluateCommand } from '../../src/commands/evaluate.command.js';
import { type CommandResult, runCommand } from './run-command.js';

/** Runs `delibloc evaluate` with these arguments, and this on its standard input. */
export function runEvaluate(args: string[], input: string | Uint8Array = ''): Promise<CommandResult> {
  return runCommand((streams) => evaluateCommand(args, streams), input);
}
