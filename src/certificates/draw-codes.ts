import { randomInt } from 'node:crypto';
import type { Act, Writing } from '../database/writing.js';
import { DRAWN_SIGNS, SIGN_VALUES, verificationCode } from '../domain/certificates/verification-code.js';
import { CertificateCode } from './certificate-code.entity.js';

/** Draws a code for each certificate; the codes themselves are nowhere in the journal. */
export async function drawCodes(
  writing: Writing,
  certificateIds: readonly string[],
  acts: readonly Act[] = [],
): Promise<void> {
  const codes = await newCodes(writing, certificateIds.length);
  const rows = certificateIds.map((id, index): CertificateCode => {
    const unused = { shareToken: null, sharedAt: null, verifiedOn: null };
    return { id, code: codes[index]!, ...unused, version: 1 };
  });
  await writing.saveAll(CertificateCode, rows, acts);
}

/** As many codes, none of which has been drawn before. */
async function newCodes({ read }: Writing, count: number): Promise<string[]> {
  const codes = new Set<string>();
  while (codes.size < count) {
    while (codes.size < count) codes.add(drawnCode());
    for (const { code } of await read.rowsIn(CertificateCode, 'code', [...codes])) codes.delete(code);
  }
  return [...codes];
}

function drawnCode(): string {
  return verificationCode(Array.from({ length: DRAWN_SIGNS }, () => randomInt(SIGN_VALUES)));
}
