import { Injectable } from '@nestjs/common';

/** Fills an empty database with invented people. */
@Injectable()
export class SeedDemonstration {
  async ifEmpty(): Promise<void> {}
}
