import { Entity } from 'typeorm';
import { Id, Text } from './columns.js';

/** A value that the installation draws once and keeps. */
@Entity('setting')
export class Setting {
  @Id()
  id!: string;

  @Text()
  value!: string;
}
