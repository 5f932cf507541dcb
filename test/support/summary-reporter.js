import { writeSync } from 'node:fs';

/** Ends a run with one plain line that any reader of logs understands. A file that could not run counts as a failure. */
export default class SummaryReporter {
  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    // Jest holds back what is printed now, and would print its own summary after it.
    process.once('exit', () => writeSync(1, `\n\n${results.numPassedTests} passed, ${failed} failed\n`));
  }
}
