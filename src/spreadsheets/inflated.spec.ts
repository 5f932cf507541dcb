import { deflateRawSync, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { inBlocks, inflated, sizeInBlocks } from './inflated.js';
import { bytesInHand } from './stored-bytes.js';

async function all(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const held: Uint8Array[] = [];
  for await (const piece of pieces) held.push(piece);
  return Buffer.concat(held);
}

describe('a part unpacked, and written again without compression', () => {
  it('is the same, and as long as was told beforehand, whatever its length and however it comes', async () => {
    const lengths = fc.oneof(
      fc.nat({ max: 300 }),
      fc.integer({ min: 65_530, max: 65_540 }),
      fc.nat({ max: 2_500_000 }),
    );
    await fc.assert(
      fc.asyncProperty(lengths, fc.integer({ min: 100, max: 90_000 }), async (length, portion) => {
        const content = Buffer.alloc(length, 'une cellule, puis une autre; ');
        const packed = bytesInHand(deflateRawSync(content, { level: 1 }), portion);
        const blocks = await all(inBlocks(inflated(packed.portions(0, packed.size), length)));
        expect(blocks.length).toBe(sizeInBlocks(length));
        expect(inflateRawSync(blocks).equals(content)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('is refused where it is more than it says to be, and where it is broken', async () => {
    const packed = deflateRawSync(Buffer.alloc(1000, 'x'));
    const read = (content: Buffer, size: number) =>
      all(inflated(bytesInHand(content).portions(0, content.length), size));
    await expect(read(packed, 999)).rejects.toMatchObject({ code: 'spreadsheetUnreadable' });
    await expect(read(Buffer.from([0xff, 0xff, 0xff]), 999)).rejects.toThrow();
  });
});
