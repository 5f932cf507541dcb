import { randomBytes } from 'node:crypto';
import { SYSTEM } from '../audit/actor.js';
import type { Database } from './database.js';
import { Setting } from './setting.entity.js';

/** The secret of that name, drawn and kept on first use; the journal never shows it. */
export async function keptSecret(database: Database, id: string): Promise<string> {
  return database.write(SYSTEM, async (writing) => {
    const kept = await writing.read.findOneBy(Setting, { id });
    if (kept) return kept.value;
    const drawn = { id, value: randomBytes(32).toString('base64url') };
    await writing.insert(Setting, drawn, 'setting.drawn', { id });
    return drawn.value;
  });
}
