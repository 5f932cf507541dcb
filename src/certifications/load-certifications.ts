import { createHash, randomUUID } from 'node:crypto';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { SYSTEM } from '../audit/actor.js';
import { Database } from '../database/database.js';
import type { Writing } from '../database/writing.js';
import { canonicalJson } from '../domain/sealing/canonical-json.js';
import type { Certification } from '../domain/certification/certification.js';
import { DomainError } from '../domain/errors.js';
import { lintSuccessions } from '../domain/certification/lint-successions.js';
import { listCertificationFiles, readCertificationFile } from './certification-files.js';
import { CertificationVersion } from './certification-version.entity.js';
import { describeFinding } from './describe-finding.js';

export type Loaded = 'added' | 'changed' | 'unchanged';

/** Brings certification files into the database: as often as one likes, to the same effect. */
@Injectable()
export class LoadCertifications {
  private readonly log = new Logger(LoadCertifications.name);

  constructor(@Inject(Database) private readonly database: Database) {}

  /** Loads `data/certifications`. A file that is refused is told in the log; what was loaded before stays in force. */
  async run(): Promise<void> {
    for (const file of await listCertificationFiles()) {
      try {
        await this.load(await readCertificationFile(file));
      } catch (error) {
        const reason =
          error instanceof DomainError ? `${error.code} ${JSON.stringify(error.facts)}` : (error as Error).message;
        this.log.error(`${file} is not loaded: ${reason}`);
      }
    }
    for (const warning of await this.warnings()) this.log.warn(warning);
  }

  /**
   * What versions loaded say of older ones that is not so, by any of those loaded, whatever the order of their files:
   * as `certification lint` says it. It is no reason to refuse a file, whose candidates are enrolled all the same.
   */
  async warnings(): Promise<string[]> {
    const order = { code: 'ASC', number: 'ASC' } as const;
    const rows = await this.database.read((reading) => reading.find(CertificationVersion, { order }));
    const known = rows.map(({ content }) => content);
    return known.flatMap((one) =>
      lintSuccessions(one, known).map(
        (finding) => `${one.code}, version ${one.version}: ${finding.path}: ${describeFinding(finding)}`,
      ),
    );
  }

  /** Throws `certificationFrozen` when the content of a version with enrolled candidates has changed. */
  async load(certification: Certification): Promise<Loaded> {
    const digest = createHash('sha256').update(canonicalJson(certification)).digest('hex');
    const { code, version: number } = certification;
    const known = await this.database.read((reading) => reading.findOneBy(CertificationVersion, { code, number }));
    if (known?.digest === digest) return 'unchanged';
    return this.database.write(SYSTEM, (writing) => store(writing, certification, digest));
  }
}

async function store(writing: Writing, certification: Certification, digest: string): Promise<Loaded> {
  const { code, version: number, title } = certification;
  const content = { title, content: certification, digest, loadedAt: writing.at };
  const known = await writing.read.findOneBy(CertificationVersion, { code, number });
  if (!known) {
    const row: CertificationVersion = { id: randomUUID(), code, number, ...content, frozenAt: null, version: 1 };
    await writing.insert(CertificationVersion, row, 'certification.loaded', { code, number, digest });
    return 'added';
  }
  if (known.frozenAt) throw new DomainError('certificationFrozen', { code, version: number, nextVersion: number + 1 });
  await writing.update(CertificationVersion, known, content, 'certification.changed');
  return 'changed';
}
