import { Entity, Index, JoinColumn, ManyToOne, Unique } from 'typeorm';
import { Count, Id, Instant, Reference, RowVersion, Text, Word } from '../../database/columns.js';
import { Certificate } from '../certificate.entity.js';

/**
 * The verifiable credential of a certificate, as it was signed: given again letter for letter, whatever keys, addresses
 * or words change later.
 */
@Entity('credential')
@Unique(['statusList', 'statusIndex'])
export class CredentialRecord {
  /** Of the credential itself, which names it `urn:uuid:…`. */
  @Id()
  id!: string;

  @ManyToOne(() => Certificate, { nullable: false })
  @JoinColumn({ name: 'certificateId' })
  certificate?: Certificate;

  @Index({ unique: true })
  @Reference()
  certificateId!: string;

  /** Number of the status list, from 1, and the place in it: drawn at random, and never given again. */
  @Count()
  statusList!: number;

  @Count()
  statusIndex!: number;

  /** Thumbprint of the key that signed. */
  @Word({ length: 43 })
  keyId!: string;

  /** With its Data Integrity proof. */
  @Text()
  json!: string;

  /** The same credential as a signed token. */
  @Text()
  token!: string;

  @Instant()
  signedAt!: string;

  @RowVersion()
  version!: number;
}
