import { Entity, Index } from 'typeorm';
import { Id, Ordered, Word } from '../database/columns.js';

/** What may be looked for from anywhere. */
export const SEARCHED_KINDS = ['candidate', 'session', 'certificate', 'member'] as const;
export type SearchedKind = (typeof SEARCHED_KINDS)[number];

/** A word under which a record is found, without accents or capitals. Follows from the record, in the same transaction. */
@Entity('search_word')
@Index(['kind', 'word', 'subjectId'])
export class SearchWord {
  /** Of the record. */
  @Id()
  subjectId!: string;

  @Ordered({ length: 60, primary: true })
  word!: string;

  @Word()
  kind!: SearchedKind;
}
