import { encode } from 'uqr';

/** Light modules around a code: four, as ISO/IEC 18004 asks. */
const QUIET_ZONE = 4;

/** A QR code as SVG, black on nothing; a quarter of it may be damaged (level Q). */
export function qrCode(text: string): Uint8Array {
  const { data, size } = encode(text, { ecc: 'Q', border: QUIET_ZONE });
  const bars = data.flatMap((row, y) => barsOf(row).map(([x, width]) => `M${x} ${y}h${width}v1h-${width}z`));
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path d="${bars.join('')}"/></svg>`,
  );
}

/** Start and length of each run of dark modules. */
function barsOf(row: readonly boolean[]): [start: number, width: number][] {
  const bars: [number, number][] = [];
  row.forEach((dark, x) => {
    const last = bars.at(-1);
    if (!dark) return;
    if (last && last[0] + last[1] === x) last[1] += 1;
    else bars.push([x, 1]);
  });
  return bars;
}
