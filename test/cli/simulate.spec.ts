import { fileURLToPath } from 'node:url';
import { findCertificationFile } from '../../src/certifications/certification-files.js';
import { simulateCommand } from '../../src/commands/simulate.command.js';
import { runCommand } from './run-command.js';

const aFile = (code: string): string => fileURLToPath(new URL(`../../data/demo/${code}.cohort.json`, import.meta.url));
const COHORT = aFile('RNCP31936');
const simulate = (...args: string[]) => runCommand((streams) => simulateCommand(args, streams));

interface Simulated {
  readonly changes: object;
  readonly blocs: Readonly<Record<string, { readonly gained: string[]; readonly lost: string[] }>>;
  readonly title: { readonly gained: string[]; readonly lost: string[] };
}

async function simulated(...args: string[]): Promise<Simulated> {
  const { exitCode, stdout, faults } = await simulate(...args);
  expect({ exitCode, faults }).toEqual({ exitCode: 0, faults: [] });
  return JSON.parse(stdout) as Simulated;
}

describe('delibloc simulate', () => {
  it('tells in exactly the documented form what another number would change', async () => {
    const document = await simulated(COHORT, '--bloc', 'BC02', '--at-least', '6');
    const of = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9'];
    const including = ['C4', 'C7', 'C9'];
    expect(document).toMatchObject({
      format: 'delibloc-simulation/1',
      certification: 'RNCP31936',
      sessionDate: '2023-06-15',
      candidates: 3,
      changes: { blocs: { BC02: { before: { atLeast: 5, of, including }, after: { atLeast: 6, of, including } } } },
    });
    expect(Object.keys(document.blocs)).toEqual(['BC01', 'BC02', 'BC03', 'BC04']);
    expect(document.blocs['BC02']).toEqual({
      before: { validated: 2, held: 0, notValidated: 1, open: 0 },
      after: { validated: 0, held: 0, notValidated: 1, open: 2 },
      gained: [],
      lost: ['sans-la-25', 'tout-juste'],
      kept: [],
      neither: ['premiers-resultats'],
    });
    expect(document.title).toEqual({
      before: { awarded: 1, open: 0, notAwarded: 2 },
      after: { awarded: 0, open: 1, notAwarded: 2 },
      gained: [],
      lost: ['tout-juste'],
      kept: [],
      neither: ['premiers-resultats', 'sans-la-25'],
    });
  });

  it('takes competences that are mandatory, or no more', async () => {
    const { blocs, title } = await simulated(COHORT, '--bloc', 'BC01', '--not-mandatory', 'C25', '--mandatory', 'C24');
    expect(blocs['BC01']).toMatchObject({ gained: ['sans-la-25'], lost: ['tout-juste'] });
    expect(title).toMatchObject({ gained: ['sans-la-25'], lost: ['tout-juste'] });
  });

  it('takes a validity for every bloc', async () => {
    const { changes, blocs } = await simulated(COHORT, '--validity', '3');
    expect(changes).toEqual({ validity: { before: 'unlimited', after: { years: 3 } } });
    expect(blocs['BC03']).toMatchObject({ lost: ['premiers-resultats'] });
    expect((await simulated(aFile('RNCP29035'), '--validity', 'unlimited')).blocs['BC02']).toMatchObject({
      gained: ['bloc-perdu'],
    });
  });

  it.each(['Au moins une compétence sur 5', '{"any":["C21","C22","C23","C24","C25"]}'])(
    'takes a whole rule for a bloc: %s',
    async (rule) => {
      const { blocs } = await simulated(COHORT, '--bloc', 'BC01', '--rule', rule);
      expect(blocs['BC01']).toMatchObject({ gained: ['sans-la-25'] });
    },
  );

  it('takes a whole rule for the title', async () => {
    const { changes, title } = await simulated(COHORT, '--rule', 'Les blocs BC02 et BC03 sont obligatoires');
    expect(changes).toHaveProperty('title.after', { all: ['BC02', 'BC03'] });
    expect(title).toMatchObject({ gained: ['sans-la-25'], lost: [] });
  });

  it('takes the certification by its code or from a file', async () => {
    const change = ['--bloc', 'BC01', '--at-least', '4'];
    const [byName, byCode, byPath] = [
      await simulated(COHORT, ...change),
      await simulated(COHORT, '--certification', 'RNCP31936', ...change),
      await simulated(COHORT, '--certification', (await findCertificationFile('RNCP31936')) ?? '', ...change),
    ];
    expect([byCode, byPath]).toEqual([byName, byName]);
  });

  it.each<[string[], string[]]>([
    [['--bloc', 'BC09', '--at-least', '5'], ['--bloc: unknown bloc BC09']],
    [['--at-least', '5'], ['--bloc: missing']],
    [
      ['--bloc', 'BC02', '--at-least', 'five', '--validity', 'long'],
      ['--at-least: must be a whole number from 1', '--validity: must be a whole number of years, or unlimited'],
    ],
    [
      ['--bloc', 'BC02', '--at-least', '10', '--mandatory', 'C99', '--validity', '0'],
      [
        'BC02.atLeast: 10 is above the 9 that there are',
        'BC02: unknown competence C99',
        'validity: must be 1 to 100 years, or unlimited',
      ],
    ],
    [['--bloc', 'BC02', '--at-least', '9', '--not-mandatory', 'C4'], ['BC02: C4 stays mandatory by this rule']],
    [['--bloc', 'BC02', '--at-least', '2'], ['BC02.atLeast: 2 is below the 3 that are mandatory']],
    [['--bloc', 'BC02', '--rule', '{"all":["C1",5]}'], ['BC02.all[1]: must be a rule: all, any, or atLeast with of']],
    [['--rule', '{"all":["BC01","BC99"]}'], ['title.all[1]: unknown bloc BC99']],
    [
      ['--bloc', 'BC02', '--rule', 'Au moins 5 compétences sur 8'],
      ['--rule: stumbled on "8" at 27: says 8, but there are 9'],
    ],
    [
      ['--bloc', 'BC02', '--rule', 'Toutes les compétences', '--at-least', '5'],
      ['--rule: takes the place of --at-least, --mandatory and --not-mandatory'],
    ],
    [['--bloc', 'BC02'], ['there is nothing to try']],
    [['--certification', 'MCMD', '--validity', '3'], ['certification: must be MCMD, as in the file given']],
  ])('refuses %j', async (args, faults) => {
    expect(await simulate(COHORT, ...args)).toEqual({ exitCode: 2, stdout: '', faults });
  });

  it('says how it is used', async () => {
    const { exitCode, stdout, faults } = await simulate('--at-most', '5');
    expect({ exitCode, stdout, first: faults[0] }).toEqual({
      ...{ exitCode: 2, stdout: '' },
      first: 'usage: delibloc simulate FILE|- [--certification CODE|PATH] CHANGE…',
    });
  });
});
