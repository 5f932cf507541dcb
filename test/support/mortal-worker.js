import { TextEncoder } from 'node:util';
import { parentPort } from 'node:worker_threads';

/** Stands for a printing worker: dies of the facts « die », and prints anything else as itself. */
parentPort.on('message', ({ facts }) => {
  if (facts.reference === 'die') process.exit(1);
  parentPort.postMessage({ pdf: new TextEncoder().encode(facts.reference) });
});
