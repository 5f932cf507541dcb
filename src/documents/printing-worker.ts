import { parentPort } from 'node:worker_threads';
import { DomainError } from '../domain/errors.js';
import { render, type Rendering } from './renderings.js';

/** What a worker answers: the PDF, or why there is none. */
export type Printed =
  | { readonly pdf: Uint8Array }
  | { readonly code: string; readonly facts: Readonly<Record<string, unknown>> }
  | { readonly fault: string };

parentPort?.on('message', (rendering: Rendering) => parentPort?.postMessage(print(rendering)));

function print(rendering: Rendering): Printed {
  try {
    return { pdf: render(rendering) };
  } catch (error) {
    if (error instanceof DomainError) return { code: error.code, facts: error.facts };
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
