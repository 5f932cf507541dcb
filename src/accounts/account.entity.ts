import { Entity, Unique } from 'typeorm';
import { Flag, Id, Instant, Line, RowVersion, Word } from '../database/columns.js';
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
