/*
 * npm run bench
 *
 * Prints the product beside its peers and the limit, and writes var/bench.json. Times mean nothing from one run to the
 * next on a shared machine; the ratios of one run do.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { certificatesRows } from './certificates.js';
import { decideRows } from './decide.js';
import { openDeliberationRows } from './open-deliberation.js';

const rows = [...(await decideRows()), ...(await openDeliberationRows()), ...(await certificatesRows())];
mkdirSync('var', { recursive: true });
writeFileSync('var/bench.json', `${JSON.stringify(rows, null, 2)}\n`);

const product = new Map(rows.filter(({ role }) => role === 'product').map(({ row, perSecond }) => [row, perSecond]));
for (const { row, contender, role, perSecond } of rows) {
  const ratio = product.get(row) / perSecond;
  const rate = Math.round(perSecond).toLocaleString('en');
  const compared =
    role === 'product' ? '' : `product is ${ratio.toLocaleString('en', { maximumSignificantDigits: 3 })} × as fast`;
  process.stdout.write(
    `${row.padEnd(20)}${contender.padEnd(32)}${role.padEnd(9)}${rate.padStart(14)}/s  ${compared}\n`,
  );
}
