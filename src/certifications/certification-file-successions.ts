import type { Bloc } from '../domain/certification/certification.js';
import { checked, Code, Optional, Whole } from './certification-file-fields.js';
import { SourcedInFile } from './certification-file-parts.js';

const CODE_LIST = 'must be a list of codes of blocs, each once';

const isCodeList = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length > 0 &&
  new Set(value).size === value.length &&
  value.every((code) => typeof code === 'string' && code !== '');

/** `{ certification: RNCP31936, version: 1, blocs: [BC01, BC02], stated: … }`: the same certification unless named. */
export class SuccessionInFile extends SourcedInFile {
  @Optional()
  @Code()
  certification?: string;

  @Whole(1, 9999)
  version!: number;

  @checked('codeList', CODE_LIST, isCodeList)
  blocs!: string[];
}

type Succession = NonNullable<Bloc['succeeds']>[number];

export function successionFromFile(entry: SuccessionInFile, certification: string): Succession {
  const { stated, assumed = '' } = entry;
  return {
    certification: entry.certification ?? certification,
    version: entry.version,
    blocs: entry.blocs,
    provenance: stated === undefined ? { assumed } : { stated },
  };
}
