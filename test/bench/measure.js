/*
 * Only ratios within one run count. A row is a list of contenders that do the same work; before anything is timed each
 * must give the same answers. Contenders take turns, so that a noisy moment is noise for all.
 */
import { performance } from 'node:perf_hooks';

const ROUNDS = 7;
const LEAST_MILLISECONDS = 150;

/** @typedef {{ name: string, role: 'product' | 'peer' | 'limit', run: () => unknown, size?: number }} Contender */

/**
 * Work per second of each contender: the median over the rounds. `size` is how much one run does, unless the contender
 * says otherwise.
 */
export async function measureRow(row, size, contenders) {
  const answers = [];
  for (const { run } of contenders) answers.push(JSON.stringify(await run()));
  contenders.forEach(({ name }, index) => {
    if (answers[index] !== answers[0]) throw new Error(`${row}: ${name} answers otherwise than ${contenders[0].name}`);
  });
  const rates = contenders.map(() => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, contender] of contenders.entries()) {
      rates[index].push(await rateOf(contender.run, contender.size ?? size));
    }
  }
  return contenders.map(({ name, role }, index) => ({ row, contender: name, role, perSecond: median(rates[index]) }));
}

async function rateOf(run, size) {
  let runs = 0;
  const begun = performance.now();
  let elapsed = 0;
  while (elapsed < LEAST_MILLISECONDS) {
    await run();
    runs += 1;
    elapsed = performance.now() - begun;
  }
  return (runs * size * 1000) / elapsed;
}

export function median(values) {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
}
