import { fileURLToPath } from 'node:url';
import type { CandidateOutcomes } from '../../src/cohorts/outcomes.js';
import { evaluateCommand } from '../../src/commands/evaluate.command.js';
import { lintCommand } from '../../src/commands/lint-certification.command.js';
import { parseRuleCommand } from '../../src/commands/parse-rule.command.js';
import { simulateCommand } from '../../src/commands/simulate.command.js';
import { runCommand } from './run-command.js';

const aFile = (name: string): string => fileURLToPath(new URL(`../support/${name}`, import.meta.url));
const CERTIFICATION = aFile('certification-with-marks.yaml');
const GIVEN = [aFile('cohort-with-marks.json'), '--certification', CERTIFICATION];

async function read(command: typeof evaluateCommand, ...args: string[]): Promise<unknown> {
  const { exitCode, stdout, faults } = await runCommand((streams) => command(args, streams));
  expect({ exitCode, faults }).toEqual({ exitCode: 0, faults: [] });
  return JSON.parse(stdout);
}

async function candidates(): Promise<Record<string, CandidateOutcomes>> {
  const outcomes = (await read(evaluateCommand, ...GIVEN)) as { candidates: CandidateOutcomes[] };
  return Object.fromEntries(outcomes.candidates.map((candidate) => [candidate.ref, candidate]));
}

/** "validated 2/1": acquired of required; what is missing in all, where anything is. */
const sumUp = ({ blocs }: CandidateOutcomes): string[] =>
  Object.values(blocs).map(
    ({ outcome, acquired, required, missingCount }) =>
      `${outcome} ${acquired}/${required}${missingCount > 0 ? `, misses ${missingCount}` : ''}`,
  );

describe('delibloc, by a certification with marks, means, assessments and prerequisites,', () => {
  /**
   * Required are at least: E1; C5, E2, E3, E4P2 and BC01; C8; BC03, C10 and E7. Means: (2 × 9,5 + 11) / 3 = 10 and
   * (14 + 1,5 × 11,5) / 2,5 = 12,5; then a hundredth short: (2 × 9,5 + 10,99) / 3 and (12 + 1,5 × 12,83) / 2,5 = 12,498.
   */
  it('proposes what the marks come to, by hand', async () => {
    const found = Object.entries(await candidates()).map(([ref, candidate]) => [ref, ...sumUp(candidate)]);
    expect(found).toEqual([
      ['tout-juste', 'validated 2/1', 'validated 3/5', 'validated 2/1', 'validated 3/3'],
      ['un-centieme', 'validated 2/1', 'notValidated 3/5, misses 1', 'validated 2/1', 'notValidated 3/3, misses 1'],
      [
        'note-plancher',
        'validated 2/1',
        'notValidated 3/5, misses 1',
        'notValidated 2/1, misses 1',
        'notValidated 3/3, misses 1',
      ],
      [
        'sans-le-bloc-1',
        'notValidated 0/1, misses 1',
        'notValidated 4/5, misses 1',
        'open 1/1, misses 1',
        'open 1/3, misses 1',
      ],
      ['bloc-1-detenu', 'held 0/1, misses 1', 'validated 4/5', 'validated 2/1', 'open 0/3, misses 2'],
    ]);
  });

  it('proposes the title, or the blocs that are missing', async () => {
    const titles = Object.values(await candidates()).map(({ title }) => [title.outcome, ...title.missingBlocs]);
    expect(titles).toEqual([
      ['awarded'],
      ['notAwarded', 'BC02', 'BC04'],
      ['notAwarded', 'BC04', 'BC02', 'BC03'],
      ['notAwarded', 'BC02', 'BC04', 'BC01', 'BC03'],
      ['open', 'BC04'],
    ]);
  });

  it('tells of each condition what it found, without rounding a mean up', async () => {
    const { 'un-centieme': short, 'note-plancher': low, 'sans-le-bloc-1': without } = await candidates();
    expect(short?.blocs['BC02']?.conditions).toMatchObject([
      { kind: 'mean', status: 'failed', atLeast: 10, mean: 9.99, pointsShort: 0.01, belowFloor: [] },
      { kind: 'passed', status: 'acquired' },
      { kind: 'validated', status: 'acquired', blocCode: 'BC01' },
    ]);
    expect(short?.blocs['BC04']?.conditions).toMatchObject([
      { kind: 'validated', status: 'acquired', mandatory: true },
      { kind: 'passed', status: 'failed', assessmentCode: 'E7', mandatory: false },
      { kind: 'mean', status: 'failed', mean: 12.49 },
    ]);
    expect(low?.blocs['BC02']?.conditions?.[0]).toMatchObject({ mean: 15.99, pointsShort: 0, belowFloor: ['E3'] });
    expect(without?.blocs['BC01']?.conditions).toMatchObject([{ kind: 'mark', code: 'E1', mark: 9.99 }]);
    expect(without?.blocs['BC04']?.conditions?.[0]).toMatchObject({ kind: 'validated', status: 'open' });
  });

  it('finds nothing to correct in the file', async () => {
    const { exitCode, stdout, faults } = await runCommand((streams) => lintCommand([CERTIFICATION], streams));
    expect({ exitCode, faults }).toEqual({ exitCode: 0, faults: [] });
    expect(stdout.split('\n').filter((line) => line !== '' && !line.includes(': information: '))).toEqual([]);
  });

  it('tries another mark in words: what a bloc requires falls or stands with it', async () => {
    const lower = await read(simulateCommand, ...GIVEN, '--bloc', 'BC01', '--rule', 'Une note d’au moins 9,99 sur 20');
    expect(lower).toMatchObject({
      changes: { blocs: { BC01: { after: { all: [{ mark: 'E1', atLeast: 9.99 }] } } } },
      blocs: {
        BC01: { gained: ['sans-le-bloc-1'], lost: [] },
        BC02: { gained: ['sans-le-bloc-1'], lost: [] },
        BC03: { gained: [], lost: [] },
      },
    });
    const higher = await read(
      simulateCommand,
      ...GIVEN,
      '--bloc',
      'BC01',
      '--rule',
      'Une note d’au moins 10,01 sur 20',
    );
    expect(higher).toMatchObject({
      blocs: { BC01: { lost: ['tout-juste', 'un-centieme'] }, BC02: { lost: ['tout-juste'] } },
      title: { gained: [], lost: ['tout-juste'] },
    });
  });

  it('tries a rule as data, and refuses what it names and there is not', async () => {
    const mean = (of: string) =>
      JSON.stringify({ all: ['C5', { mean: [{ of, coefficient: 1 }], atLeast: 7.99 }, { validated: 'BC01' }] });
    expect(await read(simulateCommand, ...GIVEN, '--bloc', 'BC02', '--rule', mean('E3'))).toMatchObject({
      blocs: { BC02: { gained: ['un-centieme', 'note-plancher'], lost: [] } },
    });
    const args = [...GIVEN, '--bloc', 'BC02', '--rule', mean('E1')];
    expect(await runCommand((streams) => simulateCommand(args, streams))).toEqual({
      ...{ exitCode: 2, stdout: '' },
      faults: [
        'BC02.all[1].mean[0].of: E1 is neither a competence marked at one assessment nor an assessment marked as a whole',
      ],
    });
  });

  it('reads the rule of the fiche as the rule of the file', async () => {
    const sentence =
      'La compétence 5, et une moyenne d’au moins 10 sur 20 aux épreuves E2 (coefficient 2) et E3 (coefficient 1, note ' +
      'plancher de 8), sans note inférieure à 6. La réussite de l’épreuve E4 partie 2. La validation du bloc 1 est un prérequis.';
    const rule = await read(parseRuleCommand, '--certification', CERTIFICATION, '--bloc', 'BC02', sentence);
    const after = await read(simulateCommand, ...GIVEN, '--bloc', 'BC02', '--rule', JSON.stringify(rule));
    expect(after).toMatchObject({ blocs: { BC02: { gained: [], lost: [], kept: ['tout-juste', 'bloc-1-detenu'] } } });
  });
});
