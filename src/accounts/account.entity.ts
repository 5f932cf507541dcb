import { Entity, Index, Unique } from 'typeorm';
import { Flag, Id, Instant, Line, Ordered, RowVersion, Word } from '../database/columns.js';
import type { Role } from './role.js';

/** Someone who may sign in. */
@Entity('account')
@Unique(['email'])
export class Account {
  @Id()
  id!: string;

  /** Lower case. */
  @Line()
  email!: string;

  @Line()
  name!: string;

  /** The name without accents or capitals, for order. */
  @Index()
  @Ordered({ length: 1000, default: '' })
  searchName!: string;

  @Word()
  role!: Role;

  /** argon2id, in PHC form. */
  @Line()
  passwordHash!: string;

  @Flag()
  active!: boolean;

  @Instant()
  createdAt!: string;

  @RowVersion()
  version!: number;
}
