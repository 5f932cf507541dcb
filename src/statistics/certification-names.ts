import type { CertificationVersion } from '../certifications/certification-version.entity.js';
import type { BlocFigures, Statistics } from '../domain/statistics/statistics.js';

export interface CertificationNames {
  readonly certification: (id: string) => string;
  readonly bloc: (bloc: Pick<BlocFigures, 'certificationId' | 'blocCode'>) => BlocName;
}

interface BlocName {
  readonly name: string;
  /** « Bloc 2 », with the code of the certification where there are several. */
  readonly short: string;
  /** In the order of the certifications, and of the blocs in each. */
  readonly order: number;
}

/** How certifications and their blocs are called beside each other: by what sets them apart, and no more. */
export function certificationNames(
  versions: readonly CertificationVersion[],
  shown: Statistics['certifications'],
): CertificationNames {
  const ids = new Set(shown.map(({ certificationId }) => certificationId));
  const counted = versions.filter(({ id }) => ids.has(id));
  const known = new Map(counted.map((version, index) => [version.id, { version, index }]));
  const name = (version: CertificationVersion): string => `${version.title} (${codeOf(version, counted)})`;
  return {
    certification: (id) => name(known.get(id)!.version),
    bloc: ({ certificationId, blocCode }) => {
      const { version, index } = known.get(certificationId)!;
      const bloc = version.content.blocs.find(({ code }) => code === blocCode)!;
      const of = counted.length > 1 ? `${codeOf(version, counted)}, ` : '';
      const short = `${of}Bloc\u00a0${bloc.number}`;
      return { name: `${short}. ${bloc.title}`, short, order: index * BLOCS_MOST + bloc.number };
    },
  };
}

const BLOCS_MOST = 10_000;

/** « RNCP31936 », with the version where there are several. */
function codeOf({ code, number }: CertificationVersion, counted: readonly CertificationVersion[]): string {
  const isAlone = counted.filter((other) => other.code === code).length === 1;
  return isAlone ? code : `${code}, version\u00a0${number}`;
}
