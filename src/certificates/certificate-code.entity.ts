import { Entity, Index, JoinColumn, OneToOne, Unique } from 'typeorm';
import { Day, Id, Instant, RowVersion, Word } from '../database/columns.js';
import { Certificate } from './certificate.entity.js';

/** By what anybody may look a certificate up. Its id is the certificate's. */
@Entity('certificate_code')
@Unique(['code'])
export class CertificateCode {
  @Id()
  id!: string;

  @OneToOne(() => Certificate, { nullable: false })
  @JoinColumn({ name: 'id' })
  certificate?: Certificate;

  /** « K7QF-2M9X-4TBA », as it is printed. */
  @Word()
  code!: string;

  /** Names the page that the holder shows to whoever has its link; null where they show none. */
  @Index()
  @Word({ nullable: true })
  shareToken!: string | null;

  @Instant({ nullable: true })
  sharedAt!: string | null;

  /** Day on which somebody last looked it up; who, is not known. */
  @Day({ nullable: true })
  verifiedOn!: string | null;

  @RowVersion()
  version!: number;
}
