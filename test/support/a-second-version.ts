import type { Certification } from '../../src/domain/certification/certification.js';

/**
 * The version that comes after: its first bloc stands for two of before, its third for another; its blocs are held for
 * five years.
 */
export function aSecondVersion(content: Certification, given: Partial<Certification> = {}): Certification {
  const provenance = { assumed: 'for the test' };
  const standing = (...blocs: string[]) => [
    { certification: content.code, version: content.version, blocs, provenance },
  ];
  return {
    ...{ ...content, version: content.version + 1, validity: { period: { years: 5 }, provenance } },
    blocs: content.blocs.map((bloc) => {
      if (bloc.code === 'BC01') return { ...bloc, succeeds: standing('BC01', 'BC02') };
      return bloc.code === 'BC03' ? { ...bloc, succeeds: standing('BC03') } : bloc;
    }),
    ...given,
  };
}
