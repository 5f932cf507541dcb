import { sha256 } from './archive-format.js';
import type { PrintedDocument, PrintedPart } from './printed-parts.js';
import type { VerifiedArchive } from './verify-archive.js';

/** Prints a document again. */
export type Print = (document: PrintedDocument) => Promise<Uint8Array>;

/**
 * The documents of a verified archive beside the same printed again. Another version of the program may set the same
 * words otherwise: then only the manifest vouches for the PDF. One that was found changed is said nothing more of.
 */
export async function checkPrinted(verified: VerifiedArchive, print: Print): Promise<VerifiedArchive> {
  const [confirmed, notes, findings] = [[...verified.confirmed], [...verified.notes], [...verified.findings]];
  const known = new Set(findings.map(({ part }) => part));
  for (const { held, ...part } of verified.printed) {
    if (known.has(part.path)) continue;
    const again = await printedAgain(part, print);
    if (!again) findings.push({ part: part.path, code: 'cannotBePrinted' });
    else if (sha256(again) === held) confirmed.push({ code: 'printedAgain', ...part.named });
    else notes.push({ code: 'printedOtherwise', ...part.named });
  }
  return { ...verified, confirmed, notes, findings };
}

/** What a hostile archive holds need not be facts that can be printed. */
async function printedAgain({ document }: PrintedPart, print: Print): Promise<Uint8Array | null> {
  try {
    return await print(document);
  } catch {
    return null;
  }
}
