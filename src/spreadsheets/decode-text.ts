const UTF_8 = new TextDecoder('utf-8', { fatal: true });
const UTF_16 = new TextDecoder('utf-16le');
const WINDOWS_1252 = new TextDecoder('windows-1252');

/** The text of a file: UTF-8 with or without its mark, UTF-16 with it, else what French Windows writes (Windows-1252). */
export function decodeText(content: Buffer): string {
  if (content[0] === 0xff && content[1] === 0xfe) return UTF_16.decode(content);
  try {
    return UTF_8.decode(content);
  } catch {
    return WINDOWS_1252.decode(content);
  }
}
