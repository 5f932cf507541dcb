import { Entity, Index, JoinColumn, OneToOne } from 'typeorm';
import { Account } from '../accounts/account.entity.js';
import { Day, Id, Instant, Line, Ordered, Reference, RowVersion, Word } from '../database/columns.js';

export const GENDERS = ['F', 'M', 'X'] as const;
export type Gender = (typeof GENDERS)[number];

/** A person who may be enrolled. */
@Entity('candidate')
export class Candidate {
  @Id()
  id!: string;

  @Line()
  firstNames!: string;

  @Line()
  birthName!: string;

  /** Used name where it differs from the birth name. */
  @Line({ nullable: true })
  usedName!: string | null;

  /** Null where it is not known; X where neither is wanted. Only for agreement in French texts. */
  @Word({ nullable: true })
  gender!: Gender | null;

  @Index()
  @Day()
  birthDay!: string;

  @Line()
  birthPlace!: string;

  @Line({ nullable: true })
  email!: string | null;

  /** With which the person sees their own results. */
  @OneToOne(() => Account, { nullable: true })
  @JoinColumn({ name: 'accountId' })
  account?: Account | null;

  @Reference({ nullable: true })
  accountId!: string | null;

  /** Names without accents or capitals, for search and order. */
  @Index()
  @Ordered({ length: 1000 })
  searchName!: string;

  @Index()
  @Instant()
  registeredAt!: string;

  @RowVersion()
  version!: number;
}
