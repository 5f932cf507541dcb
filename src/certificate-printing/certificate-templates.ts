import { Inject, Injectable } from '@nestjs/common';
import { CONFIGURATION } from '../config/config.module.js';
import type { Configuration } from '../config/configuration.js';
import { type CertificateTemplate, PLAIN_TEMPLATE } from '../documents/certificate-template.js';
import type { PlainDay } from '../domain/day.js';
import { DomainError } from '../domain/errors.js';
import { readTemplate } from './read-template.js';

/** Gives each document the look that the institution set for it, read from its folder each time it is asked for. */
@Injectable()
export class CertificateTemplates {
  constructor(@Inject(CONFIGURATION) private readonly configuration: Configuration) {}

  /** Throws `certificateTemplateFaulty`: rather no document than one that looks as nobody decided. */
  async of(certificationCode: string, day: PlainDay): Promise<CertificateTemplate> {
    const folder = this.configuration.certificateTemplates;
    if (folder === null) return PLAIN_TEMPLATE;
    const { template, faults } = await readTemplate(folder, certificationCode, day);
    const [fault] = faults;
    if (fault) throw new DomainError('certificateTemplateFaulty', { ...fault });
    return template;
  }
}
