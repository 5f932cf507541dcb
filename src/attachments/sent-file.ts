import type { NestInterceptor, Type } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { DomainError } from '../domain/errors.js';

/** A file that came with a form. */
export interface SentFile {
  readonly name: string;
  readonly content: Buffer;
}

/** What the middleware that takes forms apart hands over. */
export interface UploadedDocument {
  readonly originalname: string;
  readonly buffer: Buffer;
}

const MOST_RECEIVED = 20 * 1024 * 1024;
const MOST_NAME = 200;

/** Reads the file of a `multipart/form-data` form; what is too large for any document is cut off while it comes. */
export const ReceiveFile = (field: string): Type<NestInterceptor> =>
  FileInterceptor(field, { limits: { fileSize: MOST_RECEIVED, files: 1, fields: 50, fieldSize: 100_000 } });

/** The file sent, under a name that can be kept. Throws `documentMissing` where there is none, or nothing in it. */
export function sentFile(uploaded: UploadedDocument | undefined): SentFile {
  if (!uploaded || uploaded.buffer.byteLength === 0) throw new DomainError('documentMissing', {});
  return { name: keptName(uploaded.originalname), content: uploaded.buffer };
}

/** Browsers send UTF-8 that the form's reader takes for Latin-1; some send the whole path. */
function keptName(sent: string): string {
  const bytes = Buffer.from(sent, 'latin1');
  const asUtf8 = bytes.toString('utf8');
  const name = Buffer.from(asUtf8, 'utf8').equals(bytes) ? asUtf8 : sent;
  const last = name.split(/[/\\]/).at(-1)!.normalize('NFC');
  const printable = last.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '').trim();
  return Array.from(printable).slice(-MOST_NAME).join('') || 'document';
}
