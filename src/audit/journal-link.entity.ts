import { Entity, PrimaryColumn, Unique } from 'typeorm';
import { Count, Instant, Word } from '../database/columns.js';
import type { JournalLink } from '../domain/sealing/journal-chain.js';

/** An entry's place in the chain of the journal. Beside the entry, not in it: entries are never written again. */
@Entity('journal_link')
@Unique(['sequence'])
export class JournalLinkRow implements JournalLink {
  /** From 1, without a gap: the order of the chain, in which what is committed later comes later. */
  @PrimaryColumn({ type: 'integer' })
  rank!: number;

  /** That of the entry. No foreign key: where the entry has gone, its link is the proof that it was there. */
  @Count()
  sequence!: number;

  @Instant()
  linkedAt!: string;

  @Word({ length: 64 })
  previousHash!: string;

  @Word({ length: 64 })
  hash!: string;
}
