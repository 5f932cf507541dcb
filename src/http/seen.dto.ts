import { VersionField } from './fields.js';

/** The version seen of a record, where nothing else is sent. */
export class SeenVersion {
  @VersionField()
  version!: number;
}
