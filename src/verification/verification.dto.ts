import { LineField } from '../http/fields.js';

/** The code printed on a certificate. */
export class VerifyCertificate {
  /** « K7QF-2M9X-4TBA », however it was typed, or the address that it came with. */
  @LineField(1000)
  code!: string;
}
