/*
 * npm run bench [-- --candidates 100000 --results 20000]
 *
 * Prints the product beside its peers and the limit, and writes var/bench.json. Times mean nothing from one run to the
 * next on a shared machine; the ratios of one run do. `--candidates` lowers the million of `pages-at-scale`, `--results`
 * the 100,000 of `import-xlsx` and `import-csv`: the table says how many there were.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { certificatesRows } from './certificates.js';
import { decideRows } from './decide.js';
import { importRows } from './imports.js';
import { openDeliberationRows } from './open-deliberation.js';
import { pagesAtScaleRows } from './pages-at-scale.js';
import { recordingRows } from './recording.js';
import { startRows } from './start.js';

const { values } = parseArgs({
  options: { candidates: { type: 'string', default: '1000000' }, results: { type: 'string', default: '100000' } },
});

const rows = [
  ...(await decideRows()),
  ...(await recordingRows()),
  ...(await openDeliberationRows()),
  ...(await certificatesRows()),
  ...(await importRows(Number(values.results))),
  ...(await startRows()),
  ...(await pagesAtScaleRows(Number(values.candidates))),
];
mkdirSync('var', { recursive: true });
writeFileSync('var/bench.json', `${JSON.stringify(rows, null, 2)}\n`);

const product = new Map(rows.filter(({ role }) => role === 'product').map((one) => [one.row, one]));
for (const one of rows) {
  const { row, contender, role } = one;
  const compared = role === 'product' ? memoryOf(one) : comparedWith(product.get(row), one);
  process.stdout.write(
    `${row.padEnd(26)}${contender.padEnd(32)}${role.padEnd(9)}${measured(one).padStart(16)}  ${compared}\n`,
  );
}

function measured({ perSecond, milliseconds }) {
  if (milliseconds === undefined) return `${Math.round(perSecond).toLocaleString('en')}/s`;
  return `${milliseconds.toLocaleString('en', { maximumFractionDigits: 1 })} ms`;
}

function memoryOf({ peakMegabytes, peakOfFifth }) {
  return peakMegabytes === undefined ? '' : `${peakMegabytes} MB at its highest, ${peakOfFifth} MB with a fifth of it`;
}

function comparedWith(product, other) {
  const isLatency = other.milliseconds !== undefined;
  const ratio = isLatency ? product.milliseconds / other.milliseconds : product.perSecond / other.perSecond;
  const told = ratio.toLocaleString('en', { maximumSignificantDigits: 3 });
  return isLatency ? `product takes ${told} × the time` : `product is ${told} × as fast`;
}
