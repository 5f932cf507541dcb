import { DayField, LineField, TextField, VersionField } from '../http/fields.js';

/** A bloc that a jury awarded before Délibloc. */
export class RecordEarlierAward {
  /** Code of the bloc. */
  @LineField(40)
  bloc!: string;

  /** Day of the jury's decision. */
  @DayField()
  awardedOn!: string;

  /** The minutes or certificate that shows it. */
  @LineField(300)
  evidence!: string;
}

/** A certificate of its own that stands for a bloc. */
export class RecordEquivalence {
  /** Code of the bloc. */
  @LineField(40)
  bloc!: string;

  /** Day on which the certificate was obtained. */
  @DayField()
  obtainedOn!: string;

  /** The certificate that shows it. */
  @LineField(300)
  evidence!: string;
}

/** Why an award recorded by mistake is taken away, on the version seen. */
export class RemoveAward {
  @VersionField()
  version!: number;

  @TextField(1000)
  reason!: string;
}
