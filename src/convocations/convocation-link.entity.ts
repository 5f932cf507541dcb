import { Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { Id, Line, Reference } from '../database/columns.js';
import { Convocation } from './convocation.entity.js';

/** A code that opens a convocation without an account: only its hash is kept. */
@Entity('convocation_link')
export class ConvocationLink {
  @Id()
  id!: string;

  @ManyToOne(() => Convocation, { nullable: false })
  @JoinColumn({ name: 'convocationId' })
  convocation?: Convocation;

  @Index()
  @Reference()
  convocationId!: string;

  /** SHA-256 of the code, in hexadecimal. */
  @Index()
  @Line({ length: 64 })
  hash!: string;
}
