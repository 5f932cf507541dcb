import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { aBlocCertificate, someMinutes } from '../../test/support/snapshots.js';
import { renderMinutes } from './minutes-document.js';
import { PrintingPool } from './printing-pool.js';

const fromSource = (count: number) => ({
  file: resolve('src/documents/printing-worker.ts'),
  count,
  options: { execArgv: ['--import', pathToFileURL(resolve('test/support/run-typescript.js')).href] },
});

describe('The printing pool', () => {
  let pool: PrintingPool;

  beforeEach(() => {
    pool = new PrintingPool(fromSource(2));
  });
  afterEach(() => pool.onModuleDestroy());

  it('prints the same bytes in a worker as in this thread', async () => {
    const minutes = someMinutes();
    expect(Buffer.compare(await pool.print('minutes', minutes), renderMinutes(minutes))).toBe(0);
  });

  it('leaves this thread free while it prints', async () => {
    await pool.print('minutes', someMinutes());
    let turns = 0;
    const counting = setInterval(() => (turns += 1), 1);
    await Promise.all(Array.from({ length: 6 }, () => pool.print('minutes', someMinutes())));
    clearInterval(counting);
    expect(turns).toBeGreaterThan(1);
  });

  it('gives back many documents in the order they were asked for', async () => {
    const places = Array.from({ length: 9 }, (_, index) => `Lieu ${index}`);
    const all = places.map((place) => someMinutes({ session: { ...someMinutes().session, place } }));
    const printed: Uint8Array[] = [];
    for await (const pdf of pool.printEach('minutes', all)) printed.push(pdf);
    expect(printed.map((pdf, index) => Buffer.compare(pdf, renderMinutes(all[index]!)))).toEqual(places.map(() => 0));
  });

  it('throws what the rendering throws, and prints the next', async () => {
    const holder = { ...aBlocCertificate().holder, birthName: '😀' };
    await expect(pool.print('certificate', { snapshot: aBlocCertificate({ holder }) })).rejects.toMatchObject({
      code: 'unprintableText',
      facts: { template: 'bloc-certificate.typ' },
    });
    expect((await pool.print('minutes', someMinutes())).byteLength).toBeGreaterThan(1000);
  });

  it('fails only the document whose worker dies, and prints the others with another', async () => {
    const mortal = new PrintingPool({ file: resolve('test/support/mortal-worker.js'), count: 1 });
    const printed = await Promise.allSettled(
      ['one', 'die', 'two'].map((reference) => mortal.print('minutes', someMinutes({ reference }))),
    );
    expect(printed.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    await mortal.onModuleDestroy();
  });

  it('prints in this thread where there is no built worker', async () => {
    const inPlace = new PrintingPool({ file: '/nowhere.js', count: 2 });
    expect(Buffer.compare(await inPlace.print('minutes', someMinutes()), renderMinutes(someMinutes()))).toBe(0);
  });
});
