import type { StoredBytes } from './stored-bytes.js';

export type Encoding = 'utf-8' | 'utf-16le' | 'windows-1252';

/** UTF-8 with or without its mark, UTF-16 with it, else what French Windows writes (Windows-1252). */
export async function encodingOf(bytes: StoredBytes): Promise<Encoding> {
  const start = await bytes.slice(0, 2);
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const portion of bytes.portions(0, bytes.size)) decoder.decode(portion, { stream: true });
    decoder.decode();
    return 'utf-8';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return 'windows-1252';
    throw error;
  }
}

/** The text of a file, piece by piece as its bytes are read. */
export async function* textOfBytes(bytes: StoredBytes, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const portion of bytes.portions(0, bytes.size)) yield decoder.decode(portion, { stream: true });
  yield decoder.decode();
}

/** As much of the text's beginning as that, or all of it. */
export async function beginningOfText(bytes: StoredBytes, encoding: Encoding, length: number): Promise<string> {
  let text = '';
  for await (const piece of textOfBytes(bytes, encoding)) {
    text += piece;
    if (text.length >= length) break;
  }
  return text.slice(0, length);
}
