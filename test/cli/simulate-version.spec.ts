import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findCertificationFile } from '../../src/certifications/certification-files.js';
import { simulateCommand } from '../../src/commands/simulate.command.js';
import { runCommand } from './run-command.js';

const COHORT = fileURLToPath(new URL('../../data/demo/RNCP31936.cohort.json', import.meta.url));
const simulate = (...args: string[]) => runCommand((streams) => simulateCommand([COHORT, ...args], streams));

describe('delibloc simulate --as a newer version', () => {
  let directory: string;
  let first: string;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'delibloc-'));
    first = await readFile((await findCertificationFile('RNCP31936')) ?? '', 'utf8');
  });

  afterAll(() => rm(directory, { recursive: true }));

  /** A second version in a file: which older blocs stand for which of its own, and its validity. */
  async function secondVersion(successions: Readonly<Record<string, string>>, validity = 'unlimited'): Promise<string> {
    const path = join(directory, 'RNCP31936.v2.yaml');
    let text = first.replace('\nversion: 1\n', '\nversion: 2\n').replace('period: unlimited', `period: ${validity}`);
    for (const [bloc, blocs] of Object.entries(successions)) {
      const succeeds = `    succeeds:\n      - { version: 1, blocs: [${blocs}], assumed: for the test }\n`;
      text = text.replace(`  - code: ${bloc}\n`, (line) => `${line}${succeeds}`);
    }
    await writeFile(path, text);
    return path;
  }

  async function simulated(path: string): Promise<unknown> {
    const { exitCode, stdout, faults } = await simulate('--as', path);
    expect({ exitCode, faults }).toEqual({ exitCode: 0, faults: [] });
    return JSON.parse(stdout);
  }

  it('tells in exactly the documented form whose blocs stand for which, whose are lost, and who has the title', async () => {
    expect(await simulated(await secondVersion({ BC01: 'BC01, BC02', BC03: 'BC03' }))).toEqual({
      format: 'delibloc-version-simulation/1',
      certification: 'RNCP31936',
      version: 1,
      as: { certification: 'RNCP31936', version: 2 },
      sessionDate: '2023-06-15',
      candidates: 3,
      blocs: {
        BC01: { held: ['tout-juste'], notHeld: ['premiers-resultats', 'sans-la-25'] },
        BC02: { held: [], notHeld: ['premiers-resultats', 'sans-la-25', 'tout-juste'] },
        BC03: { held: ['premiers-resultats', 'sans-la-25', 'tout-juste'], notHeld: [] },
        BC04: { held: [], notHeld: ['premiers-resultats', 'sans-la-25', 'tout-juste'] },
      },
      lost: { BC02: ['sans-la-25'], BC04: ['sans-la-25', 'tout-juste'] },
      title: { gained: [], lost: ['tout-juste'], kept: [], neither: ['premiers-resultats', 'sans-la-25'] },
    });
  });

  it('changes nothing where every bloc stands for itself', async () => {
    const same = { BC01: 'BC01', BC02: 'BC02', BC03: 'BC03', BC04: 'BC04' };
    expect(await simulated(await secondVersion(same))).toMatchObject({
      ...{ lost: {}, title: { gained: [], lost: [], kept: ['tout-juste'] } },
      blocs: { BC01: { held: ['tout-juste'] }, BC02: { held: ['sans-la-25', 'tout-juste'] } },
    });
  });

  it('counts the newer validity from the day on which the older bloc was awarded', async () => {
    expect(await simulated(await secondVersion({ BC03: 'BC03' }, '4 years'))).toMatchObject({
      blocs: { BC03: { notHeld: ['premiers-resultats'] } },
      lost: { BC03: ['premiers-resultats'] },
    });
  });

  it('gives the title where the newer version asks for less', async () => {
    const path = await secondVersion({ BC01: 'BC02', BC02: 'BC02', BC03: 'BC03', BC04: 'BC04' });
    expect(await simulated(path)).toMatchObject({ title: { gained: ['sans-la-25'], lost: [], kept: ['tout-juste'] } });
  });

  it('refuses a version that succeeds nothing of the older one, changes beside it, and what cannot be read', async () => {
    const refused = (...faults: string[]) => ({ exitCode: 2, stdout: '', faults });
    expect(await simulate('--as', await secondVersion({}))).toEqual(
      refused('--as: no bloc of RNCP31936 version 2 succeeds one of RNCP31936 version 1'),
    );
    expect(await simulate('--as', 'RNCP31936', '--validity', '3')).toEqual(refused('--as: takes the place of changes'));
    const { exitCode, faults } = await simulate('--as', join(directory, 'none.yaml'));
    expect([exitCode, faults[0]]).toEqual([2, expect.stringContaining('cannot be read')]);
  });
});
