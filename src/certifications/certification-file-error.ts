/** One thing wrong in a certification file: where, as `blocs[1].validation.rule.of[3]` ('' for the file itself), and what. */
export interface CertificationFileFault {
  readonly path: string;
  readonly message: string;
}

/** A certification file that cannot be taken as it is, with everything that is wrong in it. */
export class CertificationFileError extends Error {
  constructor(
    readonly fileName: string,
    readonly faults: readonly CertificationFileFault[],
  ) {
    super(faults.map((fault) => describeFault(fileName, fault)).join('\n'));
    this.name = 'CertificationFileError';
  }
}

/** "RNCP31936.yaml: blocs[1].title: missing". */
export const describeFault = (fileName: string, { path, message }: CertificationFileFault): string =>
  [fileName, path, message].filter((part) => part !== '').join(': ');
