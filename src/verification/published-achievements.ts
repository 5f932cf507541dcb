import { Inject, Injectable } from '@nestjs/common';
import { findVersion } from '../certifications/certifications.service.js';
import { Clock } from '../config/clock.js';
import { CONFIGURATION } from '../config/config.module.js';
import type { Configuration } from '../config/configuration.js';
import { Database } from '../database/database.js';
import { achievementText } from '../documents/credential-text.js';
import type { Certification } from '../domain/certification/certification.js';
import { type Achieved, achievementOf, CREDENTIAL_CONTEXTS } from '../domain/credentials/open-badge.js';
import { certificationOnDocument } from '../domain/sealing/document-references.js';
import { DomainError } from '../domain/errors.js';
import { institutionDid } from '../signing/did-web.js';

/** A title and its blocs, as credentials name them: for anybody, since it says nothing of anybody. */
@Injectable()
export class PublishedAchievements {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** Throws `notFound`, also for a version under which nobody is enrolled: it may change, and no certificate names it. */
  async find(code: string, version: number): Promise<Certification> {
    const { content, frozenAt } = await this.database.read((reading) => findVersion(reading, code, version));
    if (!frozenAt) throw new DomainError('notFound', { subject: 'certification_version', code, number: version });
    return content;
  }

  /** The title as an Achievement of Open Badges 3.0, its blocs included under their own addresses (JSON-LD 1.1). */
  document(content: Certification): object {
    const { publicUrl } = this.configuration;
    const certification = certificationOnDocument(content, this.clock.today());
    const creator = { id: institutionDid(publicUrl), type: ['Profile'], name: content.certifier.name };
    const present = (achieved: Achieved, text: ReturnType<typeof achievementText>) => ({
      ...achievementOf(achieved, text, publicUrl),
      creator,
    });
    const blocs = content.blocs.map((bloc) => {
      const { code: blocCode, title: certificateTitle } = bloc;
      return present(
        { certification, blocCode },
        achievementText(certification, { ...bloc, certificateTitle }, content),
      );
    });
    return {
      '@context': CREDENTIAL_CONTEXTS,
      ...present({ certification, blocCode: null }, achievementText(certification, null, content)),
      '@included': blocs,
    };
  }
}
