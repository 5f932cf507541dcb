/** Which places of which enrollments a file has named so far: a bit for each, as a file names a hundred thousand. */
export class SeenPlaces {
  private bits = new Uint8Array(1024);
  private readonly starts = new Map<string, number>();
  private next = 0;

  /** False where that place of the enrollment was named before; it has `of` places, numbered from 0. */
  add(enrollmentId: string, { number, of }: { readonly number: number; readonly of: number }): boolean {
    const at = this.startOf(enrollmentId, of) + number;
    const [byte, bit] = [at >> 3, 1 << (at & 7)];
    const known = this.bits[byte]!;
    this.bits[byte] = known | bit;
    return (known & bit) === 0;
  }

  private startOf(enrollmentId: string, of: number): number {
    const known = this.starts.get(enrollmentId);
    if (known !== undefined) return known;
    const start = this.next;
    this.next += of;
    this.starts.set(enrollmentId, start);
    if (this.next > this.bits.length * 8) this.widen();
    return start;
  }

  private widen(): void {
    const wider = new Uint8Array(Math.max(2 * this.bits.length, Math.ceil(this.next / 8)));
    wider.set(this.bits);
    this.bits = wider;
  }
}
