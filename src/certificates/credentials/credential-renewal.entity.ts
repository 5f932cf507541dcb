import { Entity, JoinColumn, ManyToOne, Unique } from 'typeorm';
import { Id, Instant, Reference, RowVersion, Text, Word } from '../../database/columns.js';
import { CredentialRecord } from './credential.entity.js';

/** A credential signed again, word for word, because others may have the key of the first signature, which stays on record. */
@Entity('credential_renewal')
@Unique(['credentialId', 'keyId'])
export class CredentialRenewal {
  @Id()
  id!: string;

  @ManyToOne(() => CredentialRecord, { nullable: false })
  @JoinColumn({ name: 'credentialId' })
  credential?: CredentialRecord;

  @Reference()
  credentialId!: string;

  /** Thumbprint of the key that has signed it now. */
  @Word({ length: 43 })
  keyId!: string;

  @Text()
  json!: string;

  @Text()
  token!: string;

  @Instant()
  signedAt!: string;

  @RowVersion()
  version!: number;
}
