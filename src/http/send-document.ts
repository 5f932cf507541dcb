import type { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';

/** Letters that NFD does not take apart. */
const PLAIN: Readonly<Record<string, string>> = {
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ø: 'o',
  Ø: 'O',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ß: 'ss',
};

/** A PDF to keep under that name. */
export function pdfFile(pdf: Uint8Array, fileName: string): StreamableFile {
  return documentFile(pdf, 'application/pdf', fileName);
}

/**
 * A document to keep under that name, which may be in any letters: programs that know no UTF-8 get it in ASCII (RFC
 * 6266). Never shown in the browser, whatever is in it.
 */
export function documentFile(content: Uint8Array, type: string, fileName: string): StreamableFile {
  return new StreamableFile(content, { type, disposition: dispositionOf(fileName), length: content.byteLength });
}

/** The same of what is written while it is sent. */
export function streamedFile(content: Readable, type: string, fileName: string): StreamableFile {
  return new StreamableFile(content, { type, disposition: dispositionOf(fileName) });
}

function dispositionOf(fileName: string): string {
  return `attachment; filename="${inAscii(fileName)}"; filename*=UTF-8''${encodeName(fileName)}`;
}

/** A part of a file's name: letters, digits and hyphens, whatever the name of the person. */
export function fileNamePart(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

function inAscii(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]/g, (letter) => PLAIN[letter] ?? '_')
    .replace(/["\\]/g, '_');
}

/** Percent-encoded as RFC 8187 asks. */
function encodeName(name: string): string {
  return encodeURIComponent(name).replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
