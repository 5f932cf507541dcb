/** What a document attached to a record may be. */
export const MEDIA_TYPES = ['application/pdf', 'image/jpeg', 'image/png'] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];

const PNG_BEGINNING = Buffer.from('89504e470d0a1a0a', 'hex');
const JPEG_BEGINNING = Buffer.from('ffd8ff', 'hex');
const JPEG_END = Buffer.from('ffd9', 'hex');
/** How far from its end a PDF may say that it ends (ISO 32000-1, annex H, note 18). */
const PDF_TAIL = 1024;

/**
 * What the bytes are, whatever their name says: a file of one of these kinds from its beginning to its end, one cut
 * short included in what is not. Null where they are nothing that may be attached.
 */
export function mediaTypeOf(content: Buffer): MediaType | null {
  if (beginsWith(content, Buffer.from('%PDF-'))) return content.includes('%%EOF', -PDF_TAIL) ? 'application/pdf' : null;
  if (beginsWith(content, PNG_BEGINNING)) return content.includes('IEND', -64) ? 'image/png' : null;
  if (beginsWith(content, JPEG_BEGINNING)) return content.lastIndexOf(JPEG_END) > 0 ? 'image/jpeg' : null;
  return null;
}

function beginsWith(content: Buffer, beginning: Buffer): boolean {
  return content.subarray(0, beginning.length).equals(beginning);
}
