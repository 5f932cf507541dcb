import { handedInSheets } from '../assessing/handed-in-sheets.js';
import { hashOfText } from '../audit/hash-of-text.js';
import type { Reading } from '../database/reading.js';
import { DomainError } from '../domain/errors.js';
import { canonicalJson } from '../domain/sealing/canonical-json.js';
import { sealedSheets } from '../domain/sealing/sealed-sheets.js';
import type { SessionSnapshot } from '../domain/sealing/session-snapshot.js';
import { SealedSheetsRecord } from './sealed-sheets.entity.js';

/** What a snapshot carries of the sheets sealed beside it, and their row. */
interface SheetsToSeal {
  readonly named: NonNullable<SessionSnapshot['assessors']>;
  readonly row: SealedSheetsRecord;
}

/** What assessors handed in, as it is sealed with this snapshot. */
export async function sheetsToSeal(reading: Reading, snapshot: SessionSnapshot): Promise<SheetsToSeal> {
  const { id } = snapshot.session;
  const handedIn = await handedInSheets(reading, id);
  const content = canonicalJson(sealedSheets(snapshot, handedIn));
  const hash = hashOfText(content);
  return { named: { sheets: handedIn.length, sha256: hash }, row: { id, content, hash } };
}

/**
 * What assessors handed in, byte for byte as it was sealed; null where the session was sealed before that was kept.
 * Throws `recordTampered`.
 */
export async function openSheets(reading: Reading, snapshot: SessionSnapshot): Promise<string | null> {
  if (!snapshot.assessors) return null;
  const content = await intactSheets(reading, snapshot);
  if (content === null) throw new DomainError('recordTampered', { subject: 'sealed_sheets', id: snapshot.session.id });
  return content;
}

export async function areSheetsIntact(reading: Reading, snapshot: SessionSnapshot): Promise<boolean> {
  return !snapshot.assessors || (await intactSheets(reading, snapshot)) !== null;
}

async function intactSheets(reading: Reading, { session, assessors }: SessionSnapshot): Promise<string | null> {
  const row = await reading.findOneBy(SealedSheetsRecord, { id: session.id });
  return row && hashOfText(row.content) === assessors?.sha256 ? row.content : null;
}
