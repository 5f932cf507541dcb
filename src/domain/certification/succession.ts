/** Blocs of an older version, or of the code that this one succeeds, that together stand for a bloc. */
export interface Succession {
  /** Code of the certification. */
  readonly certification: string;
  readonly version: number;
  readonly blocs: readonly string[];
}
