import type { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import type { PrintRun } from './print-run.js';

const TYPES = { zip: 'application/zip', pdf: 'application/pdf' } as const;

/** The file of a run, streamed from the disk. */
export function runFile({ run, stream, length }: { run: PrintRun; stream: Readable; length: number }): StreamableFile {
  return new StreamableFile(stream, {
    type: TYPES[run.format],
    disposition: `attachment; filename="${run.fileName}"`,
    length,
  });
}
