import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import type { CertificationVersion } from '../certifications/certification-version.entity.js';
import type { VersionDifferences } from '../domain/versions/version-differences.js';
import type { VersionName } from '../domain/versions/version-lineage.js';
import { type Lineage, type VersionStanding, VersionsService } from './versions.service.js';

interface PresentedLineage {
  readonly versions: readonly (VersionName & {
    readonly title: string;
    readonly standing: VersionStanding['standing'];
    readonly enrolled: number;
    readonly moved: number;
    readonly successors: readonly VersionName[];
  })[];
  readonly comparisons: readonly {
    readonly newer: VersionName;
    readonly older: VersionName;
    readonly differences: VersionDifferences;
  }[];
}

@ApiTags('versions')
@Controller('api/v1/certifications/:code/lineage')
export class VersionsController {
  constructor(@Inject(VersionsService) private readonly versions: VersionsService) {}

  /** Versions of a certification and of the codes before and after it: who is enrolled under which, what differs. */
  @Get()
  async lineage(@Who() who: Principal, @Param('code') code: string): Promise<PresentedLineage> {
    return presentLineage(await this.versions.lineage(who, code));
  }
}

const nameOf = ({ code, number: version }: CertificationVersion): VersionName => ({ code, version });

function presentLineage({ versions, comparisons }: Lineage): PresentedLineage {
  return {
    versions: versions.map(({ version, standing, enrolled, moved, successors }) => ({
      ...{ ...nameOf(version), title: version.title, standing, enrolled, moved, successors: successors.map(nameOf) },
    })),
    comparisons: comparisons.map(({ newer, older, differences }) => {
      return { newer: nameOf(newer), older: nameOf(older), differences };
    }),
  };
}
